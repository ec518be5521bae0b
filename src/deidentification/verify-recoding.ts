/**
 * Counts an anonymized table again, from its labels, and stops the process when a promise is not kept.
 */

import { IntegrityError } from '../kit/errors.ts';
import { classTester } from './class-tester.ts';
import type { CodedTable } from './coded-table.ts';
import type { Cell } from './hierarchy.ts';
import type { PrivacyModel } from './privacy-model.ts';
import type { RecodedTable } from './anonymized-table.ts';

/** Classes as a recipient sees them: rows with the same labels. */
export interface VisibleClasses {
  /** Class of the recoding → visible class. */
  readonly visibleOf: Int32Array;
  readonly sizes: Uint32Array;
}

/**
 * The visible classes of `recoded`.
 *
 * @throws {IntegrityError} `anonymize/not-a-generalization` when a label does not cover the value of its row;
 *   `anonymize/model-violated` when a class does not satisfy `models`;
 *   `anonymize/too-many-suppressed` when more than `mostSuppressed` rows are.
 */
export function verifyRecoding(
  table: CodedTable,
  recoded: RecodedTable,
  models: readonly PrivacyModel[],
  mostSuppressed: number,
): VisibleClasses {
  const visible = visibleClasses(recoded);
  let suppressed = 0;
  for (const flag of recoded.suppressed) suppressed += flag;
  if (suppressed > mostSuppressed)
    throw new IntegrityError('anonymize/too-many-suppressed', `${suppressed} rows are suppressed`);
  assertCovers(table, recoded);
  assertModelsHold(table, recoded.classOf, visible, models);
  return visible;
}

function visibleClasses({ classOf, classSizes, label, quasiIdentifiers }: RecodedTable): VisibleClasses {
  const seen = new Map<string, number>();
  const visibleOf = Int32Array.from(classSizes, (_, index) => {
    const labels: Cell[] = quasiIdentifiers.map((_name, column) => label(index, column));
    const key = JSON.stringify(labels);
    const visible = seen.get(key) ?? seen.size;
    seen.set(key, visible);
    return visible;
  });
  const sizes = new Uint32Array(seen.size);
  for (const index of classOf) {
    if (index < 0) continue;
    const visible = visibleOf[index] as number;
    sizes[visible] = (sizes[visible] as number) + 1;
  }
  return { visibleOf, sizes };
}

function assertCovers(
  { quasi, rows }: CodedTable,
  { classOf, classSizes, label, level }: RecodedTable,
): void {
  for (const [column, { hierarchy, leafOf }] of quasi.entries()) {
    const levels = Int32Array.from(classSizes, (_, index) => level(index, column));
    const labels = Array.from(classSizes, (_, index) => label(index, column));
    for (let row = 0; row < rows; row += 1) {
      const index = classOf[row] as number;
      if (index < 0) continue;
      const there = hierarchy.levels[levels[index] as number];
      // A level above the hierarchy is the root that local recoding adds: it covers everything.
      if (there === undefined) continue;
      if (there.labels[there.codeOf[leafOf[row] as number] as number] !== labels[index])
        throw new IntegrityError(
          'anonymize/not-a-generalization',
          'a label does not cover the value of its row',
        );
    }
  }
}

function assertModelsHold(
  table: CodedTable,
  classOf: Int32Array,
  { visibleOf, sizes }: VisibleClasses,
  models: readonly PrivacyModel[],
): void {
  const tester = classTester(models, table.sensitive);
  let violated = sizes.reduce((count, size) => (size < tester.k ? count + 1 : count), 0);
  for (const { column, passes } of tester.attributes) {
    const histograms = Array.from(sizes, () => new Map<number, number>());
    for (let row = 0; row < table.rows; row += 1) {
      const index = classOf[row] as number;
      if (index < 0) continue;
      const histogram = histograms[visibleOf[index] as number] as Map<number, number>;
      const value = column.valueOf[row] as number;
      histogram.set(value, (histogram.get(value) ?? 0) + 1);
    }
    const dense = new Float64Array(column.values.length);
    for (const [visible, histogram] of histograms.entries()) {
      dense.fill(0);
      for (const [value, rows] of histogram) dense[value] = rows;
      if (!passes(dense, sizes[visible] as number)) violated += 1;
    }
  }
  if (violated > 0)
    throw new IntegrityError(
      'anonymize/model-violated',
      `${violated} classes do not satisfy the privacy models`,
    );
}
