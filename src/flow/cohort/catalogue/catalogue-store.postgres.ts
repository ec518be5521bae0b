import { sql, type Kysely } from 'kysely';
import { assertReceipt } from '../../../ledger/receipt.ts';
import type { Catalogue } from './catalogue.ts';
import type { CatalogueStore } from './catalogue-store.ts';

/** Catalogues in PostgreSQL. */
export function postgresCatalogueStore(database: Kysely<unknown>): CatalogueStore {
  return {
    keep: async (receipt, catalogue) => {
      assertReceipt(receipt);
      await sql`insert into cohort.catalogue (data_version, made_on, content, receipt_sequence)
        values (${catalogue.dataVersion}, ${catalogue.madeOn}, ${JSON.stringify(catalogue)}, ${receipt.sequence})
        on conflict do nothing`.execute(database);
    },
    latest: async () => {
      const { rows } = await sql<{ content: Catalogue }>`
        select content from cohort.catalogue order by receipt_sequence desc limit 1`.execute(database);
      return rows[0]?.content;
    },
  };
}
