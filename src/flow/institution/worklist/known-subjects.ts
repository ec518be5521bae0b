import type { Day } from '../../../kit/day.ts';
import type { Receipt } from '../../../ledger/ledger.ts';
import type { SubjectId } from '../subject-id.ts';

/** A patient that an institution knows, told or not: from its reception list, or from what it provided. */
export interface KnownSubject {
  readonly institution: string;
  readonly subject: SubjectId;
  readonly firstSeenOn: Day;
}

/**
 * Who is a patient of which institution, by keyed token only: without it, who was never told would be on no list. Every
 * implementation passes `test/conformance/worklist.test.ts`.
 */
export interface KnownSubjects {
  /** Keeps patients; of one that is known the earlier day stays. Gives the number of new ones. */
  record(receipt: Receipt, known: readonly KnownSubject[]): Promise<number>;
  /** The patients of an institution, in the order of their ids. */
  of(institution: string): Promise<readonly KnownSubject[]>;
}
