import type { InformationClass } from '../../../law/information-class.ts';
import type { Relation } from '../../../sql/relation.ts';
import { commaList, id, join, sql, type Sql } from '../../../sql/sql.ts';

/** How far in extreme numbers are brought. */
export interface NumberBounds {
  readonly column: string;
  /** Columns that name what is measured; numbers are compared within them. */
  readonly within: readonly string[];
  /** Share of values beyond each bound, in [0, 0.5). */
  readonly share: number;
  /** People who must have the bound or something beyond it. */
  readonly minimumPeople: number;
}

/** Of each group, how many people have a number, and the extremes that `minimumPeople` of them reach. */
function reachedBy(numbers: Sql, names: Sql, minimumPeople: number): Sql {
  return sql`
    select ${names}, count(*) as __people,
      max(case when __down_to = ${minimumPeople} then __highest end) as __high,
      min(case when __up_to = ${minimumPeople} then __lowest end) as __low
    from (
      select ${names}, __highest, __lowest,
        row_number() over (partition by ${names} order by __highest desc) as __down_to,
        row_number() over (partition by ${names} order by __lowest) as __up_to
      from (
        select ${names}, person, max(__value) as __highest, min(__value) as __lowest
        from (${numbers}) as numbers group by ${names}, person
      ) as people
    ) as ranked group by ${names}`;
}

/** Of each group, the first and the last value that are within the share. */
function sharesOf(numbers: Sql, names: Sql, share: number): Sql {
  return sql`
    select ${names},
      min(case when __until >= floor(${share} * __all) + 1 then __value end) as __first,
      min(case when __until >= ceil((1 - ${share}) * __all) then __value end) as __last
    from (
      select ${names}, __value, sum(__rows) over (partition by ${names} order by __value) as __until,
        sum(__rows) over (partition by ${names}) as __all
      from (
        select ${names}, __value, count(*) as __rows from (${numbers}) as numbers group by ${names}, __value
      ) as distinct_values
    ) as summed group by ${names}`;
}

/**
 * The two bounds of each group: at least as far in as the stated share, and so far that `minimumPeople` people are at
 * or beyond them; null where fewer people have a number.
 *
 * @shape one row per group: the columns of `within` ('' for null), `__lower`, `__upper`
 */
export function numberBounds<Class extends InformationClass>(
  input: Relation<Class>,
  { column, within, share, minimumPeople }: NumberBounds,
): Relation<Class> {
  const keys = commaList(within.map((name) => sql`coalesce(${id(name)}, '') as ${id(name)}`));
  const numbers = sql`
    select person, ${keys}, ${id(column)} as __value from (${input.select}) as e where ${id(column)} is not null`;
  const names = commaList(within.map(id));
  const same = within.map((name) => sql`s.${id(name)} = r.${id(name)}`);
  return {
    informationClass: input.informationClass,
    grain: within,
    columns: [...within, '__lower', '__upper'],
    select: sql`
      select ${commaList(within.map((name) => sql`r.${id(name)} as ${id(name)}`))},
        case when r.__people >= ${minimumPeople} then greatest(r.__low, s.__first) end as __lower,
        case when r.__people >= ${minimumPeople} then least(r.__high, s.__last) end as __upper
      from (${reachedBy(numbers, names, minimumPeople)}) as r
      join (${sharesOf(numbers, names, share)}) as s on ${join(same, ' and ')}`,
  };
}
