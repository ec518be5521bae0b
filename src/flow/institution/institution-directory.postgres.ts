import { sql, type Kysely } from 'kysely';
import { NotFoundError } from '../../kit/errors.ts';
import { assertReceipt } from '../../ledger/receipt.ts';
import type { InstitutionDirectory } from './institution-directory.ts';
import type { Institution } from './institution.ts';

/** Institutions in PostgreSQL. */
export function postgresInstitutionDirectory(db: Kysely<unknown>): InstitutionDirectory {
  return {
    record: async (receipt, { code, name, kind }) => {
      assertReceipt(receipt);
      await sql`insert into institution.institution (code, name, kind, receipt_sequence)
        values (${code}, ${name}, ${kind}, ${receipt.sequence})
        on conflict (code) do update
          set name = excluded.name, kind = excluded.kind, receipt_sequence = excluded.receipt_sequence`.execute(
        db,
      );
    },
    find: async (code) => {
      const { rows } = await sql<Institution>`
        select code, name, kind from institution.institution where code = ${code}`.execute(db);
      if (rows[0] === undefined) {
        throw new NotFoundError('institution/no-such-institution', 'there is no institution of this code');
      }
      return rows[0];
    },
    all: async () =>
      (
        await sql<Institution>`select code, name, kind from institution.institution order by code collate "C"`.execute(
          db,
        )
      ).rows,
  };
}
