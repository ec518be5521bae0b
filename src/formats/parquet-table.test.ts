import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDuckdbEngine } from '../engines/duckdb/duckdb-engine.ts';
import { sql } from '../sql/sql.ts';
import { ParquetTable } from './parquet-table.ts';

describe('ParquetTable', () => {
  it.each([2, 3, 7, 100])(
    'gives one file with all rows in order, in parts of %i rows',
    async (rowsOfPart) => {
      const folder = await mkdtemp(join(tmpdir(), 'meguri-parquet-'));
      await using engine = await openDuckdbEngine();
      const path = join(folder, 'n.parquet');
      const table = new ParquetTable(engine, {
        name: 'n',
        path,
        columns: [{ name: 'n', type: 'integer' }],
        rowsOfPart,
      });
      for (let at = 0; at < 14; at += 2) await table.append([[at], [at + 1]]);
      await table.append([]);
      await table.close();
      expect(table.rows).toBe(14);
      expect(await readdir(folder)).toEqual(['n.parquet']);
      expect((await engine.rows(sql`select n from (${engine.parquet([path])})`)).map(([n]) => n)).toEqual(
        Array.from({ length: 14 }, (_, n) => n),
      );
    },
  );
});
