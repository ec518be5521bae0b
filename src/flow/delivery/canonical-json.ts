import canonicalize from 'canonicalize';
import { InvalidInputError } from '../../kit/errors.ts';

/**
 * The one text of a JSON value, so that its digest is the digest of what it says.
 *
 * @see RFC 8785
 * @throws {InvalidInputError} `delivery/not-json` when the value has no JSON text.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new InvalidInputError('delivery/not-json', 'the value has no JSON text');
  return text;
}
