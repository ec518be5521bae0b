import { Kysely, PostgresDialect } from 'kysely';
import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg, { TypeOverrides } from 'pg';
import { EngineError } from '../kit/errors.ts';
import { embeddedServer } from './embedded-server.ts';
import { migrate } from './migrations.ts';

/** The operational database, its schema current. */
export interface Database {
  /** For typed queries: `kysely.withTables<{ 'station.table': … }>()`, or the `sql` template. */
  readonly kysely: Kysely<unknown>;
  readonly pool: pg.Pool;
  /** Ends the connections, and the embedded server with them when nobody else uses it. */
  close(): Promise<void>;
}

/** Which database to open. */
export interface DatabaseOptions {
  /** The operator's home; the embedded server lives in its folder `database`. */
  readonly home: string;
  /** A server ≥ 15 to use instead of the embedded one (`DATABASE_URL`). */
  readonly url?: string | undefined;
  /** False gives up durability for speed (embedded server only): for tests. */
  readonly durable?: boolean;
  /** Most connections at a time. */
  readonly connections?: number;
}

const oldestServer = 150_000;
const joinAttempts = 4;

/**
 * The operational database of a home, migrated: the embedded server, started or joined, or the server at `url`.
 *
 * @throws {EngineError} `db/cannot-connect`, `db/server-too-old`, and those of the embedded server.
 * @throws {IntegrityError} `db/changed-migration` when the schema is not one that these migrations made.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  // Tells our own connections, which may still be ending when we leave, from those of others who use the server.
  const name = `meguri ${process.pid} ${randomBytes(4).toString('hex')}`;
  if (options.url !== undefined && options.url !== '') {
    return connected(options.url, name, options, () => Promise.resolve());
  }
  const folder = join(resolve(options.home), 'database');
  for (let attempt = 1; ; attempt += 1) {
    const server = await embeddedServer({ folder, durable: options.durable ?? true });
    try {
      return await connected(server.url, name, options, () =>
        server.leave(() => hasOtherClients(server.url, name)),
      );
    } catch (error) {
      // The server that was joined may have been dying or stopping: then the next attempt starts one.
      if (attempt === joinAttempts || (error as { code?: unknown }).code !== 'db/cannot-connect') throw error;
      await sleep(attempt * 200);
    }
  }
}

async function connected(
  url: string,
  name: string,
  options: DatabaseOptions,
  leave: () => Promise<void>,
): Promise<Database> {
  const pool = databasePool(url, name, options.connections ?? 10);
  // An idle connection keeps the server from being stopped by another process that leaves it.
  const present = new pg.Client({ connectionString: url, application_name: name });
  present.on('error', () => undefined);
  const close = async () => {
    await pool.end();
    await present.end();
    await leave();
  };
  try {
    await present.connect().catch((cause: unknown) => {
      throw new EngineError('db/cannot-connect', 'the database server does not answer', { cause });
    });
    await assertRecentServer(present);
    await migrate(pool);
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
  return { kysely: new Kysely({ dialect: new PostgresDialect({ pool }) }), pool, close };
}

/** A pool that gives days as `YYYY-MM-DD` and whole numbers as numbers. */
function databasePool(url: string, name: string, connections: number): pg.Pool {
  const types = new TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, safeInteger);
  types.setTypeParser(pg.types.builtins.DATE, (text) => text);
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    // Whoever finds no connection for so long is told, rather than kept waiting for ever.
    connectionTimeoutMillis: 30_000,
    application_name: name,
    types,
  });
  // A broken idle connection is dropped by the pool; the next query says what is wrong.
  pool.on('error', () => undefined);
  return pool;
}

function safeInteger(text: string): number | string {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : text;
}

async function assertRecentServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  );
  if ((rows[0]?.version ?? 0) < oldestServer) {
    throw new EngineError('db/server-too-old', 'PostgreSQL 15 or later is needed');
  }
}

async function hasOtherClients(url: string, ownName: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, application_name: ownName });
  try {
    await client.connect();
    const { rows } = await client.query(
      `select 1 from pg_stat_activity where backend_type = 'client backend' and application_name <> $1 limit 1`,
      [ownName],
    );
    return rows.length > 0;
  } finally {
    await client.end();
  }
}
