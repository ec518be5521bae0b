import { describe, expect, it } from 'vitest';
import type { Hierarchy } from '../../deidentification/index.ts';
import { areaLabel, quasiIdentifierHierarchies } from './quasi-identifier-hierarchies.ts';

const pathOf = ({ leaves, levels }: Hierarchy, value: string) => {
  const leaf = leaves.get(value) ?? -1;
  return levels.map(({ codeOf, labels }) => labels[codeOf[leaf] ?? -1]);
};

describe('quasiIdentifierHierarchies', () => {
  it.each([
    ['40-44', 5, ['40-44', '40-49', '40-59', '*']],
    ['85-89', 5, ['85-89', '80-89', '80+', '*']],
    ['90+', 5, ['90+', '90+', '80+', '*']],
    ['80-89', 10, ['80-89', '80+', '80+', '*']],
    ['unknown', 5, ['unknown', 'unknown', 'unknown', '*']],
  ])('widens the age band %s of %i years', (band, ageBandYears, expected) => {
    const { age_band: ages } = quasiIdentifierHierarchies({ ageBandYears, topAge: 90 });
    expect(pathOf(ages([band]), band)).toEqual(expected);
  });

  it('takes an area to its prefecture, and then everything is one', () => {
    const { area, sex } = quasiIdentifierHierarchies({ ageBandYears: 5, topAge: 90 });
    const areas = area(['2208 西部', '2205 静岡', 'unknown', '2205 静岡']);
    expect([...areas.leaves.keys()]).toEqual(['2205 静岡', '2208 西部', 'unknown']);
    expect(pathOf(areas, '2208 西部')).toEqual(['2208 西部', '22 静岡県', '*']);
    expect(pathOf(areas, 'unknown')).toEqual(['unknown', 'unknown', '*']);
    expect(pathOf(sex(['M', 'F']), 'M')).toEqual(['M', '*']);
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
