import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withSerializable } from '../../src/db/serializable.ts';
import { testDatabase, type TestDatabase } from './database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.pool.query('create table public.counter (n int not null)');
  await database.pool.query('insert into public.counter values (0)');
});
afterAll(() => database.close());

const addOne = (isolated: boolean) => async () => {
  const work = async (tx: TestDatabase['kysely']) => {
    const { rows } = await sql<{ n: number }>`select n from public.counter`.execute(tx);
    await sql`update public.counter set n = ${(rows[0]?.n ?? 0) + 1}`.execute(tx);
  };
  if (isolated) await withSerializable(database.kysely, work);
  else await database.kysely.transaction().execute(work);
};
const counted = async () => {
  const { rows } = await database.pool.query<{ n: number }>('select n from public.counter');
  await database.pool.query('update public.counter set n = 0');
  return rows[0]?.n;
};

describe('withSerializable', () => {
  it('loses no update when eight work at once', async () => {
    await Promise.all(Array.from({ length: 8 }, addOne(true)));
    expect(await counted()).toBe(8);
  });

  it('is what holds that: plain transactions lose updates', async () => {
    await Promise.all(Array.from({ length: 8 }, addOne(false)));
    expect(await counted()).toBeLessThan(8);
  });

  it('lets out what the work throws, with nothing written', async () => {
    const work = withSerializable(database.kysely, async (tx) => {
      await sql`update public.counter set n = 99`.execute(tx);
      throw new RangeError('stop here');
    });
    await expect(work).rejects.toThrow('stop here');
    expect(await counted()).toBe(0);
  });
});

describe('testDatabase', () => {
  it('gives each caller a database of its own', async () => {
    const other = await testDatabase();
    const { rows } = await other.pool.query(`select to_regclass('public.counter') as there`);
    expect(rows).toEqual([{ there: null }]);
    await other.close();
  });
});
