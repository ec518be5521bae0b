/**
 * The number of a written receipt for a stop request 受付番号: random, so that knowing it shows that somebody holds the receipt,
 * and checked, so that a slip of the pen is seen at once.
 *
 * 90 random bits and 10 bits of checksum, as 20 letters of Crockford's Base32 in groups of five.
 *
 * @see https://www.crockford.com/base32.html
 */

import { createHash } from 'node:crypto';
import { InvalidInputError } from '../../../kit/errors.ts';

/** Random bytes that a number is made of. */
export const receiptNumberBytes = 12;

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const payloadLetters = 18;
/** The largest prime below 32²: one wrong letter, and two that changed places, give another remainder. */
const checkPrime = 1021n;

/**
 * The number that these random bytes make: `K7Q2M-…`, four groups of five letters.
 *
 * @throws {InvalidInputError} `stop/too-little-randomness`
 */
export function receiptNumberOf(bytes: Uint8Array): string {
  if (bytes.length < receiptNumberBytes) {
    throw new InvalidInputError('stop/too-little-randomness', 'a receipt number is made of 12 random bytes');
  }
  let value = 0n;
  for (const byte of bytes.subarray(0, receiptNumberBytes)) value = value * 256n + BigInt(byte);
  value %= 32n ** BigInt(payloadLetters);
  const text = base32(value, payloadLetters) + base32(value % checkPrime, 2);
  return (text.match(/.{5}/gu) ?? []).join('-');
}

/** The number as it is printed, from what somebody typed (small letters, blanks, O for 0, I and L for 1); undefined for no number. */
export function parseReceiptNumber(typed: string): string | undefined {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s‐‑–—ー−-]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{20}$/u.test(text)) return undefined;
  const value = valueOf(text.slice(0, payloadLetters));
  if (value % checkPrime !== valueOf(text.slice(payloadLetters))) return undefined;
  return (text.match(/.{5}/gu) ?? []).join('-');
}

/** What stands for a number in the records: its SHA-256. 90 random bits cannot be found from it. */
export function receiptDigest(number: string): string {
  return createHash('sha256').update(`meguri/stop-receipt/v1\n${number}`).digest('hex');
}

function base32(value: bigint, length: number): string {
  let text = '';
  for (let left = value, count = 0; count < length; count += 1, left /= 32n) {
    text = (letters[Number(left % 32n)] ?? '') + text;
  }
  return text;
}

function valueOf(text: string): bigint {
  return [...text].reduce((value, letter) => value * 32n + BigInt(letters.indexOf(letter)), 0n);
}
