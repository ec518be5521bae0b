import type { DeidentificationProfile } from './profile.ts';

/** How one column may be made coarser: from the finest value to everything. */
export interface ColumnLadder {
  readonly column: number;
  readonly ladder: (value: string) => readonly string[];
}

interface Recoding {
  readonly ladders: readonly ColumnLadder[];
  /** Columns that stay as they are. */
  readonly fixed: readonly number[];
  readonly profile: Pick<DeidentificationProfile, 'k' | 'suppressionLimit'>;
}

type Row = readonly string[];

const classesOf = (rows: readonly Row[], columns: readonly number[]) => {
  const classes = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify(columns.map((column) => row[column]));
    const members = classes.get(key);
    if (members === undefined) classes.set(key, [row]);
    else members.push(row);
  }
  return [...classes.values()];
};

/**
 * Rows whose classes have at least k members: classes that are large enough stay as they are; the rest go up one column
 * at a time, the column with most values first, and are tried again; what never fits is left out.
 */
export function generalizeClasses(
  rows: readonly Row[],
  { ladders, fixed, profile }: Recoding,
): { readonly released: readonly Row[]; readonly suppressed: number } {
  const columns = [...ladders.map(({ column }) => column), ...fixed];
  const levels = ladders.map(() => 0);
  const released: Row[] = [];
  let rest = rows;
  for (;;) {
    const recoded = rest.map((row) => recode(row, ladders, levels));
    const small: Row[] = [];
    classesOf(
      recoded.map((row, index) => [...row, String(index)]),
      columns,
    ).forEach((members) => {
      for (const member of members) {
        if (members.length >= profile.k) released.push(member.slice(0, -1));
        else small.push(rest[Number(member.at(-1))] ?? []);
      }
    });
    rest = small;
    if (rest.length === 0 || !raiseOne(rest, ladders, levels)) break;
  }
  return { released, suppressed: rest.length };
}

function recode(row: Row, ladders: readonly ColumnLadder[], levels: readonly number[]): Row {
  const out = [...row];
  ladders.forEach(({ column, ladder }, index) => {
    const steps = ladder(row[column] ?? '');
    out[column] = steps[Math.min(levels[index] ?? 0, steps.length - 1)] ?? '';
  });
  return out;
}

/** Raises the column that has most values left; false when every column is at its top. */
function raiseOne(rows: readonly Row[], ladders: readonly ColumnLadder[], levels: number[]): boolean {
  const values = ladders.map(
    ({ column, ladder }, index) =>
      new Set(
        rows.map(
          (row) => ladder(row[column] ?? '').at(levels[index] ?? 0) ?? ladder(row[column] ?? '').at(-1),
        ),
      ).size,
  );
  const height = ({ column, ladder }: ColumnLadder) =>
    Math.max(...rows.map((row) => ladder(row[column] ?? '').length)) - 1;
  const open = ladders.map((each, index) =>
    (levels[index] ?? 0) < height(each) ? (values[index] ?? 0) : -1,
  );
  const most = Math.max(...open);
  if (most < 0) return false;
  const chosen = open.indexOf(most);
  levels[chosen] = (levels[chosen] ?? 0) + 1;
  return true;
}
