import { IntegrityError } from '../kit/errors.ts';
import { openBytes, sealBytes, type SealContext } from './sealed-bytes.ts';
import { bytesOfKey, keyFromBytes, type SealingKey } from './sealing-key.ts';

const asKey = (context: SealContext): SealContext => ({ ...context, wraps: 'key' });

/** `key` encrypted under `wrapping`, for `context` only, in Base64url. */
export function wrapKey(key: SealingKey, wrapping: SealingKey, context: SealContext): string {
  return sealBytes(bytesOfKey(key), wrapping, asKey(context)).toString('base64url');
}

/**
 * The key that `wrapKey` wrapped.
 *
 * @throws {IntegrityError} `seal/cannot-unwrap` for another wrapping key, another context, or changed text.
 */
export function unwrapKey(wrapped: string, wrapping: SealingKey, context: SealContext): SealingKey {
  // A disposed key is a mistake of the caller, and said so.
  bytesOfKey(wrapping);
  const bytes = Buffer.from(wrapped, 'base64url');
  try {
    if (bytes.toString('base64url') !== wrapped) throw new RangeError('not canonical Base64url');
    return keyFromBytes(openBytes(bytes, wrapping, asKey(context)));
  } catch (error) {
    throw new IntegrityError('seal/cannot-unwrap', 'this key cannot be unwrapped', { cause: error });
  }
}
