import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HomeAtWork } from '../../../test/integration/home-at-work.ts';
import { settableClock } from '../../kit/clock.ts';
import { backupKeys } from './home-keys.ts';
import { backupsIn, readManifest } from './backup-manifest.ts';
import { pruneBackups } from './prune-backups.ts';
import { damagedObjects } from './restore-files.ts';
import { takeBackup } from './take-backup.ts';

const at = (text: string) => new Date(`${text}T03:00:00Z`);
let work: HomeAtWork;
let set: string;
let keys: string;
beforeAll(async () => {
  work = await HomeAtWork.open();
  [set, keys] = [join(work.folder, 'set'), join(work.home, 'keys')];
  const clock = settableClock(at('2026-08-01'));
  await work.admit('1', '2');
  await takeBackup({ ...work.request, clock });
  await work.erase('1');
  clock.set(at('2026-09-01'));
  await takeBackup({ ...work.request, clock });
  clock.set(at('2026-09-20'));
  await takeBackup({ ...work.request, clock });
  for (const path of await objectPaths()) await utimes(path, at('2026-09-20'), at('2026-09-20'));
});
afterAll(() => work[Symbol.asyncDispose]());

async function objectPaths(): Promise<string[]> {
  const entries = await readdir(join(set, 'objects'), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describe('pruneBackups', () => {
  it('M8: removes with the old backups every file that only they needed: the erased person’s key is in none', async () => {
    const before = await objectPaths();
    const pruned = await pruneBackups({ set, keys, now: at('2026-09-25'), keepDays: 35 });
    expect(pruned).toMatchObject({
      removed: ['20260801T030000000Z'],
      kept: ['20260901T030000000Z', '20260920T030000000Z'],
    });
    expect(pruned.files).toBeGreaterThan(0);
    expect((await objectPaths()).length).toBe(before.length - pruned.files);
    const { manifest } = await backupKeys(keys);
    for (const id of await backupsIn(set)) {
      expect(await damagedObjects(set, await readManifest(set, manifest, id))).toEqual([]);
    }
  });

  it('always keeps the newest, and what may belong to a backup that is being taken', async () => {
    const [first = ''] = await objectPaths();
    await utimes(first, at('2027-12-31'), at('2027-12-31'));
    const { kept } = await pruneBackups({ set, keys, now: at('2027-12-31'), keepDays: 0 });
    expect(kept).toEqual(['20260920T030000000Z']);
    expect(await objectPaths()).toContain(first);
  });

  it.each([36, -1, 0.5])('refuses to keep them for %s days', async (keepDays) => {
    await expect(pruneBackups({ set, keys, now: at('2026-09-25'), keepDays })).rejects.toMatchObject({
      code: 'backup/kept-too-long',
    });
  });
});
