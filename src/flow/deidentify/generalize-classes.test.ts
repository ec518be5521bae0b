import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generalizeClasses, type ClassRecoding } from './generalize-classes.ts';
import { ageLadder, areaLabel, areaLadder, sexLadder } from './quasi-identifier-ladders.ts';

const recoding: ClassRecoding = {
  ladders: [
    { column: 1, ladder: sexLadder },
    { column: 2, ladder: (band) => ageLadder(band, 5, 90) },
    { column: 3, ladder: areaLadder },
  ],
  fixed: [4],
  k: 3,
  method: 'local',
  suppressionLimit: 1,
};
const row = fc.tuple(
  fc.constantFrom('M', 'F', 'unknown'),
  fc.constantFrom('0-4', '40-44', '45-49', '85-89', '90+', 'unknown'),
  fc.constantFrom('2205 静岡', '2208 西部', '13 東京都', 'unknown'),
  fc.constantFrom('yes', 'no'),
);

describe('generalizeClasses', () => {
  it.each(['local', 'full-domain'] as const)(
    'leaves nobody in a class below k, counted again by hand, and never changes what is fixed (%s)',
    (method) => {
      fc.assert(
        fc.property(fc.array(row, { maxLength: 60 }), (cells) => {
          const rows = cells.map((each, index) => [`p${index}`, ...each]);
          const { released, suppressed } = generalizeClasses(rows, { ...recoding, method });
          const sizes = Map.groupBy(released, (each) => each.slice(1).join('|'));
          expect([...sizes.values()].filter((members) => members.length < 3)).toEqual([]);
          expect(released.length + suppressed).toBe(rows.length);
          const fixedOf = new Map(rows.map((each) => [each[0], each[4]]));
          expect(released.filter((each) => fixedOf.get(each[0]) !== each[4])).toEqual([]);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('leaves out the only dead persons rather than say that they live', () => {
    const rows = Array.from({ length: 6 }, (_, n) => [
      `p${n}`,
      'F',
      '40-44',
      '13 東京都',
      n < 2 ? 'yes' : 'no',
    ]);
    const { released, suppressed } = generalizeClasses(rows, recoding);
    expect(suppressed).toBe(2);
    expect(released.map((each) => each[4])).toEqual(['no', 'no', 'no', 'no']);
  });
});

describe('ageLadder', () => {
  it.each([
    ['40-44', 5, ['40-44', '40-49', '40-59', '*']],
    ['85-89', 5, ['85-89', '80-89', '80+', '*']],
    ['90+', 5, ['90+', '90+', '80+', '*']],
    ['80-89', 10, ['80-89', '80+', '80+', '*']],
    ['unknown', 5, ['unknown', 'unknown', 'unknown', '*']],
  ])('widens %s of %i years', (band, years, expected) => {
    expect(ageLadder(band, years, 90)).toEqual(expected);
  });
});

describe('areaLabel', () => {
  it('tells the secondary medical area, the prefecture or nothing, and only the prefecture where the area is not known', () => {
    expect(areaLabel('22101', 'secondary-medical-area')).toBe('2205 静岡');
    expect(areaLabel('22101', 'prefecture')).toBe('22 静岡県');
    expect(areaLabel('22101', 'none')).toBe('*');
    expect(areaLabel('13101', 'secondary-medical-area')).toBe('13 東京都');
    expect(areaLabel('99999', 'secondary-medical-area')).toBeUndefined();
  });
});
