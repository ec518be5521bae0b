import type { InformationClass } from '../../../law/information-class.ts';
import type { Relation } from '../../../sql/relation.ts';
import { call, commaList, id, sql } from '../../../sql/sql.ts';

/**
 * Every date of a person moved by the person's one offset, so that intervals, order and weekdays stay as they were.
 *
 * @param offsets one row per person: person, offset_days. Persons without an offset leave.
 * @shape in and out: the columns of `input`, in order
 * @law Rules Art. 18 ⑤ — 日付情報を一律にずらす
 */
export function shiftDates<Class extends InformationClass>(
  input: Relation<Class>,
  offsets: Relation,
  dates: readonly string[],
): Relation<Class> {
  const cells = input.columns.map((name) =>
    dates.includes(name)
      ? sql`${call('addDays', sql`i.${id(name)}`, sql`o.offset_days`)} as ${id(name)}`
      : sql`i.${id(name)} as ${id(name)}`,
  );
  return {
    ...input,
    select: sql`
      select ${commaList(cells)} from (${input.select}) as i
      join (${offsets.select}) as o on o.person = i.person`,
  };
}
