import type { InformationClass } from '../../../law/information-class.ts';
import type { Relation } from '../../../sql/relation.ts';
import { commaList, id, join, sql } from '../../../sql/sql.ts';
import { numberBounds, type NumberBounds } from './number-bounds.ts';

/**
 * Numbers beyond the bounds of their group become the bound (winsorizing, top- and bottom-coding). Where so few people
 * have a number that there are no bounds (or the lower would be above the upper), the number is left out.
 *
 * @param found the bounds of the groups, where they are stored already
 * @law Rules Art. 18 ④⑤
 */
export function boundNumbers<Class extends InformationClass>(
  input: Relation<Class>,
  bounds: NumberBounds,
  found: Relation = numberBounds(input, bounds),
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
      left join (${found.select}) as b on ${join(matches, ' and ')}`,
  };
}
