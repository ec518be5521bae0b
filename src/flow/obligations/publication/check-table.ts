/**
 * Automatic checks of a table before it is published: cells of few people, cells that can be computed from what is shown, whole
 * groups of one kind, and amounts that one contributor dominates.
 *
 * @see Hundepool et al., Statistical Disclosure Control (2012), ch. 4: threshold, dominance, complementary suppression
 */

import { z } from 'zod';

const count = z.number().min(0).nullable();

/** The shape of a table as it is uploaded; `null` is a cell that is not shown. */
export const tableShape = z
  .strictObject({
    title: z.string().trim().min(1).max(200),
    cells: z.array(z.array(count).min(1).max(200)).min(1).max(500),
    rowTotals: z.array(count).optional(),
    columnTotals: z.array(count).optional(),
    /** `people`: cells are counts of people. `amount`: sums over people, with the largest single share of each cell. */
    unit: z.enum(['people', 'amount']).default('people'),
    /** Percent of each cell that its largest contributor makes up. Needed for amounts. */
    largestPercent: z.array(z.array(z.number().min(0).max(100).nullable())).optional(),
  })
  .refine(({ cells, rowTotals, columnTotals, unit, largestPercent }) => {
    const width = cells[0]?.length;
    const isRectangular = cells.every((row) => row.length === width);
    const hasShares =
      largestPercent?.length === cells.length && largestPercent.every((row) => row.length === width);
    return (
      isRectangular &&
      (rowTotals === undefined || rowTotals.length === cells.length) &&
      (columnTotals === undefined || columnTotals.length === width) &&
      (unit === 'people' || hasShares)
    );
  });

/** A table of counts or amounts. */
export type PublishedTable = z.output<typeof tableShape>;

/** What was checked: see `checkTable`. */
export const tableChecks = [
  'small-cell',
  'recoverable',
  'small-complement',
  'whole-group',
  'dominance',
] as const;

/** A place in a table that does not stand; never the value. A missing row or column means a total. */
export interface TableFinding {
  readonly check: (typeof tableChecks)[number];
  readonly row?: number;
  readonly column?: number;
}

/** Numbers of the rule table that checks go by. */
export interface CheckLimits {
  /** Fewest people of a cell that is shown. A cell of nobody may be shown. */
  readonly cellMinimum: number;
  readonly dominancePercent: number;
}

/** What is wrong with a table; nothing when it may be shown as far as these checks know. */
export function checkTable(table: PublishedTable, limits: CheckLimits): readonly TableFinding[] {
  return table.unit === 'amount' ? dominated(table, limits) : peopleFindings(table, limits);
}

function dominated({ cells, largestPercent }: PublishedTable, limits: CheckLimits): readonly TableFinding[] {
  return places(cells)
    .filter(({ row, column, value }) => {
      const percent = largestPercent?.[row]?.[column];
      // A share that is not told of a cell that is shown is taken for the worst.
      return value !== null && (percent ?? 100) > limits.dominancePercent;
    })
    .map(({ row, column }) => ({ check: 'dominance' as const, row, column }));
}

function peopleFindings(table: PublishedTable, { cellMinimum }: CheckLimits): readonly TableFinding[] {
  const isSmall = (value: number | null | undefined) =>
    value !== null && value !== undefined && value > 0 && value < cellMinimum;
  const small = places(table.cells)
    .filter(({ value }) => isSmall(value))
    .map(({ row, column }): TableFinding => ({ check: 'small-cell', row, column }));
  const rows = table.rowTotals?.flatMap((value, row) =>
    isSmall(value) ? [{ check: 'small-cell', row } as const] : [],
  );
  const columns = table.columnTotals?.flatMap((value, column) =>
    isSmall(value) ? [{ check: 'small-cell', column } as const] : [],
  );
  return [
    ...small,
    ...(rows ?? []),
    ...(columns ?? []),
    ...complements(table, isSmall),
    ...wholeGroups(table),
  ];
}

interface Line {
  readonly at: { readonly row?: number; readonly column?: number };
  readonly cells: readonly { readonly row: number; readonly column: number; readonly value: number | null }[];
  readonly total: number | null;
}

/** Rows and columns whose total is shown. */
function lines({ cells, rowTotals, columnTotals }: PublishedTable): readonly Line[] {
  const all = places(cells);
  const byRow = (rowTotals ?? []).map((total, row) => ({
    at: { row },
    cells: all.filter((place) => place.row === row),
    total,
  }));
  const byColumn = (columnTotals ?? []).map((total, column) => ({
    at: { column },
    cells: all.filter((place) => place.column === column),
    total,
  }));
  return [...byRow, ...byColumn].filter(({ total }) => total !== null);
}

/** Hidden cells that follow from what is shown, line by line until nothing more follows; and hidden rests of few people. */
function complements(table: PublishedTable, isSmall: (value: number) => boolean): readonly TableFinding[] {
  const known = new Map<string, number>();
  const key = ({ row, column }: { row: number; column: number }) => `${row}:${column}`;
  const found: TableFinding[] = [];
  const valueOf = (cell: Line['cells'][number]) => cell.value ?? known.get(key(cell));
  for (let isGrowing = true; isGrowing;) {
    isGrowing = false;
    for (const { cells, total } of lines(table)) {
      const hidden = cells.filter((cell) => valueOf(cell) === undefined);
      const [only] = hidden;
      if (hidden.length !== 1 || only === undefined) continue;
      known.set(key(only), (total ?? 0) - cells.reduce((sum, cell) => sum + (valueOf(cell) ?? 0), 0));
      found.push({ check: 'recoverable', row: only.row, column: only.column });
      isGrowing = true;
    }
  }
  for (const { at, cells, total } of lines(table)) {
    const rest = (total ?? 0) - cells.reduce((sum, { value }) => sum + (value ?? 0), 0);
    if (cells.filter(({ value }) => value === null).length > 1 && isSmall(rest)) {
      found.push({ check: 'small-complement', ...at });
    }
  }
  return found;
}

/** Lines of which everybody is in one cell: who is known to be of the group is known to have the value. */
function wholeGroups(table: PublishedTable): readonly TableFinding[] {
  return lines(table)
    .filter(
      ({ cells, total }) => cells.length > 1 && total !== 0 && cells.some(({ value }) => value === total),
    )
    .map(({ at }) => ({ check: 'whole-group', ...at }));
}

function places(cells: PublishedTable['cells']) {
  return cells.flatMap((line, row) => line.map((value, column) => ({ row, column, value })));
}
