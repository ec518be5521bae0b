import type { Receipt } from '../../ledger/ledger.ts';
import type { ReleaseReview } from './release-review.ts';

/** Where reviews are kept. Every implementation passes `test/conformance/review-store.test.ts`. */
export interface ReviewStore {
  /**
   * Opens a review.
   *
   * @throws {ConflictError} `review/already-opened`
   */
  open(receipt: Receipt, review: ReleaseReview): Promise<void>;
  /**
   * Locks the review, applies `change`, and keeps the outcome. What `change` throws comes out as it is, with nothing
   * written.
   *
   * @throws {NotFoundError} `review/no-such-release`
   */
  change(
    receipt: Receipt,
    releaseId: string,
    change: (current: ReleaseReview) => ReleaseReview,
  ): Promise<ReleaseReview>;
  /** All reviews, by release. */
  all(): Promise<readonly ReleaseReview[]>;
}
