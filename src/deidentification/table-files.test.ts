import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anonymizeTable } from './anonymize-table.ts';
import { readTableFiles } from './table-files.ts';
import { writeAnonymizedCsv } from './write-anonymized-csv.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'meguri-table-'));
  writeFileSync(join(folder, 'age.csv'), '20;20-29;*\n21;20-29;*\n30;30-39;*\n');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const attributes = {
  id: { role: 'identifier' },
  age: { role: 'quasi', hierarchy: 'age.csv' },
  note: { role: 'insensitive' },
};

async function anonymized(
  csv: string,
  spec: object = { attributes, models: [{ kind: 'k-anonymity', k: 2 }] },
) {
  writeFileSync(join(folder, 'spec.json'), JSON.stringify(spec));
  writeFileSync(join(folder, 'data.csv'), csv);
  const files = await readTableFiles(join(folder, 'spec.json'), join(folder, 'data.csv'));
  const out = anonymizeTable(files.table, files.spec);
  await writeAnonymizedCsv(join(folder, 'out.csv'), files.csv, files.roles, out);
  return readFileSync(join(folder, 'out.csv'), 'utf8');
}

describe('readTableFiles and writeAnonymizedCsv', () => {
  it('keep rows, order, quotes and separator, and leave identifiers and unnamed columns out', async () => {
    const csv = '\uFEFFid;age;note;extra\r\n1;20;"a;b";x\r\n2;21;"say ""hi""";y\r\n';
    expect(await anonymized(csv)).toBe('age;note\n20-29;"a;b"\n20-29;"say ""hi"""\n');
  });

  it('read commas as well', async () => {
    expect(await anonymized('id,age,note\n1,20,x\n2,20,\n')).toBe('age,note\n20,x\n20,\n');
  });

  it.each([
    ['id,age\n1,20\n', /no such column: note/],
    ['', /is empty/],
    ['id,age,note,note\n1,20,x,y\n', /same name/],
    ['id,age,note\nmarker-value,20\n', /line 2: CSV_RECORD_INCONSISTENT_FIELDS_LENGTH/],
    ['id,age,note\n1,99,x\n', 'column age: 1 different values are not in its hierarchy'],
  ])('refuse %j', async (csv, message) => {
    await expect(anonymized(csv)).rejects.toThrow(message);
  });

  it('show no cell in the error, nor in its cause', async () => {
    const error = await anonymized('id,age,note\nmarker-value,20\n').catch((caught: unknown) => caught);
    expect(JSON.stringify(error) + String(error) + String((error as Error).cause)).not.toContain(
      'marker-value',
    );
  });

  it('say where a spec is wrong', async () => {
    const spec = { attributes: { age: { role: 'secret' } }, models: [] };
    await expect(anonymized('age\n20\n', spec)).rejects.toThrow(/attributes\.age\.role/);
  });
});
