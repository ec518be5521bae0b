import { ConflictError } from '../../kit/errors.ts';
import { assertReceipt } from '../../ledger/receipt.ts';
import type { IntakeBatch } from './intake-batch.ts';
import type { IntakeStore, KeptRecord } from './intake-store.ts';

const order = ({ institution, format, objectDigest, round }: IntakeBatch) =>
  `${institution} ${format} ${objectDigest} ${String(round).padStart(9, '0')}`;

const byDay = ({ institution, receivedOn }: KeptRecord) => `${institution} ${receivedOn}`;

/** Intake batches in memory, for tests. */
export function memoryIntakeStore(): IntakeStore {
  const kept: { readonly batch: IntakeBatch; readonly sequence: number }[] = [];
  const discarded = new Set<IntakeBatch>();
  const sorted = () => kept.map(({ batch }) => batch).sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const batchesOf = (digest: string) => sorted().filter(({ objectDigest }) => objectDigest === digest);
  return {
    has: (objectDigest) => Promise.resolve(batchesOf(objectDigest).length > 0),
    batchesOf: (objectDigest) => Promise.resolve(batchesOf(objectDigest)),
    hasTaken: (sealedDigest) =>
      Promise.resolve(kept.some(({ batch }) => batch.sealedDigest === sealedDigest)),
    isKeptUnder: (receiptSequence) =>
      Promise.resolve(kept.some(({ sequence }) => sequence === receiptSequence)),
    keep: async (receipt, batch) => {
      assertReceipt(receipt);
      await Promise.resolve();
      if (batchesOf(batch.objectDigest).some(({ round }) => round === batch.round)) {
        throw new ConflictError('intake/object-already-taken', 'this object was taken in before');
      }
      kept.push({ batch, sequence: receipt.sequence });
    },
    confirmationRecords: () =>
      Promise.resolve(
        sorted()
          .filter((batch) => !discarded.has(batch))
          .map(({ institution, receivedOn }) => ({ institution, receivedOn }))
          .sort((a, b) => (byDay(a) < byDay(b) ? -1 : 1)),
      ),
    discardConfirmationRecords: async (receipt, institution, until) => {
      assertReceipt(receipt);
      await Promise.resolve();
      const over = sorted().filter(
        (batch) => batch.institution === institution && batch.receivedOn <= until && !discarded.has(batch),
      );
      for (const batch of over) discarded.add(batch);
      return over.length;
    },
    all: () => Promise.resolve(sorted()),
  };
}
