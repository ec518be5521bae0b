/**
 * Tables coded for the search: quasi-identifiers as leaves of their hierarchies, sensitive attributes as numbers.
 */

import { InvalidInputError } from '../kit/errors.ts';
import { hierarchyOf, suppressedLabel, type Cell, type Hierarchy, type HierarchyLevel } from './hierarchy.ts';
import { flatHierarchy } from './hierarchy-builders.ts';
import type { Table, TableColumn } from './table.ts';

/** A quasi-identifier: row → leaf, and the leaves' hierarchy. */
export interface QuasiColumn {
  readonly name: string;
  readonly leafOf: Uint16Array | Uint32Array;
  /** Of the leaves alone where the column is fixed. */
  readonly hierarchy: Hierarchy;
  readonly fixed: boolean;
}

/** A sensitive attribute: row → value. */
export interface SensitiveColumn {
  readonly name: string;
  readonly valueOf: Uint16Array | Uint32Array;
  readonly values: readonly Cell[];
}

/** A table as the search wants it. */
export interface CodedTable {
  readonly rows: number;
  readonly quasi: readonly QuasiColumn[];
  readonly sensitive: readonly SensitiveColumn[];
}

/**
 * `table` coded. A null that the hierarchy lacks becomes a leaf of its own, which meets the others at the top.
 *
 * @throws {InvalidInputError} `anonymize/no-quasi-identifier`, `anonymize/value-not-in-hierarchy`,
 *   `anonymize/ragged-table` when a column does not have `rows` cells.
 */
export function codeTable(table: Table): CodedTable {
  const ragged = table.columns.find((column) => cellCount(column) !== table.rows);
  if (ragged !== undefined)
    throw new InvalidInputError(
      'anonymize/ragged-table',
      `column ${ragged.name} does not have ${table.rows} cells`,
    );
  const quasi = table.columns.filter(({ role }) => role === 'quasi').map(codeQuasi);
  if (quasi.length === 0)
    throw new InvalidInputError('anonymize/no-quasi-identifier', 'at least one attribute must be quasi');
  const sensitive = table.columns
    .filter(({ role }) => role === 'sensitive')
    .map((column) => {
      const { codes, dictionary } = coded(column);
      return { name: column.name, valueOf: narrow(codes, dictionary.length), values: dictionary };
    });
  return { rows: table.rows, quasi, sensitive };
}

function cellCount(column: TableColumn): number {
  return 'values' in column ? column.values.length : column.codes.length;
}

/** The column's cells as codes and their dictionary. */
export function coded(column: TableColumn): {
  readonly codes: Uint32Array;
  readonly dictionary: readonly Cell[];
} {
  if ('codes' in column) return column;
  const dictionary = new Map<Cell, number>();
  const codes = new Uint32Array(column.values.length);
  for (const [row, value] of column.values.entries()) {
    let code = dictionary.get(value);
    if (code === undefined) dictionary.set(value, (code = dictionary.size));
    codes[row] = code;
  }
  return { codes, dictionary: [...dictionary.keys()] };
}

function codeQuasi(column: TableColumn): QuasiColumn {
  const { codes, dictionary } = coded(column);
  const used = new Uint8Array(dictionary.length);
  for (const code of codes) used[code] = 1;
  const present = dictionary.filter((_, code) => used[code] === 1);
  let hierarchy = column.hierarchy ?? flatHierarchy(present);
  if (present.includes(null) && !hierarchy.leaves.has(null)) hierarchy = withNull(hierarchy);
  const unknown = present.filter((value) => !hierarchy.leaves.has(value)).length;
  if (unknown > 0)
    throw new InvalidInputError(
      'anonymize/value-not-in-hierarchy',
      `column ${column.name}: ${unknown} different values are not in its hierarchy`,
    );
  const leaves = Uint32Array.from(dictionary, (value) => hierarchy.leaves.get(value) ?? 0);
  const leafOf = narrow(codes, hierarchy.leaves.size);
  for (let row = 0; row < codes.length; row += 1) leafOf[row] = leaves[codes[row] as number] as number;
  const fixed = column.fixed === true;
  return { name: column.name, leafOf, hierarchy: fixed ? leavesAlone(hierarchy) : hierarchy, fixed };
}

function narrow(codes: Uint32Array, size: number): Uint16Array | Uint32Array {
  return size <= 0x1_0000 ? Uint16Array.from(codes) : codes.slice();
}

/** Rows of a hierarchy, leaf first. */
function pathsOf({ leaves, levels }: Hierarchy): Cell[][] {
  return [...leaves.values()].map((leaf) => levels.map((level) => labelOf(level, leaf)));
}

function labelOf(level: HierarchyLevel, leaf: number): Cell {
  return level.labels[level.codeOf[leaf] as number] ?? null;
}

function withNull(hierarchy: Hierarchy): Hierarchy {
  const top = hierarchy.levels.at(-1);
  const path: Cell[] = hierarchy.levels.map(() => null);
  if (top?.labels.length === 1 && hierarchy.levels.length > 1) path[path.length - 1] = top.labels[0] ?? null;
  return hierarchyOf([...pathsOf(hierarchy), path]);
}

/** The hierarchy without its upper levels, so that no label hides a value. */
function leavesAlone(hierarchy: Hierarchy): Hierarchy {
  return hierarchyOf(pathsOf(hierarchy).map((path) => path.slice(0, 1)));
}

/** The hierarchy with a level on which all leaves are one; itself when its top is that. */
export function withRoot(hierarchy: Hierarchy): Hierarchy {
  if (hierarchy.levels.at(-1)?.labels.length === 1) return hierarchy;
  return hierarchyOf(pathsOf(hierarchy).map((path) => [...path, suppressedLabel]));
}
