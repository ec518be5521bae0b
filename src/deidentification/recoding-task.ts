/**
 * What every search works on: distinct tuples, their hierarchies, and the test that classes must pass.
 */

import { classTester, type ClassTester } from './class-tester.ts';
import { withRoot, type CodedTable, type QuasiColumn } from './coded-table.ts';
import { distinctTuples, groupedColumns, identityList, type DistinctTuples } from './distinct-tuples.ts';
import { GroupTester } from './group-tester.ts';
import type { PrivacyModel } from './privacy-model.ts';
import { TupleGrouper } from './tuple-grouper.ts';

/** A table ready for a search. */
export interface RecodingTask {
  readonly quasi: readonly QuasiColumn[];
  readonly tuples: DistinctTuples;
  readonly tester: ClassTester;
  readonly groupTester: GroupTester;
  readonly grouper: TupleGrouper;
  /** Rows of the table. */
  readonly rows: number;
  /** Quasi-identifier → level → sum over rows of the loss of the cell. */
  readonly columnLoss: readonly (readonly number[])[];
}

/** A choice of labels: each tuple is in a class (−1: suppressed), each class has a level per quasi-identifier. */
export interface Recoding {
  readonly classOf: Int32Array;
  readonly classes: number;
  /** Class × quasi-identifiers + quasi-identifier → level. */
  readonly levels: ArrayLike<number>;
}

/** The task of recoding `table`. With `rooted`, what is not fixed gets a level on which all values are one. */
export function recodingTask(
  table: CodedTable,
  models: readonly PrivacyModel[],
  rooted: boolean,
): RecodingTask {
  const tester = classTester(models, table.sensitive);
  const quasi = rooted
    ? table.quasi.map((column) =>
        column.fixed ? column : { ...column, hierarchy: withRoot(column.hierarchy) },
      )
    : table.quasi;
  const tuples = distinctTuples({ ...table, quasi }, tester);
  const tested = tester.attributes.map(({ column }) => column);
  const columns = groupedColumns(tuples.leafOf, quasi, tuples.valueOf, tested);
  return {
    quasi,
    tuples,
    tester,
    groupTester: new GroupTester(tester, tuples),
    grouper: new TupleGrouper(columns, tuples.count),
    rows: table.rows,
    columnLoss: quasi.map((column, index) =>
      lossByLevel(column, tuples.leafOf[index] as Uint16Array, tuples.weights),
    ),
  };
}

function lossByLevel(
  { hierarchy }: QuasiColumn,
  leafOf: Uint16Array | Uint32Array,
  weights: Uint32Array,
): number[] {
  const rowsOf = new Float64Array(hierarchy.leaves.size);
  for (let tuple = 0; tuple < leafOf.length; tuple += 1) {
    const leaf = leafOf[tuple] as number;
    rowsOf[leaf] = (rowsOf[leaf] as number) + (weights[tuple] as number);
  }
  return hierarchy.levels.map(({ codeOf, loss }) =>
    rowsOf.reduce((sum, rows, leaf) => sum + rows * (loss[codeOf[leaf] as number] as number), 0),
  );
}

/**
 * Sum over the rows of `list` (all tuples unless told) and quasi-identifiers of the loss of the cells of
 * `recoding`; suppressed cells lose all.
 */
export function lossOfRecoding(
  { quasi, tuples }: RecodingTask,
  { classOf, levels }: Recoding,
  list = identityList(tuples.count),
): number {
  let sum = 0;
  for (const [index, { hierarchy }] of quasi.entries()) {
    const leafOf = tuples.leafOf[index] as Uint16Array;
    for (const tuple of list) {
      const weight = tuples.weights[tuple] as number;
      const classIndex = classOf[tuple] as number;
      const level = hierarchy.levels[levels[classIndex * quasi.length + index] as number];
      sum +=
        weight *
        (level === undefined
          ? hierarchy.suppressedLoss
          : (level.loss[level.codeOf[leafOf[tuple] as number] as number] as number));
    }
  }
  return sum;
}

/** `lossOfRecoding` of a table that is all suppressed. */
export function largestLoss({ quasi, rows }: RecodingTask): number {
  return quasi.reduce((sum, { hierarchy }) => sum + rows * hierarchy.suppressedLoss, 0);
}
