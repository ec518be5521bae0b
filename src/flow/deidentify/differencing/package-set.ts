/**
 * Whose records a recipient holds, as a keyed sketch, so that a new package can be laid beside it without a list of people.
 */

import { createHash } from 'node:crypto';
import type { Day } from '../../../kit/day.ts';
import { personToken, sketchOf, type PersonSketch } from '../../cohort/index.ts';

/** The people of one package. */
export interface PackageSet {
  readonly package: string;
  /** Name of the recipient, as in the application. */
  readonly recipient: string;
  readonly sketch: PersonSketch;
  /** Digest of the delivery key: packages with one digest share their numbers and shifts. */
  readonly pseudonyms: string;
  /** Day from which every holder has certified its erasure; null while somebody may hold it. */
  readonly erasedOn: Day | null;
}

/** Buckets of the sketch of a package: at ten people between two, one in ninety pairs is taken for nine. */
export const packageBuckets = 4096;

/** The sketch of the people of a package, under the operator's own key and never under a delivery's. */
export function packageSketch(secret: Uint8Array, people: readonly string[]): PersonSketch {
  return sketchOf(
    people.map((person) => personToken(secret, person)),
    packageBuckets,
  );
}

/** What tells that two packages have the same numbers and shifts, and nothing of the key they came from. */
export function pseudonymsDigest(deliveryKey: Uint8Array): string {
  return createHash('sha256').update('meguri/differencing/pseudonyms').update(deliveryKey).digest('hex');
}

/** A recipient passed a package on to another one, with permission (再提供). */
export interface OnwardProvision {
  readonly from: string;
  readonly to: string;
}

/** A recipient with everybody whom packages go on to from it, or came to it from: who can lay their packages side by side. */
export function chainOf(recipient: string, onward: readonly OnwardProvision[]): ReadonlySet<string> {
  const chain = new Set([recipient]);
  for (const member of chain) {
    for (const { from, to } of onward) {
      if (from === member) chain.add(to);
      if (to === member) chain.add(from);
    }
  }
  return chain;
}
