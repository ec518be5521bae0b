/**
 * Migrations: plain numbered SQL files, applied once and in order, each with its checksum. A file that was applied
 * never changes: what comes later is another file.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { sha256Hex } from '../kit/digest.ts';
import { EngineError, IntegrityError } from '../kit/errors.ts';
import { grantStationRoles } from './station-roles.ts';

/** One migration file. */
interface Migration {
  readonly number: number;
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

const migrationsFolder = join(import.meta.dirname, '../../migrations');
const fileName = /^(\d{4})_([a-z0-9_]+)\.sql$/;
/** Any number that no other program uses in this database. */
const advisoryLock = 5_240_428_001;

/**
 * Brings the schema to the newest migration, in one transaction; two processes at once do it one after the other.
 *
 * @throws {IntegrityError} `db/changed-migration` when a migration that was applied is not what it was, or is missing.
 * @throws {EngineError} `db/migration-failed`, naming the file; nothing of the run is kept.
 */
export async function migrate(pool: pg.Pool, folder = migrationsFolder): Promise<void> {
  const migrations = migrationsIn(folder);
  const client = await pool.connect();
  try {
    if (await isCurrent(client, migrations)) return;
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(${advisoryLock})`);
    await client.query('create schema if not exists meguri');
    await client.query(`create table if not exists meguri.migration (
      number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`);
    await applyMissing(client, migrations);
    await grantStationRoles(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

function migrationsIn(folder: string): readonly Migration[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const match = fileName.exec(file);
      if (match === null) return [];
      const text = readFileSync(join(folder, file), 'utf8');
      return [{ number: Number(match[1]), name: match[2] ?? '', text, checksum: sha256Hex(text) }];
    });
}

async function isCurrent(client: pg.PoolClient, migrations: readonly Migration[]): Promise<boolean> {
  const { rows } = await client.query<{ present: boolean }>(
    `select to_regclass('meguri.migration') is not null as present`,
  );
  if (rows[0]?.present !== true) return false;
  const applied = await appliedMigrations(client);
  assertUnchanged(applied, migrations);
  return migrations.every(({ number }) => applied.has(number));
}

async function appliedMigrations(client: pg.PoolClient): Promise<Map<number, string>> {
  const { rows } = await client.query<{ number: number; checksum: string }>(
    'select number, checksum from meguri.migration',
  );
  return new Map(rows.map((row) => [row.number, row.checksum]));
}

function assertUnchanged(applied: ReadonlyMap<number, string>, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.number, migration.checksum]));
  for (const [number, checksum] of applied) {
    if (known.get(number) !== checksum) {
      throw new IntegrityError('db/changed-migration', `migration ${number} is not the one that was applied`);
    }
  }
}

async function applyMissing(client: pg.PoolClient, migrations: readonly Migration[]): Promise<void> {
  const applied = await appliedMigrations(client);
  assertUnchanged(applied, migrations);
  for (const { number, name, text, checksum } of migrations) {
    if (applied.has(number)) continue;
    try {
      await client.query(text);
    } catch (cause) {
      throw new EngineError('db/migration-failed', `migration ${number} (${name}) could not be applied`, {
        cause,
      });
    }
    await client.query('insert into meguri.migration (number, name, checksum) values ($1, $2, $3)', [
      number,
      name,
      checksum,
    ]);
  }
}
