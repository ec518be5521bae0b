import { sql, type Kysely } from 'kysely';
import { ConflictError } from '../../kit/errors.ts';
import { assertReceipt } from '../../ledger/receipt.ts';
import type { IntakeBatch } from './intake-batch.ts';
import type { IntakeStore, KeptRecord } from './intake-store.ts';

/** The table of `migrations/0007_intake.sql` and `0008_stewards.sql`. */
type IntakeTables = {
  'intake.batch': {
    object_digest: string;
    institution: string;
    format: string;
    batch: string;
    confirmation_record: string;
    receipt_sequence: number;
    round: number;
    sealed_digest: string | null;
  };
};

/** Intake batches in PostgreSQL. */
export function postgresIntakeStore(database: Kysely<unknown>): IntakeStore {
  const db = database.$extendTables<IntakeTables>();
  const isThere = async (
    column: 'object_digest' | 'sealed_digest' | 'receipt_sequence',
    value: string | number,
  ) =>
    (await db.selectFrom('intake.batch').select('round').where(column, '=', value).executeTakeFirst()) !==
    undefined;
  const batches = () => db.selectFrom('intake.batch').select('batch');
  return {
    has: (objectDigest) => isThere('object_digest', objectDigest),
    hasTaken: (sealedDigest) => isThere('sealed_digest', sealedDigest),
    isKeptUnder: (receiptSequence) => isThere('receipt_sequence', receiptSequence),
    batchesOf: async (objectDigest) =>
      batchesIn(await batches().where('object_digest', '=', objectDigest).orderBy('round').execute()),
    keep: async (receipt, batch, record) => {
      assertReceipt(receipt);
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('intake.batch')
        .values({
          object_digest: batch.objectDigest,
          round: batch.round,
          sealed_digest: batch.sealedDigest,
          institution: batch.institution,
          format: batch.format,
          batch: JSON.stringify(batch),
          confirmation_record: JSON.stringify(record),
          receipt_sequence: receipt.sequence,
        })
        .onConflict((conflict) => conflict.columns(['object_digest', 'round']).doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 0n) {
        throw new ConflictError('intake/object-already-taken', 'this object was taken in before');
      }
    },
    confirmationRecords: async () => {
      const { rows } = await sql<KeptRecord>`
        select institution, batch->>'receivedOn' as "receivedOn" from intake.batch
        where confirmation_record <> 'null'::jsonb order by 1, 2`.execute(db);
      return rows;
    },
    discardConfirmationRecords: async (receipt, institution, until) => {
      assertReceipt(receipt);
      const { numAffectedRows } = await sql`
        update intake.batch set confirmation_record = 'null'::jsonb
        where institution = ${institution} and batch->>'receivedOn' <= ${until}
          and confirmation_record <> 'null'::jsonb`.execute(db);
      return Number(numAffectedRows ?? 0n);
    },
    all: async () =>
      batchesIn(
        await batches()
          .orderBy('institution')
          .orderBy('format')
          .orderBy('object_digest')
          .orderBy('round')
          .execute(),
      ),
  };
}

const batchesIn = (rows: readonly { readonly batch: string }[]) =>
  rows.map(({ batch }) => batch as unknown as IntakeBatch);
