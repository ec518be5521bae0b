import type { Receipt } from '../../ledger/ledger.ts';
import type { SubjectId } from '../institution/index.ts';
import type { PersonId } from './person-id.ts';
import type { LinkReason, Membership, Separation } from './person-link.ts';
import type { PersonEvidence } from './separate-subjects.ts';

/** Where the outcome of 名寄せ is kept. Every implementation passes `test/conformance/identity-store.test.ts`. */
export interface IdentityStore {
  /**
   * Replaces all memberships and reasons by those of a new linkage, together.
   *
   * @throws {ConflictError} `identity/separated-meanwhile` when it makes one person of two whom a steward has separated.
   */
  replace(
    receipt: Receipt,
    memberships: readonly Membership[],
    reasons: readonly LinkReason[],
  ): Promise<void>;
  /** By subject. */
  memberships(): Promise<readonly Membership[]>;
  /** The subjects of the person that `subject` belongs to, itself among them; empty when it was never linked. */
  subjectsWith(subject: SubjectId): Promise<readonly SubjectId[]>;
  /** Reasons between subjects of one person, by subject. */
  reasonsWithin(person: PersonId): Promise<readonly LinkReason[]>;
  /**
   * Keeps that two subjects are different people, and together with it the memberships that `regroup` gives to the
   * subjects of the person of the separation's left side, which are locked meanwhile. The first word about a pair stays.
   */
  separate(
    receipt: Receipt,
    separation: Separation,
    regroup: (evidence: PersonEvidence) => readonly Membership[],
  ): Promise<readonly Membership[]>;
  /** All separations, the smaller subject on the left, by subject. */
  separations(): Promise<readonly Separation[]>;
}
