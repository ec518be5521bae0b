import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generalizePersons, type QuasiIdentifiers } from './generalize-persons.ts';
import { profiles } from './profile.ts';

type Person = readonly [sex: string, ageBand: string, area: string, died: string];

const columnsOf = (people: readonly Person[]): QuasiIdentifiers => ({
  sex: people.map((person) => person[0]),
  age_band: people.map((person) => person[1]),
  area: people.map((person) => person[2]),
  died: people.map((person) => person[3]),
  visit_band: people.map(() => '1-4'),
});
const profile = { ...profiles.standard, k: 5, suppressionLimit: 1 };
const person = fc.tuple(
  fc.constantFrom('M', 'F', 'unknown'),
  fc.constantFrom('0-4', '40-44', '45-49', '85-89', '90+', 'unknown'),
  fc.constantFrom('2205 静岡', '2208 西部', '13 東京都', 'unknown'),
  fc.constantFrom('yes', 'no'),
);

describe('generalizePersons', () => {
  it.each(['local', 'full-domain'] as const)(
    'leaves nobody in a class below k, counted again by hand, and never changes what is fixed (%s)',
    (method) => {
      fc.assert(
        fc.property(fc.array(person, { maxLength: 80 }), (people) => {
          const before = columnsOf(people);
          const { cells, suppressed } = generalizePersons(before, { ...profile, method });
          const shown = people.map((_, index) => index).filter((index) => suppressed[index] === 0);
          const sizes = Map.groupBy(shown, (index) =>
            [cells.sex, cells.age_band, cells.area, cells.died].map((column) => column[index]).join('|'),
          );
          expect([...sizes.values()].filter((members) => members.length < 5)).toEqual([]);
          expect(cells.died).toEqual(before.died);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('leaves out the only dead persons rather than say that they live', () => {
    const people = Array.from({ length: 8 }, (_, n): Person => [
      'F',
      '40-44',
      '13 東京都',
      n < 2 ? 'yes' : 'no',
    ]);
    expect([...generalizePersons(columnsOf(people), profile).suppressed]).toEqual([1, 1, 0, 0, 0, 0, 0, 0]);
  });

  it('widens an age band no further than it must, and keeps sex and area', () => {
    const bands = ['40-44', '40-44', '40-44', '40-44', '45-49', '60-64', '60-64', '60-64', '60-64', '60-64'];
    const people = bands.map((band): Person => ['F', band, '2205 静岡', 'no']);
    const { cells } = generalizePersons(columnsOf(people), profile);
    expect(new Set(cells.age_band.slice(0, 5))).toEqual(new Set(['40-49']));
    expect(new Set(cells.age_band.slice(5))).toEqual(new Set(['60-64']));
    expect(new Set([...cells.sex, ...cells.area])).toEqual(new Set(['F', '2205 静岡']));
  });

  it('refuses as the law does when the limit does not let so many be left out', () => {
    const people = Array.from({ length: 10 }, (_, n): Person => [
      'F',
      '40-44',
      'unknown',
      n < 2 ? 'yes' : 'no',
    ]);
    const generalize = (suppressionLimit: number) => () =>
      generalizePersons(columnsOf(people), { ...profile, suppressionLimit });
    expect(generalize(0.2)().suppressed.reduce((sum, flag) => sum + flag, 0)).toBe(2);
    expect(generalize(0.1)).toThrow(
      expect.objectContaining({ kind: 'not-permitted-by-law', code: 'deidentify/too-much-suppression' }),
    );
  });
});
