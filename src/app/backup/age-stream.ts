/**
 * Files in the age format, at the speed of node:crypto: the library wraps the file key for the recipients, the payload is
 * enciphered here. Any age program opens what is written, and what any age program wrote is opened here.
 *
 * @see https://c2sp.org/age
 */

import { Decrypter, Encrypter } from 'age-encryption';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { IntegrityError, InvalidInputError } from '../../kit/errors.ts';
import { exactPieces } from '../../seal/exact-pieces.ts';

const algorithm = 'chacha20-poly1305';
const chunkBytes = 65_536;
const tagBytes = 16;
const nonceBytes = 16;
const mostHeaderBytes = 65_536;

type Source = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

const payloadKey = (fileKey: Uint8Array, nonce: Uint8Array) =>
  Buffer.from(hkdfSync('sha256', fileKey, nonce, 'payload', 32));

function chunkNonce(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(number, 5, 6);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/** A header for these recipients, and the file key that it wraps. */
async function newHeader(recipients: readonly string[]): Promise<{ header: Buffer; fileKey: Uint8Array }> {
  const encrypter = new Encrypter();
  let fileKey: Uint8Array | undefined;
  try {
    for (const recipient of recipients) encrypter.addRecipient(recipient);
    encrypter.addRecipient({
      wrapFileKey: (key) => {
        fileKey = Uint8Array.from(key);
        return [];
      },
    });
    // A file of nothing is its header, a nonce, and one empty chunk.
    const empty = Buffer.from(await encrypter.encrypt(new Uint8Array()));
    const header = empty.subarray(0, empty.length - nonceBytes - tagBytes);
    if (recipients.length > 0 && fileKey !== undefined) return { header, fileKey };
  } catch (cause) {
    throw new InvalidInputError('backup/bad-recipient', 'a recipient is an age public key (age1…)', {
      cause,
    });
  }
  throw new InvalidInputError('backup/no-recipient', 'at least one recipient is needed');
}

/**
 * `source` as an age file that each of the recipients can open.
 *
 * @throws {InvalidInputError} `backup/no-recipient`, `backup/bad-recipient`
 */
export async function* ageSealed(source: Source, recipients: readonly string[]): AsyncIterable<Uint8Array> {
  const { header, fileKey } = await newHeader(recipients);
  const nonce = randomBytes(nonceBytes);
  const key = payloadKey(fileKey, nonce);
  yield header;
  yield nonce;
  let number = 0;
  for await (const { piece, isLast } of exactPieces(source, chunkBytes)) {
    const cipher = createCipheriv(algorithm, key, chunkNonce(number, isLast), { authTagLength: tagBytes });
    yield cipher.update(piece);
    cipher.final();
    yield cipher.getAuthTag();
    number += 1;
  }
}

/** Bytes that are read as far as they are asked for. */
class Reader {
  readonly #source: AsyncIterator<Uint8Array>;
  #held = Buffer.alloc(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async #more(): Promise<boolean> {
    const next = await this.#source.next();
    if (next.done === true) return false;
    this.#held = Buffer.concat([this.#held, next.value]);
    return true;
  }

  /** The header: its last line begins with three dashes. */
  async header(): Promise<Buffer> {
    for (;;) {
      const mark = this.#held.indexOf('\n--- ');
      const end = mark < 0 ? -1 : this.#held.indexOf('\n', mark + 1);
      if (end >= 0) return this.#take(end + 1);
      if (this.#held.length > mostHeaderBytes || !(await this.#more())) throw damaged();
    }
  }

  async bytes(count: number): Promise<Buffer> {
    while (this.#held.length < count) if (!(await this.#more())) throw damaged();
    return this.#take(count);
  }

  async *rest(): AsyncIterable<Uint8Array> {
    if (this.#held.length > 0) yield this.#take(this.#held.length);
    while (await this.#more()) yield this.#take(this.#held.length);
  }

  #take(count: number): Buffer {
    const taken = this.#held.subarray(0, count);
    this.#held = this.#held.subarray(count);
    return taken;
  }
}

const damaged = (cause?: unknown) =>
  new IntegrityError('backup/damaged-object', 'a sealed file of the backup is not what was written', {
    cause,
  });

/**
 * The plaintext of an age file.
 *
 * @throws {InvalidInputError} `backup/wrong-identity` when the identity is not of one of its recipients.
 * @throws {IntegrityError} `backup/damaged-object` when a byte is changed, cut off or out of its place.
 */
export async function* ageOpened(
  source: AsyncIterable<Uint8Array>,
  identity: string,
): AsyncIterable<Uint8Array> {
  const reader = new Reader(source);
  const fileKey = await fileKeyOf(await reader.header(), identity);
  const key = payloadKey(fileKey, await reader.bytes(nonceBytes));
  let number = 0;
  for await (const { piece, isLast } of exactPieces(reader.rest(), chunkBytes + tagBytes)) {
    const end = piece.length - tagBytes;
    if (end < 0 || (end === 0 && number > 0)) throw damaged();
    const decipher = createDecipheriv(algorithm, key, chunkNonce(number, isLast), {
      authTagLength: tagBytes,
    });
    decipher.setAuthTag(piece.subarray(end));
    const plaintext = decipher.update(piece.subarray(0, end));
    try {
      decipher.final();
    } catch (error) {
      throw damaged(error);
    }
    yield plaintext;
    number += 1;
  }
}

async function fileKeyOf(header: Buffer, identity: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  try {
    decrypter.addIdentity(identity);
    return await decrypter.decryptHeader(header);
  } catch (cause) {
    throw new InvalidInputError(
      'backup/wrong-identity',
      'the identity opens no file of this backup; give the AGE-SECRET-KEY that belongs to its recipient',
      { cause },
    );
  }
}
