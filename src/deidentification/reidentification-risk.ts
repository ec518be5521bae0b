/**
 * Re-identification risk of a table, from the sizes of its equivalence classes.
 */

import { InvalidInputError } from '../kit/errors.ts';

/** The risk in one attacker model. */
export interface AttackerRisk {
  /** Highest probability of any row, in [0, 1]. */
  readonly maximum: number;
  /** Mean probability over rows, in [0, 1]. */
  readonly average: number;
  /** Share of rows whose probability is above the threshold, in [0, 1]. */
  readonly aboveThreshold: number;
}

/** Risk in the three attacker models, and what it comes from. */
export interface ReidentificationRisk {
  readonly rows: number;
  readonly classes: number;
  /** Rows in the smallest class: the table is k-anonymous for this k. 0 when there are no rows. */
  readonly k: number;
  /** The attacker knows that the target is in the table. */
  readonly prosecutor: AttackerRisk;
  /** The attacker does not know it: the class is counted in the population. */
  readonly journalist: AttackerRisk;
  /** The attacker wants as many as possible: expected share of rows that are re-identified, in [0, 1]. */
  readonly marketer: number;
  /** Rows that are alone in their class. */
  readonly uniques: number;
  /** Class size → classes of that size, ascending. */
  readonly sizes: readonly (readonly [size: number, classes: number])[];
}

/** Options of `riskOf`. */
export interface RiskOptions {
  /** Probability above which a row counts as at risk. 0.2 unless told. */
  readonly threshold?: number;
  /** Class → people of the population in it, in the order of the sizes. The table itself unless told. */
  readonly populationSizes?: ArrayLike<number>;
}

/**
 * The risk of a table whose classes have these sizes. A table without rows carries none.
 *
 * @throws {InvalidInputError} `risk/bad-threshold` when the threshold is not in [0, 1]; `risk/bad-class-size` when a size is not a whole number of at least 1;
 *   `risk/population-too-small` when a class has fewer people in the population than rows in the table.
 * @see K. El Emam, Guide to the De-Identification of Personal Health Information, 2013
 * @law Act Art. 19(1) — what the processing must reach is measured
 */
export function riskOf(classSizes: ArrayLike<number>, options: RiskOptions = {}): ReidentificationRisk {
  const { threshold = 0.2, populationSizes = classSizes } = options;
  if (!(threshold >= 0 && threshold <= 1))
    throw new InvalidInputError('risk/bad-threshold', 'the threshold must be a probability, from 0 to 1');
  const classes = classSizes.length;
  const counts = new Map<number, number>();
  let rows = 0;
  for (let index = 0; index < classes; index += 1) {
    const size = classSizes[index] as number;
    if (!Number.isSafeInteger(size) || size < 1)
      throw new InvalidInputError('risk/bad-class-size', `a class cannot have ${String(size)} rows`);
    rows += size;
    counts.set(size, (counts.get(size) ?? 0) + 1);
  }
  const sizes = [...counts].sort(([one], [other]) => one - other);
  const journalist = attackerRisk(classSizes, populationSizes, rows, threshold);
  return {
    rows,
    classes,
    k: sizes[0]?.[0] ?? 0,
    prosecutor: attackerRisk(classSizes, classSizes, rows, threshold),
    journalist,
    marketer: journalist.average,
    uniques: counts.get(1) ?? 0,
    sizes,
  };
}

function attackerRisk(
  sizes: ArrayLike<number>,
  crowds: ArrayLike<number>,
  rows: number,
  threshold: number,
): AttackerRisk {
  let maximum = 0;
  let expected = 0;
  let above = 0;
  for (let index = 0; index < sizes.length; index += 1) {
    const size = sizes[index] as number;
    const crowd = crowds[index] ?? 0;
    if (crowd < size)
      throw new InvalidInputError('risk/population-too-small', 'a class has fewer people than rows');
    maximum = Math.max(maximum, 1 / crowd);
    expected += size / crowd;
    if (1 / crowd > threshold) above += size;
  }
  return rows === 0
    ? { maximum: 0, average: 0, aboveThreshold: 0 }
    : { maximum, average: expected / rows, aboveThreshold: above / rows };
}
