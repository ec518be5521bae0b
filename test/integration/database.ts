/**
 * PostgreSQL for tests: one embedded server for all test processes of this checkout, started by the first and stopped
 * by the last, without durability; a fresh, migrated database for each caller, copied from a template.
 */

import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase, type Database } from '../../src/db/database.ts';
import { embeddedServer } from '../../src/db/embedded-server.ts';
import { sha256Hex } from '../../src/kit/digest.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'node_modules/.cache/meguri-test-database');
const templateLock = 5_240_428_002;
const keptHours = 2;

/** A database of its own for a test file, and its URL. `close` drops it. */
export interface TestDatabase extends Database {
  readonly url: string;
}

/** A fresh database with the current schema. Call it in `beforeAll` and `close` it in `afterAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await embeddedServer({ folder, durable: false });
  const admin = new pg.Client({ connectionString: server.url, application_name: 'meguri-test' });
  await admin.connect();
  const name = `test_${Math.floor(Date.now() / 1000)}_${randomBytes(4).toString('hex')}`;
  const url = databaseUrl(server.url, name);
  await inTurn(admin, async () => {
    await dropForgotten(admin);
    await admin.query(`create database ${name} template ${await template(admin, server.url)}`);
  });
  const database = await openDatabase({ home: folder, url });
  const close = async () => {
    await database.close();
    await admin.query(`drop database ${name} with (force)`);
    await server.leave(async () => {
      const others = await admin.query(
        `select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
      );
      await admin.end();
      return others.rows.length > 0;
    });
  };
  return { ...database, url, close };
}

const databaseUrl = (serverUrl: string, name: string) => serverUrl.replace(/[^/]*$/, name);

async function inTurn(admin: pg.Client, work: () => Promise<void>): Promise<void> {
  await admin.query(`select pg_advisory_lock(${templateLock})`);
  try {
    await work();
  } finally {
    await admin.query(`select pg_advisory_unlock(${templateLock})`);
  }
}

async function template(admin: pg.Client, serverUrl: string): Promise<string> {
  const migrations = join(root, 'migrations');
  const texts = readdirSync(migrations)
    .filter((file) => /^\d{4}_/.test(file))
    .sort()
    .map((file) => readFileSync(join(migrations, file), 'utf8'));
  const name = `template_${Math.floor(Date.now() / 1000)}_${sha256Hex(texts.join('\0')).slice(0, 16)}`;
  const like = name.replace(/_\d+_/, '_%_');
  const { rows } = await admin.query<{ datname: string }>(
    'select datname from pg_database where datname like $1 and datallowconn = false',
    [like],
  );
  if (rows[0] !== undefined) return rows[0].datname;
  await admin.query(`create database ${name}`);
  await (await openDatabase({ home: folder, url: databaseUrl(serverUrl, name) })).close();
  await admin.query(`alter database ${name} with allow_connections false`);
  return name;
}

/** Databases of runs that were killed, and templates of older schemas. */
async function dropForgotten(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(
    `select datname from pg_database where datname ~ '^(test|template)_[0-9]+_'
     and split_part(datname, '_', 2)::bigint < extract(epoch from now()) - $1`,
    [keptHours * 3600],
  );
  for (const { datname } of rows) await admin.query(`drop database if exists ${datname} with (force)`);
}
