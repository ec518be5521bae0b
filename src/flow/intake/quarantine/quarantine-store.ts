import type { Receipt } from '../../../ledger/ledger.ts';
import type { Arrival, Inspection, RejectedUnit } from './inspection.ts';

/** An inspection, of which feed, and of which arrival. */
export interface FeedInspection extends Inspection {
  readonly institution: string;
  readonly format: string;
  readonly sealedDigest: string;
}

/** What was found of arrivals in quarantine. Every implementation passes `test/conformance/quarantine-store.test.ts`. */
export interface QuarantineStore {
  /** Keeps how an object arrived; the first word about an arrival stays. */
  keepArrival(receipt: Receipt, arrival: Arrival): Promise<void>;
  arrival(sealedDigest: string): Promise<Arrival | undefined>;
  /** Keeps what an inspection found with its reject file, together; the first word about an arrival stays. */
  keepInspection(
    receipt: Receipt,
    inspection: FeedInspection,
    rejected: readonly RejectedUnit[],
  ): Promise<void>;
  inspection(sealedDigest: string): Promise<FeedInspection | undefined>;
  /** The reject file of an arrival, in its order. */
  rejected(sealedDigest: string): Promise<readonly RejectedUnit[]>;
  /** Inspections of a feed, oldest first; of every feed when none is given. */
  inspections(feed?: {
    readonly institution: string;
    readonly format: string;
  }): Promise<readonly FeedInspection[]>;
}
