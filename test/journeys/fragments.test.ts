import { existsSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoDay } from '../../src/app/demo/demo-home.ts';
import { writeRegion } from '../../src/synth/region.ts';
import { runVictim } from '../crash/demo-victim.ts';
import { knownValues, patternsOf, type KnownValue } from './known-values.ts';
import { ValueScanner, type Pattern } from './value-scanner.ts';

const about = { people: 1100, seed: 'meguri' };
const shared = `/dev/shm/meguri-${String(process.getuid?.() ?? 0)}`;
let aside: string;
let root: string;
let home: string;
let temporary: string;
let values: readonly KnownValue[];
let patterns: readonly Pattern[];
let scanner: ValueScanner;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'meguri fragments '));
  [home, temporary] = [join(root, 'home'), join(root, 'tmp')];
  await mkdir(temporary);
  // On the file system of the job's folder, so that this can be renamed.
  aside = existsSync('/dev/shm') ? `/dev/shm/meguri-kept-${String(process.pid)}` : join(root, 'kept');
  await mkdir(aside, { mode: 0o700 });
  const out = join(root, 'region');
  const region = await writeRegion({ ...about, out, asOf: demoDay }, () => undefined);
  values = await knownValues(out, region);
  patterns = patternsOf(values);
  scanner = new ValueScanner(patterns);
});
afterAll(async () => {
  await rm(root, { recursive: true });
  await rm(aside, { recursive: true, force: true });
});

/** Job folders of this process that are still there: on tmpfs and in the home. */
async function jobFoldersOf(pid: number | undefined): Promise<readonly string[]> {
  const places = [shared, join(home, 'jobs')].filter(existsSync);
  const names = await Promise.all(
    places.map(async (place) => (await readdir(place)).map((name) => join(place, name))),
  );
  return names.flat().filter((path) => path.includes(`/job-${String(pid)}-`));
}

const kindsOf = (found: readonly { encoding: string; kind: string; file: string }[]) => [
  ...new Set(found.map(({ encoding, kind, file }) => `${kind} as ${encoding} in ${file}`)),
];

describe('what a demonstration leaves on disk', () => {
  it('is looked through for more than 10,000 known values, in every usual encoding', () => {
    expect(values.length).toBeGreaterThan(10_000);
    expect(new Set(patterns.map(({ encoding }) => encoding)).size).toBeGreaterThanOrEqual(16);
  });

  it('holds none of them even when it is killed, but for the private folders of its jobs', async () => {
    const victim = { ...about, home, env: { TMPDIR: temporary } };
    const killed = await runVictim(victim, { station: 7, milliseconds: 100, reach: 'group' });
    expect(killed.wasKilled, killed.stderr).toBe(true);
    // Put aside at once: whoever opens a job next would remove it.
    for (const job of await jobFoldersOf(killed.pid)) await rename(job, join(aside, basename(job)));
    expect(kindsOf(scanner.below([home, temporary]).found)).toEqual([]);
    // What the jobs were working on is there in the clear: the scan would see it elsewhere.
    expect(scanner.below([aside]).found.length).toBeGreaterThan(1_000);

    const run = await runVictim(victim);
    expect(run.outcome?.checks.ledgerVerified, run.stderr).toBe(true);
    const { found, files, bytes } = scanner.below([home, temporary]);
    expect(kindsOf(found)).toEqual([]);
    expect(files).toBeGreaterThan(500);
    expect(bytes).toBeGreaterThan(20_000_000);
    expect(existsSync(join(home, 'database', 'data', 'pg_wal'))).toBe(true);
    expect(await jobFoldersOf(run.pid)).toEqual([]);
  }, 300_000);

  it('would be seen to hold a value that was planted, in each of the encodings', async () => {
    const folder = join(root, 'planted');
    await mkdir(folder);
    const name = values.find(
      ({ kind, value }) => kind === 'name-unspaced' && /^[\p{scx=Han}]{4}$/u.test(value),
    );
    const planted = patterns.filter(({ value }) => value === name?.value);
    expect(planted.length).toBeGreaterThanOrEqual(16);
    for (const [index, { bytes }] of planted.entries()) {
      const path = join(folder, `${String(index)}.bin`);
      await writeFile(path, Buffer.alloc(5000 + index, 0x5a));
      await appendFile(path, Buffer.concat([bytes, Buffer.from('…')]));
    }
    const seen = new Set(scanner.below([folder]).found.map(({ encoding }) => encoding));
    expect([...seen].sort()).toEqual([...new Set(planted.map(({ encoding }) => encoding))].sort());
  });

  it('would be seen to hold a value whose base64 begins anywhere', async () => {
    const folder = join(root, 'base64');
    await mkdir(folder);
    const name = values.find(({ kind, value }) => kind === 'kana' && value.length > 6)?.value ?? '';
    for (const before of ['', 'x', 'xy']) {
      await writeFile(
        join(folder, `${String(before.length)}.txt`),
        Buffer.from(`${before}${name} and more`).toString('base64'),
      );
    }
    const seen = new Set(scanner.below([folder]).found.map(({ file }) => file));
    expect([...seen].sort()).toEqual(['0.txt', '1.txt', '2.txt']);
  });
});
