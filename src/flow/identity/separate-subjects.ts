/**
 * Undoing a link: a steward found that two subjects are different people. Only their person is looked at again; everybody
 * else stays as they are.
 */

import { ConflictError } from '../../kit/errors.ts';
import { clusterRecords } from '../../linkage/index.ts';
import type { SubjectId } from '../institution/index.ts';
import { newPersonId } from './person-id.ts';
import type { LinkReason, Membership, Separation } from './person-link.ts';

/** All that is known about one person: who it is made of, why, and who must stay apart. */
export interface PersonEvidence {
  readonly memberships: readonly Membership[];
  readonly reasons: readonly LinkReason[];
  readonly separations: readonly Separation[];
}

/** Log odds of a link in bits; where the probability is 1 to the last digit, its weight, which is more. */
function logOddsOf({ probability, weight }: LinkReason): number {
  const bits = Math.log2(probability / (1 - probability));
  return Number.isFinite(bits) ? bits : weight;
}

/**
 * The memberships of a person's subjects under its separations: the separated are different people, and each of the
 * others is with those for whom the evidence is stronger. The part with the smallest subject keeps the person's id.
 */
export function separateSubjects(evidence: PersonEvidence, personKey: Uint8Array): readonly Membership[] {
  const subjects = evidence.memberships.map(({ subject }) => subject).sort();
  const itemOf = new Map(subjects.map((subject, item) => [subject, item]));
  const itemsOf = ({ left, right }: Pick<Separation, 'left' | 'right'>) => {
    const [one, other] = [itemOf.get(left), itemOf.get(right)];
    return one === undefined || other === undefined ? [] : [Math.min(one, other), Math.max(one, other)];
  };
  const key = (one: number, other: number) => Math.min(one, other) * subjects.length + Math.max(one, other);
  const apart = new Set(
    evidence.separations.flatMap((separation) => {
      const [one, other] = itemsOf(separation);
      return one === undefined || other === undefined ? [] : [key(one, other)];
    }),
  );
  const links = evidence.reasons.filter((reason) => itemsOf(reason).length === 2);
  // Clustering caps the evidence of one pair; as shares of the strongest, no two differ less than they did.
  const strongest = Math.max(1, ...links.map((link) => Math.abs(logOddsOf(link))));
  const clusterOf = clusterRecords({
    items: subjects.length,
    left: Int32Array.from(links, (link) => itemsOf(link)[0] ?? 0),
    right: Int32Array.from(links, (link) => itemsOf(link)[1] ?? 0),
    logOdds: Float64Array.from(links, (link) => logOddsOf(link) / strongest),
    // A pair that no blocking rule brought together was no reason against the person before, and is none now.
    between: () => 0,
    apart: (one, other) => apart.has(key(one, other)),
  });
  const parts = Map.groupBy(subjects, (_, item) => clusterOf[item] ?? item);
  return [...parts.values()].flatMap((part: readonly SubjectId[]) => {
    const person = newPersonId(personKey, part);
    return part.map((subject): Membership => ({ subject, person }));
  });
}

/** What a store says to a linkage that makes one person of two whom a steward separated while it ran. */
export const separatedMeanwhile = (): ConflictError =>
  new ConflictError(
    'identity/separated-meanwhile',
    'a steward has separated people whom this linkage joins; link again',
  );
