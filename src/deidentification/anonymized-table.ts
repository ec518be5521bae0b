/**
 * From the recoding of distinct tuples back to the table.
 */

import type { CodedTable } from './coded-table.ts';
import { suppressedLabel, type Cell } from './hierarchy.ts';
import type { Recoding, RecodingTask } from './recoding-task.ts';
import type { AnonymizedTable } from './table.ts';

/** An anonymized table before its report is made. */
export type RecodedTable = Omit<AnonymizedTable, 'report'>;

/** The rows of `table` in the classes that `recoding` gives to their tuples. */
export function recodedTable(
  table: CodedTable,
  { quasi, tuples }: RecodingTask,
  recoding: Recoding,
): RecodedTable {
  const columns = quasi.length;
  const classOf = new Int32Array(table.rows);
  const classSizes = new Uint32Array(recoding.classes);
  const suppressed = new Uint8Array(table.rows);
  for (let row = 0; row < table.rows; row += 1) {
    const index = recoding.classOf[tuples.tupleOf[row] as number] as number;
    classOf[row] = index;
    if (index < 0) suppressed[row] = 1;
    else classSizes[index] = (classSizes[index] as number) + 1;
  }
  const first = new Int32Array(recoding.classes);
  for (let tuple = tuples.count - 1; tuple >= 0; tuple -= 1) {
    const index = recoding.classOf[tuple] as number;
    if (index >= 0) first[index] = tuple;
  }
  const level = (index: number, column: number) =>
    index < 0 ? -1 : (recoding.levels[index * columns + column] as number);
  const label = (index: number, column: number): Cell => {
    const there = quasi[column]?.hierarchy.levels[level(index, column)];
    if (there === undefined) return suppressedLabel;
    const leaf = tuples.leafOf[column]?.[first[index] as number] as number;
    return there.labels[there.codeOf[leaf] as number] ?? null;
  };
  return {
    quasiIdentifiers: quasi.map(({ name }) => name),
    classOf,
    classSizes,
    suppressed,
    label,
    level,
    cells: (name) => {
      const column = quasi.findIndex((candidate) => candidate.name === name);
      const labels = Array.from(classSizes, (_, index) => label(index, column));
      return Array.from(classOf, (index) => (index < 0 ? suppressedLabel : (labels[index] ?? null)));
    },
  };
}
