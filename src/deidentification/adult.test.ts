import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymizeTable } from './anonymize-table.ts';
import { readCsvTable } from './csv-columns.ts';
import type { PrivacyModel } from './privacy-model.ts';
import { riskOfTable } from './risk-of-table.ts';
import { readTableFiles } from './table-files.ts';
import { writeAnonymizedCsv } from './write-anonymized-csv.ts';

const adult = resolve(import.meta.dirname, '../../../shared/data/anonymization/adult');
const names = [
  'sex',
  'age',
  'race',
  'marital-status',
  'education',
  'native-country',
  'workclass',
  'occupation',
  'salary-class',
];

describe.skipIf(!existsSync(adult))('Adult, 30,162 × 9, with the hierarchies of ARX', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'meguri-adult-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  async function files(sensitive?: string) {
    const attributes = names.map((name) => [
      name,
      name === sensitive
        ? { role: 'sensitive' }
        : { role: 'quasi', hierarchy: join(adult, `adult_hierarchy_${name}.csv`) },
    ]);
    const spec = join(folder, 'spec.json');
    writeFileSync(spec, JSON.stringify({ attributes: Object.fromEntries(attributes) as unknown }));
    return readTableFiles(spec, join(adult, 'adult.csv'));
  }
  const k5: PrivacyModel = { kind: 'k-anonymity', k: 5 };

  it("has ARX's optimum at any suppression", async () => {
    const { table } = await files();
    const { report } = anonymizeTable(table, { models: [k5], suppressionLimit: 1, method: 'full-domain' });
    expect(report.granularity.toFixed(4)).toBe('0.7514');
    expect(Object.values(report.levels ?? {})).toEqual([0, 3, 0, 0, 2, 1, 1, 1, 0]);
    expect(report).toMatchObject({ suppressed: 2553, equivalenceClasses: 602, optimal: true });
  });

  it('has the optimum of granularity at 2 % suppression, above that of ARX', async () => {
    const { table } = await files();
    const { report } = anonymizeTable(table, { models: [k5], suppressionLimit: 0.02, method: 'full-domain' });
    expect(report.granularity.toFixed(4)).toBe('0.6102');
    expect(report.optimal).toBe(true);
  });

  it('keeps 94 % by local recoding, in a file in which a recount finds no class below 5', async () => {
    const { csv, table, roles } = await files();
    const out = anonymizeTable(table, { models: [k5], suppressionLimit: 0, method: 'local' });
    expect(out.report.granularity).toBeGreaterThan(0.941);
    await writeAnonymizedCsv(join(folder, 'out.csv'), csv, roles, out);
    const lines = readFileSync(join(folder, 'out.csv'), 'utf8').trimEnd().split('\n').slice(1);
    const sizes = [...Map.groupBy(lines, (line) => line).values()].map(({ length }) => length);
    expect(lines).toHaveLength(30_162);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5);
    const written = await readCsvTable(join(folder, 'out.csv'));
    const columns = written.columns.map((column) => ({ ...column, role: 'quasi' as const }));
    expect(riskOfTable({ columns, rows: written.rows }).prosecutor.maximum).toBe(0.2);
  });

  it.each([
    [{ kind: 'entropy-l-diversity', attribute: 'occupation', l: 3 }, 0.934],
    [{ kind: 't-closeness', attribute: 'occupation', t: 0.2 }, 0.55],
  ] as const)('keeps the goal of granularity by local recoding under %j', async (model, goal) => {
    const { table } = await files('occupation');
    const { report } = anonymizeTable(table, { models: [k5, model], suppressionLimit: 0, method: 'local' });
    expect(report.granularity).toBeGreaterThan(goal);
    expect(report.suppressed).toBe(0);
  });
});
