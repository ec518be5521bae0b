import { InvalidInputError } from '../../kit/errors.ts';

/** A day or an instant of the year before the year 1. */
const yearZero = /^0000-\d\d-\d\d/;

/**
 * Does nothing when every text in `value`, however deep, can be kept: no database keeps the character U+0000 or half
 * of a surrogate pair, and its calendar has no year 0.
 *
 * @throws {InvalidInputError} `api/unstorable-text`
 */
export function assertStorable(value: unknown): void {
  // A list of what is left to look at, not recursion: a body may be nested as deeply as its length allows.
  const left: unknown[] = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === 'string') {
      if (next.includes('\0') || !next.isWellFormed() || yearZero.test(next)) {
        throw new InvalidInputError(
          'api/unstorable-text',
          'a text holds a character, or is a day, that cannot be kept',
        );
      }
    } else if (typeof next === 'object' && next !== null && !ArrayBuffer.isView(next)) {
      left.push(...Object.keys(next), ...(Object.values(next) as unknown[]));
    }
  }
}
