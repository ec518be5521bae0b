import type { Kysely } from 'kysely';
import type { Day } from '../../../kit/day.ts';
import { ConflictError, NotFoundError } from '../../../kit/errors.ts';
import { assertReceipt } from '../../../ledger/receipt.ts';
import type { LegalHolds } from './legal-holds.ts';

/** The table of holds in `migrations/0008_stewards.sql`. */
type HoldTables = {
  'vault.legal_hold': {
    number: string;
    institution: string | null;
    reason: string;
    placed_by: string;
    placed_on: string;
    lifted_by: string | null;
    lifted_on: string | null;
    receipt_sequence: number;
  };
};

/** Legal holds in PostgreSQL. */
export function postgresLegalHolds(database: Kysely<unknown>): LegalHolds {
  const db = database.$extendTables<HoldTables>();
  return {
    place: async (receipt, { number, institution, reason, placedBy, placedOn }) => {
      assertReceipt(receipt);
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('vault.legal_hold')
        .values({
          ...{ number, reason, institution: institution ?? null, placed_by: placedBy, placed_on: placedOn },
          ...{ lifted_by: null, lifted_on: null, receipt_sequence: receipt.sequence },
        })
        .onConflict((conflict) => conflict.column('number').doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 0n)
        throw new ConflictError('retention/hold-number-taken', 'this number is taken');
    },
    lift: async (receipt, number, liftedBy, liftedOn) => {
      assertReceipt(receipt);
      const { numUpdatedRows } = await db
        .updateTable('vault.legal_hold')
        .set({ lifted_by: liftedBy, lifted_on: liftedOn, receipt_sequence: receipt.sequence })
        .where('number', '=', number)
        .where('lifted_on', 'is', null)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n)
        throw new NotFoundError('retention/no-such-hold', 'no hold of this number is in force');
    },
    all: async () =>
      (await db.selectFrom('vault.legal_hold').selectAll().orderBy('number').execute()).map((row) => ({
        number: row.number,
        ...(row.institution === null ? {} : { institution: row.institution }),
        reason: row.reason,
        placedBy: row.placed_by,
        placedOn: row.placed_on as Day,
        ...(row.lifted_by === null ? {} : { liftedBy: row.lifted_by, liftedOn: row.lifted_on as Day }),
      })),
  };
}
