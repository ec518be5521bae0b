import { ConflictError } from '../../../kit/errors.ts';
import { assertReceipt } from '../../../ledger/receipt.ts';
import type { OperatorProfile, OperatorProfiles } from './operator-profile.ts';

/** How the operator is named, in memory, for tests. */
export function memoryOperatorProfiles(): OperatorProfiles {
  const kept = new Map<string, OperatorProfile>();
  return {
    keep: async (receipt, profile) => {
      assertReceipt(receipt);
      if (kept.has(profile.validFrom)) {
        throw new ConflictError('institution/profile-of-this-day-kept', 'this day has its profile');
      }
      kept.set(profile.validFrom, profile);
      return Promise.resolve();
    },
    on: (day) =>
      Promise.resolve(
        [...kept.values()]
          .filter(({ validFrom }) => validFrom <= day)
          .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
          .at(-1),
      ),
  };
}
