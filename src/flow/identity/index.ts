export { linkPeople, type PeopleLinkage, type SubjectIdentity } from './link-people.ts';
export { newPersonId, type PersonId } from './person-id.ts';
export type { LinkageQuality } from './linkage-quality.ts';
export type { MatchExplanation, MatchPart } from './match-explanation.ts';
export type { DoubtfulPair, Joining, LinkReason, Membership, Reversal, Separation } from './person-link.ts';
export type { IdentityStore, LinkageAside, ReversalOrder } from './identity-store.ts';
export { postgresIdentityStore } from './identity-store.postgres.ts';
export { memoryIdentityStore } from './identity-store.memory.ts';
export { separateSubjects, type PersonEvidence } from './separate-subjects.ts';
