import { anonymizeTable, hierarchyOf, type RecodingMethod } from '../../deidentification/index.ts';

/** How one column may be made coarser: from the finest value to everything, always as many steps. */
export interface ColumnLadder {
  readonly column: number;
  readonly ladder: (value: string) => readonly string[];
}

/** How rows are to be made alike. */
export interface ClassRecoding {
  readonly ladders: readonly ColumnLadder[];
  /** Columns that stay as they are, because other tables tell them anyway. */
  readonly fixed: readonly number[];
  readonly k: number;
  readonly method: RecodingMethod;
  readonly suppressionLimit: number;
}

type Row = readonly string[];

/** Rows that agree on the columns, by what they agree on. */
function groupsOf(rows: readonly Row[], columns: readonly number[]): Row[][] {
  const groups = Map.groupBy(rows, (row) => JSON.stringify(columns.map((column) => row[column])));
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, members]) => members);
}

/** One group of rows that agree on what is fixed; those that fit no class of k are left out. */
function recodedGroup(rows: readonly Row[], { ladders, k, method, suppressionLimit }: ClassRecoding): Row[] {
  if (rows.length < k) return [];
  const anonymized = anonymizeTable(
    {
      rows: rows.length,
      columns: ladders.map(({ column, ladder }) => {
        const values = rows.map((row) => row[column] ?? '');
        const hierarchy = hierarchyOf([...new Set(values)].sort().map(ladder));
        return { name: String(column), role: 'quasi', values, hierarchy };
      }),
    },
    { models: [{ kind: 'k-anonymity', k }], method, suppressionLimit },
  );
  const cells = ladders.map(({ column }) => [column, anonymized.cells(String(column))] as const);
  return rows.flatMap((row, index) => {
    if (anonymized.suppressed[index] === 1) return [];
    const recoded = [...row];
    for (const [column, labels] of cells) recoded[column] = labels[index] ?? '';
    return [recoded];
  });
}

/**
 * Rows of which each is alike with at least k − 1 others in the laddered and the fixed columns; what cannot be made so
 * is left out.
 */
export function generalizeClasses(
  rows: readonly Row[],
  recoding: ClassRecoding,
): { readonly released: readonly Row[]; readonly suppressed: number } {
  const released = groupsOf(rows, recoding.fixed).flatMap((group) => recodedGroup(group, recoding));
  return { released, suppressed: rows.length - released.length };
}
