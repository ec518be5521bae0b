import type { InformationClass } from '../../../law/information-class.ts';
import type { Relation } from '../../../sql/relation.ts';
import { commaList, id, join, sql, type Sql } from '../../../sql/sql.ts';

/** How extreme numbers are brought in. */
export interface NumberBounds {
  readonly column: string;
  /** Columns that name what is measured; numbers are compared within them. */
  readonly within: readonly string[];
  /** Share of values beyond each bound, in [0, 0.5). */
  readonly share: number;
  /** People who must have the bound or something beyond it. */
  readonly minimumPeople: number;
}

/** The two bounds of each group, null where fewer than `minimumPeople` people have a number. */
function boundsOf(input: Sql, { column, within, share, minimumPeople }: NumberBounds): Sql {
  const keys = commaList(within.map((name) => sql`coalesce(${id(name)}, '') as ${id(name)}`));
  const names = commaList(within.map(id));
  return sql`
    select ${names},
      case when max(__up) >= ${minimumPeople} then
        least(max(case when __up = ${minimumPeople} then __high end), max(case when __nth <= __last then __value end)) end as __upper,
      case when max(__down) >= ${minimumPeople} then
        greatest(max(case when __down = ${minimumPeople} then __low end), min(case when __nth >= __first then __value end)) end as __lower
    from (
      select ${names}, __value, __nth, ceil((1 - ${share}) * __all) as __last, floor(${share} * __all) + 1 as __first,
        __high, __low,
        case when __one = 1 then sum(__one) over (partition by ${names} order by __high desc, __one desc, person rows unbounded preceding) end as __up,
        case when __one = 1 then sum(__one) over (partition by ${names} order by __low, __one desc, person rows unbounded preceding) end as __down
      from (
        select *,
          row_number() over (partition by ${names} order by __value) as __nth,
          count(*) over (partition by ${names}) as __all,
          max(__value) over (partition by ${names}, person) as __high,
          min(__value) over (partition by ${names}, person) as __low,
          case when row_number() over (partition by ${names}, person order by __value) = 1 then 1 else 0 end as __one
        from (select person, ${keys}, ${id(column)} as __value from (${input}) as e where ${id(column)} is not null) as numbers
      ) as ranked
    ) as counted
    group by ${names}`;
}

/**
 * Numbers beyond the bounds of their group become the bound (winsorizing, top- and bottom-coding). A bound is at least
 * as far in as the stated share, and so far that `minimumPeople` people are at or beyond it; where so few people have a
 * number that no such bounds exist (the lower would be above the upper), the number is left out.
 *
 * @law Rules Art. 18 ④⑤
 */
export function boundNumbers<Class extends InformationClass>(
  input: Relation<Class>,
  bounds: NumberBounds,
): Relation<Class> {
  const { column, within } = bounds;
  const cells = input.columns.map((name) =>
    name === column
      ? sql`case when i.${id(name)} is not null and b.__lower <= b.__upper
                 then least(greatest(i.${id(name)}, b.__lower), b.__upper) end as ${id(name)}`
      : sql`i.${id(name)} as ${id(name)}`,
  );
  const matches = within.map((name) => sql`b.${id(name)} = coalesce(i.${id(name)}, '')`);
  return {
    ...input,
    select: sql`
      select ${commaList(cells)} from (${input.select}) as i
      left join (${boundsOf(input.select, bounds)}) as b on ${join(matches, ' and ')}`,
  };
}
