import type { Receipt } from '../../ledger/ledger.ts';
import type { SubjectId } from '../institution/index.ts';
import type { PersonId } from './person-id.ts';
import type { LinkageQuality } from './linkage-quality.ts';
import type { DoubtfulPair, Joining, LinkReason, Membership, Reversal, Separation } from './person-link.ts';
import type { PersonEvidence } from './separate-subjects.ts';

/** What a linkage gives beside who is one person. */
export interface LinkageAside {
  readonly doubtful: readonly DoubtfulPair[];
  readonly quality: LinkageQuality | undefined;
}

/** What a linkage has of one pair. */
export interface PairEvidence extends Pick<DoubtfulPair, 'probability' | 'explanation'> {
  readonly origin: 'doubtful' | 'linked';
}

/** Which finding is taken back, by whom and why. */
export interface ReversalOrder {
  readonly left: SubjectId;
  readonly right: SubjectId;
  readonly finding: 'joining' | 'separation';
  readonly reversedBy: string;
  readonly reason: string;
}

/** What is made of a person when something about it was decided. */
type Regroup = (evidence: PersonEvidence) => readonly Membership[];

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
    aside?: LinkageAside,
  ): Promise<void>;
  /** Pairs that the last linkage was not sure of, the likeliest first. */
  doubtful(): Promise<readonly DoubtfulPair[]>;
  /** What the last linkage has of a pair, whether it was left apart or linked; undefined when it has nothing. */
  evidenceBetween(left: SubjectId, right: SubjectId): Promise<PairEvidence | undefined>;
  /** All pairs that the last linkage has linked, by subject. */
  linkedPairs(): Promise<readonly Pick<LinkReason, 'left' | 'right' | 'probability'>[]>;
  /** What the last linkage says of its own mistakes. */
  quality(): Promise<LinkageQuality | undefined>;
  /** By subject. */
  memberships(): Promise<readonly Membership[]>;
  /** The subjects of the person that `subject` belongs to, itself among them; empty when it was never linked. */
  subjectsWith(subject: SubjectId): Promise<readonly SubjectId[]>;
  /** Reasons between subjects of one person, by subject. */
  reasonsWithin(person: PersonId): Promise<readonly LinkReason[]>;
  /**
   * Keeps that two subjects are one person, for every later linkage. The first word about a pair stays.
   *
   * @throws {ConflictError} `identity/contradicts-separation`
   */
  join(receipt: Receipt, joining: Joining): Promise<void>;
  /** All joinings, the smaller subject on the left, by subject. */
  joinings(): Promise<readonly Joining[]>;
  /**
   * Takes a finding about two subjects back. Of a joining, the memberships that `regroup` gives to the subjects of their
   * person are kept with it.
   *
   * @throws {NotFoundError} `identity/no-such-finding`
   */
  reverse(receipt: Receipt, order: ReversalOrder, regroup: Regroup): Promise<readonly Membership[]>;
  /** All reversals, in the order in which they were made. */
  reversals(): Promise<readonly Reversal[]>;
  /**
   * Keeps that two subjects are different people, and together with it the memberships that `regroup` gives to the
   * subjects of the person of the separation's left side, which are locked meanwhile. The first word about a pair stays.
   *
   * @throws {ConflictError} `identity/joined-by-review` when reviewers found the two to be one person.
   */
  separate(receipt: Receipt, separation: Separation, regroup: Regroup): Promise<readonly Membership[]>;
  /** All separations, the smaller subject on the left, by subject. */
  separations(): Promise<readonly Separation[]>;
}
