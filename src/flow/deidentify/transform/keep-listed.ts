import type { InformationClass } from '../../../law/information-class.ts';
import type { Relation } from '../../../sql/relation.ts';
import { commaList, id, sql } from '../../../sql/sql.ts';

/** A text column in which only listed values stay; any other becomes null. */
export function keepListed<Class extends InformationClass>(
  input: Relation<Class>,
  column: string,
  listed: readonly string[],
): Relation<Class> {
  const values = commaList(listed.map((value) => sql`${value}`));
  const cells = input.columns.map((name) =>
    name === column
      ? sql`case when ${id(name)} in (${values}) then ${id(name)} end as ${id(name)}`
      : id(name),
  );
  return { ...input, select: sql`select ${commaList(cells)} from (${input.select}) as i` };
}
