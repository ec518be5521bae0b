export { linkPeople, type PeopleLinkage, type SubjectIdentity } from './link-people.ts';
export { newPersonId, type PersonId } from './person-id.ts';
export type { LinkageQuality } from './linkage-quality.ts';
export type { MatchExplanation, MatchPart } from './match-explanation.ts';
export type { DoubtfulPair, Joining, LinkReason, Membership, Reversal, Separation } from './person-link.ts';
export type { IdentityStore, LinkageAside, PairEvidence, ReversalOrder } from './identity-store.ts';
export {
  linkReviewCase,
  type LinkReviewData,
  type LinkReviewFacts,
  type LinkVerdict,
} from './review/link-review-case.ts';
export { postgresIdentityStore } from './identity-store.postgres.ts';
export { memoryIdentityStore } from './identity-store.memory.ts';
export { isContradicted, separateSubjects, type PersonEvidence } from './separate-subjects.ts';
export {
  reviewEstimate,
  type EstimatedPairs,
  type ReviewedStratum,
  type ReviewEstimate,
} from './review/review-estimate.ts';
