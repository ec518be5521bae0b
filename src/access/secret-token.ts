import { randomBytes } from 'node:crypto';
import { sha256Hex } from '../kit/digest.ts';

/** A secret that is shown once, and what is kept of it. */
export interface SecretToken {
  readonly secret: string;
  /** SHA-256 of the secret, hexadecimal. It has 256 or 100 random bits, so it needs no salt. */
  readonly hash: string;
}

/** The kept form of a secret. */
export function hashOfSecret(secret: string): string {
  return sha256Hex(secret);
}

/** A new token of 256 random bits, base64url, after `prefix`. */
export function newSecretToken(prefix = ''): SecretToken {
  const secret = `${prefix}${randomBytes(32).toString('base64url')}`;
  return { secret, hash: hashOfSecret(secret) };
}

/** Letters and digits that are not mistaken for one another (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new code of 100 random bits that a person can type: four groups of five. */
export function newInvitationCode(): SecretToken {
  const letters = [...randomBytes(20)].map((byte) => alphabet.charAt(byte & 31));
  const secret = [0, 5, 10, 15].map((from) => letters.slice(from, from + 5).join('')).join('-');
  return { secret, hash: hashOfSecret(secret) };
}

/** The code that a person meant: small letters and missing hyphens are forgiven, as are O, I and L for 0 and 1. */
export function readInvitationCode(typed: string): string {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return (letters.match(/.{1,5}/g) ?? []).join('-');
}
