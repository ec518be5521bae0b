import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IntegrityError } from '../kit/errors.ts';
import { recipientPublicKey } from './recipient.ts';
import { openSealed, sealStream } from './sealed-segment.ts';
import { deriveKey, randomKey, type SealingKey } from './sealing-key.ts';

const context = { zone: 'core', institution: '1310000001', object: 'o1', purpose: 'clinical' };
const key = randomKey();
const chunk = 65_536;
const sealedChunk = chunk + 16;

async function bytesOf(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source) pieces.push(piece);
  return Buffer.concat(pieces);
}
const seal = (plaintext: Buffer, by: SealingKey = key, about = context) =>
  bytesOf(sealStream([plaintext], { key: by, context: about }));
const open = (sealed: Buffer, by: SealingKey = key, expectedContext = context) =>
  bytesOf(openSealed([sealed], { key: by, expectedContext }));
const headerEnd = (sealed: Buffer) => 12 + sealed.readUInt32BE(8);

describe('sealStream and openSealed', () => {
  it.each([0, 1, chunk - 1, chunk, chunk + 1, 2 * chunk, 3 * chunk + 7])(
    'give back %i bytes',
    async (size) => {
      const plaintext = randomBytes(size);
      const sealed = await seal(plaintext);
      expect(sealed.length).toBe(headerEnd(sealed) + size + 16 * Math.max(1, Math.ceil(size / chunk)));
      expect((await open(sealed)).equals(plaintext)).toBe(true);
    },
  );

  it('do not depend on how the bytes are cut on the way', async () => {
    const plaintext = randomBytes(2 * chunk + 100);
    const cut = function* (bytes: Buffer, size: number) {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    };
    for (const size of [1000, 65_535, 65_552, 100_000]) {
      const sealed = await bytesOf(sealStream(cut(plaintext, size), { key, context }));
      const opened = await bytesOf(openSealed(cut(sealed, size + 1), { key, expectedContext: context }));
      expect(opened.equals(plaintext)).toBe(true);
    }
  });

  it('never seal the same bytes alike', async () => {
    const [a, b] = [await seal(Buffer.from('same')), await seal(Buffer.from('same'))];
    expect(a.equals(b)).toBe(false);
  });

  it('seal to a public key what only its private key opens', async () => {
    const [core, other] = [randomKey(), randomKey()];
    const plaintext = randomBytes(chunk + 5);
    const recipient = recipientPublicKey(core);
    const sealed = await bytesOf(sealStream([plaintext], { recipient, context }));
    expect((await open(sealed, core)).equals(plaintext)).toBe(true);
    await expect(open(sealed, other)).rejects.toMatchObject({ code: 'seal/wrong-key' });
    expect(recipientPublicKey(core)).toMatch(/^meguri-x25519:[A-Za-z0-9_-]{43}$/);
    const bad = bytesOf(sealStream([], { recipient: 'meguri-x25519:AAAA', context }));
    await expect(bad).rejects.toMatchObject({ code: 'seal/bad-recipient' });
  });

  it('refuse another key, a key of another purpose, and another context', async () => {
    const root = randomKey();
    const [identity, clinical] = [deriveKey(root, 'identity', 'h1'), deriveKey(root, 'clinical', 'h1')];
    const sealed = await seal(Buffer.from('x'), clinical);
    for (const wrong of [identity, root, deriveKey(root, 'clinical', 'h2')]) {
      await expect(open(sealed, wrong)).rejects.toMatchObject({ code: 'seal/wrong-key' });
    }
    for (const wrong of [
      { ...context, object: 'o2' },
      { ...context, more: 'x' },
    ]) {
      await expect(open(sealed, clinical, wrong)).rejects.toMatchObject({ code: 'seal/wrong-context' });
    }
  });

  it('find any changed byte', async () => {
    const sealed = await seal(randomBytes(chunk + 300));
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = Buffer.from(sealed);
        changed[at]! ^= flip;
        return open(changed).then(
          () => false,
          (error: unknown) => error instanceof IntegrityError,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('find any changed byte of the header', async () => {
    const sealed = await seal(Buffer.from('x'));
    for (let at = 0; at < headerEnd(sealed); at += 1) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      await expect(open(changed)).rejects.toMatchObject({ kind: 'integrity' });
    }
  });

  it('find truncation, also at the end of a chunk, and whatever is added', async () => {
    const sealed = await seal(randomBytes(2 * chunk));
    const header = headerEnd(sealed);
    const cuts = [
      0,
      5,
      11,
      40,
      header,
      header + 10,
      header + sealedChunk,
      header + sealedChunk + 1,
      sealed.length - 1,
    ];
    for (const length of cuts) {
      await expect(open(sealed.subarray(0, length))).rejects.toMatchObject({ kind: 'integrity' });
    }
    const added = [Buffer.from([0]), Buffer.alloc(16), sealed.subarray(header)];
    for (const more of added) {
      await expect(open(Buffer.concat([sealed, more]))).rejects.toMatchObject({ code: 'seal/damaged' });
    }
  });

  it('find chunks that changed places, were doubled, or are of another segment', async () => {
    const [mine, other] = [await seal(randomBytes(3 * chunk)), await seal(randomBytes(3 * chunk))];
    const header = headerEnd(mine);
    const part = (of: Buffer, n: number) =>
      of.subarray(header + n * sealedChunk, header + (n + 1) * sealedChunk);
    const wrong = [
      [part(mine, 1), part(mine, 0), part(mine, 2)],
      [part(mine, 0), part(mine, 0), part(mine, 2)],
      [part(mine, 0), part(mine, 2)],
      [part(mine, 0), part(mine, 1)],
      [part(mine, 0), part(other, 1), part(mine, 2)],
      [part(mine, 2)],
    ];
    for (const parts of wrong) {
      const spliced = Buffer.concat([mine.subarray(0, header), ...parts]);
      await expect(open(spliced)).rejects.toMatchObject({ code: 'seal/damaged' });
    }
    const exchanged = Buffer.concat([other.subarray(0, header), mine.subarray(header)]);
    await expect(open(exchanged)).rejects.toMatchObject({ code: 'seal/damaged' });
  });

  it('leave no fragment of what was sealed', async () => {
    const marker = 'MARKER-山田太郎';
    const sealed = await seal(Buffer.from(marker.repeat(5000)));
    expect(sealed.includes('MARKER')).toBe(false);
    expect(sealed.includes(Buffer.from('山田'))).toBe(false);
  });
});
