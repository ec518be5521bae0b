import canonicalize from 'canonicalize';
import { sha256Hex } from '../../kit/digest.ts';
import { InvalidInputError } from '../../kit/errors.ts';

/**
 * SHA-256 of the one text of a JSON value: the same value always has the same digest.
 *
 * @see RFC 8785
 * @throws {InvalidInputError} `obligations/not-json` when the value has no JSON text.
 */
export function canonicalDigest(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new InvalidInputError('obligations/not-json', 'the value has no JSON text');
  return sha256Hex(text);
}
