import type { Engine } from '../../sql/engine.ts';
import { id, sql } from '../../sql/sql.ts';
import type { SubjectId } from '../institution/index.ts';

/** Rewrites clinical records without one subject; returns how many rows are left. */
export type Compaction = (input: string, output: string, subject: SubjectId) => Promise<number>;

/** A compaction of Parquet files with a column `subject`, on a private engine. */
export function parquetCompaction(engine: Engine): Compaction {
  return async (input, output, subject) => {
    await engine.writeParquet(
      sql`select * from (${engine.parquet([input])}) as records where ${id('subject')} <> ${subject}`,
      output,
    );
    const [[rows] = []] = await engine.rows(
      sql`select count(*) from (${engine.parquet([output])}) as records`,
    );
    return Number(rows);
  };
}
