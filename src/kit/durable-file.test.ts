import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDurably } from './durable-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meguri durable '));
});
afterAll(() => rm(folder, { recursive: true }));

describe('writeDurably', () => {
  it('writes text, bytes and streams, makes missing folders, and leaves nothing unfinished', async () => {
    const path = join(folder, 'a', 'b', 'file');
    await writeDurably(path, 'first');
    await writeDurably(path, Buffer.from('second'), { mode: 0o640 });
    expect(await readFile(path, 'utf8')).toBe('second');
    expect((await stat(path)).mode & 0o777).toBe(0o640);
    expect((await stat(join(folder, 'a'))).mode & 0o777).toBe(0o700);
    expect(await readdir(join(folder, 'a', 'b'))).toEqual(['file']);
  });

  it('keeps the old file, and leaves nothing beside it, when the new content fails half-way', async () => {
    const path = join(folder, 'kept');
    await writeDurably(path, 'old');
    async function* failing(): AsyncIterable<Uint8Array> {
      yield Buffer.from('half');
      await Promise.reject(new Error('disk full'));
    }
    await mkdir(join(folder, 'unfinished'));
    const writing = writeDurably(path, failing(), { temporaryFolder: join(folder, 'unfinished') });
    await expect(writing).rejects.toThrow('disk full');
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(join(folder, 'unfinished'))).toEqual([]);
  });
});
