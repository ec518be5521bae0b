import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from 'tar-stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { medicalClaim, record, ukeFile } from '../../test/fixtures/receipt-lines.ts';
import { openDuckdbEngine } from '../engines/duckdb/duckdb-engine.ts';
import type { ReadSummary } from '../formats/index.ts';
import { sql } from '../sql/sql.ts';
import { readCommand } from './read.ts';

let folder = '';
let printed = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "meguri read's "));
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

const run = async (...args: readonly string[]): Promise<ReadSummary> => {
  await readCommand().parseAsync(['--json', ...args], { from: 'user' });
  return JSON.parse(printed) as ReadSummary;
};
const claims = ukeFile([
  'IR,1,12,1,0000000,,,202111,00,',
  medicalClaim(),
  'SY,2500013,20211001,1',
  record('SI', { 1: '11', 3: '111000110', 6: '1', 17: '1' }),
  'SY,MARKER',
]);

describe('meguri read', () => {
  it('writes a Parquet file per OMOP table, identities, and findings without cells', async () => {
    const input = join(folder, 'a.UKE');
    const output = join(folder, 'out');
    await writeFile(input, claims);
    const summary = await run('--input', input, '--output', output);
    expect(summary.units).toEqual({ read: 6, used: 3, structural: 2, lost: 1 });
    expect(summary.rows).toMatchObject({
      identity: 1,
      visit_occurrence: 1,
      condition_occurrence: 1,
      death: 0,
    });
    await using engine = await openDuckdbEngine();
    const conditions = engine.parquet([join(output, 'condition_occurrence.parquet')]);
    expect(
      await engine.rows(sql`
        select person_source_value, condition_source_value, condition_source_vocabulary, condition_start_date, source_position
        from (${conditions}) as c`),
    ).toEqual([['00697', '2500013', 'receipt-disease', '2021-10-01', 3]]);
    const deaths = engine.parquet([join(output, 'death.parquet')]);
    expect(await engine.rows(sql`select count(death_date) from (${deaths}) as d`)).toEqual([[0]]);
    const findings = await readFile(join(output, 'findings.json'), 'utf8');
    expect(findings).not.toContain('MARKER');
    expect(JSON.parse(findings)).toMatchObject({
      units: summary.units,
      findings: [{ code: 'receipt/bad-disease-code', field: 'SY-1', count: 1, places: [{ position: 5 }] }],
    });
  });

  it('reads a tar of files of several formats', async () => {
    const tar = pack();
    tar.entry({ name: 'x/claims.UKE' }, Buffer.from(claims));
    tar.entry({ name: 'x/long.bin' }, Buffer.alloc(300_000));
    tar.entry({ name: 'x/person.csv' }, 'person_id,year_of_birth\n1,1970\n');
    tar.finalize();
    const input = join(folder, 'a.tar');
    await writeFile(input, tar as unknown as AsyncIterable<Uint8Array>);
    const { formats } = await run('--input', input, '--output', join(folder, 'out'));
    expect(Object.fromEntries(Object.entries(formats).map(([name, { read }]) => [name, read]))).toEqual({
      receipt: 6,
      omop: 2,
      unknown: 1,
    });
  });

  it('refuses a folder that is not empty, and with --force replaces its own files only', async () => {
    const input = join(folder, 'a.UKE');
    const output = join(folder, 'out');
    await writeFile(input, claims);
    await mkdir(output);
    await writeFile(join(output, 'mine.txt'), 'mine');
    await expect(run('--input', input, '--output', output)).rejects.toMatchObject({
      code: 'read/output-not-empty',
    });
    expect(await readdir(output)).toEqual(['mine.txt']);
    await run('--input', input, '--output', output, '--force');
    expect(await readFile(join(output, 'mine.txt'), 'utf8')).toBe('mine');
    expect(existsSync(join(output, 'identity.parquet'))).toBe(true);
  });

  it.each([
    [['--input', '/nowhere/at/all'], 'read/no-input'],
    [['--input', '.', '--format', 'mml'], 'read/no-such-format'],
  ])('refuses %s', async (args, code) => {
    await expect(run(...args, '--output', join(folder, 'out'))).rejects.toMatchObject({ code });
  });
});
