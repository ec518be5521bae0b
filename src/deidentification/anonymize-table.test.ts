import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anonymizeTable } from './anonymize-table.ts';
import { hierarchyOf, type Cell } from './hierarchy.ts';
import { maskingHierarchy } from './hierarchy-builders.ts';
import type { PrivacyModel } from './privacy-model.ts';
import type { AnonymizedTable, Table, TableColumn } from './table.ts';

/** Patients of LeFevre et al., Incognito, SIGMOD 2005, figure 1. */
const births = ['1/21/76', '4/13/86', '2/28/76', '1/21/76', '4/13/86', '2/28/76'];
const sexes = ['Male', 'Female', 'Male', 'Male', 'Female', 'Female'];
const zips = ['53715', '53715', '53703', '53703', '53706', '53706'];
const patients: Table = {
  rows: 6,
  columns: [
    {
      name: 'birth',
      role: 'quasi',
      values: births,
      hierarchy: hierarchyOf([...new Set(births)].map((b) => [b, '*'])),
    },
    {
      name: 'sex',
      role: 'quasi',
      values: sexes,
      hierarchy: hierarchyOf([...new Set(sexes)].map((s) => [s, 'Person'])),
    },
    {
      name: 'zip',
      role: 'quasi',
      values: zips,
      hierarchy: hierarchyOf([...new Set(zips)].map((z) => [z, `${z.slice(0, 4)}*`, `${z.slice(0, 3)}**`])),
    },
    {
      name: 'disease',
      role: 'sensitive',
      values: ['Flu', 'Hepatitis', 'Brochitis', 'Broken Arm', 'Sprained Ankle', 'Hang Nail'],
    },
  ],
};

/** Classes of rows with the same labels, found without anything of the search. */
function classesOf(table: Table, out: AnonymizedTable): number[][] {
  const columns = out.quasiIdentifiers.map((name) => out.cells(name));
  const classes = new Map<string, number[]>();
  for (let row = 0; row < table.rows; row += 1) {
    if (out.suppressed[row] === 1) continue;
    const key = JSON.stringify(columns.map((cells) => cells[row]));
    classes.set(key, [...(classes.get(key) ?? []), row]);
  }
  return [...classes.values()];
}

describe('anonymizeTable, full-domain', () => {
  it('finds the least generalization of the Incognito example', () => {
    // 2-anonymous nodes of ⟨birth, sex, zip⟩ there: ⟨1,1,0⟩, ⟨1,0,2⟩, ⟨0,1,2⟩ and those above.
    // Losses per row: birth 2/3, sex 1/2, zip level 1 (5371*: 0, 5370*: 1/3), level 2: 2/3. ⟨1,1,0⟩ loses 7/6,
    // ⟨1,0,2⟩ 4/3, ⟨0,1,2⟩ 7/6; all suppressed is 2/3 + 1/2 + 2/3 = 11/6.
    const { report } = anonymizeTable(patients, {
      models: [{ kind: 'k-anonymity', k: 2 }],
      suppressionLimit: 0,
      method: 'full-domain',
    });
    expect(report).toMatchObject({ suppressed: 0, optimal: true });
    expect(report.loss).toBeCloseTo(7 / 6 / (11 / 6), 12);
    expect([
      { birth: 1, sex: 1, zip: 0 },
      { birth: 0, sex: 1, zip: 2 },
    ]).toContainEqual(report.levels);
  });

  it('suppresses the odd row where that is cheaper and allowed', () => {
    const values = ['a', 'a', 'a', 'a', 'b'];
    const table: Table = { rows: 5, columns: [{ name: 'x', role: 'quasi', values }] };
    const options = { models: [{ kind: 'k-anonymity', k: 2 }], method: 'full-domain' } as const;
    const allowed = anonymizeTable(table, { ...options, suppressionLimit: 0.2 });
    expect(allowed.cells('x')).toEqual(['a', 'a', 'a', 'a', '*']);
    expect(allowed.report).toMatchObject({ suppressed: 1, levels: { x: 0 }, loss: 0.2 });
    expect(anonymizeTable(table, { ...options, suppressionLimit: 0.19 }).report.levels).toEqual({ x: 1 });
  });

  it('says that there is no solution', () => {
    const models: PrivacyModel[] = [{ kind: 'distinct-l-diversity', attribute: 'disease', l: 7 }];
    for (const method of ['full-domain', 'local'] as const) {
      expect(() => anonymizeTable(patients, { models, suppressionLimit: 0.5, method })).toThrow(
        /no generalization/,
      );
      expect(anonymizeTable(patients, { models, suppressionLimit: 1, method }).report.suppressed).toBe(6);
    }
  });

  it('names the column and the count of values that its hierarchy lacks, never a value', () => {
    const column: TableColumn = {
      name: 'zip',
      role: 'quasi',
      values: ['99999', '88888', '5'],
      hierarchy: maskingHierarchy(['5']),
    };
    const run = () =>
      anonymizeTable(
        { rows: 3, columns: [column] },
        { models: [{ kind: 'k-anonymity', k: 2 }], suppressionLimit: 1, method: 'local' },
      );
    expect(run).toThrow('column zip: 2 different values are not in its hierarchy');
  });

  it('keeps null apart from the values until the top', () => {
    const column: TableColumn = {
      name: 'x',
      role: 'quasi',
      values: ['a', 'a', null, null],
      hierarchy: hierarchyOf([['a', '*']]),
    };
    const out = anonymizeTable(
      { rows: 4, columns: [column] },
      { models: [{ kind: 'k-anonymity', k: 2 }], suppressionLimit: 0, method: 'local' },
    );
    expect(out.cells('x')).toEqual(['a', 'a', null, null]);
  });
});

const tree = hierarchyOf(['a', 'b', 'c', 'd', 'e'].map((leaf) => [leaf, leaf < 'c' ? 'ab' : 'cde', '*']));
const cell = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const smallTable = fc
  .array(fc.tuple(cell, cell, fc.constantFrom('p', 'q', 'r')), { minLength: 4, maxLength: 40 })
  .map((rows): Table => {
    const column = (at: number) => rows.map((row) => row[at] as Cell);
    return {
      rows: rows.length,
      columns: [
        { name: 'x', role: 'quasi', values: column(0), hierarchy: tree },
        { name: 'y', role: 'quasi', values: column(1), hierarchy: tree },
        { name: 's', role: 'sensitive', values: column(2) },
      ],
    };
  });
const k2: PrivacyModel = { kind: 'k-anonymity', k: 2 };
const someModels = fc.constantFrom<PrivacyModel[]>(
  [{ kind: 'k-anonymity', k: 3 }],
  [k2, { kind: 'distinct-l-diversity', attribute: 's', l: 2 }],
  [k2, { kind: 'entropy-l-diversity', attribute: 's', l: 1.8 }],
  [k2, { kind: 'recursive-c-l-diversity', attribute: 's', c: 2, l: 2 }],
  [k2, { kind: 't-closeness', attribute: 's', t: 0.25 }],
);

/** The models said again, plainly, for one class. */
function holds(model: PrivacyModel, group: readonly Cell[], all: readonly Cell[]): boolean {
  const shares = [...new Set(all)].map(
    (value) =>
      [
        group.filter((one) => one === value).length / group.length,
        all.filter((one) => one === value).length / all.length,
      ] as const,
  );
  const present = shares
    .map(([share]) => share)
    .filter((share) => share > 0)
    .sort((a, b) => b - a);
  switch (model.kind) {
    case 'k-anonymity':
      return group.length >= model.k;
    case 'distinct-l-diversity':
      return present.length >= model.l;
    case 'entropy-l-diversity':
      return Math.exp(-present.reduce((sum, p) => sum + p * Math.log(p), 0)) >= model.l - 1e-9;
    case 'recursive-c-l-diversity': {
      const counts = present.map((share) => Math.round(share * group.length));
      return (counts[0] ?? 0) < model.c * counts.slice(model.l - 1).reduce((sum, n) => sum + n, 0);
    }
    case 't-closeness':
      return shares.reduce((sum, [p, q]) => sum + Math.abs(p - q) / 2, 0) <= model.t + 1e-9;
  }
}

/** Least loss of any node, by trying all nine; Infinity when none is good enough. */
function bruteForce(table: Table, models: readonly PrivacyModel[], limit: number): number {
  const [x, y, s] = table.columns.map((column) => ('values' in column ? column.values : []));
  const at = (values: readonly Cell[] | undefined, row: number, level: number) => {
    const code = tree.levels[level]!.codeOf[tree.leaves.get(values![row]!)!]!;
    return { code, loss: tree.levels[level]!.loss[code]! };
  };
  let least = Infinity;
  for (const [one, other] of [0, 1, 2].flatMap((a) => [0, 1, 2].map((b) => [a, b] as const))) {
    const groups = Map.groupBy(
      Array.from({ length: table.rows }, (_, row) => row),
      (row) => `${at(x, row, one).code}/${at(y, row, other).code}`,
    );
    let suppressed = 0;
    let loss = 0;
    for (const rows of groups.values()) {
      const passes = models.every((model) =>
        holds(
          model,
          rows.map((row) => s![row]!),
          s!,
        ),
      );
      if (!passes) suppressed += rows.length;
      for (const row of rows) loss += passes ? at(x, row, one).loss + at(y, row, other).loss : 1.6;
    }
    if (suppressed <= Math.floor(limit * table.rows + 1e-9))
      least = Math.min(least, loss / (1.6 * table.rows));
  }
  return least;
}

describe('anonymizeTable, on any table', () => {
  it.each(['full-domain', 'local'] as const)('gives only classes that satisfy every model (%s)', (method) => {
    fc.assert(
      fc.property(
        smallTable,
        someModels,
        fc.constantFrom(0, 0.1, 0.5, 1),
        (table, models, suppressionLimit) => {
          let out: AnonymizedTable;
          try {
            out = anonymizeTable(table, { models, suppressionLimit, method });
          } catch (error) {
            expect(error).toMatchObject({ code: 'anonymize/no-solution' });
            return;
          }
          const values = table.columns[2]! as { values: readonly Cell[] };
          for (const rows of classesOf(table, out)) {
            const group = rows.map((row) => values.values[row]!);
            for (const model of models) expect(holds(model, group, values.values)).toBe(true);
          }
          expect(out.report.suppressed).toBeLessThanOrEqual(suppressionLimit * table.rows);
          expect(out.report.granularity).toBeGreaterThanOrEqual(0);
          expect(out.report.granularity).toBeLessThanOrEqual(1);
        },
      ),
      { seed: 5 },
    );
  });

  it('loses as little as the best node that trying all of them finds', () => {
    fc.assert(
      fc.property(
        smallTable,
        someModels,
        fc.constantFrom(0, 0.1, 0.5, 1),
        (table, models, suppressionLimit) => {
          const least = bruteForce(table, models, suppressionLimit);
          if (least === Infinity) {
            expect(() =>
              anonymizeTable(table, { models, suppressionLimit, method: 'full-domain' }),
            ).toThrow();
            return;
          }
          const { report } = anonymizeTable(table, { models, suppressionLimit, method: 'full-domain' });
          expect(report.optimal).toBe(true);
          expect(report.loss).toBeCloseTo(least, 9);
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });

  it('would not pass that check without the models (negative control)', () => {
    expect(holds({ kind: 'k-anonymity', k: 3 }, ['p', 'q'], ['p', 'q'])).toBe(false);
    expect(holds({ kind: 't-closeness', attribute: 's', t: 0.25 }, ['p', 'p'], ['p', 'p', 'q', 'q'])).toBe(
      false,
    );
  });
});
