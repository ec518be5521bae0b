import type { Receipt } from '../../ledger/ledger.ts';
import type { ConfirmationRecord, IntakeBatch } from './intake-batch.ts';

/** Where batches and their confirmation records are kept. Every implementation passes `test/conformance/intake-store.test.ts`. */
export interface IntakeStore {
  /** Whether the object was taken in before. */
  has(objectDigest: string): Promise<boolean>;
  /**
   * Keeps a batch and its confirmation record together.
   *
   * @throws {ConflictError} `intake/object-already-taken`
   */
  keep(receipt: Receipt, batch: IntakeBatch, record: ConfirmationRecord): Promise<void>;
  /** All batches, by institution, format and digest. */
  all(): Promise<readonly IntakeBatch[]>;
}
