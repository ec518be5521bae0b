/**
 * Generalization hierarchies: for each value its more and more general forms.
 */

import { InvalidInputError } from '../kit/errors.ts';

/** A cell: null is a value of its own, not the same as an empty text. */
export type Cell = string | null;

/** One level of a hierarchy: level 0 is the values themselves. */
export interface HierarchyLevel {
  /** Leaf → code of its label on this level. */
  readonly codeOf: Uint32Array;
  /** Code → label. */
  readonly labels: readonly Cell[];
  /** Code → information loss of a cell with this label: (leaves covered − 1) / leaves, from 0 to `suppressedLoss`. */
  readonly loss: Float64Array;
}

/** A generalization hierarchy (一般化階層), encoded. */
export interface Hierarchy {
  /** Value → leaf. */
  readonly leaves: ReadonlyMap<Cell, number>;
  readonly levels: readonly HierarchyLevel[];
  /** Loss of a cell that is suppressed: (leaves − 1) / leaves. */
  readonly suppressedLoss: number;
}

/** What a suppressed cell is written as. */
export const suppressedLabel = '*';

/**
 * The hierarchy with these rows, each a leaf and its labels up to the top.
 *
 * The loss of a label is the share of leaves that it covers beyond one, as ARX counts granularity. A
 * label that stands on several levels counts as what it covers on the highest, since its reader cannot
 * tell the levels apart.
 *
 * @throws {InvalidInputError} `hierarchy/empty`, `hierarchy/ragged` when rows differ in length,
 *   `hierarchy/ambiguous-leaf` when a leaf has two paths, `hierarchy/not-a-tree` when rows with one label on
 *   a level part on the next.
 * @see V. S. Iyengar, Transforming data to satisfy privacy constraints, KDD 2002
 */
export function hierarchyOf(rows: readonly (readonly Cell[])[]): Hierarchy {
  const height = rows[0]?.length ?? 0;
  if (height === 0) throw new InvalidInputError('hierarchy/empty', 'a hierarchy needs at least one leaf');
  const ragged = rows.filter((row) => row.length !== height).length;
  if (ragged > 0)
    throw new InvalidInputError('hierarchy/ragged', `${ragged} lines differ in length from the first`);
  const { leaves, paths } = distinctPaths(rows);
  const levels: HierarchyLevel[] = [];
  for (let level = 0; level < height; level += 1) levels.push(levelOf(paths, level));
  for (let level = 1; level < height; level += 1) {
    assertTree(levels[level - 1] as HierarchyLevel, levels[level] as HierarchyLevel, level);
  }
  const suppressedLoss = (leaves.size - 1) / leaves.size;
  takeLossOfHighest(levels, suppressedLoss);
  return { leaves, levels, suppressedLoss };
}

function distinctPaths(rows: readonly (readonly Cell[])[]) {
  const leaves = new Map<Cell, number>();
  const paths: (readonly Cell[])[] = [];
  let ambiguous = 0;
  for (const row of rows) {
    const leaf = leaves.get(row[0] as Cell);
    if (leaf === undefined) {
      leaves.set(row[0] as Cell, paths.length);
      paths.push(row);
    } else if (row.some((label, level) => paths[leaf]?.[level] !== label)) ambiguous += 1;
  }
  if (ambiguous > 0)
    throw new InvalidInputError('hierarchy/ambiguous-leaf', `${ambiguous} leaves have more than one path`);
  return { leaves, paths };
}

function levelOf(paths: readonly (readonly Cell[])[], level: number): HierarchyLevel {
  const codes = new Map<Cell, number>();
  const codeOf = new Uint32Array(paths.length);
  const covered: number[] = [];
  for (const [leaf, path] of paths.entries()) {
    const label = path[level] as Cell;
    const code = codes.get(label) ?? codes.size;
    codes.set(label, code);
    codeOf[leaf] = code;
    covered[code] = (covered[code] ?? 0) + 1;
  }
  return {
    codeOf,
    labels: [...codes.keys()],
    loss: Float64Array.from(covered, (n) => (n - 1) / paths.length),
  };
}

function assertTree(below: HierarchyLevel, above: HierarchyLevel, level: number): void {
  const parents = new Map<number, number>();
  const parted = new Set<number>();
  for (const [leaf, code] of below.codeOf.entries()) {
    const parent = above.codeOf[leaf] as number;
    if ((parents.get(code) ?? parent) !== parent) parted.add(code);
    parents.set(code, parent);
  }
  if (parted.size > 0)
    throw new InvalidInputError(
      'hierarchy/not-a-tree',
      `${parted.size} labels of level ${level - 1} have more than one label on level ${level}`,
    );
}

function takeLossOfHighest(levels: readonly HierarchyLevel[], suppressedLoss: number): void {
  const lossOf = new Map<Cell, number>();
  for (const level of levels.toReversed()) {
    for (const [code, label] of level.labels.entries()) {
      const highest = label === suppressedLabel ? suppressedLoss : lossOf.get(label);
      if (highest === undefined) lossOf.set(label, level.loss[code] as number);
      else level.loss[code] = Math.max(highest, level.loss[code] as number);
    }
  }
}
