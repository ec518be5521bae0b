/** A column as integers: each distinct value once, and per record the number of its value. */
export interface CodedColumn {
  /** Per record the index of its value, or −1 where there is none. */
  readonly codes: Int32Array;
  readonly values: readonly string[];
}

/** Cells of one column by record, as strings or coded already. */
export type ColumnInput = readonly (string | null)[] | CodedColumn;

/** Column name → its cells. All have the same number of records. */
export type LinkageTable = ReadonlyMap<string, ColumnInput>;

/** `column` coded; blank cells are missing. */
export function codeColumn(column: ColumnInput): CodedColumn {
  if ('codes' in column) return column;
  const codes = new Int32Array(column.length);
  const index = new Map<string, number>();
  const values: string[] = [];
  column.forEach((cell, record) => {
    const text = cell === null ? '' : cell.trim();
    let code = text === '' ? -1 : index.get(text);
    if (code === undefined) {
      code = values.push(text) - 1;
      index.set(text, code);
    }
    codes[record] = code;
  });
  return { codes, values };
}

/** `column` with each value as `fold` gives it (once per distinct value); undefined or empty is missing. */
export function foldColumn(
  column: CodedColumn,
  fold: (value: string) => string | undefined | null,
): CodedColumn {
  const coded = codeColumn(column.values.map((value) => fold(value) ?? null));
  const codes = column.codes.map((code) => (code < 0 ? -1 : (coded.codes[code] as number)));
  return { codes, values: coded.values };
}

/** The column of `first`, with the cells of `second` where `first` has none. */
export function firstPresent(
  first: CodedColumn | undefined,
  second: CodedColumn | undefined,
): CodedColumn | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  const merged = codeColumn([...first.values, ...second.values]);
  const codes = first.codes.map((code, record) => {
    if (code >= 0) return merged.codes[code] as number;
    const other = second.codes[record] as number;
    return other < 0 ? -1 : (merged.codes[first.values.length + other] as number);
  });
  return { codes, values: merged.values };
}
