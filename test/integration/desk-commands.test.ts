import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayOf } from '../../src/kit/day.ts';
import { testDatabase, type TestDatabase } from './database.ts';

const main = join(import.meta.dirname, '../../src/cli/main.ts');
const run = promisify(execFile);
const institution = '1310000001';
const today = dayOf(new Date());
let folder: string;
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'meguri commands '));
  await meguri('init', '--operator', 'OP-1');
  await meguri('institution', 'add', '--code', institution, '--name', '例示病院', '--kind', 'hospital');
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

/** Runs a command on the home, and gives the document that it prints. */
async function meguri(...args: readonly string[]): Promise<Record<string, unknown>> {
  const env = { ...process.env, DATABASE_URL: database.url };
  const { stdout } = await run('node', [main, ...args, '--home', join(folder, 'home'), '--json'], { env });
  return JSON.parse(stdout) as Record<string, unknown>;
}

async function list(name: string, ...lines: readonly string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, lines.map((line) => `${line}\n`).join(''));
  return path;
}

describe('meguri worklist', () => {
  it('B3: is built, shown by institution and state, and exported for a desk', async () => {
    const reception = await list('reception.csv', 'local_id', '0001', '0002', '0003');
    await meguri('notice', 'reception', '--institution', institution, '--list', reception);
    const handed = await list(
      'handed.csv',
      'local_id,version,handed_on,method',
      `0001,1,${addDays(today, -40)},hand`,
      `0002,1,${addDays(today, -4)},post`,
    );
    await meguri('notice', 'hand', '--institution', institution, '--list', handed, '--by', 'sato');
    expect(await meguri('worklist', 'build')).toEqual({ builtOn: today, people: 3, changed: 3 });
    const { counts } = await meguri('worklist', 'show', '--institution', institution);
    expect(counts).toMatchObject([
      { state: 'eligible', people: 1 },
      { state: 'not-notified', people: 1 },
      { state: 'waiting', people: 1 },
    ]);
    const output = join(folder, 'waiting.csv');
    const options = ['--institution', institution, '--state', 'waiting', '--output', output];
    expect(await meguri('worklist', 'export', ...options)).toMatchObject({ rows: 1, noLonger: 0 });
    expect(await readFile(output, 'utf8')).toMatch(
      /^\uFEFFsubject,state.*\r\n[0-9a-f]{32},waiting,month-not-over,.*待機あと \d+ 日\r\n$/,
    );
  }, 180_000);
});

describe('meguri record', () => {
  it('B7: exports nothing where nothing was provided, and refuses a kind that there is not', async () => {
    const records = await meguri('record', 'export', '--kind', 'provision', '--institution', institution);
    expect(records).toEqual({ kind: 'provision', records: [], missing: [] });
    const wrong = meguri('record', 'export', '--kind', 'other');
    await expect(wrong).rejects.toMatchObject({
      code: 2,
      stdout: expect.stringContaining('record/bad-kind') as string,
    });
  });
});
