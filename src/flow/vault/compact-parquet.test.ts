import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDuckdbEngine } from '../../engines/duckdb/duckdb-engine.ts';
import { sql } from '../../sql/sql.ts';
import type { SubjectId } from '../institution/index.ts';
import { parquetCompaction } from './compact-parquet.ts';

describe('parquetCompaction', () => {
  it('keeps every row and column but those of the subject, in order', async () => {
    await using engine = await openDuckdbEngine();
    const folder = await mkdtemp(join(tmpdir(), 'meguri compact '));
    const [input, output] = [join(folder, 'in.parquet'), join(folder, 'out.parquet')];
    const rows = sql`select * from (values ('a', 1, null), ('b', 2, 'x'), ('a', 3, 'y'), ('c', 4, null)) as t (subject, n, code)`;
    await engine.writeParquet(rows, input);
    expect(await parquetCompaction(engine)(input, output, 'a' as SubjectId)).toBe(2);
    expect(await engine.rows(engine.parquet([output]))).toEqual([
      ['b', 2, 'x'],
      ['c', 4, null],
    ]);
    expect(await parquetCompaction(engine)(input, output, 'z' as SubjectId)).toBe(4);
    await rm(folder, { recursive: true });
  });
});
