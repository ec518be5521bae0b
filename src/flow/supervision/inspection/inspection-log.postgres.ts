import { sql, type Kysely } from 'kysely';
import { assertReceipt } from '../../../ledger/index.ts';
import type { InspectionLog } from './inspection-log.ts';

interface Row {
  readonly inspection: string;
  readonly account: string;
  readonly viewed_at: Date | string;
  readonly kind: string;
  readonly reference: string;
}

/** The inspection log in PostgreSQL. */
export function postgresInspectionLog(db: Kysely<unknown>): InspectionLog {
  return {
    add: async (receipt, { inspection, account, at, kind, reference }) => {
      assertReceipt(receipt);
      await sql`insert into supervision.inspection_view
        (inspection, account, viewed_at, kind, reference, receipt_sequence)
        values (${inspection}, ${account}, ${at}, ${kind}, ${reference}, ${receipt.sequence})`.execute(db);
    },
    of: async (inspection) => {
      const { rows } = await sql<Row>`select inspection, account, viewed_at, kind, reference
        from supervision.inspection_view where inspection = ${inspection} order by view`.execute(db);
      return rows.map(({ viewed_at: at, ...view }) => ({ ...view, at: new Date(at).toISOString() }));
    },
  };
}
