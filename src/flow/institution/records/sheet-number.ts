import { randomInt } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const digits = 12;

/**
 * The number of a sheet 用紙番号: twelve random characters and a check character, printed as a bar code. It says nothing of the
 * patient, and one mistyped character or two swapped ones are found.
 *
 * @param draw gives a random whole number below its argument.
 */
export function newSheetNumber(draw: (below: number) => number = randomInt): string {
  const drawn = Array.from({ length: digits }, () => alphabet.charAt(draw(alphabet.length))).join('');
  return drawn + checkCharacter(drawn);
}

/** The sheet number that was scanned or typed, however it was spaced, or undefined when it cannot be one. */
export function parseSheetNumber(text: string): string | undefined {
  const number = text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  if (!/^[0-9A-Z]{13}$/.test(number)) return undefined;
  return checkCharacter(number.slice(0, digits)) === number.charAt(digits) ? number : undefined;
}

/** A sheet number as people read it: `ABCD-EFGH-IJKL-M`. */
export function sheetNumberWords(number: string): string {
  return number.replace(/(.{4})(?=.)/g, '$1-');
}

/**
 * The check character of ISO/IEC 7064 MOD 37,36 over letters and digits.
 *
 * @see ISO/IEC 7064:2003, hybrid systems
 */
export function checkCharacter(text: string): string {
  const modulus = alphabet.length;
  let product = modulus;
  for (const character of text) {
    const sum = (product + alphabet.indexOf(character)) % modulus;
    product = ((sum === 0 ? modulus : sum) * 2) % (modulus + 1);
  }
  return alphabet.charAt((modulus + 1 - product) % modulus);
}
