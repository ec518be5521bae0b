import { codeColumn, type CodedColumn, type LinkageTable } from './coded-column.ts';

/** The records of several tables one after another, with the columns that any of them has; missing where one lacks it. */
export function stackTables(tables: readonly LinkageTable[]): LinkageTable {
  const [first] = tables;
  if (tables.length === 1 && first !== undefined) return first;
  const names = new Set(tables.flatMap((table) => [...table.keys()]));
  const lengths = tables.map(
    (table) =>
      [...table.values()].map((column) => ('codes' in column ? column.codes.length : column.length))[0] ?? 0,
  );
  return new Map(
    [...names].map((name) => [
      name,
      stackColumn(
        tables.map((table) => table.get(name)).map((column) => column && codeColumn(column)),
        lengths,
      ),
    ]),
  );
}

function stackColumn(columns: readonly (CodedColumn | undefined)[], lengths: readonly number[]): CodedColumn {
  const merged = codeColumn(columns.flatMap((column) => column?.values ?? []));
  const codes = new Int32Array(lengths.reduce((sum, length) => sum + length, 0));
  let record = 0;
  let value = 0;
  columns.forEach((column, table) => {
    for (let row = 0; row < (lengths[table] as number); row += 1) {
      const code = column?.codes[row] ?? -1;
      codes[record] = code < 0 ? -1 : (merged.codes[value + code] as number);
      record += 1;
    }
    value += column?.values.length ?? 0;
  });
  return { codes, values: merged.values };
}
