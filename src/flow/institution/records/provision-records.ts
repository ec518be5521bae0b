import type { Day } from '../../../kit/day.ts';
import type { Receipt } from '../../../ledger/ledger.ts';
import type { ProvisionRecord } from './provision-record.ts';

/** Which records are asked for. */
export interface RecordQuery {
  readonly institution?: string;
  readonly from?: Day;
  readonly to?: Day;
}

/** A record, and the last day on which it must be kept. */
export interface KeptProvisionRecord extends ProvisionRecord {
  readonly keepUntil: Day;
}

/** Where provision records are kept. Every implementation passes `test/conformance/institution-desk-stores.test.ts`. */
export interface ProvisionRecords {
  /**
   * Keeps a record.
   *
   * @throws {ConflictError} `institution/provision-recorded-before`
   */
  keep(receipt: Receipt, record: ProvisionRecord): Promise<void>;
  /** Records by day, object and round. */
  find(query: RecordQuery): Promise<readonly KeptProvisionRecord[]>;
}
