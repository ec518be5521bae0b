import type { ColumnType } from '../../../sql/engine.ts';
import type { Relation } from '../../../sql/relation.ts';
import { commaList, id, join, sql, type Sql, type SqlValue } from '../../../sql/sql.ts';

/** A relation of hand-written rows, each cell of the type of its column. */
export function relationOf(
  columns: Readonly<Record<string, ColumnType>>,
  rows: readonly (readonly SqlValue[])[],
): Relation<'medical-information'> {
  const names = Object.keys(columns);
  const typed = (cell: SqlValue, name: string): Sql => {
    const type: Sql = {
      parts: [{ kind: 'text', text: columns[name] === 'text' ? 'varchar' : (columns[name] ?? '') }],
    };
    return sql`cast(${cell} as ${type}) as ${id(name)}`;
  };
  const selects = rows.map(
    (row) => sql`select ${commaList(names.map((name, index) => typed(row[index] ?? null, name)))}`,
  );
  return {
    informationClass: 'medical-information',
    grain: [],
    columns: names,
    select: join(selects, ' union all '),
  };
}
