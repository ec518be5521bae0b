import { randomBytes } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { NotFoundError } from '../kit/errors.ts';
import { assertReceipt } from '../ledger/receipt.ts';
import { openBytes, sealBytes, type SealingKey } from '../seal/index.ts';
import type { SealedNotes } from './sealed-notes.ts';

/** The table of `migrations/0014_procedure.sql`. */
type NoteTables = {
  'procedure.sealed_note': {
    id: string;
    purpose: string;
    sealed: Buffer | null;
    erased_on: string | null;
    receipt_sequence: number;
  };
};

const numberBytes = 16;

/** Sealed notes in PostgreSQL, each bound to its number and purpose. */
export function postgresSealedNotes(database: Kysely<unknown>, key: SealingKey): SealedNotes {
  const db = database.$extendTables<NoteTables>();
  return {
    keep: async (receipt, purpose, text) => {
      assertReceipt(receipt);
      const id = randomBytes(numberBytes).toString('hex');
      const sealed = sealBytes(Buffer.from(text), key, { note: id, purpose });
      const row = { id, purpose, sealed, erased_on: null, receipt_sequence: receipt.sequence };
      await db.insertInto('procedure.sealed_note').values(row).execute();
      return id;
    },
    read: async (receipt, number, purpose) => {
      assertReceipt(receipt);
      const query = db.selectFrom('procedure.sealed_note').select('sealed').where('id', '=', number);
      const sealed = (await query.executeTakeFirst())?.sealed;
      if (sealed === undefined || sealed === null) {
        throw new NotFoundError('case/no-such-note', 'there is no such note, or it was erased');
      }
      return openBytes(sealed, key, { note: number, purpose }).toString();
    },
    erase: async (receipt, number, { purpose, on }) => {
      assertReceipt(receipt);
      await db
        .updateTable('procedure.sealed_note')
        .set({ sealed: sql`null`, erased_on: on, receipt_sequence: receipt.sequence })
        .where('id', '=', number)
        .where('purpose', '=', purpose)
        .where('erased_on', 'is', null)
        .execute();
    },
  };
}
