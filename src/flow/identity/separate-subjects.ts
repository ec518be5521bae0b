/**
 * Undoing a link: a steward found that two subjects are different people. Only their person is looked at again; everybody
 * else stays as they are.
 */

import { ConflictError } from '../../kit/errors.ts';
import { clusterRecords } from '../../linkage/index.ts';
import type { SubjectId } from '../institution/index.ts';
import { newPersonId } from './person-id.ts';
import { joinedSubjects } from './joined-subjects.ts';
import type { Joining, LinkReason, Membership, Separation } from './person-link.ts';

/** All that is known about one person: who it is made of, why, and who must stay apart. */
export interface PersonEvidence {
  readonly memberships: readonly Membership[];
  readonly reasons: readonly LinkReason[];
  readonly separations: readonly Separation[];
  /** Reviewers' findings that subjects are one person. */
  readonly joinings?: readonly Joining[];
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
  // Who was joined by reviewers is one item: no evidence parts them.
  const joined = joinedSubjects(evidence.joinings ?? []);
  const patients = [...new Set(subjects.map((subject) => joined.get(subject) ?? subject))].sort();
  const numberOf = new Map(patients.map((patient, item) => [patient, item]));
  const itemOf = new Map(subjects.map((one) => [one, numberOf.get(joined.get(one) ?? one) ?? 0]));
  const itemsOf = ({ left, right }: Pick<Separation, 'left' | 'right'>) => {
    const [one, other] = [itemOf.get(left), itemOf.get(right)];
    return one === undefined || other === undefined ? [] : [Math.min(one, other), Math.max(one, other)];
  };
  const key = (one: number, other: number) => Math.min(one, other) * patients.length + Math.max(one, other);
  const apart = new Set(
    evidence.separations.flatMap((separation) => {
      const [one, other] = itemsOf(separation);
      return one === undefined || other === undefined ? [] : [key(one, other)];
    }),
  );
  const links = evidence.reasons.filter((reason) => {
    const [one, other] = itemsOf(reason);
    return one !== undefined && one !== other;
  });
  // Clustering caps the evidence of one pair; as shares of the strongest, no two differ less than they did.
  const strongest = Math.max(1, ...links.map((link) => Math.abs(logOddsOf(link))));
  const clusterOf = clusterRecords({
    items: patients.length,
    left: Int32Array.from(links, (link) => itemsOf(link)[0] ?? 0),
    right: Int32Array.from(links, (link) => itemsOf(link)[1] ?? 0),
    logOdds: Float64Array.from(links, (link) => logOddsOf(link) / strongest),
    // A pair that no blocking rule brought together was no reason against the person before, and is none now.
    between: () => 0,
    apart: (one, other) => apart.has(key(one, other)),
  });
  const parts = Map.groupBy(subjects, (subject) => clusterOf[itemOf.get(subject) ?? 0]);
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

/** What a store says to a separation of two whom reviewers found to be one person. */
export const joinedByReview = (): ConflictError =>
  new ConflictError(
    'identity/joined-by-review',
    'reviewers found these two to be one person; that finding is reversed first',
  );

/** What a store says to a joining that would make one person of two whom somebody has separated. */
export const contradictsSeparation = (): ConflictError =>
  new ConflictError(
    'identity/contradicts-separation',
    'somebody found two of these to be different people; that finding is reversed first',
  );

/** Whether what reviewers joined makes one person of some pair of `separations`. */
export function isContradicted(joinings: readonly Joining[], separations: readonly Separation[]): boolean {
  const joined = joinedSubjects(joinings);
  return separations.some(({ left, right }) => {
    const patient = joined.get(left);
    return patient !== undefined && patient === joined.get(right);
  });
}
