import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anonymizeTable } from './anonymize-table.ts';
import { hierarchyOf } from './hierarchy.ts';
import type { Table } from './table.ts';

const ages = hierarchyOf([
  ['40', '40-49', '*'],
  ['45', '40-49', '*'],
  ['50', '50-59', '*'],
  ['55', '50-59', '*'],
]);
const tableOf = (rows: readonly (readonly [age: string, died: string])[], fixed: boolean): Table => ({
  rows: rows.length,
  columns: [
    { name: 'age', role: 'quasi', values: rows.map(([age]) => age), hierarchy: ages },
    { name: 'died', role: 'quasi', values: rows.map(([, died]) => died), fixed },
  ],
});
const k = (size: number) => [{ kind: 'k-anonymity', k: size }] as const;

describe.each(['local', 'full-domain'] as const)('a fixed quasi-identifier (%s)', (method) => {
  it('is not generalized: who fits no class with it is suppressed, though another label would hide it', () => {
    const rows = [
      ['40', 'no'],
      ['40', 'no'],
      ['45', 'no'],
      ['45', 'yes'],
    ] as const;
    const options = { models: k(2), suppressionLimit: 0.5, method };
    const out = anonymizeTable(tableOf(rows, true), options);
    expect(out.suppressed[3]).toBe(1);
    expect(out.cells('died').filter((cell) => cell !== '*')).toEqual(['no', 'no', 'no']);
    const free = anonymizeTable(tableOf(rows, false), { ...options, suppressionLimit: 0 });
    expect(free.report.suppressed).toBe(0);
    expect(free.cells('died')).toContain('*');
  });

  it('refuses when those who would be suppressed are more than the limit', () => {
    const rows = [...Array.from({ length: 9 }, () => ['40', 'no'] as const), ['40', 'yes'] as const];
    const anonymize = (suppressionLimit: number) =>
      anonymizeTable(tableOf(rows, true), { models: k(2), suppressionLimit, method });
    expect(anonymize(0.1).report.suppressed).toBe(1);
    expect(() => anonymize(0.09)).toThrow(expect.objectContaining({ code: 'anonymize/no-solution' }));
  });

  it('stays as it was in every row that is not suppressed, in classes of at least k, counted again by hand', () => {
    const row = fc.tuple(fc.constantFrom('40', '45', '50', '55'), fc.constantFrom('no', 'yes', 'unknown'));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), (rows) => {
        const out = anonymizeTable(tableOf(rows, true), { models: k(3), suppressionLimit: 1, method });
        const [age, died] = [out.cells('age'), out.cells('died')];
        const shown = rows.map((_, index) => index).filter((index) => out.suppressed[index] === 0);
        expect(shown.filter((index) => died[index] !== rows[index]?.[1])).toEqual([]);
        const sizes = Map.groupBy(shown, (index) => `${age[index]} ${died[index]}`);
        expect([...sizes.values()].filter((members) => members.length < 3)).toEqual([]);
        if (method === 'full-domain') return;
        const groups = Map.groupBy(rows, (each) => each[1]);
        const small = [...groups.values()].filter((members) => members.length < 3).flat();
        expect(out.report.suppressed).toBe(small.length);
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});
