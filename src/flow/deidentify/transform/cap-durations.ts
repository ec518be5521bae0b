import type { InformationClass } from '../../../law/information-class.ts';
import type { Relation } from '../../../sql/relation.ts';
import { call, commaList, id, sql } from '../../../sql/sql.ts';
import { boundNumbers } from './bound-numbers.ts';
import { numberBounds, type NumberBounds } from './number-bounds.ts';

/** How far in long durations are brought. */
export type DurationCap = Pick<NumberBounds, 'share' | 'minimumPeople'>;

const duration = '__duration';

/** Events with the days from start to end as `__duration`; null when it has no end, or one before its start. */
function measured<Class extends InformationClass>(input: Relation<Class>): Relation<Class> {
  return {
    ...input,
    columns: [...input.columns, duration],
    select: sql`
      select *, case when end_on >= start_on then ${call('daysBetween', sql`start_on`, sql`end_on`)} end as ${id(duration)}
      from (${input.select}) as i`,
  };
}

const boundsBy = (cap: DurationCap): NumberBounds => ({ ...cap, column: duration, within: ['domain'] });

/** The bounds of the durations in each domain, as `numberBounds` gives them. */
export function durationBounds<Class extends InformationClass>(
  input: Relation<Class>,
  cap: DurationCap,
): Relation<Class> {
  return numberBounds(measured(input), boundsBy(cap));
}

/**
 * Ends of events brought in so that very long stays and supplies are as long as those of enough people: the duration
 * in days is bounded within each domain, and the end follows. An end before its start leaves.
 *
 * @param found the bounds of the domains, where they are stored already
 * @law Rules Art. 18 ④
 */
export function capDurations<Class extends InformationClass>(
  input: Relation<Class>,
  cap: DurationCap,
  found: Relation = durationBounds(input, cap),
): Relation<Class> {
  const bounded = boundNumbers(measured(input), boundsBy(cap), found);
  const cells = input.columns.map((name) =>
    name === 'end_on'
      ? sql`case when ${id(duration)} is not null then ${call('addDays', sql`start_on`, id(duration))} end as end_on`
      : id(name),
  );
  return { ...input, select: sql`select ${commaList(cells)} from (${bounded.select}) as i` };
}
