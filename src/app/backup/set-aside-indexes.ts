import type pg from 'pg';

/** What must be made again after loading, in this order. */
export interface SetAside {
  readonly statements: readonly string[];
}

interface Definition {
  readonly drop: string;
  readonly make: string;
}

const tableOf = (oid: string) => `(select format('%I.%I', n.nspname, c.relname) from pg_class c
  join pg_namespace n on n.oid = c.relnamespace where c.oid = ${oid})`;

async function definitions(
  client: pg.ClientBase,
  query: string,
  tables: readonly string[],
): Promise<readonly Definition[]> {
  return (await client.query<Definition>(query, [tables])).rows;
}

const constraints = (where: string) => `
  select format('alter table %s drop constraint %I', ${tableOf('k.conrelid')}, k.conname) as drop,
    format('alter table %s add constraint %I %s', ${tableOf('k.conrelid')}, k.conname, pg_get_constraintdef(k.oid)) as make
  from pg_constraint k where ${where} order by k.conname`;

const foreignKeys = constraints(
  `k.contype = 'f' and (k.confrelid = any($1::text[]::regclass[]) or k.conrelid = any($1::text[]::regclass[]))`,
);
const uniqueKeys = constraints(`k.contype in ('p', 'u', 'x') and k.conrelid = any($1::text[]::regclass[])`);
const plainIndexes = `
  select format('drop index %s', i.indexrelid::regclass) as drop, pg_get_indexdef(i.indexrelid) as make
  from pg_index i where i.indrelid = any($1::text[]::regclass[])
    and not exists (select from pg_constraint k where k.conindid = i.indexrelid) order by 1`;

/**
 * Takes the indexes of big tables away while they are loaded: made anew afterwards, an index of a million rows takes seconds, kept up
 * row by row minutes. What `statements` make again is checked over all rows, references as well.
 */
export async function setAsideIndexes(client: pg.ClientBase, tables: readonly string[]): Promise<SetAside> {
  if (tables.length === 0) return { statements: [] };
  const references = await definitions(client, foreignKeys, tables);
  const keys = await definitions(client, uniqueKeys, tables);
  const indexes = await definitions(client, plainIndexes, tables);
  for (const { drop } of [...references, ...keys, ...indexes]) await client.query(drop);
  return { statements: [...keys, ...indexes, ...references].map(({ make }) => make) };
}
