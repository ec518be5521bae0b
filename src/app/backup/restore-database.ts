import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { embeddedServer } from '../../db/embedded-server.ts';
import { migrate } from '../../db/migrations.ts';
import { sha256Hex } from '../../kit/digest.ts';
import { ConflictError, EngineError } from '../../kit/errors.ts';
import type { BackupManifest, BackupTable } from './backup-manifest.ts';
import { contentOf, nameOfContent, type BackupObjects } from './backup-objects.ts';
import { copyIn } from './copy-protocol.ts';
import { setAsideIndexes } from './set-aside-indexes.ts';
import { beginSnapshot, tableRows, tablesOf } from './database-snapshot.ts';

type DatabaseContent = BackupManifest['database'];

/** Where the content of a database comes from. */
export interface DatabaseSource {
  readonly objects: BackupObjects;
  readonly identity: string;
  /** Names content, to compare it. */
  readonly nameKey: Uint8Array;
}

/** A table as it came out of a backup. */
export interface RestoredTable {
  readonly name: string;
  readonly rows: number;
  /** Whether reading it again gives, byte for byte, what was backed up. */
  readonly isSame: boolean;
}

/** From so many rows on, an index is made anew after loading. */
const bigTableRows = 20_000;
const migrationsFolder = join(import.meta.dirname, '../../../migrations');

/**
 * Loads a database that is still empty: the schema by the migrations of the backup, then the rows. Constraints were true of the
 * snapshot, and triggers that forbid changes have seen them before: both rest meanwhile. Then every table is read again and
 * compared.
 *
 * @throws {ConflictError} `backup/database-not-empty`, `backup/other-migrations`
 * @throws {EngineError} `backup/copy-failed`, `backup/cannot-load` when the user of the database may not load it.
 */
export async function restoreDatabase(
  home: string,
  url: string | undefined,
  content: DatabaseContent,
  source: DatabaseSource,
): Promise<readonly RestoredTable[]> {
  const isGiven = url !== undefined && url !== '';
  const server = isGiven
    ? undefined
    : await embeddedServer({ folder: join(home, 'database'), durable: true });
  const pool = new pg.Pool({ connectionString: isGiven ? url : server?.url, max: 2 });
  try {
    await assertEmpty(pool);
    await migrateAsInBackup(pool, content);
    await load(pool, content, source);
    return await compared(pool, content.tables, source);
  } finally {
    await pool.end();
    await server?.leave(() => Promise.resolve(false));
  }
}

async function assertEmpty(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ used: boolean }>(
    `select to_regclass('meguri.migration') is not null as used`,
  );
  if (rows[0]?.used === true) {
    throw new ConflictError('backup/database-not-empty', 'a backup is restored into an empty database');
  }
}

/** Applies the migrations that the backup knew, each unchanged; newer ones are applied when the home is opened. */
async function migrateAsInBackup(pool: pg.Pool, { migrations }: DatabaseContent): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'meguri-migrations-'));
  try {
    const files = await readdir(migrationsFolder);
    for (const { number, checksum } of migrations) {
      const file = files.find((name) => name.startsWith(`${String(number).padStart(4, '0')}_`));
      const path = join(migrationsFolder, file ?? '');
      if (file === undefined || sha256Hex(await readFile(path, 'utf8')) !== checksum) {
        throw new ConflictError(
          'backup/other-migrations',
          `migration ${number} of the backup is not one of this program; restore with the version that made it`,
        );
      }
      await cp(path, join(folder, file));
    }
    await migrate(pool, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function load(
  pool: pg.Pool,
  { tables, sequences }: DatabaseContent,
  { objects, identity }: DatabaseSource,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('set local session_replication_role = replica').catch((cause: unknown) => {
      const message = 'the user of the database may not set session_replication_role, which loading needs';
      throw new EngineError('backup/cannot-load', message, { cause });
    });
    const present = (await tablesOf(client)).map(({ name }) => name);
    if (present.length > 0) await client.query(`truncate ${present.join(', ')}`);
    const big = tables.filter(({ rows }) => rows >= bigTableRows).map(({ name }) => name);
    const { statements } = await setAsideIndexes(client, big);
    for (const { name, columns, object } of tables) {
      if (object === null) continue;
      const text = `copy ${name} (${columns.join(', ')}) from stdin`;
      await copyIn(client, text, objects.content(object, identity));
    }
    await client.query(`set local maintenance_work_mem = '256MB'`);
    for (const statement of statements) await client.query(statement);
    for (const { name, last, isCalled } of sequences) {
      await client.query('select setval($1::regclass, $2::bigint, $3)', [name, last, isCalled]);
    }
    await client.query('commit');
    await client.query('analyze');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function compared(
  pool: pg.Pool,
  tables: readonly BackupTable[],
  { nameKey }: DatabaseSource,
): Promise<readonly RestoredTable[]> {
  const client = await pool.connect();
  try {
    await beginSnapshot(client);
    const results: RestoredTable[] = [];
    for (const { name, columns, object } of tables) {
      if (object === null) {
        const isSame = (await client.query(`select 1 from ${name} limit 1`)).rows.length === 0;
        results.push({ name, rows: 0, isSame });
        continue;
      }
      let rows = 0;
      const read = tableRows(client, { name, columns }, (more) => (rows += more));
      const isSame = (await nameOfContent(nameKey, read)) === contentOf(object);
      results.push({ name, rows, isSame });
    }
    return results;
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release();
  }
}
