import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/integration/database.ts';
import { setAsideIndexes } from './set-aside-indexes.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const definitions = `
  select pg_get_indexdef(i.indexrelid) as text from pg_index i where i.indrelid::regclass::text ~ '^(institution|vault)[.]'
  union all
  select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
  where conrelid::regclass::text ~ '^(institution|vault)[.]' and contype <> 'n' order by 1`;

describe('setAsideIndexes', () => {
  it('takes indexes, keys and references of a table away, and they are made again exactly as they were', async () => {
    const client = await database.pool.connect();
    const present = async () =>
      (await client.query<{ text: string }>(definitions)).rows.map(({ text }) => text);
    const before = await present();
    await client.query('begin');
    const tables = [
      'institution.notice',
      'institution.stop_request',
      'institution.stopped_subject',
      'vault.segment',
    ];
    const { statements } = await setAsideIndexes(client, tables);
    const without = await present();
    expect(without.length).toBeLessThan(before.length);
    expect(without.filter((text) => text.includes('stop_request_pkey'))).toEqual([]);
    for (const statement of statements) await client.query(statement);
    expect(await present()).toEqual(before);
    await client.query('rollback');
    client.release();
  });

  it('does nothing without tables', async () => {
    const client = await database.pool.connect();
    expect(await setAsideIndexes(client, [])).toEqual({ statements: [] });
    client.release();
  });
});
