import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signDecision, type Decision } from '../../access/signed-decision.ts';
import { ForbiddenError } from '../../kit/errors.ts';
import { reviewAsSeenBy, reviewState, withVote, type ReleaseReview } from './release-review.ts';

const review: ReleaseReview = {
  releaseId: 'R-1',
  manifestDigest: 'ab'.repeat(32),
  requester: 'tanaka',
  builder: 'kobayashi',
  votes: [],
};
const keys = new Map(
  ['sato', 'suzuki', 'tanaka', 'kobayashi'].map((person) => [person, generateKeyPairSync('ed25519')]),
);
const vote = (current: ReleaseReview, person: string, decision: Decision = 'approve') => {
  const { privateKey, publicKey } = keys.get(person)!;
  const statement = {
    matter: 'release',
    person,
    decision,
    digest: review.manifestDigest,
    decidedAt: '2026-10-06T00:00:00.000Z',
  };
  return withVote(current, signDecision(statement, privateKey), publicKey);
};

describe('reviewState', () => {
  it.each([
    ['approve', 'approve', 'approved'],
    ['approve', 'reject', 'conflicted'],
    ['reject', 'reject', 'rejected'],
  ] as const)('after %s and %s is %s', (first, second, state) => {
    const once = vote(review, 'sato', first);
    expect(reviewState(once)).toBe('open');
    expect(reviewState(vote(once, 'suzuki', second))).toBe(state);
  });
});

describe('withVote', () => {
  it.each(['tanaka', 'kobayashi'])('is refused to %s, who asked for or built it', (person) => {
    expect(() => vote(review, person)).toThrow(ForbiddenError);
  });
});

describe('reviewAsSeenBy', () => {
  it('hides the first vote from the second reviewer until both are in', () => {
    const once = vote(review, 'sato', 'reject');
    expect(reviewAsSeenBy(once, 'suzuki').votes).toEqual([]);
    expect(reviewAsSeenBy(once, 'sato').votes).toHaveLength(1);
    expect(reviewAsSeenBy(vote(once, 'suzuki'), 'suzuki').votes).toHaveLength(2);
  });
});
