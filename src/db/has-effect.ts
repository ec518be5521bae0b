import { sql, type Kysely } from 'kysely';

/**
 * Whether a row was written under the receipt with this sequence: how the reconciler learns, right after a crash, that
 * the transaction of an open intent was committed. Later writes may replace the mark, so ask before anything else is done.
 *
 * Every table of a guarded operation has a column `receipt_sequence`; they are found in the catalog.
 */
export async function hasEffect(db: Kysely<unknown>, sequence: number): Promise<boolean> {
  const tables = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.columns
    where column_name = 'receipt_sequence'`.execute(db);
  for (const { schema, name } of tables.rows) {
    const found = await sql`
      select 1 from ${sql.table(`${schema}.${name}`)} where receipt_sequence = ${sequence} limit 1`.execute(
      db,
    );
    if (found.rows.length > 0) return true;
  }
  return false;
}
