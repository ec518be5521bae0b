/**
 * How many people of a table are probably alone in the population with what they have, when the table is a random
 * sample of it.
 *
 * n people of N are in the table, π = n / N; f_i classes have i of them, u classes in all (notation of Elamir and
 * Skinner, Record level measures of disclosure risk for survey microdata, J. Off. Stat. 22, 2006).
 */

import { InvalidInputError } from '../kit/errors.ts';
import { pitmanEstimate, type ClassCounts } from './pitman-estimate.ts';

/** An estimate of population uniqueness. */
export interface PopulationUniqueness {
  readonly population: number;
  /** π = n / N, in (0, 1]. */
  readonly samplingFraction: number;
  /** The estimator that the rule chose. */
  readonly model: 'pitman' | 'zayatz';
  /** Expected share of people who are alone in the population, in [0, 1]. */
  readonly share: number;
  /** Probability that somebody who is alone in the table is alone in the population, in [0, 1]. */
  readonly ofUniques: number;
}

/** Largest sampling fraction for which Pitman's model is taken. */
const pitmanUpTo = 0.1;

/**
 * The population uniqueness of a table whose classes have these sizes (`[size, classes]`, ascending, as `riskOf` gives
 * them): by Pitman's model up to a sampling fraction of 0.1 where that has an estimate, else by Zayatz's. The rule of
 * Dankar et al. also tries the slide negative binomial model for larger fractions; that one is not here.
 *
 * @throws {InvalidInputError} `risk/population-too-small` when the population has fewer people than the table.
 * @see F. K. Dankar et al., Estimating the re-identification risk of clinical data sets, BMC Med. Inform. Decis. Mak.
 *   12:66, 2012
 */
export function populationUniqueness(
  sizes: ClassCounts,
  population: number,
): PopulationUniqueness | undefined {
  const rows = sizes.reduce((sum, [size, classes]) => sum + size * classes, 0);
  if (!Number.isSafeInteger(population) || population < rows)
    throw new InvalidInputError(
      'risk/population-too-small',
      'the population has fewer people than the table',
    );
  if (rows === 0) return undefined;
  const samplingFraction = rows / population;
  const uniques = sizes[0]?.[0] === 1 ? sizes[0][1] : 0;
  const pitman = samplingFraction <= pitmanUpTo ? pitmanEstimate(sizes, population) : undefined;
  const ofUniques =
    uniques === 0
      ? 0
      : pitman === undefined
        ? zayatz(sizes, rows, population)
        : Math.min(1, (pitman.uniques * samplingFraction) / uniques);
  return {
    population,
    samplingFraction,
    model: pitman === undefined ? 'zayatz' : 'pitman',
    share: (ofUniques * uniques) / rows,
    ofUniques,
  };
}

/**
 * Probability that a class of which one person is in the table has one in the population, by Bayes' rule: classes of
 * the population are taken to be as large as those of the table (P(F = i) = f_i / u), and i people give one in the
 * table with hypergeometric probability.
 *
 * @see L. Zayatz, Estimation of the percent of unique population elements on a microdata file using the sample, 1991
 */
function zayatz(sizes: ClassCounts, rows: number, population: number): number {
  // P(one of i is in the table) = i · n/N · Π_{j=0}^{i−2} (N − n − j) / (N − 1 − j)
  let product = 1;
  let reached = 1;
  let first = 0;
  let all = 0;
  for (const [size, classes] of sizes) {
    for (; reached < size && product > 0; reached += 1)
      product *= Math.max(0, population - rows - (reached - 1)) / (population - reached);
    const weight = classes * size * product;
    if (size === 1) first = weight;
    all += weight;
  }
  return all === 0 ? 0 : first / all;
}
