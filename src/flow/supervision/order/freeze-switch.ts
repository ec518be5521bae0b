import type { Day } from '../../../kit/day.ts';
import type { Receipt } from '../../../ledger/index.ts';
import type { Activity, Freeze } from './frozen-by.ts';

/**
 * The switch that stops work: on from the moment in which its cause is written, in the same transaction. Every implementation passes
 * `test/conformance/freeze-switch.test.ts`.
 */
export interface FreezeSwitch {
  /** Stops `activities` for `cause`. Stopping again what is stopped changes nothing. */
  freeze(receipt: Receipt, cause: string, activities: readonly Activity[], on: Day): Promise<void>;
  /** Ends what `cause` stopped. What others stopped stays so. */
  lift(receipt: Receipt, cause: string, on: Day): Promise<void>;
  /**
   * What is stopped now. Inside a transaction that goes on to work, nobody stops that work before it ends (they wait), so that
   * an order that was acknowledged is obeyed by everything after it.
   */
  inForce(): Promise<readonly Freeze[]>;
}
