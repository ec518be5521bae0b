import { describe, expect, it } from 'vitest';
import { logGamma } from './log-gamma.ts';
import { pitmanEstimate, type ClassCounts } from './pitman-estimate.ts';
import { populationUniqueness } from './population-uniqueness.ts';

describe('logGamma', () => {
  it('is ln 1, ln √π, ln 9! and what the recurrence says', () => {
    expect(logGamma(1)).toBeCloseTo(0, 13);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13);
    expect(logGamma(10)).toBeCloseTo(Math.log(362_880), 12);
    expect(logGamma(1001.5) - logGamma(1000.5)).toBeCloseTo(Math.log(1000.5), 10);
  });
});

describe('populationUniqueness', () => {
  it("is Zayatz's by hand for classes of 1, 1 and 2 of a population of 8", () => {
    // P(one in the table | 1) = 4/8; P(one | 2) = 2 · 4/8 · 4/7 = 4/7.
    // P(1 | one in the table) = (2/3 · 1/2) / (2/3 · 1/2 + 1/3 · 4/7) = 7/11; share 7/11 · 2/4 = 7/22.
    const found = populationUniqueness([[1, 2], [2, 1]], 8); // prettier-ignore
    expect(found).toMatchObject({ model: 'zayatz', samplingFraction: 0.5, population: 8 });
    expect(found?.ofUniques).toBeCloseTo(7 / 11, 14);
    expect(found?.share).toBeCloseTo(7 / 22, 14);
  });

  it('is sample uniqueness when the table is the population, and nothing where nobody is alone', () => {
    expect(populationUniqueness([[1, 2], [2, 1]], 4)).toMatchObject({ share: 0.5, ofUniques: 1 }); // prettier-ignore
    expect(populationUniqueness([[2, 2]], 8)).toMatchObject({ share: 0, ofUniques: 0 });
    expect(populationUniqueness([], 8)).toBeUndefined();
  });

  it('refuses a population that is smaller than the table, or no number', () => {
    for (const population of [3, 8.5, NaN])
      expect(() => populationUniqueness([[4, 1]], population)).toThrow(/fewer people/);
  });

  it("takes Pitman's model for a small sample, and expects fewer uniques the larger the population", () => {
    const small = populationUniqueness(sample, 10_000);
    const large = populationUniqueness(sample, 1_000_000);
    expect([small?.model, large?.model]).toEqual(['pitman', 'pitman']);
    expect(small?.ofUniques).toBeLessThan(1);
    expect(large?.ofUniques).toBeLessThan(small?.ofUniques ?? 0);
    expect(large?.ofUniques).toBeGreaterThan(0);
  });
});

const sample: ClassCounts = [
  [1, 120],
  [2, 40],
  [3, 20],
  [5, 10],
  [10, 6],
  [30, 2],
  [60, 1],
];
const rows = sample.reduce((sum, [size, classes]) => sum + size * classes, 0);
const classes = sample.reduce((sum, [, count]) => sum + count, 0);
const sumTo = (end: number, term: (i: number) => number) =>
  Array.from({ length: end - 1 }, (_, index) => term(index + 1)).reduce((sum, each) => sum + each, 0);

describe('pitmanEstimate', () => {
  it('is where both derivatives of the likelihood, summed term by term, are zero', () => {
    const { alpha, theta } = pitmanEstimate(sample, 10_000) ?? { alpha: NaN, theta: NaN };
    const byTheta = sumTo(classes, (i) => 1 / (theta + i * alpha)) / sumTo(rows, (i) => 1 / (theta + i));
    const within = sample.reduce((sum, [size, n]) => sum + n * sumTo(size, (i) => 1 / (i - alpha)), 0);
    const byAlpha = sumTo(classes, (i) => i / (theta + i * alpha)) / within;
    expect(byTheta).toBeCloseTo(1, 4);
    expect(byAlpha).toBeCloseTo(1, 4);
  });

  it('expects as many uniques as the chances of one person after the other say', () => {
    const { alpha, theta, uniques } = pitmanEstimate(sample, 50) ?? { alpha: NaN, theta: NaN, uniques: NaN };
    // The chance that nobody of the 49 others joins a person's class.
    let alone = 1;
    for (let others = 1; others < 50; others += 1) alone *= (theta + alpha + others - 1) / (theta + others);
    expect(uniques).toBeCloseTo(50 * alone, 8);
  });

  it('has no estimate where all are alone', () => {
    expect(pitmanEstimate([[1, 50]], 1000)).toBeUndefined();
    expect(populationUniqueness([[1, 50]], 1000)).toMatchObject({ model: 'zayatz', share: 1 });
  });
});
