import type { Day } from '../../../kit/day.ts';
import type { Receipt } from '../../../ledger/ledger.ts';

/** How records and notices name the operator, from a day on. */
export interface OperatorProfile {
  readonly validFrom: Day;
  readonly name: string;
  readonly address: string;
  readonly representative: string;
}

/** How the operator was named, and from when. Every implementation passes `test/conformance/institution-desk-stores.test.ts`. */
export interface OperatorProfiles {
  /**
   * Keeps how the operator is named from a day on.
   *
   * @throws {ConflictError} `institution/profile-of-this-day-kept`
   */
  keep(receipt: Receipt, profile: OperatorProfile): Promise<void>;
  /** How it is named on a day, or undefined when that is not on record. */
  on(day: Day): Promise<OperatorProfile | undefined>;
}
