/**
 * Review of a release (出力点検): two people who neither asked for the data nor built it look at the package's
 * manifest, each for themselves, before it may leave.
 */

import type { KeyObject } from 'node:crypto';
import { decisionsWith, type JointDecision } from '../../access/joint-decision.ts';
import type { SignedDecision } from '../../access/signed-decision.ts';

/** A release under review, with the votes so far. */
export interface ReleaseReview {
  readonly releaseId: string;
  /** SHA-256 of the package's manifest, hexadecimal: what the reviewers sign. */
  readonly manifestDigest: string;
  /** Account of the person who asked for the data. */
  readonly requester: string;
  /** Account of the person who built the package. */
  readonly builder: string;
  readonly votes: readonly SignedDecision[];
}

/** Open until the votes are in, then their outcome; `conflicted` goes to the committee. */
export type ReviewState = 'open' | 'approved' | 'rejected' | 'conflicted';

const votesNeeded = 2;

/** Where a review stands. */
export function reviewState({ votes }: ReleaseReview): ReviewState {
  if (votes.length < votesNeeded) return 'open';
  const approvals = votes.filter(({ decision }) => decision === 'approve').length;
  if (approvals === votes.length) return 'approved';
  return approvals === 0 ? 'rejected' : 'conflicted';
}

/** The review as a matter that two people decide jointly. */
export function jointDecisionOn(review: ReleaseReview): JointDecision {
  return {
    matter: 'release',
    digest: review.manifestDigest,
    barred: [review.requester, review.builder],
    decisions: review.votes,
    isOpen: reviewState(review) === 'open',
  };
}

/**
 * What `reader` may see: reviewers are blind to each other's votes until all are in, so that the second does not
 * lean on the first.
 */
export function reviewAsSeenBy(review: ReleaseReview, reader: string): ReleaseReview {
  if (reviewState(review) !== 'open') return review;
  return { ...review, votes: review.votes.filter(({ person }) => person === reader) };
}

/**
 * The review with a vote added.
 *
 * @throws {ForbiddenError} `decision/is-party`, `decision/other-content`, `decision/signature-not-valid`
 * @throws {ConflictError} `decision/already-decided`, `decision/no-longer-open`
 */
export function withVote(review: ReleaseReview, vote: SignedDecision, publicKey: KeyObject): ReleaseReview {
  return { ...review, votes: decisionsWith(jointDecisionOn(review), vote, publicKey) };
}
