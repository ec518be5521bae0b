/**
 * `migrations/schema.sql`: what all migrations together make, read from the catalog of an embedded server that lives
 * only for this. To be read, not run. With `--check` nothing is written and a difference fails.
 */

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../src/db/database.ts';

const path = join(import.meta.dirname, '../migrations/schema.sql');
const ours = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')`;

/** Each query gives one column `statement`, in the order in which the dump shows them. */
const queries: readonly string[] = [
  `select format('create schema %I;', n.nspname) as statement from pg_namespace n where ${ours} order by 1`,

  `select format('create domain %I.%I as %s %s;', n.nspname, t.typname, format_type(t.typbasetype, t.typtypmod),
     (select string_agg(pg_get_constraintdef(c.oid), ' ' order by c.conname) from pg_constraint c
      where c.contypid = t.oid and c.contype = 'c')) as statement
   from pg_type t join pg_namespace n on n.oid = t.typnamespace where t.typtype = 'd' and ${ours} order by 1`,

  `select format(E'create table %I.%I (\\n  %s\\n);', n.nspname, t.relname,
     coalesce((select string_agg(line, E',\\n  ' order by place, line) from (
       select a.attnum as place, format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod))
         || case when a.attidentity <> '' then ' generated as identity' else '' end
         || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
         || case when a.attnotnull then ' not null' else '' end as line
       from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
       where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
       union all
       select 10000, format('constraint %I %s', c.conname, pg_get_constraintdef(c.oid))
       from pg_constraint c where c.conrelid = t.oid and c.contype <> 'n') lines), '')) as statement
   from pg_class t join pg_namespace n on n.oid = t.relnamespace where t.relkind in ('r', 'p') and ${ours}
   order by n.nspname, t.relname`,

  `select format(E'create view %I.%I as\\n%s', n.nspname, v.relname, pg_get_viewdef(v.oid, true)) as statement
   from pg_class v join pg_namespace n on n.oid = v.relnamespace where v.relkind = 'v' and ${ours} order by 1`,

  `select pg_get_indexdef(i.indexrelid) || ';' as statement
   from pg_index i join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
   where ${ours} and not exists (select from pg_constraint c where c.conindid = i.indexrelid) order by 1`,

  `select pg_get_functiondef(f.oid) || ';' as statement
   from pg_proc f join pg_namespace n on n.oid = f.pronamespace where ${ours} order by n.nspname, f.proname`,

  `select pg_get_triggerdef(g.oid, true) || ';' as statement
   from pg_trigger g join pg_class t on t.oid = g.tgrelid join pg_namespace n on n.oid = t.relnamespace
   where ${ours} and not g.tgisinternal order by n.nspname, t.relname, g.tgname`,

  `select format('comment on %s is %L;', case when d.objsubid = 0 then format('table %I.%I', n.nspname, t.relname)
       else format('column %I.%I.%I', n.nspname, t.relname, a.attname) end, d.description) as statement
   from pg_description d join pg_class t on t.oid = d.objoid and d.classoid = 'pg_class'::regclass
   join pg_namespace n on n.oid = t.relnamespace
   left join pg_attribute a on a.attrelid = t.oid and a.attnum = d.objsubid
   where ${ours} order by n.nspname, t.relname, d.objsubid`,
];

async function dump({ pool }: Database): Promise<string> {
  const parts = ['-- Made from the migrations by scripts/schema-dump.ts; to be read, not run.'];
  for (const query of queries) {
    const { rows } = await pool.query<{ statement: string }>(query);
    parts.push(...rows.map(({ statement }) => statement.replace(/[ \t]+$/gm, '').trim()));
  }
  return `${parts.join('\n\n')}\n`;
}

const home = mkdtempSync(join(tmpdir(), 'meguri-schema-'));
const database = await openDatabase({ home, durable: false });
const text = await dump(database).finally(async () => {
  await database.close();
  rmSync(home, { recursive: true, force: true });
});
if (!process.argv.includes('--check')) {
  writeFileSync(path, text);
} else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
  process.stderr.write('migrations/schema.sql is not up to date: run node scripts/schema-dump.ts\n');
  process.exitCode = 1;
}
