/**
 * Sketches of sets of people, by which two sets are seen to be nearly the same although neither is kept.
 *
 * Each person has a keyed token of 48 bits; a sketch has, for each of its buckets, the exclusive or of the tokens that fall
 * into it. A person who is in one of two sets and not in the other changes one bucket, so that never more buckets differ
 * than people: sets that are nearer than a limit are always found, and now and then one that is a little farther.
 *
 * @see D. Eppstein, M. T. Goodrich, F. Uyeda, G. Varghese, What's the Difference? Efficient Set Reconciliation without Prior
 *   Context (SIGCOMM 2011), whose strata are cells of this kind
 */

import { createHmac } from 'node:crypto';
import { InvalidInputError } from '../../../kit/errors.ts';

/** A set of people as it may be kept, sealed: their number, and two words (high, low) for each bucket. */
export interface PersonSketch {
  readonly people: number;
  readonly sums: Uint32Array;
}

/** Buckets of the sketch of a count. Differences of interest are below twice the smallest shown cell. */
export const countBuckets = 256;

const highUnit = 2 ** 32;

/** The keyed token of a person, a whole number below 2⁴⁸. Who has no key learns nothing from it. */
export function personToken(secret: Uint8Array, person: string): number {
  return createHmac('sha256', secret).update(person).digest().readUIntBE(0, 6);
}

/** The sketch of what an engine grouped: bucket, number of people, exclusive or of their tokens. */
export function sketchFromBuckets(
  rows: readonly (readonly [bucket: number, people: number, sum: number])[],
  buckets: number,
): PersonSketch {
  const sums = new Uint32Array(2 * buckets);
  let people = 0;
  for (const [bucket, inBucket, sum] of rows) {
    people += inBucket;
    sums[2 * bucket] = Math.floor(sum / highUnit);
    sums[2 * bucket + 1] = sum % highUnit;
  }
  return { people, sums };
}

/** The sketch of people, each given once by their token. */
export function sketchOf(tokens: Iterable<number>, buckets: number): PersonSketch {
  const sums = new Uint32Array(2 * buckets);
  let people = 0;
  for (const token of tokens) {
    const at = 2 * (token % buckets);
    sums[at] = (sums[at] ?? 0) ^ Math.floor(token / highUnit);
    sums[at + 1] = (sums[at + 1] ?? 0) ^ (token % highUnit);
    people += 1;
  }
  return { people, sums };
}

/**
 * In how many buckets two sets differ, looking no further once it is `enough`: at most the number of people who are in one
 * of them only.
 *
 * @throws {InvalidInputError} `cohort/other-sketch` when the sketches have different numbers of buckets.
 */
export function bucketsApart(one: PersonSketch, other: PersonSketch, enough = Infinity): number {
  if (one.sums.length !== other.sums.length) {
    throw new InvalidInputError('cohort/other-sketch', 'sketches of different sizes cannot be compared');
  }
  let apart = 0;
  for (let at = 0; at < one.sums.length && apart < enough; at += 2) {
    if (one.sums[at] !== other.sums[at] || one.sums[at + 1] !== other.sums[at + 1]) apart += 1;
  }
  return apart;
}

/** The sketch of the people who are in exactly one of two sets. Its number of people is that of the two together. */
export function sketchBetween(one: PersonSketch, other: PersonSketch): PersonSketch {
  const sums = one.sums.slice();
  // A plain loop: a callback for each word takes five times as long, and pairs of packages are many.
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) ^ (other.sums[at] ?? 0);
  return { people: one.people + other.people, sums };
}

/** Eight bytes that follow from who is in the set, and from nothing else: the cell key. */
export function cellKey({ sums }: PersonSketch): Buffer {
  let high = 0;
  let low = 0;
  for (let at = 0; at < sums.length; at += 2) {
    high ^= sums[at] ?? 0;
    low ^= sums[at + 1] ?? 0;
  }
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32BE(high >>> 0, 0);
  bytes.writeUInt32BE(low >>> 0, 4);
  return bytes;
}

/** The bytes of a sketch, to be sealed. */
export function sketchBytes({ people, sums }: PersonSketch): Buffer {
  const bytes = Buffer.alloc(4 + 4 * sums.length);
  bytes.writeUInt32BE(people, 0);
  sums.forEach((word, index) => bytes.writeUInt32BE(word, 4 + 4 * index));
  return bytes;
}

/** The sketch that `sketchBytes` wrote. */
export function sketchFromBytes(bytes: Buffer): PersonSketch {
  const sums = new Uint32Array((bytes.length - 4) / 4);
  for (let index = 0; index < sums.length; index += 1) sums[index] = bytes.readUInt32BE(4 + 4 * index);
  return { people: bytes.readUInt32BE(0), sums };
}
