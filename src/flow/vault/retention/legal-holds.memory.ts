import { ConflictError, NotFoundError } from '../../../kit/errors.ts';
import { assertReceipt } from '../../../ledger/receipt.ts';
import type { LegalHolds } from './legal-holds.ts';
import type { LegalHold } from './retention-clock.ts';

/** Legal holds in memory, for tests. */
export function memoryLegalHolds(): LegalHolds {
  const holds = new Map<string, LegalHold>();
  return {
    place: async (receipt, hold) => {
      assertReceipt(receipt);
      await Promise.resolve();
      if (holds.has(hold.number))
        throw new ConflictError('retention/hold-number-taken', 'this number is taken');
      holds.set(hold.number, hold);
    },
    lift: async (receipt, number, liftedBy, liftedOn) => {
      assertReceipt(receipt);
      await Promise.resolve();
      const hold = holds.get(number);
      if (hold === undefined || hold.liftedOn !== undefined)
        throw new NotFoundError('retention/no-such-hold', 'no hold of this number is in force');
      holds.set(number, { ...hold, liftedBy, liftedOn });
    },
    all: () => Promise.resolve([...holds.values()].sort((a, b) => (a.number < b.number ? -1 : 1))),
  };
}
