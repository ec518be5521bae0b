import { ConflictError, NotFoundError } from '../../../kit/errors.ts';
import type { Day } from '../../../kit/day.ts';
import type { Receipt } from '../../../ledger/ledger.ts';
import type { SubjectId } from '../subject-id.ts';
import type { StopToTell } from './stop-to-tell.ts';

/** A list of stops that an institution was given. */
export interface StopExport {
  /** The sequence of the ledger entry that stands for it. */
  readonly number: number;
  readonly institution: string;
  readonly form: 'csv' | 'fhir';
  /** SHA-256 of what was given. */
  readonly digest: string;
  /** How many patients the institution had asked about; undefined when all of its stops were given. */
  readonly asked?: number;
  readonly exportedOn: Day;
  readonly told: readonly Pick<StopToTell, 'subject' | 'isStopped'>[];
}

/** An export on record, and the day on which the institution says that its system stops these patients. */
export interface KeptExport extends Omit<StopExport, 'told'> {
  readonly stopped: number;
  readonly reflectedOn?: Day;
}

/**
 * Stops on their way back to the institutions. Every implementation passes `test/conformance/stop-lists.test.ts`.
 *
 * @law Act Art. 30(1)/52(1) — the institution itself stops providing
 */
export interface StopLists {
  /** Every patient of the institution whom a request covers or covered, by subject. */
  stopsOf(institution: string): Promise<readonly StopToTell[]>;
  /** Keeps that a list was given. */
  keep(receipt: Receipt, exported: StopExport): Promise<void>;
  /**
   * Keeps the institution's word that a list is reflected in its system.
   *
   * @throws {NotFoundError} `institution/no-such-export`
   * @throws {ConflictError} `institution/export-already-reflected`
   */
  confirm(
    receipt: Receipt,
    word: { readonly number: number; readonly on: Day; readonly by: string },
  ): Promise<void>;
  /** What an institution was given, the latest first. */
  exports(institution: string): Promise<readonly KeptExport[]>;
}

/** The patients of an institution, told to its list of stops. */
export type MembersOf = (institution: string) => Promise<readonly SubjectId[]>;

/** Says that no list of this number was given. */
export const noSuchExport = () =>
  new NotFoundError('institution/no-such-export', 'no list of this number was given');

/** Says that the institution has given its word before. */
export const alreadyReflected = () =>
  new ConflictError('institution/export-already-reflected', 'this list was confirmed as reflected before');
