import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openJobFolder } from './job-folder.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'meguri jobs '));
});
afterAll(() => rm(home, { recursive: true }));

const underHome = { bytes: Number.MAX_SAFE_INTEGER };

describe('openJobFolder', () => {
  it('is private, and gone with its content when the job ends', async () => {
    let path: string;
    {
      await using folder = await openJobFolder(home);
      ({ path } = folder);
      expect((await stat(path)).mode & 0o777).toBe(0o700);
      await writeFile(join(path, 'x'), 'x');
    }
    await expect(stat(path)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('lies under the home when there is no room in memory', async () => {
    await using folder = await openJobFolder(home, underHome);
    expect(dirname(folder.path)).toBe(join(home, 'jobs'));
  });

  it('removes what dead processes left, and nothing of the living', async () => {
    const dead = join(home, 'jobs', 'job-999999-boot-1-0123456789abcdef');
    await mkdir(dead, { recursive: true });
    await using living = await openJobFolder(home, underHome);
    await mkdir(dead, { recursive: true });
    await using another = await openJobFolder(home, underHome);
    const names = (await readdir(join(home, 'jobs'))).map((name) => join(home, 'jobs', name));
    expect(names.sort()).toEqual([living.path, another.path].sort());
  });

  it('refuses a place that others may enter', async () => {
    const exposed = join(home, 'exposed');
    await mkdir(join(exposed, 'jobs'), { recursive: true });
    await chmod(join(exposed, 'jobs'), 0o755);
    await expect(openJobFolder(exposed, underHome)).rejects.toMatchObject({
      code: 'vault/job-folder-exposed',
    });
  });
});
