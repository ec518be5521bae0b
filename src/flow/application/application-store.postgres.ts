import type { Kysely } from 'kysely';
import { ConflictError, NotFoundError } from '../../kit/errors.ts';
import { assertReceipt } from '../../ledger/receipt.ts';
import type { Application, ApplicationContent } from './application.ts';
import type { ApplicationStore } from './application-store.ts';

/** The table of `migrations/0005_application.sql`. */
type ApplicationTables = {
  'application.application': {
    id: string;
    content: string;
    decisions: string;
    receipt_sequence: number;
  };
};

const columns = ['content', 'decisions'] as const;

const fromRow = (row: { content: unknown; decisions: unknown } | undefined): Application => {
  if (row === undefined) {
    throw new NotFoundError('application/no-such-application', 'there is no application of this number');
  }
  return { content: row.content as ApplicationContent, decisions: row.decisions as Application['decisions'] };
};

/** Applications in PostgreSQL. */
export function postgresApplicationStore(database: Kysely<unknown>): ApplicationStore {
  const db = database.$extendTables<ApplicationTables>();
  return {
    submit: async (receipt, content) => {
      assertReceipt(receipt);
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('application.application')
        .values({
          id: content.id,
          content: JSON.stringify(content),
          decisions: '[]',
          receipt_sequence: receipt.sequence,
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 0n) {
        throw new ConflictError('application/number-taken', 'this application number is in use');
      }
    },
    change: async (receipt, id, change) => {
      assertReceipt(receipt);
      return db.transaction().execute(async (transaction) => {
        const row = await transaction
          .selectFrom('application.application')
          .select(columns)
          .where('id', '=', id)
          .forUpdate()
          .executeTakeFirst();
        const changed = change(fromRow(row));
        await transaction
          .updateTable('application.application')
          .set({ decisions: JSON.stringify(changed.decisions), receipt_sequence: receipt.sequence })
          .where('id', '=', id)
          .execute();
        return changed;
      });
    },
    find: async (id) =>
      fromRow(
        await db
          .selectFrom('application.application')
          .select(columns)
          .where('id', '=', id)
          .executeTakeFirst(),
      ),
    all: async () =>
      (await db.selectFrom('application.application').select(columns).orderBy('id').execute()).map(fromRow),
  };
}
