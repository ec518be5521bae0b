import type { Day } from '../../kit/day.ts';
import type { Receipt } from '../../ledger/ledger.ts';
import type { ConfirmationRecord, IntakeBatch } from './intake-batch.ts';

/** A confirmation record that is kept, as far as its retention goes. */
export type KeptRecord = Pick<IntakeBatch, 'institution' | 'receivedOn'>;

/** Where batches and their confirmation records are kept. Every implementation passes `test/conformance/intake-store.test.ts`. */
export interface IntakeStore {
  /** Whether anything of the object was taken in before. */
  has(objectDigest: string): Promise<boolean>;
  /** What was taken in of an object, by round. */
  batchesOf(objectDigest: string): Promise<readonly IntakeBatch[]>;
  /** Whether what came in this sealed file was taken in. */
  hasTaken(sealedDigest: string): Promise<boolean>;
  /** Whether a batch was kept under the receipt with this sequence. */
  isKeptUnder(receiptSequence: number): Promise<boolean>;
  /**
   * Keeps a batch and its confirmation record together.
   *
   * @throws {ConflictError} `intake/object-already-taken` when the same round of the object is there.
   */
  keep(receipt: Receipt, batch: IntakeBatch, record: ConfirmationRecord): Promise<void>;
  /** Which confirmation records are kept: of whom, since when; by institution and day. */
  confirmationRecords(): Promise<readonly KeptRecord[]>;
  /** Discards the confirmation records of an institution of that day and before. Gives their number; the batches stay known. */
  discardConfirmationRecords(receipt: Receipt, institution: string, until: Day): Promise<number>;
  /** All batches, by institution, format, digest and round. */
  all(): Promise<readonly IntakeBatch[]>;
}
