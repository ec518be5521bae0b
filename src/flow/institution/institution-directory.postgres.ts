import { sql, type Kysely } from 'kysely';
import { NotFoundError } from '../../kit/errors.ts';
import { assertReceipt } from '../../ledger/receipt.ts';
import type { InstitutionDirectory } from './institution-directory.ts';
import type { Institution } from './institution.ts';

type InstitutionRow = { readonly [Key in keyof Institution]-?: Institution[Key] | null };

/** Institutions in PostgreSQL. */
export function postgresInstitutionDirectory(db: Kysely<unknown>): InstitutionDirectory {
  const select = async (which: ReturnType<typeof sql>) => {
    const { rows } = await sql<InstitutionRow>`
      select code, name, kind, address, representative, parent, ordinance from institution.institution ${which}`.execute(
      db,
    );
    return rows.map(
      (row) =>
        Object.fromEntries(
          Object.entries(row).filter(([, value]) => value !== null),
        ) as unknown as Institution,
    );
  };
  return {
    record: async (receipt, { code, name, kind, address, representative, parent, ordinance }) => {
      assertReceipt(receipt);
      await sql`insert into institution.institution
          (code, name, kind, address, representative, parent, ordinance, receipt_sequence)
        values (${code}, ${name}, ${kind}, ${address ?? null}, ${representative ?? null}, ${parent ?? null},
          ${ordinance ?? null}, ${receipt.sequence})
        on conflict (code) do update
          set name = excluded.name, kind = excluded.kind, address = excluded.address,
            representative = excluded.representative, parent = excluded.parent, ordinance = excluded.ordinance,
            receipt_sequence = excluded.receipt_sequence`.execute(db);
    },
    find: async (code) => {
      const [found] = await select(sql`where code = ${code}`);
      if (found === undefined) {
        throw new NotFoundError('institution/no-such-institution', 'there is no institution of this code');
      }
      return found;
    },
    all: () => select(sql`order by code collate "C"`),
  };
}
