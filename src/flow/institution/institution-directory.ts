import type { Receipt } from '../../ledger/ledger.ts';
import type { Institution } from './institution.ts';

/** The institutions that provide. Every implementation passes `test/conformance/institution-directory.test.ts`. */
export interface InstitutionDirectory {
  /** Keeps an institution; a later word about the same code replaces the earlier one. */
  record(receipt: Receipt, institution: Institution): Promise<void>;
  /** @throws {NotFoundError} `institution/no-such-institution` */
  find(code: string): Promise<Institution>;
  /** All of them, by code. */
  all(): Promise<readonly Institution[]>;
}
