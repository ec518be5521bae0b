import { sql, type Kysely } from 'kysely';
import type { Day } from '../../kit/day.ts';
import type { AnyCaseKind } from '../../procedure/index.ts';

/** Cases that have not ended, and those of them that are late. */
export interface OpenCases {
  readonly open: number;
  readonly late: number;
}

/** How many cases of these kinds are open on day `on`, and how many of them were due before it. */
export async function countOpenCases(
  db: Kysely<unknown>,
  kinds: readonly Pick<AnyCaseKind, 'name'>[],
  on: Day,
): Promise<OpenCases> {
  const names = kinds.map(({ name }) => name);
  const { rows } = await sql<OpenCases>`
    select count(*)::int as open, (count(*) filter (where due_on < ${on}))::int as late
    from procedure.matter where not is_final and kind = any(${names})`.execute(db);
  return rows[0] ?? { open: 0, late: 0 };
}
