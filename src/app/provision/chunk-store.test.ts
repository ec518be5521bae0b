import fc from 'fast-check';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../kit/clock.ts';
import { sha256Hex } from '../../kit/digest.ts';
import { chunkStore, type Chunk, type ChunkStore } from './chunk-store.ts';

let folder: string;
let store: ChunkStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meguri chunks '));
  store = chunkStore(join(folder, 'uploads'), systemClock);
});
afterAll(() => rm(folder, { recursive: true }));

const chunk = (offset: number, text: string): Chunk => {
  const bytes = Buffer.from(text);
  return { offset, bytes, sha256: sha256Hex(bytes) };
};

describe('chunkStore', () => {
  it('keeps chunks in order and tells where the next starts, also to who opens it anew', async () => {
    expect(await store.offset('UP-1')).toBe(0);
    expect(await store.append('UP-1', chunk(0, 'abc'), 7)).toBe(3);
    const again = chunkStore(join(folder, 'uploads'), systemClock);
    expect(await again.append('UP-1', chunk(3, 'defg'), 7)).toBe(7);
    expect(await again.digest('UP-1')).toBe(sha256Hex('abcdefg'));
  });

  it.each([
    ['a chunk that overlaps', chunk(2, 'xyz'), 'provision/wrong-offset', 'starts at 3'],
    ['a chunk that leaves a gap', chunk(4, 'xyz'), 'provision/wrong-offset', 'starts at 3'],
    ['a changed chunk', { ...chunk(3, 'xyz'), sha256: sha256Hex('xyy') }, 'provision/changed-chunk', ''],
    ['more than was declared', chunk(3, '123456789'), 'provision/too-many-bytes', ''],
    ['no bytes', chunk(3, ''), 'provision/empty-chunk', ''],
  ])('refuses %s, and keeps what it had', async (what, bad, code, said) => {
    const number = `UP-${sha256Hex(what).slice(0, 8)}`;
    await store.append(number, chunk(0, 'abc'), 10);
    const refused = store.append(number, bad, 10);
    await expect(refused).rejects.toMatchObject({ code, message: expect.stringContaining(said) as string });
    expect([await store.offset(number), await store.digest(number)]).toEqual([3, sha256Hex('abc')]);
  });

  it('writes again over what a crash left unacknowledged', async () => {
    await store.append('UP-torn', chunk(0, 'abc'), 6);
    // Killed after some bytes were written and before they were acknowledged.
    await appendFile(join(folder, 'uploads', 'UP-torn.part'), '??');
    expect(await chunkStore(join(folder, 'uploads'), systemClock).append('UP-torn', chunk(3, 'def'), 6)).toBe(
      6,
    );
    expect(await store.digest('UP-torn')).toBe(sha256Hex('abcdef'));
    // The same before the first chunk was acknowledged.
    await writeFile(join(folder, 'uploads', 'UP-first.part'), 'garbage');
    await store.append('UP-first', chunk(0, 'ab'), 2);
    expect(await store.digest('UP-first')).toBe(sha256Hex('ab'));
  });

  it('gives back any bytes in any cut, and forgets what is removed', async () => {
    const cut = fc.array(fc.uint8Array({ minLength: 1, maxLength: 50 }), { minLength: 1, maxLength: 5 });
    let number = 0;
    await fc.assert(
      fc.asyncProperty(cut, async (parts) => {
        const name = `UP-any-${String((number += 1))}`;
        const whole = Buffer.concat(parts);
        let offset = 0;
        for (const bytes of parts)
          offset = await store.append(name, { offset, bytes, sha256: sha256Hex(bytes) }, whole.length);
        await store.moveTo(name, join(folder, name));
        expect(await readFile(join(folder, name))).toEqual(whole);
        await store.remove(name);
        expect([await store.offset(name), await store.digest(name)]).toEqual([0, undefined]);
      }),
      { numRuns: 20 },
    );
  });
});
