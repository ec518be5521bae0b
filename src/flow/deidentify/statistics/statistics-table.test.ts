import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckdbEngine } from '../../../engines/duckdb/duckdb-engine.ts';
import { day } from '../../../kit/day.ts';
import { ruleOn } from '../../../law/rule-on.ts';
import type { Engine } from '../../../sql/engine.ts';
import { relationOf } from '../transform/relation.fake.ts';
import { hideSmallCells } from './hide-small-cells.ts';
import { statisticsTable } from './statistics-table.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbEngine();
});
afterAll(() => engine[Symbol.asyncDispose]());

const minimum = ruleOn('statistics-cell-minimum', day('2026-10-01')).value;
const rows = (sex: string, from: number, count: number, times = 1) =>
  Array.from({ length: count * times }, (_, index) => [`p${String(from + (index % count))}`, sex, '40-44']);

describe('statisticsTable', () => {
  it('counts people, not rows, hides what the rule calls too small, and lets no person out', async () => {
    const people = relationOf({ person: 'text', sex: 'text', age_band: 'text' }, [
      ...rows('F', 0, 5, 3),
      ...rows('M', 100, 4),
      ...rows('O', 200, 2),
    ]);
    const table = await statisticsTable(engine, people, { dimensions: ['sex'], minimum });
    expect(minimum).toBe(3);
    expect(table).toMatchObject({ informationClass: 'statistics', dimensions: ['sex'], minimum: 3 });
    // Were only the cell of two hidden, the total of 11 would tell it.
    expect(table.cells).toEqual([
      { values: ['F'], persons: 5 },
      { values: ['M'], persons: null },
      { values: ['O'], persons: null },
    ]);
    expect(JSON.stringify(table)).not.toMatch(/p\d/);
  });

  it.each([['person'], ['name']])(
    'counts by no person, and by nothing that is not there: %s',
    async (name) => {
      const people = relationOf({ person: 'text', sex: 'text' }, [['p1', 'F']]);
      const counting = statisticsTable(engine, people, { dimensions: [name], minimum });
      await expect(counting).rejects.toMatchObject({ code: 'statistics/bad-dimension' });
    },
  );
});

describe('hideSmallCells', () => {
  it('never shows a small cell, nor hides one alone while others are there', () => {
    const counts = fc.array(fc.nat({ max: 20 }), { maxLength: 12 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 10 }), (persons, least) => {
        const shown = hideSmallCells(
          persons.map((count, index) => ({ values: [String(index)], persons: count })),
          least,
        );
        const hidden = shown.filter(({ persons: count }) => count === null).length;
        expect(shown.every(({ persons: count }) => count === null || count >= least)).toBe(true);
        if (shown.length > 1) expect(hidden).not.toBe(1);
      }),
    );
  });

  it('refuses a minimum of one', () => {
    expect(() => hideSmallCells([], 1)).toThrow(/about a person/);
  });
});
