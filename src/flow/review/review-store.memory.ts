import { ConflictError, NotFoundError } from '../../kit/errors.ts';
import { assertReceipt } from '../../ledger/receipt.ts';
import type { ReleaseReview } from './release-review.ts';
import type { ReviewStore } from './review-store.ts';

/** Reviews in memory, for tests. */
export function memoryReviewStore(): ReviewStore {
  const kept = new Map<string, ReleaseReview>();
  return {
    open: async (receipt, review) => {
      assertReceipt(receipt);
      if (kept.has(review.releaseId))
        throw new ConflictError('review/already-opened', 'this release is under review');
      kept.set(review.releaseId, review);
      return Promise.resolve();
    },
    change: async (receipt, releaseId, change) => {
      assertReceipt(receipt);
      await Promise.resolve();
      const current = kept.get(releaseId);
      if (current === undefined)
        throw new NotFoundError('review/no-such-release', 'no such release is under review');
      const changed = change(current);
      kept.set(releaseId, changed);
      return changed;
    },
    all: async () => Promise.resolve([...kept.values()].sort((a, b) => (a.releaseId < b.releaseId ? -1 : 1))),
  };
}
