import { sql, type Kysely } from 'kysely';
import type { RecordQuery } from '../institution/index.ts';
import type { ConfirmationRecord } from './intake-batch.ts';

/** Confirmation records in PostgreSQL, by day and object: for those who inspect. */
export async function confirmationRecords(
  db: Kysely<unknown>,
  { institution, from, to }: RecordQuery,
): Promise<readonly ConfirmationRecord[]> {
  const { rows } = await sql<{ record: ConfirmationRecord }>`
    select confirmation_record as record from intake.batch
    where confirmation_record <> 'null'::jsonb
      ${institution === undefined ? sql`` : sql`and institution = ${institution}`}
      ${from === undefined ? sql`` : sql`and (confirmation_record->>'receivedOn')::date >= ${from}::date`}
      ${to === undefined ? sql`` : sql`and (confirmation_record->>'receivedOn')::date <= ${to}::date`}
    order by confirmation_record->>'receivedOn', object_digest, round`.execute(db);
  return rows.map(({ record }) => record);
}
