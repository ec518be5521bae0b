import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewEstimate } from './review-estimate.ts';

describe('reviewEstimate', () => {
  it('D2: estimates false links from a sample of links, and missed ones from the doubtful pairs, each with its interval', () => {
    const { falseLinks, missedLinks } = reviewEstimate([
      { origin: 'linked', pairs: 10_000, same: 99, different: 1, unclear: 0 },
      { origin: 'doubtful', pairs: 40, same: 5, different: 5, unclear: 0 },
    ]);
    expect(falseLinks.estimate).toBe(100);
    // Wilson's interval of 1 in 100 is 0.177 % to 5.446 %.
    expect(falseLinks.from).toBeCloseTo(17.7, 0);
    expect(falseLinks.to).toBeCloseTo(544.9, 0);
    expect(missedLinks.estimate).toBe(20);
    // And that of 5 in 10 is 23.66 % to 76.34 %.
    expect(missedLinks.from).toBeCloseTo(9.46, 1);
    expect(missedLinks.to).toBeCloseTo(30.54, 1);
  });

  it('claims nothing where nothing was reviewed, and is not sure of none after few', () => {
    const untold = reviewEstimate([{ origin: 'linked', pairs: 50, same: 0, different: 0, unclear: 0 }]);
    expect(untold.falseLinks).toEqual({ estimate: undefined, from: 0, to: 50 });
    const few = reviewEstimate([{ origin: 'linked', pairs: 100, same: 10, different: 0, unclear: 0 }]);
    expect(few.falseLinks.estimate).toBe(0);
    expect(few.falseLinks.to).toBeGreaterThan(20);
  });

  it('holds its estimate within its interval, which unclear pairs only widen', () => {
    const count = fc.nat({ max: 50 });
    fc.assert(
      fc.property(count, count, count, fc.nat({ max: 10_000 }), (same, different, unclear, pairs) => {
        const of = (unknown: number) =>
          reviewEstimate([{ origin: 'linked', pairs, same, different, unclear: unknown }]).falseLinks;
        const [clear, given] = [of(0), of(unclear)];
        expect(given.from).toBeLessThanOrEqual(clear.from + 1e-9);
        expect(given.to).toBeGreaterThanOrEqual(clear.to - 1e-9);
        if (clear.estimate !== undefined) {
          expect(clear.from).toBeLessThanOrEqual(clear.estimate + 1e-9);
          expect(clear.to).toBeGreaterThanOrEqual(clear.estimate - 1e-9);
        }
      }),
    );
  });
});
