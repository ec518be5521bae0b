import type { SubjectId } from '../institution/index.ts';
import type { MatchExplanation } from './match-explanation.ts';
import type { PersonId } from './person-id.ts';

/** Which person a subject belongs to. */
export interface Membership {
  readonly subject: SubjectId;
  readonly person: PersonId;
}

/**
 * Why two subjects were thought to be one person: the match weight in bits, its probability, and the level that each
 * comparison came out at. No values.
 */
export interface LinkReason {
  readonly left: SubjectId;
  readonly right: SubjectId;
  readonly weight: number;
  readonly probability: number;
  /** Comparison → level, by their names in the linkage model. */
  readonly levels: Readonly<Record<string, string>>;
  /** How its probability comes about. */
  readonly explanation?: MatchExplanation;
}

/** A steward's finding that two subjects are different people; it outlives every later linkage. */
export interface Separation {
  readonly left: SubjectId;
  readonly right: SubjectId;
  readonly decidedBy: string;
  /** `reviewed-different-person`, `twin`, `same-name-relative`, … */
  readonly reason: string;
}

/** A pair that a linkage was not sure of: likelier one person than two, and yet left apart. The smaller subject is on the left. */
export interface DoubtfulPair extends Pick<LinkReason, 'left' | 'right' | 'probability'> {
  readonly explanation: MatchExplanation;
}

/** Reviewers' finding that two subjects are one person; every later linkage obeys it. */
export type Joining = Separation;

/** A finding that was taken back. */
export interface Reversal extends Separation {
  readonly finding: 'joining' | 'separation';
  readonly reversedBy: string;
  readonly reversalReason: string;
}
