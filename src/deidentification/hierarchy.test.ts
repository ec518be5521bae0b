import { describe, expect, it } from 'vitest';
import { hierarchyOf } from './hierarchy.ts';
import { dictionaryHierarchy, intervalHierarchy, maskingHierarchy } from './hierarchy-builders.ts';

describe('hierarchyOf', () => {
  it('loses the share of leaves that a label covers beyond one', () => {
    const { levels, suppressedLoss } = hierarchyOf([
      ['a', 'ab', '*'],
      ['b', 'ab', '*'],
      ['c', 'c', '*'],
      ['d', 'd', '*'],
    ]);
    expect([...(levels[0]?.loss ?? [])]).toEqual([0, 0, 0, 0]);
    expect([...(levels[1]?.loss ?? [])]).toEqual([0.25, 0, 0]);
    expect([...(levels[2]?.loss ?? [])]).toEqual([0.75]);
    expect(suppressedLoss).toBe(0.75);
  });

  it('counts a label on two levels as what it covers on the highest', () => {
    const { levels } = hierarchyOf([
      ['1', '1', '*'],
      ['2', '1', '*'],
      ['3', '3', '*'],
    ]);
    expect(levels[0]?.loss[0]).toBeCloseTo(1 / 3, 15);
  });

  it.each([
    [[], 'hierarchy/empty'],
    [[['a', '*'], ['b']], 'hierarchy/ragged'],
    [
      [
        ['a', 'x', '*'],
        ['a', 'y', '*'],
      ],
      'hierarchy/ambiguous-leaf',
    ],
    [
      [
        ['a', 'x', 'p'],
        ['b', 'x', 'q'],
      ],
      'hierarchy/not-a-tree',
    ],
  ])('refuses what is no hierarchy (%#)', (rows, code) => {
    expect(() => hierarchyOf(rows)).toThrow(expect.objectContaining({ code }) as Error);
  });
});

const labels = (hierarchy: ReturnType<typeof hierarchyOf>, level: number) => hierarchy.levels[level]?.labels;

describe('hierarchy builders', () => {
  it('bands whole numbers', () => {
    const ages = intervalHierarchy(0, 19, [5, 10]);
    expect(labels(ages, 1)).toEqual(['0-4', '5-9', '10-14', '15-19']);
    expect(labels(ages, 2)).toEqual(['0-9', '10-19']);
    expect(labels(ages, 3)).toEqual(['*']);
  });

  it('refuses bands that do not nest', () => {
    expect(() => intervalHierarchy(0, 19, [4, 10])).toThrow(/multiple/);
  });

  it('hides one more character on each level', () => {
    const postcodes = maskingHierarchy(['13053', '13068', '14850']);
    expect(labels(postcodes, 2)).toEqual(['130**', '148**']);
    expect(labels(postcodes, 5)).toEqual(['*']);
  });

  it('follows steps', () => {
    const city = dictionaryHierarchy(['大津', '草津', '堺'], [(name) => (name === '堺' ? '大阪' : '滋賀')]);
    expect(labels(city, 1)).toEqual(['滋賀', '大阪']);
  });
});
