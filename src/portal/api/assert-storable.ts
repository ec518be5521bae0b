import { InvalidInputError } from '../../kit/errors.ts';

/**
 * Does nothing when every text in `value`, however deep, can be kept: no database keeps the character U+0000 or half of a surrogate pair.
 *
 * @throws {InvalidInputError} `api/unstorable-text`
 */
export function assertStorable(value: unknown): void {
  // A list of what is left to look at, not recursion: a body may be nested as deeply as its length allows.
  const left: unknown[] = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === 'string') {
      if (next.includes('\0') || !next.isWellFormed()) {
        throw new InvalidInputError('api/unstorable-text', 'a text holds a character that cannot be kept');
      }
    } else if (typeof next === 'object' && next !== null && !ArrayBuffer.isView(next)) {
      left.push(...Object.keys(next), ...(Object.values(next) as unknown[]));
    }
  }
}
