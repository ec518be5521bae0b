/**
 * Distinct tuples of a table: rows that agree on every quasi-identifier and tested sensitive attribute are one.
 */

import type { CodedTable, QuasiColumn, SensitiveColumn } from './coded-table.ts';
import type { ClassTester } from './class-tester.ts';
import { TupleGrouper, type GroupedColumn } from './tuple-grouper.ts';

/** Distinct tuples, column by column. */
export interface DistinctTuples {
  readonly count: number;
  /** Quasi-identifier → tuple → leaf. */
  readonly leafOf: readonly (Uint16Array | Uint32Array)[];
  /** Tested sensitive attribute → tuple → value. */
  readonly valueOf: readonly (Uint16Array | Uint32Array)[];
  /** Tuple → rows. */
  readonly weights: Uint32Array;
  /** Row → tuple. */
  readonly tupleOf: Int32Array;
}

/** The distinct tuples of `table`, in the order of first appearance. */
export function distinctTuples(table: CodedTable, tester: ClassTester): DistinctTuples {
  const tested = tester.attributes.map(({ column }) => column);
  const columns = groupedColumns(
    table.quasi.map(({ leafOf }) => leafOf),
    table.quasi,
    tested.map(({ valueOf }) => valueOf),
    tested,
  );
  const all = identityList(table.rows);
  const grouper = new TupleGrouper(columns, table.rows);
  const { count, groupOf, first } = grouper.group(
    columns.map(() => 0),
    all,
    table.rows,
  );
  const weights = new Uint32Array(count);
  for (let row = 0; row < table.rows; row += 1) {
    const tuple = groupOf[row] as number;
    weights[tuple] = (weights[tuple] as number) + 1;
  }
  const firsts = first.subarray(0, count);
  const compact = (source: Uint16Array | Uint32Array) => {
    const target = source instanceof Uint16Array ? new Uint16Array(count) : new Uint32Array(count);
    for (let tuple = 0; tuple < count; tuple += 1) target[tuple] = source[firsts[tuple] as number] as number;
    return target;
  };
  return {
    count,
    leafOf: table.quasi.map(({ leafOf }) => compact(leafOf)),
    valueOf: tested.map(({ valueOf }) => compact(valueOf)),
    weights,
    tupleOf: groupOf,
  };
}

/** 0, 1, … `length` − 1. */
export function identityList(length: number): Uint32Array {
  const list = new Uint32Array(length);
  for (let at = 0; at < length; at += 1) list[at] = at;
  return list;
}

/** Quasi-identifiers with their levels, then sensitive attributes with one level, for a grouper. */
export function groupedColumns(
  leafOf: readonly (Uint16Array | Uint32Array)[],
  quasi: readonly QuasiColumn[],
  valueOf: readonly (Uint16Array | Uint32Array)[],
  sensitive: readonly SensitiveColumn[],
): GroupedColumn[] {
  return [
    ...quasi.map(({ hierarchy }, index) => ({
      leafOf: leafOf[index] as Uint16Array,
      levels: hierarchy.levels.map(({ codeOf, labels }) => ({ codeOf, codes: labels.length })),
    })),
    ...sensitive.map(({ values }, index) => ({
      leafOf: valueOf[index] as Uint16Array,
      levels: [{ codeOf: identityList(values.length), codes: values.length }],
    })),
  ];
}
