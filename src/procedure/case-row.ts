import type { AnyCaseKind, Case } from './case-kind.ts';
import type { CaseRow } from './case-store.ts';

/** How the case stands, as lists show it. */
export function rowOf(kind: AnyCaseKind, given: Case): CaseRow {
  const { id, party, parent, state, openedOn, enteredOn, version } = given;
  const facts = kind.states[state];
  const dueOn = facts?.due?.dueOn(enteredOn, given.data);
  return {
    id,
    kind: kind.name,
    party,
    ...(parent === undefined ? {} : { parent }),
    title: kind.title(given.data),
    state,
    turn: facts?.turn ?? 'nobody',
    ...(dueOn === undefined ? {} : { dueOn }),
    openedOn,
    enteredOn,
    isFinal: facts?.final === true,
    version,
  };
}

/** Order of lists: by due day, without one last, then by number. */
export function compareRows(
  one: Pick<CaseRow, 'dueOn' | 'id'>,
  other: Pick<CaseRow, 'dueOn' | 'id'>,
): number {
  const [due, otherDue] = [one.dueOn ?? '9999-12-31', other.dueOn ?? '9999-12-31'];
  if (due !== otherDue) return due < otherDue ? -1 : 1;
  return one.id < other.id ? -1 : Number(one.id > other.id);
}
