import { assertReceipt } from '../../../ledger/receipt.ts';
import type { Arrival, RejectedUnit } from './inspection.ts';
import type { FeedInspection, QuarantineStore } from './quarantine-store.ts';

/** Quarantine in memory, for tests. */
export function memoryQuarantineStore(): QuarantineStore {
  const arrivals = new Map<string, Arrival>();
  const kept = new Map<string, { inspection: FeedInspection; rejected: readonly RejectedUnit[] }>();
  return {
    keepArrival: async (receipt, arrival) => {
      assertReceipt(receipt);
      await Promise.resolve();
      if (!arrivals.has(arrival.sealedDigest)) arrivals.set(arrival.sealedDigest, arrival);
    },
    arrival: (digest) => Promise.resolve(arrivals.get(digest)),
    keepInspection: async (receipt, inspection, rejected) => {
      assertReceipt(receipt);
      await Promise.resolve();
      if (!kept.has(inspection.sealedDigest)) kept.set(inspection.sealedDigest, { inspection, rejected });
    },
    inspection: (digest) => Promise.resolve(kept.get(digest)?.inspection),
    rejected: (digest) => Promise.resolve(kept.get(digest)?.rejected ?? []),
    inspections: (feed) =>
      Promise.resolve(
        [...kept.values()]
          .map(({ inspection }) => inspection)
          .filter(
            ({ institution, format }) =>
              feed === undefined || (feed.institution === institution && feed.format === format),
          ),
      ),
  };
}
