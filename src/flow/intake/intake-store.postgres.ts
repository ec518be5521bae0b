import type { Kysely } from 'kysely';
import { ConflictError } from '../../kit/errors.ts';
import { assertReceipt } from '../../ledger/receipt.ts';
import type { IntakeBatch } from './intake-batch.ts';
import type { IntakeStore } from './intake-store.ts';

/** The table of `migrations/0007_intake.sql`. */
type IntakeTables = {
  'intake.batch': {
    object_digest: string;
    institution: string;
    format: string;
    batch: string;
    confirmation_record: string;
    receipt_sequence: number;
  };
};

/** Intake batches in PostgreSQL. */
export function postgresIntakeStore(database: Kysely<unknown>): IntakeStore {
  const db = database.$extendTables<IntakeTables>();
  return {
    has: async (objectDigest) =>
      (await db
        .selectFrom('intake.batch')
        .select('object_digest')
        .where('object_digest', '=', objectDigest)
        .executeTakeFirst()) !== undefined,
    keep: async (receipt, batch, record) => {
      assertReceipt(receipt);
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('intake.batch')
        .values({
          object_digest: batch.objectDigest,
          institution: batch.institution,
          format: batch.format,
          batch: JSON.stringify(batch),
          confirmation_record: JSON.stringify(record),
          receipt_sequence: receipt.sequence,
        })
        .onConflict((conflict) => conflict.column('object_digest').doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 0n) {
        throw new ConflictError('intake/object-already-taken', 'this object was taken in before');
      }
    },
    all: async () =>
      (
        await db
          .selectFrom('intake.batch')
          .select('batch')
          .orderBy('institution')
          .orderBy('format')
          .orderBy('object_digest')
          .execute()
      ).map(({ batch }) => batch as unknown as IntakeBatch),
  };
}
