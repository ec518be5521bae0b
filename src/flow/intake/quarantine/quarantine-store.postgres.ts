import { sql, type Kysely } from 'kysely';
import { assertReceipt } from '../../../ledger/receipt.ts';
import type { Receipt } from '../../../ledger/ledger.ts';
import type { Arrival, RejectedUnit } from './inspection.ts';
import type { FeedInspection, QuarantineStore } from './quarantine-store.ts';

/** The tables of quarantine in `migrations/0008_stewards.sql`. */
type QuarantineTables = {
  'intake.arrival': { sealed_digest: string; arrival: string; receipt_sequence: number };
  'intake.inspection': {
    sealed_digest: string;
    institution: string;
    format: string;
    inspection: string;
    receipt_sequence: number;
  };
  'intake.rejected_unit': {
    sealed_digest: string;
    number: number;
    file_number: number;
    position: number;
    field: string | null;
    code: string;
    severity: string;
    receipt_sequence: number;
  };
};

type Tables = Kysely<QuarantineTables>;

async function keepInspection(
  db: Tables,
  { sequence }: Receipt,
  inspection: FeedInspection,
  rejected: readonly RejectedUnit[],
): Promise<void> {
  const { sealedDigest: sealed_digest, institution, format } = inspection;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('intake.inspection')
    .values({
      sealed_digest,
      institution,
      format,
      inspection: JSON.stringify(inspection),
      receipt_sequence: sequence,
    })
    .onConflict((conflict) => conflict.column('sealed_digest').doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return;
  const column = <Key extends keyof RejectedUnit>(key: Key) => rejected.map((unit) => unit[key]);
  await sql`
    insert into intake.rejected_unit
      (sealed_digest, number, file_number, position, field, code, severity, receipt_sequence)
    select ${sealed_digest}, number, file_number, position, field, code, severity, ${sequence}
    from unnest(${column('fileNumber')}::int[], ${column('position')}::int[], ${column('field')}::text[],
                ${column('code')}::text[], ${column('severity')}::text[])
      with ordinality as u (file_number, position, field, code, severity, number)`.execute(db);
}

/** Quarantine in PostgreSQL. */
export function postgresQuarantineStore(database: Kysely<unknown>): QuarantineStore {
  const db: Tables = database.$extendTables<QuarantineTables>();
  const inspections = () => db.selectFrom('intake.inspection').select('inspection');
  return {
    keepArrival: async (receipt, arrival) => {
      assertReceipt(receipt);
      await db
        .insertInto('intake.arrival')
        .values({
          sealed_digest: arrival.sealedDigest,
          arrival: JSON.stringify(arrival),
          receipt_sequence: receipt.sequence,
        })
        .onConflict((conflict) => conflict.column('sealed_digest').doNothing())
        .execute();
    },
    arrival: async (digest) => {
      const row = await db
        .selectFrom('intake.arrival')
        .select('arrival')
        .where('sealed_digest', '=', digest)
        .executeTakeFirst();
      return row?.arrival as unknown as Arrival | undefined;
    },
    keepInspection: async (receipt, inspection, rejected) => {
      assertReceipt(receipt);
      await db.transaction().execute((tx) => keepInspection(tx, receipt, inspection, rejected));
    },
    inspection: async (digest) => {
      const row = await inspections().where('sealed_digest', '=', digest).executeTakeFirst();
      return row?.inspection as unknown as FeedInspection | undefined;
    },
    rejected: async (digest) => {
      const rows = await db
        .selectFrom('intake.rejected_unit')
        .selectAll()
        .where('sealed_digest', '=', digest)
        .orderBy('number')
        .execute();
      return rows.map(({ file_number: fileNumber, position, field, code, severity }) => ({
        fileNumber,
        position,
        field,
        code,
        severity: severity as RejectedUnit['severity'],
      }));
    },
    inspections: async (feed) => {
      let query = inspections().orderBy('receipt_sequence');
      if (feed !== undefined)
        query = query.where('institution', '=', feed.institution).where('format', '=', feed.format);
      return (await query.execute()).map((row) => row.inspection as unknown as FeedInspection);
    },
  };
}
