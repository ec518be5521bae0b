import { mkdir, mkdtemp, readFile, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from 'tar-stream';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../kit/digest.ts';
import { labelled } from './label.ts';
import { isInnerPath, packFolder, unpackInto } from './pack-folder.ts';

const newFolder = () => mkdtemp(join(tmpdir(), 'meguri pack '));
const bytesOf = async (stream: AsyncIterable<Uint8Array>) => Buffer.concat(await Array.fromAsync(stream));

async function folderWith(text: string): Promise<string> {
  const folder = await newFolder();
  await mkdir(join(folder, 'data'));
  await writeFile(join(folder, 'data', labelled('person.csv')), text);
  await writeFile(join(folder, 'manifest.json'), '{}');
  return folder;
}

describe('packFolder', () => {
  it('gives the same bytes for the same files, whenever and wherever they were written', async () => {
    const [one, two] = [await folderWith('x'), await folderWith('x')];
    await utimes(join(two, 'manifest.json'), 1, 1);
    const digests = await Promise.all(
      [one, two].map(async (folder) => sha256Hex(await bytesOf(packFolder(folder)))),
    );
    expect(digests[0]).toBe(digests[1]);
  });

  it('unpacks to the same files, Japanese names and long contents included', async () => {
    const text = '匿名'.repeat(100_000);
    const folder = await newFolder();
    await unpackInto(packFolder(await folderWith(text)), folder);
    expect(await readFile(join(folder, 'data', labelled('person.csv')), 'utf8')).toBe(text);
  });
});

describe('unpackInto', () => {
  const archive = (add: (to: ReturnType<typeof pack>) => void) => {
    const to = pack();
    add(to);
    to.finalize();
    return to as AsyncIterable<Uint8Array>;
  };

  it.each([
    ['leaves the folder', archive((to) => to.entry({ name: '../evil' }, 'x'))],
    ['is absolute', archive((to) => to.entry({ name: '/tmp/evil' }, 'x'))],
    ['is a link', archive((to) => to.entry({ name: 'link', type: 'symlink', linkname: '/etc' }))],
    ['comes twice', archive((to) => [to.entry({ name: 'a' }, 'x'), to.entry({ name: 'a' }, 'y')])],
  ])('refuses an entry that %s', async (_what, stream) => {
    await expect(unpackInto(stream, await newFolder())).rejects.toMatchObject({
      code: 'delivery/bad-archive',
    });
  });

  it('refuses an archive that breaks off', async () => {
    const bytes = await bytesOf(packFolder(await folderWith('x'.repeat(5000))));
    const half = (async function* () {
      yield await Promise.resolve(bytes.subarray(0, 2000));
    })();
    await expect(unpackInto(half, await newFolder())).rejects.toThrow();
  });
});

describe('isInnerPath', () => {
  it.each(['', '/a', '../a', 'a/../../b', 'a/./b', 'a\\b', 'a//b', 'a\0b'])('does not take %j', (name) => {
    expect(isInnerPath(name)).toBe(false);
  });

  it('takes a plain path', () => {
    expect(isInnerPath(`data/${labelled('person.csv')}`)).toBe(true);
  });
});
