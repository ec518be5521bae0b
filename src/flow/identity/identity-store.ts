import type { Receipt } from '../../ledger/ledger.ts';
import type { SubjectId } from '../institution/index.ts';
import type { PersonId } from './person-id.ts';
import type { LinkReason, Membership, Separation } from './person-link.ts';

/** Where the outcome of 名寄せ is kept. */
export interface IdentityStore {
  /** Replaces all memberships and reasons by those of a new linkage, together. */
  replace(
    receipt: Receipt,
    memberships: readonly Membership[],
    reasons: readonly LinkReason[],
  ): Promise<void>;
  memberships(): Promise<readonly Membership[]>;
  /** The subjects of the person that `subject` belongs to, itself among them; empty when it was never linked. */
  subjectsWith(subject: SubjectId): Promise<readonly SubjectId[]>;
  /** Reasons between subjects of one person. */
  reasonsWithin(person: PersonId): Promise<readonly LinkReason[]>;
  /** Keeps that two subjects are different people. */
  separate(receipt: Receipt, separation: Separation): Promise<void>;
  separations(): Promise<readonly Separation[]>;
  /** Gives some subjects new persons, as after a separation; the rest stay. */
  move(receipt: Receipt, memberships: readonly Membership[]): Promise<void>;
}
