import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import { IntegrityError } from '../kit/errors.ts';
import { keyObjectOf, type SealingKey } from './sealing-key.ts';

/** What sealed bytes or a wrapped key are for; bound to them by authentication. */
export type SealContext = Readonly<Record<string, string>>;

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;
const algorithm = 'aes-256-gcm';

const boundTo = (context: SealContext) => Buffer.from(canonicalize(['meguri/seal/bytes', context]) ?? '');

/** A few bytes encrypted under `key`, for `context` only: version, random nonce, ciphertext, tag. */
export function sealBytes(plaintext: Uint8Array, key: SealingKey, context: SealContext): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, keyObjectOf(key), nonce).setAAD(boundTo(context));
  const sealed = cipher.update(plaintext);
  cipher.final();
  return Buffer.concat([Uint8Array.of(version), nonce, sealed, cipher.getAuthTag()]);
}

/**
 * The bytes that `sealBytes` sealed.
 *
 * @throws {IntegrityError} `seal/cannot-open` for another key, another context, or changed bytes.
 */
export function openBytes(sealed: Buffer, key: SealingKey, context: SealContext): Buffer {
  const secret = keyObjectOf(key);
  const bad = (cause?: unknown) =>
    new IntegrityError('seal/cannot-open', 'these sealed bytes cannot be opened', { cause });
  if (sealed.length < 1 + nonceBytes + tagBytes || sealed[0] !== version) throw bad();
  const nonce = sealed.subarray(1, 1 + nonceBytes);
  const decipher = createDecipheriv(algorithm, secret, nonce, { authTagLength: tagBytes })
    .setAAD(boundTo(context))
    .setAuthTag(sealed.subarray(-tagBytes));
  try {
    const plaintext = decipher.update(sealed.subarray(1 + nonceBytes, -tagBytes));
    decipher.final();
    return plaintext;
  } catch (error) {
    throw bad(error);
  }
}
