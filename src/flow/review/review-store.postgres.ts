import type { Kysely } from 'kysely';
import { ConflictError, NotFoundError } from '../../kit/errors.ts';
import { assertReceipt } from '../../ledger/receipt.ts';
import type { ReleaseReview } from './release-review.ts';
import type { ReviewStore } from './review-store.ts';

/** The table of `migrations/0006_review.sql`. */
type ReviewTables = {
  'review.release_review': {
    release_id: string;
    manifest_digest: string;
    requester: string;
    builder: string;
    votes: string;
    receipt_sequence: number;
  };
};

interface Row {
  readonly release_id: string;
  readonly manifest_digest: string;
  readonly requester: string;
  readonly builder: string;
  readonly votes: unknown;
}

const columns = ['release_id', 'manifest_digest', 'requester', 'builder', 'votes'] as const;

const fromRow = (row: Row): ReleaseReview => ({
  releaseId: row.release_id,
  manifestDigest: row.manifest_digest,
  requester: row.requester,
  builder: row.builder,
  votes: row.votes as ReleaseReview['votes'],
});

/** Reviews in PostgreSQL. */
export function postgresReviewStore(database: Kysely<unknown>): ReviewStore {
  const db = database.$extendTables<ReviewTables>();
  return {
    open: async (receipt, review) => {
      assertReceipt(receipt);
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('review.release_review')
        .values({
          release_id: review.releaseId,
          manifest_digest: review.manifestDigest,
          requester: review.requester,
          builder: review.builder,
          votes: JSON.stringify(review.votes),
          receipt_sequence: receipt.sequence,
        })
        .onConflict((conflict) => conflict.column('release_id').doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 0n) {
        throw new ConflictError('review/already-opened', 'this release is under review');
      }
    },
    change: async (receipt, releaseId, change) => {
      assertReceipt(receipt);
      return db.transaction().execute(async (transaction) => {
        const row = await transaction
          .selectFrom('review.release_review')
          .select(columns)
          .where('release_id', '=', releaseId)
          .forUpdate()
          .executeTakeFirst();
        if (row === undefined)
          throw new NotFoundError('review/no-such-release', 'no such release is under review');
        const changed = change(fromRow(row));
        await transaction
          .updateTable('review.release_review')
          .set({ votes: JSON.stringify(changed.votes), receipt_sequence: receipt.sequence })
          .where('release_id', '=', releaseId)
          .execute();
        return changed;
      });
    },
    all: async () =>
      (await db.selectFrom('review.release_review').select(columns).orderBy('release_id').execute()).map(
        fromRow,
      ),
  };
}
