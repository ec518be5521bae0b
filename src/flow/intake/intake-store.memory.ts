import { ConflictError } from '../../kit/errors.ts';
import { assertReceipt } from '../../ledger/receipt.ts';
import type { IntakeBatch } from './intake-batch.ts';
import type { IntakeStore } from './intake-store.ts';

const order = ({ institution, format, objectDigest }: IntakeBatch) =>
  `${institution} ${format} ${objectDigest}`;

/** Intake batches in memory, for tests. */
export function memoryIntakeStore(): IntakeStore {
  const kept = new Map<string, IntakeBatch>();
  return {
    has: (objectDigest) => Promise.resolve(kept.has(objectDigest)),
    keep: async (receipt, batch) => {
      assertReceipt(receipt);
      await Promise.resolve();
      if (kept.has(batch.objectDigest)) {
        throw new ConflictError('intake/object-already-taken', 'this object was taken in before');
      }
      kept.set(batch.objectDigest, batch);
    },
    all: () => Promise.resolve([...kept.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1))),
  };
}
