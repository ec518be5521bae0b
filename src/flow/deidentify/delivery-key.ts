/**
 * What is secret and new in each delivery: the numbers that stand for people and the days by which their dates move.
 *
 * Both come from one key of 32 random bytes that never leaves the operator, so that two deliveries have nothing in
 * common, and a build can be repeated byte for byte by whoever holds the key.
 *
 * @law Rules Art. 18 ③⑤
 */

import { createHmac, randomBytes } from 'node:crypto';
import { InvalidInputError } from '../../kit/errors.ts';

/** The recipient's number for a person (仮番号), meaningless outside the delivery. */
export type Pseudonym = number & { readonly __brand: 'Pseudonym' };

/** What stands for one person in one delivery. */
export interface PersonKey {
  readonly person: string;
  readonly number: Pseudonym;
  /** Days added to every date of the person; a multiple of 7, never 0. */
  readonly offsetDays: number;
}

const keyBytes = 32;

/** A new key for one delivery. */
export function newDeliveryKey(): Uint8Array {
  return randomBytes(keyBytes);
}

/**
 * A key for one purpose, from which the delivery's key cannot be found.
 *
 * @throws {InvalidInputError} `deidentify/bad-key` unless the key has 32 bytes.
 */
export function purposeKey(deliveryKey: Uint8Array, purpose: string): Buffer {
  if (deliveryKey.length !== keyBytes) {
    throw new InvalidInputError('deidentify/bad-key', `a delivery key has ${keyBytes} bytes`);
  }
  return createHmac('sha256', deliveryKey).update(`meguri/delivery/${purpose}`).digest();
}

/** The shift of one person, in days: whole weeks within the range, either way, so that weekdays stay. */
export function dateOffset(
  offsetKey: Uint8Array,
  person: string,
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
): number {
  const first = Math.ceil(minimum / 7);
  const choices = Math.floor(maximum / 7) - first + 1;
  const drawn = createHmac('sha256', offsetKey).update(person).digest().readUIntBE(0, 6) % (2 * choices);
  const days = 7 * (first + (drawn % choices));
  return drawn < choices ? days : -days;
}

/** Number and shift of each person. Numbers run from 1 in the order of a keyed hash, which is no order of anything. */
export function personKeys(
  people: readonly string[],
  deliveryKey: Uint8Array,
  range: { readonly minimum: number; readonly maximum: number },
): PersonKey[] {
  const numberKey = purposeKey(deliveryKey, 'number');
  const offsetKey = purposeKey(deliveryKey, 'offset');
  const hashed = people.map((person) => ({
    person,
    hash: createHmac('sha256', numberKey).update(person).digest('hex'),
  }));
  hashed.sort((a, b) => (a.hash < b.hash ? -1 : 1));
  return hashed.map(({ person }, index) => ({
    person,
    number: (index + 1) as Pseudonym,
    offsetDays: dateOffset(offsetKey, person, range),
  }));
}
