import { daysBetween, type Day } from '../../../kit/day.ts';
import type { Receipt } from '../../../ledger/ledger.ts';
import type { Decision, GateReason, GateState } from '../eligibility.ts';
import type { SubjectId } from '../subject-id.ts';

/** A patient on the worklist, with the gate's answer of the day on which it was built. */
export interface WorklistRow extends Decision {
  readonly subject: SubjectId;
}

/** Where a page ended: the next one begins after it. */
export interface WorklistKey {
  readonly subject: SubjectId;
  readonly eligibleOn?: Day;
}

/** Which rows of the worklist are asked for. */
export interface WorklistQuery {
  readonly institution: string;
  readonly state: GateState;
  /** Most rows of the page. */
  readonly size: number;
  readonly after?: WorklistKey;
}

/** Some rows, and where to go on when there are more. */
export interface WorklistPage {
  readonly rows: readonly WorklistRow[];
  readonly next?: WorklistKey;
}

/** How many patients of an institution are in a state for a reason. */
export interface WorklistCount {
  readonly institution: string;
  readonly state: GateState;
  readonly reason: GateReason;
  readonly people: number;
}

/** What a build came to. */
export interface WorklistBuild {
  readonly builtOn: Day;
  readonly people: number;
  /** Rows that are new, changed or gone since the build before. */
  readonly changed: number;
}

/**
 * For each patient of each institution of one operator: may the records be provided, and if not yet, why and from when. Built at
 * night and replaced at once as a whole.
 *
 * It is advice. What may be provided is asked of the gate itself (`GateRegister`) at each use: at intake, draw, seal and key
 * release; who stopped this morning is stopped, whatever this list said at night.
 *
 * Every implementation passes `test/conformance/worklist.test.ts`.
 *
 * @law Act Art. 30(1)/52(1), Art. 34/56
 */
export interface Worklist {
  /**
   * Builds the list of day `on` for everybody whom an institution knows, has told, or has a stop request from.
   *
   * @throws {LawError} `law/no-rule-in-force` when a decision hangs on a notice from before the Act; the list stays as it was.
   */
  build(receipt: Receipt, on: Day): Promise<WorklistBuild>;
  /** The day that the list is about, or undefined before the first build. */
  builtOn(): Promise<Day | undefined>;
  /** How many in which state, of one institution or of all. */
  counts(institution?: string): Promise<readonly WorklistCount[]>;
  /** A page of the patients in one state, the first to become eligible first. */
  page(query: WorklistQuery): Promise<WorklistPage>;
}

/** A row with the days that are left, counted from the day on which the list was built. */
export function worklistRow(
  row: { readonly subject: SubjectId; readonly reason: GateReason; readonly eligibleOn: Day | null },
  state: GateState,
  builtOn: Day,
): WorklistRow {
  const { subject, reason, eligibleOn } = row;
  return {
    subject,
    state,
    reason,
    ...(eligibleOn === null ? {} : { eligibleOn }),
    ...(state === 'waiting' && eligibleOn !== null ? { daysLeft: daysBetween(builtOn, eligibleOn) } : {}),
  };
}

/** A page of at most `size` of `rows`, which hold one more when there are more. */
export function worklistPage(rows: readonly WorklistRow[], size: number): WorklistPage {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  if (rows.length <= size || last === undefined) return { rows: shown };
  const { subject, eligibleOn } = last;
  return { rows: shown, next: { subject, ...(eligibleOn === undefined ? {} : { eligibleOn }) } };
}
