import { createHmac } from 'node:crypto';
import type { SubjectId } from '../institution/index.ts';

declare const personBrand: unique symbol;

/**
 * A person, after 名寄せ: 32 lower-case hexadecimal digits. Never leaves the identified side; a recipient sees a
 * pseudonym that is made anew for each delivery.
 */
export type PersonId = string & { readonly [personBrand]: true };

/**
 * The id of a person that first appears with these subjects: the first 16 bytes of HMAC-SHA-256 over the smallest of
 * them, so that the same linkage of the same people gives the same ids.
 */
export function newPersonId(personKey: Uint8Array, subjects: readonly SubjectId[]): PersonId {
  const smallest = subjects.reduce((least, subject) => (subject < least ? subject : least));
  return createHmac('sha256', personKey).update(smallest).digest('hex').slice(0, 32) as PersonId;
}
