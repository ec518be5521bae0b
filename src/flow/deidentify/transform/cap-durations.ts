import type { InformationClass } from '../../../law/information-class.ts';
import type { Relation } from '../../../sql/relation.ts';
import { call, commaList, id, sql } from '../../../sql/sql.ts';
import { boundNumbers } from './bound-numbers.ts';

/**
 * Ends of events brought in so that very long stays and supplies are as long as those of enough people: the duration
 * in days is bounded within each domain, and the end follows. An end before its start leaves.
 *
 * @law Rules Art. 18 ④
 */
export function capDurations<Class extends InformationClass>(
  input: Relation<Class>,
  { share, minimumPeople }: { readonly share: number; readonly minimumPeople: number },
): Relation<Class> {
  const measured: Relation<Class> = {
    ...input,
    columns: [...input.columns, '__duration'],
    select: sql`
      select *, case when end_on >= start_on then ${call('daysBetween', sql`start_on`, sql`end_on`)} end as ${id('__duration')}
      from (${input.select}) as i`,
  };
  const bounded = boundNumbers(measured, { column: '__duration', within: ['domain'], share, minimumPeople });
  const cells = input.columns.map((name) =>
    name === 'end_on'
      ? sql`case when ${id('__duration')} is not null then ${call('addDays', sql`start_on`, id('__duration'))} end as end_on`
      : id(name),
  );
  return { ...input, select: sql`select ${commaList(cells)} from (${bounded.select}) as i` };
}
