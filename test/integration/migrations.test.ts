import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../src/db/migrations.ts';
import { stationRole } from '../../src/db/station-roles.ts';
import { testDatabase, type TestDatabase } from './database.ts';

const folder = mkdtempSync(join(tmpdir(), 'meguri-migrations-'));
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  // A database whose own migrations are forgotten, so that the ones below are its first.
  await database.pool.query('drop table meguri.migration');
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string, text: string) => writeFileSync(join(folder, name), text);
const exists = async (name: string) => {
  const { rows } = await database.pool.query<{ there: boolean }>(
    'select to_regclass($1) is not null as there',
    [name],
  );
  return rows[0]?.there;
};

describe('migrate', () => {
  it('applies each file once, also when two processes do it at once', async () => {
    file(
      '0001_alpha.sql',
      'create schema alpha; create table alpha.a (n int); insert into alpha.a values (1)',
    );
    await Promise.all([migrate(database.pool, folder), migrate(database.pool, folder)]);
    await migrate(database.pool, folder);
    expect((await database.pool.query('select n from alpha.a')).rows).toEqual([{ n: 1 }]);
  });

  it('keeps nothing of a run in which one file fails, and names the file', async () => {
    file('0002_beta.sql', 'create schema beta; create table beta.b (n int)');
    file('0003_gamma.sql', 'create table nowhere.c (n int)');
    await expect(migrate(database.pool, folder)).rejects.toThrow('migration 3 (gamma)');
    expect(await exists('beta.b')).toBe(false);
    file('0003_gamma.sql', 'create schema gamma');
    await migrate(database.pool, folder);
    expect(await exists('beta.b')).toBe(true);
  });

  it('lets the role of a station into its schema and into no other', async () => {
    const client = await database.pool.connect();
    await client.query('begin');
    await client.query(`set local role ${stationRole('alpha')}`);
    await client.query('insert into alpha.a values (2)');
    await expect(client.query('select n from beta.b')).rejects.toThrow('permission denied');
    await client.query('rollback');
    client.release();
  });

  it.each([
    ['changed', 'create schema alpha; create table alpha.a (n bigint)'],
    ['emptied', ''],
  ])('refuses to go on when an applied file was %s', async (_how, text) => {
    file('0001_alpha.sql', text);
    await expect(migrate(database.pool, folder)).rejects.toMatchObject({ code: 'db/changed-migration' });
  });

  it('refuses to go on when an applied file is gone', async () => {
    rmSync(join(folder, '0001_alpha.sql'));
    await expect(migrate(database.pool, folder)).rejects.toMatchObject({ kind: 'integrity' });
  });
});
