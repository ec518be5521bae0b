import type { Day } from '../../../kit/day.ts';
import type { Receipt } from '../../../ledger/ledger.ts';
import type { LegalHold } from './retention-clock.ts';

/** Where legal holds are kept. Every implementation passes `test/conformance/legal-holds.test.ts`. */
export interface LegalHolds {
  /** @throws {ConflictError} `retention/hold-number-taken` */
  place(receipt: Receipt, hold: LegalHold): Promise<void>;
  /** @throws {NotFoundError} `retention/no-such-hold` when there is none that is in force. */
  lift(receipt: Receipt, number: string, liftedBy: string, liftedOn: Day): Promise<void>;
  /** All holds, lifted ones too, by number. */
  all(): Promise<readonly LegalHold[]>;
}
