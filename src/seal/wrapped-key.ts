import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import { IntegrityError } from '../kit/errors.ts';
import { bytesOfKey, keyFromBytes, type SealingKey } from './sealing-key.ts';

/** What a key is for; bound to it by authentication. */
export type SealContext = Readonly<Record<string, string>>;

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;
const keyBytes = 32;
const algorithm = 'aes-256-gcm';

const boundTo = (context: SealContext) => Buffer.from(canonicalize(['meguri/seal/wrap', context]) ?? '');

/** `key` encrypted under `wrapping`, for `context` only: version, nonce, ciphertext and tag in Base64url. */
export function wrapKey(key: SealingKey, wrapping: SealingKey, context: SealContext): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, bytesOfKey(wrapping), nonce).setAAD(boundTo(context));
  const sealed = Buffer.concat([cipher.update(bytesOfKey(key)), cipher.final()]);
  return Buffer.concat([Uint8Array.of(version), nonce, sealed, cipher.getAuthTag()]).toString('base64url');
}

/**
 * The key that `wrapKey` wrapped.
 *
 * @throws {IntegrityError} `seal/cannot-unwrap` for another wrapping key, another context, or changed bytes.
 */
export function unwrapKey(wrapped: string, wrapping: SealingKey, context: SealContext): SealingKey {
  const secret = bytesOfKey(wrapping);
  const bytes = Buffer.from(wrapped, 'base64url');
  const bad = (cause?: unknown) =>
    new IntegrityError('seal/cannot-unwrap', 'this key cannot be unwrapped', { cause });
  const isWhole = bytes.length === 1 + nonceBytes + keyBytes + tagBytes && bytes[0] === version;
  if (!isWhole || bytes.toString('base64url') !== wrapped) throw bad();
  const nonce = bytes.subarray(1, 1 + nonceBytes);
  const decipher = createDecipheriv(algorithm, secret, nonce, { authTagLength: tagBytes })
    .setAAD(boundTo(context))
    .setAuthTag(bytes.subarray(-tagBytes));
  try {
    const opened = decipher.update(bytes.subarray(1 + nonceBytes, -tagBytes));
    decipher.final();
    return keyFromBytes(opened);
  } catch (error) {
    throw bad(error);
  }
}
