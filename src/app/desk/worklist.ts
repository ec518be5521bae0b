/**
 * The nightly worklist 送信可否一覧 of an operator's home: built, and given out so that it is true at the moment of giving.
 */

import {
  postgresWorklist,
  type GateState,
  type SubjectId,
  type Worklist,
  type WorklistBuild,
  type WorklistKey,
  type WorklistQuery,
  type WorklistRow,
} from '../../flow/institution/index.ts';
import { today } from '../../kit/clock.ts';
import { guarded } from '../guarded.ts';
import type { Operator, OperatorRecords } from '../operator.ts';

/** The worklist of a home. */
export function worklistOf({ database, config }: Pick<OperatorRecords, 'database' | 'config'>): Worklist {
  return postgresWorklist(database, config.operator);
}

/** Builds the list of today. */
export async function buildWorklist(operator: Operator): Promise<WorklistBuild> {
  const event = {
    type: 'institution/worklist-built',
    actor: 'desk',
    subject: operator.config.operator,
  } as const;
  return guarded(
    operator.ledger,
    event,
    (receipt) => worklistOf(operator).build(receipt, today(operator.clock)),
    ({ people, changed }) => ({ people, changed }),
  );
}

/** Some rows of the list, asked of the gate once more. */
export interface CheckedRows {
  readonly rows: readonly WorklistRow[];
  /** Patients who were in the state at night and are not any more: left out. */
  readonly noLonger: number;
}

const pieceSize = 5000;

/** A page of checked rows, and where to go on when there are more. */
interface CheckedPage extends CheckedRows {
  readonly next?: WorklistKey;
}

/**
 * A page of the patients of an institution who are in a state now: those of the list whom the gate, asked again today, says the same of.
 *
 * @law Act Art. 34/56 — nobody is sent who stopped since the list was made
 */
export async function checkedPage(records: OperatorRecords, query: WorklistQuery): Promise<CheckedPage> {
  const { rows: listed, next } = await worklistOf(records).page(query);
  const subjects: SubjectId[] = listed.map(({ subject }) => subject);
  const decisions = await records.gate.decisionsFor(subjects, today(records.clock));
  const rows = [...decisions].flatMap(([subject, decision]) =>
    decision.state === query.state ? [{ subject, ...decision }] : [],
  );
  const noLonger = subjects.length - rows.length;
  return { rows, noLonger, ...(next === undefined ? {} : { next }) };
}

/**
 * The patients of an institution who are in a state now, page after page. Who came into the state since the night is not there until
 * the next one.
 *
 * @law Act Art. 34/56 — nobody is sent who stopped since the list was made
 */
export async function* checkedWorklist(
  records: OperatorRecords,
  institution: string,
  state: GateState,
): AsyncIterable<CheckedRows> {
  let after: WorklistKey | undefined;
  do {
    const query = { institution, state, size: pieceSize };
    const page = await checkedPage(records, after === undefined ? query : { ...query, after });
    yield { rows: page.rows, noLonger: page.noLonger };
    after = page.next;
  } while (after !== undefined);
}
