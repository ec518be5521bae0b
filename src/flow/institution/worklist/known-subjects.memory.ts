import { assertReceipt } from '../../../ledger/receipt.ts';
import type { KnownSubject, KnownSubjects } from './known-subjects.ts';

/** Known patients in memory, for tests. */
export function memoryKnownSubjects(): KnownSubjects {
  const kept = new Map<string, KnownSubject>();
  return {
    record: async (receipt, known) => {
      assertReceipt(receipt);
      const before = kept.size;
      for (const one of known) {
        const key = `${one.institution}\0${one.subject}`;
        const earlier = kept.get(key);
        if (earlier === undefined || one.firstSeenOn < earlier.firstSeenOn) kept.set(key, one);
      }
      return Promise.resolve(kept.size - before);
    },
    of: (institution) =>
      Promise.resolve(
        [...kept.values()]
          .filter((one) => one.institution === institution)
          .sort((a, b) => (a.subject < b.subject ? -1 : 1)),
      ),
  };
}
