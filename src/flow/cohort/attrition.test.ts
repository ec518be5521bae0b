import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideSmallCells } from './attrition.ts';

const steps = (counts: readonly number[]) =>
  counts.map((people, index) => ({ label: `${index}`, kind: 'inclusion' as const, people }));
const shown = (counts: readonly number[], minimum: number) =>
  hideSmallCells(steps(counts), minimum).map(({ people }) => people);

describe('hideSmallCells', () => {
  it('hides small counts and counts whose difference is small, and shows nobody and no change', () => {
    expect(shown([100, 95, 90, 90, 9, 0], 10)).toEqual([100, null, 90, 90, null, 0]);
  });

  it('never shows a count or a difference between shown counts in 1 … minimum − 1', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(200), { maxLength: 12 }),
        fc.integer({ min: 2, max: 20 }),
        (counts, minimum) => {
          const visible = shown(counts, minimum).filter((people) => people !== null);
          const cells = visible.flatMap((one) => [one, ...visible.map((other) => Math.abs(one - other))]);
          expect(cells.filter((cell) => cell > 0 && cell < minimum)).toEqual([]);
        },
      ),
    );
  });
});
