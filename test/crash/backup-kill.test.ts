import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backupsIn } from '../../src/app/backup/backup-manifest.ts';
import { restoreHome } from '../../src/app/backup/restore-home.ts';
import { takeBackup } from '../../src/app/backup/take-backup.ts';
import { HomeAtWork } from '../integration/home-at-work.ts';

const patients = 12;
let work: HomeAtWork;
beforeAll(async () => {
  work = await HomeAtWork.open();
  await work.register('H1');
  for (let n = 0; n < patients; n += 1) await work.admit(String(n));
});
afterAll(() => work[Symbol.asyncDispose]());

/** Runs a backup and kills it as soon as it has copied some files. */
async function killed(): Promise<string> {
  const victim = fileURLToPath(new URL('./backup-victim.ts', import.meta.url));
  const { home, out, databaseUrl } = work.request;
  const child = spawn(process.execPath, [victim, home, out, work.recipient, databaseUrl], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    child.kill('SIGKILL');
  });
  await new Promise((closed) => child.once('close', closed));
  return text;
}

describe('a backup that is killed', () => {
  it('M8: leaves no backup behind that could be taken for one, and the next goes on where it stopped', async () => {
    const { out } = work.request;
    const text = await killed();
    expect(text).toMatch(/^\d+\n/);
    expect(text).not.toContain('taken');
    expect(await backupsIn(out)).toEqual([]);
    await expect(restoreHome(await work.restore('too-early'))).rejects.toMatchObject({
      code: 'backup/none-here',
    });
    const taken = await takeBackup(work.request);
    expect(taken).toMatchObject({ segments: 2 * patients });
    expect(taken.reused).toBeGreaterThanOrEqual(4);
    expect(await restoreHome(await work.restore('restored'))).toMatchObject({ ok: true, rows: taken.rows });
  });
});
