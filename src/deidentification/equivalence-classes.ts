import { coded } from './coded-table.ts';
import { identityList } from './distinct-tuples.ts';
import type { TableColumn } from './table.ts';
import { TupleGrouper } from './tuple-grouper.ts';

/** Classes of rows that agree on some columns. */
export interface EquivalenceClasses {
  /** Row → class, in the order of first appearance. */
  readonly classOf: Int32Array;
  readonly sizes: Uint32Array;
}

/** The equivalence classes of rows that agree on all of `columns`; null agrees with null. */
export function equivalenceClasses(columns: readonly TableColumn[], rows: number): EquivalenceClasses {
  const grouped = columns.map((column) => {
    const { codes, dictionary } = coded(column);
    return { leafOf: codes, levels: [{ codeOf: identityList(dictionary.length), codes: dictionary.length }] };
  });
  const grouper = new TupleGrouper(grouped, rows);
  const levels = columns.map(() => 0);
  const { count, groupOf } = grouper.group(levels, identityList(rows), rows);
  const sizes = new Uint32Array(count);
  for (const group of groupOf) sizes[group] = (sizes[group] as number) + 1;
  return { classOf: groupOf, sizes };
}
