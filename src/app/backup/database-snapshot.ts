/**
 * The operational database at one moment, table by table.
 */

import type pg from 'pg';
import { copyOut } from './copy-protocol.ts';

/** A table with the columns that hold something of its own, quoted. */
export interface CopiedTable {
  /** `schema.table`, quoted where it must be. */
  readonly name: string;
  readonly columns: readonly string[];
}

/** How far a sequence is. */
export interface SequenceState {
  readonly name: string;
  readonly last: string;
  readonly isCalled: boolean;
}

/** Schemas that are not ours. The queue of jobs is filled again from the board of jobs, which is ours. */
const ours = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'pgboss')`;

/** Begins a transaction that sees the database as it is now, and changes nothing. */
export async function beginSnapshot(client: pg.ClientBase): Promise<void> {
  await client.query('begin isolation level repeatable read read only');
  // The first query takes the snapshot; big tables are read from their beginning, so that the order is always the same.
  await client.query('set local synchronize_seqscans = off');
  await client.query('select 1');
}

/** Our tables, by name. */
export async function tablesOf(client: pg.ClientBase): Promise<readonly CopiedTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select format('%I.%I', n.nspname, t.relname) as name,
       coalesce((select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
         where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''), '{}') as columns
     from pg_class t join pg_namespace n on n.oid = t.relnamespace
     where t.relkind = 'r' and ${ours} order by 1`,
  );
  // A table without columns holds a lock, and no content.
  return rows.filter(({ columns }) => columns.length > 0);
}

/** Our sequences, and how far each is. */
export async function sequencesOf(client: pg.ClientBase): Promise<readonly SequenceState[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, s.relname) as name from pg_class s
     join pg_namespace n on n.oid = s.relnamespace where s.relkind = 'S' and ${ours} order by 1`,
  );
  const states: SequenceState[] = [];
  for (const { name } of rows) {
    const state = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from ${name}`,
    );
    states.push({ name, last: state.rows[0]?.last ?? '1', isCalled: state.rows[0]?.called ?? false });
  }
  return states;
}

/** The rows of a table in COPY's text form, one line each; `count` is told each time some came. */
export async function* tableRows(
  client: pg.ClientBase,
  { name, columns }: CopiedTable,
  count: (rows: number) => void = () => undefined,
): AsyncIterable<Uint8Array> {
  for await (const chunk of copyOut(client, `copy ${name} (${columns.join(', ')}) to stdout`)) {
    count(newlines(chunk));
    yield chunk;
  }
}

function newlines(chunk: Uint8Array): number {
  let count = 0;
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) count += 1;
  return count;
}

/** Of these receipts, those under which the snapshot has no row. */
export async function withoutEffect(
  client: pg.ClientBase,
  receipts: readonly number[],
): Promise<readonly number[]> {
  if (receipts.length === 0) return [];
  const { rows: tables } = await client.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.columns
     where column_name = 'receipt_sequence' and table_schema !~ '^pg_'`,
  );
  const missing = new Set(receipts);
  for (const { name } of tables) {
    const { rows } = await client.query<{ receipt: string }>(
      `select distinct receipt_sequence::text as receipt from ${name} where receipt_sequence = any($1)`,
      [receipts],
    );
    for (const { receipt } of rows) missing.delete(Number(receipt));
  }
  return [...missing];
}
