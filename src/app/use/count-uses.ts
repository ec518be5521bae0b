import { sql, type Kysely } from 'kysely';
import type { UseState } from '../../flow/application/index.ts';

/** How many uses stand in each state. */
export async function countUses(db: Kysely<unknown>): Promise<ReadonlyMap<UseState, number>> {
  const { rows } = await sql<{ state: UseState; count: number }>`
    select state, count(*)::int as count from procedure.matter where kind = 'use' group by state`.execute(db);
  return new Map(rows.map(({ state, count }) => [state, count]));
}
