import { alarmsOn, obligationKinds, type Alarm, type Dated } from '../../flow/obligations/index.ts';
import { today } from '../../kit/clock.ts';
import { addDays } from '../../kit/day.ts';
import { postgresCaseStore } from '../../procedure/case-store.postgres.ts';
import type { OperatorRecords } from '../operator.ts';

const kinds = obligationKinds.map(({ name }) => name);

/** What is owed after a hand-over: late, and due soon, each by due day; at most 200 in all. */
export interface DutiesDue {
  readonly late: readonly Alarm[];
  readonly soon: readonly Dated[];
}

/** The open duties that are late today or due within so many days. */
export async function dutiesDue(
  { database, clock }: Pick<OperatorRecords, 'database' | 'clock'>,
  days: number,
): Promise<DutiesDue> {
  const on = today(clock);
  const dueBefore = addDays(on, days + 1);
  const rows = await postgresCaseStore(database).list({ kinds, isOpen: true, dueBefore, limit: 200 });
  const dated = rows.map(({ id, kind, party, state, turn, dueOn }): Dated => {
    return { id, kind, party, state, turn, ...(dueOn === undefined ? {} : { dueOn }) };
  });
  const late = alarmsOn(dated, on);
  return { late, soon: dated.filter(({ id }) => !late.some((one) => one.id === id)) };
}
