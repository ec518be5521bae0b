/**
 * Keys as opaque values: nothing outside this folder sees their bytes, and disposing of one overwrites them. Node makes
 * copies that cannot be reached (inside OpenSSL, which clears them when they are collected; in a moved heap):
 * zeroization is as good as it gets here, and no better.
 */

import { createHmac, createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import canonicalize from 'canonicalize';
import { InvalidInputError } from '../kit/errors.ts';

declare const keyBrand: unique symbol;

/** A 256-bit secret key. Printing it, or turning it into JSON, shows its id only. */
export interface SealingKey extends Disposable {
  readonly [keyBrand]: true;
  /** Sixteen hexadecimal digits that tell keys apart and say nothing about them. */
  readonly id: string;
}

const keyBytes = 32;

interface Secret {
  readonly bytes: Buffer;
  /** The same key as node:crypto takes it fastest: with plain bytes, a cipher takes 20 µs longer to begin. */
  readonly object: KeyObject;
}

const secrets = new WeakMap<SealingKey, Secret>();

/** A new random key. */
export function randomKey(): SealingKey {
  return keyFromBytes(randomBytes(keyBytes));
}

/** The key with these bytes, which it takes over. Only this folder calls it. */
export function keyFromBytes(bytes: Buffer): SealingKey {
  if (bytes.length !== keyBytes) throw new InvalidInputError('seal/bad-key', 'a key has 32 bytes');
  const object = createSecretKey(bytes);
  const id = createHmac('sha256', object).update('meguri/seal/key-id').digest('hex').slice(0, 16);
  const key = Object.freeze({
    id,
    [Symbol.dispose]: () => {
      bytes.fill(0);
      secrets.delete(key);
    },
  }) as SealingKey;
  secrets.set(key, { bytes, object });
  return key;
}

/**
 * The bytes of a key. Only this folder calls it.
 *
 * @throws {InvalidInputError} `seal/disposed-key` when the key has been disposed of, or is none.
 */
export function bytesOfKey(key: SealingKey): Buffer {
  return secretOf(key).bytes;
}

/**
 * The key as node:crypto takes it. Only this folder calls it.
 *
 * @throws {InvalidInputError} `seal/disposed-key`, as `bytesOfKey`.
 */
export function keyObjectOf(key: SealingKey): KeyObject {
  return secretOf(key).object;
}

function secretOf(key: SealingKey): Secret {
  const secret = secrets.get(key);
  if (secret === undefined) throw new InvalidInputError('seal/disposed-key', 'this key has been disposed of');
  return secret;
}

/**
 * The key for one purpose that follows from `parent`: HKDF-SHA-256 with the purpose and what it is for in its info.
 * Keys of different purposes, or for different things, say nothing about each other.
 */
export function deriveKey(parent: SealingKey, purpose: string, ...about: readonly string[]): SealingKey {
  return keyFromBytes(derivedBytes(parent, 'key', purpose, ...about));
}

/**
 * A derived secret as bytes, for what is no seal: pseudonyms, keyed tokens. Whoever takes it overwrites it after use.
 */
export function derivedSecret(parent: SealingKey, purpose: string, ...about: readonly string[]): Buffer {
  return derivedBytes(parent, 'secret', purpose, ...about);
}

function derivedBytes(parent: SealingKey, ...info: readonly string[]): Buffer {
  const label = canonicalize(['meguri/seal/derive', ...info]) ?? '';
  return Buffer.from(hkdfSync('sha256', keyObjectOf(parent), '', label, keyBytes));
}
