import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { riskOf } from './reidentification-risk.ts';
import { riskOfTable } from './risk-of-table.ts';

describe('riskOf', () => {
  it('is what it is by hand for classes of 1, 2, 2 and 5 rows', () => {
    const risk = riskOf([5, 1, 2, 2]);
    expect(risk).toMatchObject({ rows: 10, classes: 4, k: 1, uniques: 1, marketer: 0.4 });
    expect(risk.prosecutor).toEqual({ maximum: 1, average: 0.4, aboveThreshold: 0.5 });
    expect(risk.sizes).toEqual([
      [1, 1],
      [2, 2],
      [5, 1],
    ]);
  });

  it('counts the crowd of the population for the journalist', () => {
    const { journalist, prosecutor } = riskOf([1, 4], { populationSizes: [10, 8] });
    expect(journalist.maximum).toBe(1 / 8);
    expect(journalist.average).toBeCloseTo((1 / 10 + 4 / 8) / 5, 15);
    expect(prosecutor.maximum).toBe(1);
  });

  it('carries no risk without rows', () => {
    expect(riskOf([])).toMatchObject({ rows: 0, k: 0, marketer: 0, prosecutor: { maximum: 0, average: 0 } });
  });

  it.each([0, 1.5, NaN])('refuses a class of %s rows', (size) => {
    expect(() => riskOf([size])).toThrow(/cannot have/);
  });

  it.each([-0.1, 1.1, NaN])('refuses a threshold of %s', (threshold) => {
    expect(() => riskOf([1], { threshold })).toThrow(expect.objectContaining({ code: 'risk/bad-threshold' }));
  });

  it('refuses a population that is smaller than the table', () => {
    expect(() => riskOf([3], { populationSizes: [2] })).toThrow(/fewer people/);
  });

  it('never has a mean above its maximum', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }), (sizes) => {
        const { prosecutor, k } = riskOf(sizes);
        return prosecutor.average <= prosecutor.maximum + 1e-12 && prosecutor.maximum === 1 / k;
      }),
    );
  });
});

describe('riskOfTable', () => {
  const column = (name: string, values: readonly (string | null)[]) => ({
    name,
    role: 'quasi' as const,
    values,
  });

  it('takes null as a value of its own and suppressed rows apart', () => {
    const columns = [column('sex', ['F', 'F', null, null, '*']), column('age', ['20', '20', null, '', '*'])];
    expect(riskOfTable({ columns, rows: 5 })).toMatchObject({
      rows: 4,
      classes: 3,
      uniques: 2,
      suppressed: 1,
    });
  });
});
