import type { InformationClass } from '../../../law/information-class.ts';
import type { Relation } from '../../../sql/relation.ts';
import { commaList, id, sql } from '../../../sql/sql.ts';

/**
 * The person replaced by the delivery's number. Persons without a number leave, with all their rows.
 *
 * @param numbers one row per person: person, number
 * @law Rules Art. 18 ③ — 連結符号
 */
export function replacePersons<Class extends InformationClass>(
  input: Relation<Class>,
  numbers: Relation,
): Relation<Class> {
  const cells = input.columns.map((name) =>
    name === 'person' ? sql`n.number as person` : sql`i.${id(name)} as ${id(name)}`,
  );
  return {
    ...input,
    select: sql`
      select ${commaList(cells)} from (${input.select}) as i
      join (${numbers.select}) as n on n.person = i.person`,
  };
}
