/**
 * Signed notes with Ed25519.
 *
 * @see https://c2sp.org/signed-note
 */

import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { IntegrityError, InvalidInputError } from '../kit/errors.ts';

const ed25519 = 1;
const keyIdBytes = 4;
const signatureBytes = 64;
const keyName = /^[^\s+]+$/u;

/** The key that signs a log's checkpoints; its name is the log's origin. */
export interface LedgerSigningKey {
  readonly name: string;
  readonly privateKey: KeyObject;
}

/** The key that checks them. */
export interface LedgerVerifierKey {
  readonly name: string;
  readonly publicKey: KeyObject;
}

/** A new signing key, as the PKCS #8 PEM that `ledgerSigningKey` reads. */
export function newLedgerKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
}

/**
 * The signing key of the log `name` from PKCS #8 PEM.
 *
 * @throws {InvalidInputError} `ledger/bad-key`
 */
export function ledgerSigningKey(name: string, pem: string): LedgerSigningKey {
  const privateKey = createPrivateKey(pem);
  if (!keyName.test(name) || privateKey.asymmetricKeyType !== 'ed25519') {
    throw new InvalidInputError('ledger/bad-key', 'a ledger key has a name without blanks and is Ed25519');
  }
  return { name, privateKey };
}

/** The verifier key that belongs to a signing key. */
export function verifierKeyOf(key: LedgerSigningKey): LedgerVerifierKey {
  return { name: key.name, publicKey: createPublicKey(key.privateKey) };
}

const rawPublicKey = (key: KeyObject) => Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');

const keyIdOf = ({ name, publicKey }: LedgerVerifierKey) =>
  createHash('sha256')
    .update(`${name}\n`)
    .update(Uint8Array.of(ed25519))
    .update(rawPublicKey(publicKey))
    .digest()
    .subarray(0, keyIdBytes);

/** A verifier key as text: `name+id+key`. */
export function verifierKeyText(key: LedgerVerifierKey): string {
  const typed = Buffer.concat([Uint8Array.of(ed25519), rawPublicKey(key.publicKey)]);
  return `${key.name}+${keyIdOf(key).toString('hex')}+${typed.toString('base64')}`;
}

/**
 * The verifier key that this text is.
 *
 * @throws {InvalidInputError} `ledger/bad-key` when it is not exactly what `verifierKeyText` writes.
 */
export function parseVerifierKey(text: string): LedgerVerifierKey {
  const bad = new InvalidInputError('ledger/bad-key', 'a verifier key is written name+id+key, for Ed25519');
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/u.exec(text);
  const raw = Buffer.from(match?.[3] ?? '', 'base64');
  if (match === null || raw.length !== 33) throw bad;
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: raw.subarray(1).toString('base64url') };
  const key = { name: match[1] ?? '', publicKey: createPublicKey({ key: jwk, format: 'jwk' }) };
  if (verifierKeyText(key) !== text) throw bad;
  return key;
}

/** `text` (which ends with a newline) as a note with one signature. */
export function signNote(text: string, key: LedgerSigningKey): string {
  const signature = sign(null, Buffer.from(text), key.privateKey);
  const stamp = Buffer.concat([keyIdOf(verifierKeyOf(key)), signature]).toString('base64');
  return `${text}\n— ${key.name} ${stamp}\n`;
}

/**
 * The text of a note that `key` signed. Signatures by others (witnesses) are passed over.
 *
 * @throws {IntegrityError} `ledger/bad-note`, `ledger/bad-signature`
 */
export function openNote(note: string, key: LedgerVerifierKey): string {
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n'))
    throw new IntegrityError('ledger/bad-note', 'this is no signed note');
  const text = note.slice(0, split + 1);
  const expectedId = keyIdOf(key);
  let isSigned = false;
  for (const line of note.slice(split + 2, -1).split('\n')) {
    const match = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/u.exec(line);
    const stamp = Buffer.from(match?.[2] ?? '', 'base64');
    if (match === null || stamp.toString('base64') !== match[2] || stamp.length <= keyIdBytes) {
      throw new IntegrityError('ledger/bad-note', 'a signature line of the note is malformed');
    }
    if (match[1] !== key.name || !stamp.subarray(0, keyIdBytes).equals(expectedId)) continue;
    const signature = stamp.subarray(keyIdBytes);
    if (signature.length !== signatureBytes || !verify(null, Buffer.from(text), key.publicKey, signature)) {
      throw new IntegrityError('ledger/bad-signature', 'the signature of the note does not hold');
    }
    isSigned = true;
  }
  if (!isSigned)
    throw new IntegrityError('ledger/bad-signature', 'the note is not signed by the expected key');
  return text;
}
