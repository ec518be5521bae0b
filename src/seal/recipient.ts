import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { IntegrityError, InvalidInputError } from '../kit/errors.ts';
import { bytesOfKey, keyFromBytes, type SealingKey } from './sealing-key.ts';

/** A public key that anybody can seal to, `meguri-x25519:` and 43 characters. */
export type RecipientPublicKey = `meguri-x25519:${string}`;

const prefix = 'meguri-x25519:';
/** PKCS #8 of an X25519 private key, up to its 32 bytes (RFC 8410). */
const pkcs8 = Buffer.from('302e020100300506032b656e04220420', 'hex');

const rawPublic = (key: KeyObject) => key.export({ format: 'jwk' }).x ?? '';
const privateKeyOf = (key: SealingKey) =>
  createPrivateKey({ key: Buffer.concat([pkcs8, bytesOfKey(key)]), format: 'der', type: 'pkcs8' });
const publicKeyOf = (x: string) => createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x }, format: 'jwk' });

/** The public key to which one seals so that only the holder of `key` can open. */
export function recipientPublicKey(key: SealingKey): RecipientPublicKey {
  return `${prefix}${rawPublic(createPublicKey(privateKeyOf(key)))}`;
}

/** A key agreed with a recipient: what goes into the header, and the wrapping key. */
export interface Agreement {
  readonly ephemeral: string;
  readonly wrapping: SealingKey;
}

/**
 * A fresh wrapping key that the recipient can find again: X25519 with an ephemeral key, then HKDF-SHA-256 over both
 * public keys. The ephemeral private key is gone when this returns: the sealer cannot open.
 *
 * @throws {InvalidInputError} `seal/bad-recipient`
 */
export function agreeWith(recipient: RecipientPublicKey): Agreement {
  const pair = generateKeyPairSync('x25519');
  const ephemeral = rawPublic(pair.publicKey);
  try {
    const shared = diffieHellman({
      privateKey: pair.privateKey,
      publicKey: publicKeyOf(recipient.slice(prefix.length)),
    });
    return { ephemeral, wrapping: wrappingKey(shared, ephemeral, recipient) };
  } catch (error) {
    throw new InvalidInputError('seal/bad-recipient', 'this is no X25519 public key to seal to', {
      cause: error,
    });
  }
}

/**
 * The wrapping key that `agreeWith` made, on the recipient's side.
 *
 * @throws {IntegrityError} `seal/bad-header` when `ephemeral` is no public key.
 */
export function agreedKey(key: SealingKey, ephemeral: string): SealingKey {
  const privateKey = privateKeyOf(key);
  try {
    const shared = diffieHellman({ privateKey, publicKey: publicKeyOf(ephemeral) });
    return wrappingKey(shared, ephemeral, recipientPublicKey(key));
  } catch (error) {
    throw new IntegrityError('seal/bad-header', 'the header holds no X25519 public key', { cause: error });
  }
}

function wrappingKey(shared: Buffer, ephemeral: string, recipient: string): SealingKey {
  const bytes = Buffer.from(
    hkdfSync('sha256', shared, `${ephemeral} ${recipient}`, 'meguri/seal/x25519', 32),
  );
  shared.fill(0);
  return keyFromBytes(bytes);
}
