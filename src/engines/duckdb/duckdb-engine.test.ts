import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EngineError } from '../../kit/errors.ts';
import { sql } from '../../sql/sql.ts';
import { openDuckdbEngine } from './duckdb-engine.ts';

describe('openDuckdbEngine', () => {
  it('gives back what a writer was given, nulls and days included', async () => {
    await using engine = await openDuckdbEngine();
    const writer = await engine.writer('t', [
      { name: 'a', type: 'text' },
      { name: 'b', type: 'date' },
      { name: 'c', type: 'bigint' },
      { name: 'd', type: 'double' },
    ]);
    writer.append([
      ['髙', '2024-02-29', 5, 0.5],
      [null, null, null, null],
    ]);
    await writer.close();
    expect(await engine.rows(sql`select * from t`)).toEqual([
      ['髙', '2024-02-29', 5, 0.5],
      [null, null, null, null],
    ]);
    expect(await engine.columns(sql`select a, d from t`)).toEqual([
      ['髙', null],
      [0.5, null],
    ]);
  });

  it('writes more rows than one chunk holds, and reads them back from Parquet', async () => {
    await using engine = await openDuckdbEngine();
    const writer = await engine.writer('t', [{ name: 'n', type: 'integer' }]);
    writer.append(Array.from({ length: 5000 }, (_, n) => [n]));
    await writer.close();
    const path = join(await mkdtemp(join(tmpdir(), "meguri engine's ")), 'n.parquet');
    await engine.writeParquet(sql`select n from t where n >= ${1000}`, path);
    expect(await engine.rows(sql`select count(*), min(n) from (${engine.parquet([path])})`)).toEqual([
      [4000, 1000],
    ]);
  });

  it('keeps the text of a failing statement out of its message', async () => {
    await using engine = await openDuckdbEngine();
    const failing = engine.run(sql`select cast(${'SECRET-NAME'} as integer)`);
    await expect(failing).rejects.toThrow(EngineError);
    await expect(failing).rejects.not.toThrow(/SECRET/);
  });

  it('refuses a second statement while a result is being read, and loses no row of the first', async () => {
    await using engine = await openDuckdbEngine();
    const first = engine.rows(sql`select * from range(100000)`);
    await expect(engine.rows(sql`select 1`)).rejects.toMatchObject({ code: 'engine/busy' });
    expect(await first).toHaveLength(100_000);
    expect(await engine.rows(sql`select 1`)).toEqual([[1]]);
  });

  it('is free again after a result was left half read', async () => {
    await using engine = await openDuckdbEngine();
    for await (const batch of engine.stream(sql`select * from range(100000)`)) {
      expect(batch.length).toBeGreaterThan(0);
      break;
    }
    expect(await engine.rows(sql`select 1`)).toEqual([[1]]);
  });
});
