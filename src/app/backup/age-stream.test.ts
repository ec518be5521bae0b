import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeAll, describe, expect, it } from 'vitest';
import { ageOpened, ageSealed } from './age-stream.ts';

let identity: string;
let recipient: string;
beforeAll(async () => {
  identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
});

const sizes = [0, 1, 65_535, 65_536, 65_537, 200_000];
const plain = (size: number) => Buffer.alloc(size, 'めぐり');
async function bytesOf(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks);
}
const sealed = (size: number) => bytesOf(ageSealed([plain(size)], [recipient]));
async function* inPieces(bytes: Buffer, size: number): AsyncIterable<Uint8Array> {
  await Promise.resolve();
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe('ageSealed', () => {
  it.each(sizes)('writes %d bytes so that any age program opens them', async (size) => {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    expect(Buffer.from(await decrypter.decrypt(await sealed(size))).equals(plain(size))).toBe(true);
  });

  it('refuses what is no recipient, and none at all', async () => {
    await expect(bytesOf(ageSealed([], ['age1nobody']))).rejects.toMatchObject({
      code: 'backup/bad-recipient',
    });
    await expect(bytesOf(ageSealed([], []))).rejects.toMatchObject({ code: 'backup/no-recipient' });
  });
});

describe('ageOpened', () => {
  it.each(sizes)('opens %d bytes that any age program sealed, however they come', async (size) => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    const file = Buffer.from(await encrypter.encrypt(plain(size)));
    expect((await bytesOf(ageOpened(inPieces(file, 1013), identity))).equals(plain(size))).toBe(true);
  });

  it('opens nothing for somebody else', async () => {
    const other = await generateX25519Identity();
    await expect(bytesOf(ageOpened(inPieces(await sealed(10), 100), other))).rejects.toMatchObject({
      code: 'backup/wrong-identity',
    });
  });

  it.each([
    ['a changed byte', (file: Buffer) => file.with(file.length - 40, 7)],
    ['a missing end', (file: Buffer) => file.subarray(0, -70_000)],
    ['a missing last chunk', (file: Buffer) => file.subarray(0, -(200_000 - 3 * 65_536 + 16))],
  ])('finds %s', async (_, change) => {
    const file = Buffer.from(change(await sealed(200_000)));
    await expect(bytesOf(ageOpened(inPieces(file, 4096), identity))).rejects.toMatchObject({
      code: 'backup/damaged-object',
    });
  });
});
