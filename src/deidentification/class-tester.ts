/**
 * Whether a class of rows satisfies the privacy models, from its histogram of each sensitive attribute.
 */

import { InvalidInputError } from '../kit/errors.ts';
import type { SensitiveColumn } from './coded-table.ts';
import { requiredK, type PrivacyModel, type SensitiveModel, type TCloseness } from './privacy-model.ts';

/** Value → rows of the class with it. `rows` is their sum. */
type HistogramTest = (histogram: Float64Array, rows: number) => boolean;

/** The tests that a class must pass. */
export interface ClassTester {
  /** Fewest rows that a class may have. */
  readonly k: number;
  /** One per sensitive attribute that a model names. */
  readonly attributes: readonly AttributeTest[];
  /** Whether a class that fails can only have parts that fail: true of k-anonymity and distinct ℓ-diversity. */
  readonly partsOfFailingFail: boolean;
}

/** The tests of one sensitive attribute. */
export interface AttributeTest {
  readonly column: SensitiveColumn;
  readonly passes: HistogramTest;
}

/**
 * The tester of `models` on a table whose sensitive columns these are.
 *
 * @throws {InvalidInputError} `anonymize/unknown-sensitive-attribute`; `anonymize/no-order` when ordered
 *   t-closeness has neither an order nor numbers.
 */
export function classTester(
  models: readonly PrivacyModel[],
  sensitive: readonly SensitiveColumn[],
): ClassTester {
  const tests = new Map<SensitiveColumn, HistogramTest[]>();
  for (const model of models) {
    if (model.kind === 'k-anonymity') continue;
    const column = sensitive.find(({ name }) => name === model.attribute);
    if (column === undefined)
      throw new InvalidInputError(
        'anonymize/unknown-sensitive-attribute',
        `${model.kind}: there is no sensitive attribute ${model.attribute}`,
      );
    tests.set(column, [...(tests.get(column) ?? []), testOf(model, column)]);
  }
  return {
    k: requiredK(models),
    attributes: [...tests].map(([column, all]) => ({
      column,
      passes:
        all.length === 1
          ? (all[0] as HistogramTest)
          : (histogram, rows) => all.every((test) => test(histogram, rows)),
    })),
    partsOfFailingFail: models.every(({ kind }) => kind === 'k-anonymity' || kind === 'distinct-l-diversity'),
  };
}

function testOf(model: SensitiveModel, column: SensitiveColumn): HistogramTest {
  switch (model.kind) {
    case 'distinct-l-diversity':
      return (histogram) => distinct(histogram) >= model.l;
    case 'entropy-l-diversity':
      return (histogram, rows) => entropy(histogram, rows) >= Math.log(model.l) - 1e-12;
    case 'recursive-c-l-diversity':
      return (histogram) => isRecursivelyDiverse(histogram, model.c, model.l);
    case 't-closeness':
      return closenessTest(model, column);
  }
}

function distinct(histogram: Float64Array): number {
  let count = 0;
  for (const rows of histogram) if (rows > 0) count += 1;
  return count;
}

/** Shannon entropy in nats. */
function entropy(histogram: Float64Array, total: number): number {
  let sum = 0;
  for (const rows of histogram) if (rows > 0) sum += rows * Math.log(rows);
  return Math.log(total) - sum / total;
}

function isRecursivelyDiverse(histogram: Float64Array, c: number, l: number): boolean {
  const counts = histogram
    .filter((rows) => rows > 0)
    .sort()
    .reverse();
  let tail = 0;
  for (let rank = l - 1; rank < counts.length; rank += 1) tail += counts[rank] as number;
  return (counts[0] ?? 0) < c * tail;
}

function closenessTest(model: TCloseness, column: SensitiveColumn): HistogramTest {
  const overall = new Float64Array(column.values.length);
  for (const value of column.valueOf) overall[value] = (overall[value] as number) + 1;
  for (let value = 0; value < overall.length; value += 1)
    overall[value] = (overall[value] as number) / column.valueOf.length;
  const limit = model.t + 1e-12;
  if (model.distance !== 'ordered') {
    return (histogram, rows) => {
      let sum = 0;
      for (let value = 0; value < overall.length; value += 1)
        sum += Math.abs((histogram[value] as number) / rows - (overall[value] as number));
      return sum / 2 <= limit;
    };
  }
  const order = orderOf(model, column);
  return (histogram, rows) => {
    let carried = 0;
    let work = 0;
    for (const value of order) {
      carried += (histogram[value] as number) / rows - (overall[value] as number);
      work += Math.abs(carried);
    }
    return (order.length > 1 ? work / (order.length - 1) : 0) <= limit;
  };
}

function orderOf(model: TCloseness, column: SensitiveColumn): Int32Array {
  const place = new Map(model.order?.map((label, at) => [label, at]));
  const keys = column.values.map((value) =>
    model.order === undefined
      ? Number(value === '' || value === null ? NaN : value)
      : (place.get(value ?? '') ?? NaN),
  );
  if (keys.some(Number.isNaN))
    throw new InvalidInputError(
      'anonymize/no-order',
      `t-closeness of ${model.attribute}: give the order of its values, which are not all numbers`,
    );
  return Int32Array.from(keys.keys()).sort((one, other) => (keys[one] as number) - (keys[other] as number));
}
