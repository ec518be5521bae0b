export {
  reviewAsSeenBy,
  reviewState,
  withVote,
  type ReleaseReview,
  type ReviewState,
} from './release-review.ts';
export type { ReviewStore } from './review-store.ts';
export { memoryReviewStore } from './review-store.memory.ts';
export { postgresReviewStore } from './review-store.postgres.ts';
