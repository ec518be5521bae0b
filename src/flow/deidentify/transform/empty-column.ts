import type { InformationClass } from '../../../law/information-class.ts';
import type { Relation } from '../../../sql/relation.ts';
import { commaList, id, sql } from '../../../sql/sql.ts';

/** One column emptied, the rest as it is. */
export function emptyColumn<Class extends InformationClass>(
  input: Relation<Class>,
  column: string,
): Relation<Class> {
  const cells = input.columns.map((name) =>
    name === column ? sql`nullif(${id(name)}, ${id(name)}) as ${id(name)}` : id(name),
  );
  return { ...input, select: sql`select ${commaList(cells)} from (${input.select}) as i` };
}
