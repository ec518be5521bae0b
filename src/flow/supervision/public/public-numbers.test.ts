import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../kit/day.ts';
import { monthlySeries, publicFlows } from './monthly-series.ts';
import { publicNumbers, type OperatingNumbers } from './public-numbers.ts';
import { publicParts } from './small-count.ts';

const on = day('2026-12-01');
const numbers: OperatingNumbers = {
  people: 120_000,
  notices: 200_000,
  stops: 300,
  institutionsByKind: { hospital: 3, clinic: 5 },
  usesByState: { 'in-use': 2, ended: 1 },
  refusedUses: 1,
  incidents: 0,
  nearMisses: 2,
  peopleByPrefecture: { 東京都: 60_000, 京都府: 59_996, 島根県: 4 },
};

describe('publicNumbers', () => {
  it('K4: shows people, institutions, notices, stops, uses, refusals and incidents', () => {
    expect(publicNumbers(on, numbers)).toMatchObject({
      people: 120_000,
      notices: 200_000,
      stops: 300,
      stopsPerThousand: 1.5,
      institutions: 8,
      uses: 3,
      refusedUses: 1,
      incidents: 0,
      nearMisses: 2,
    });
  });

  it('K4: hides few people, and what would give them away beside a total', () => {
    expect(publicNumbers(on, { ...numbers, stops: 9 })).toMatchObject({
      stops: 'hidden',
      stopsPerThousand: 'hidden',
    });
    expect(publicNumbers(on, { ...numbers, stops: 0 })).toMatchObject({ stops: 0, stopsPerThousand: 0 });
    expect(publicNumbers(on, numbers).peopleByPrefecture).toEqual({
      東京都: 60_000,
      京都府: 'hidden',
      島根県: 'hidden',
    });
  });
});

describe('publicParts', () => {
  it('K4: whatever the parts, what is hidden of a known total is nobody or many', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { minLength: 2, maxLength: 12 }), (counts) => {
        const shown = publicParts(counts, 10);
        const hidden = counts.filter((_count, index) => shown[index] === 'hidden');
        const rest = hidden.reduce((sum, count) => sum + count, 0);
        const isAll = counts.every((count, index) => count === 0 || shown[index] === 'hidden');
        expect(hidden.length === 0 || isAll || (hidden.length > 1 && rest >= 10)).toBe(true);
        expect(shown.every((count) => count === 'hidden' || count === 0 || count >= 10)).toBe(true);
      }),
    );
  });
});

describe('monthlySeries', () => {
  const days = [
    { on: day('2026-01-31'), count: 20 },
    { on: day('2026-03-01'), count: 4 },
    { on: day('2026-05-15'), count: 7 },
    { on: day('2026-06-15'), count: 30 },
  ];

  it('gives every month between, and the sum so far', () => {
    expect(
      monthlySeries(days, day('2026-06-30')).map(({ month, count, total }) => [month, count, total]),
    ).toEqual([
      ['2026-01', 20, 20],
      ['2026-02', 0, 20],
      ['2026-03', 4, 24],
      ['2026-04', 0, 24],
      ['2026-05', 7, 31],
      ['2026-06', 30, 61],
    ]);
  });

  it('hides a month of few people, and brings hidden months into the sum together', () => {
    const points = monthlySeries(days, day('2026-06-30'), 10);
    expect(points.map(({ count, total }) => [count, total])).toEqual([
      [20, 20],
      [0, 20],
      ['hidden', 20],
      [0, 20],
      ['hidden', 31],
      [30, 61],
    ]);
  });

  it('no difference of sums and months gives few people away', () => {
    const month = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.nat({ max: 25 }));
    fc.assert(
      fc.property(fc.array(month, { minLength: 1, maxLength: 12 }), (months) => {
        const counts = months.map(([number, count]) => ({
          on: day(`2026-${String(number).padStart(2, '0')}-01`),
          count,
        }));
        let before = 0;
        for (const { count, total } of monthlySeries(counts, day('2026-12-31'), 10)) {
          const now = total === 'hidden' ? 0 : total;
          const unexplained = now - before - (count === 'hidden' ? 0 : count);
          expect(unexplained === 0 || unexplained >= 10).toBe(true);
          before = now;
        }
      }),
    );
  });

  it('hides small streams of the flow picture', () => {
    const flows = [
      { from: 'H', to: 'vault', people: 500 },
      { from: 'H', to: 'stopped', people: 3 },
    ];
    expect(publicFlows(flows, 10).map(({ people }) => people)).toEqual([500, 'hidden']);
  });
});
