import { createCipheriv, createDecipheriv } from 'node:crypto';
import { IntegrityError } from '../kit/errors.ts';
import type { SegmentHeader } from './segment-header.ts';
import { keyObjectOf } from './sealing-key.ts';

/** Plaintext bytes of a chunk; only the last may have fewer. */
export const chunkBytes = 65_536;

/** Authentication tag of a chunk. */
export const tagBytes = 16;

const algorithm = 'aes-256-gcm';

/**
 * Nonce of a chunk: its number in 11 bytes, and 1 for the last. Each key seals one segment, so that no nonce repeats.
 *
 * @see Hoang, Reyhanitabar, Rogaway, Vizár: Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance (STREAM)
 */
function chunkNonce(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(number, 5, 6);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/** Ciphertext and tag of a chunk, as two pieces. */
export function sealChunk(
  { payloadKey, digest }: SegmentHeader,
  plaintext: Uint8Array,
  number: number,
  isLast: boolean,
): readonly [Buffer, Buffer] {
  const cipher = createCipheriv(algorithm, keyObjectOf(payloadKey), chunkNonce(number, isLast)).setAAD(
    digest,
  );
  const sealed = cipher.update(plaintext);
  cipher.final();
  return [sealed, cipher.getAuthTag()];
}

/**
 * Plaintext of a chunk.
 *
 * @throws {IntegrityError} `seal/damaged` when it is changed, cut, out of its place, or not the last where the last must be.
 */
export function openChunk(
  { payloadKey, digest }: SegmentHeader,
  sealed: Buffer,
  number: number,
  isLast: boolean,
): Buffer {
  const damaged = (cause?: unknown) =>
    new IntegrityError('seal/damaged', `chunk ${number} of a sealed segment is not what was sealed`, {
      cause,
    });
  const end = sealed.length - tagBytes;
  // A last chunk without content stands only where there is no other.
  if (end < 0 || (end === 0 && number > 0)) throw damaged();
  const nonce = chunkNonce(number, isLast);
  const decipher = createDecipheriv(algorithm, keyObjectOf(payloadKey), nonce, { authTagLength: tagBytes })
    .setAAD(digest)
    .setAuthTag(sealed.subarray(end));
  try {
    const plaintext = decipher.update(sealed.subarray(0, end));
    decipher.final();
    return plaintext;
  } catch (error) {
    throw damaged(error);
  }
}
