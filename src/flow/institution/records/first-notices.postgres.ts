import { sql, type Kysely } from 'kysely';
import type { Day } from '../../../kit/day.ts';
import type { SubjectId } from '../subject-id.ts';

/** The day of the first notice of each of these about `operator` that was not corrected: what a provision record says of it. */
export async function firstNotices(
  db: Kysely<unknown>,
  operator: string,
  subjects: readonly SubjectId[],
): Promise<ReadonlyMap<SubjectId, Day>> {
  const { rows } = await sql<{ subject: SubjectId; noticed_on: Day }>`
    select n.subject, min(n.noticed_on) as noticed_on from institution.notice n
    where n.operator = ${operator} and n.subject = any(${subjects}::text[])
      and not exists (select 1 from institution.notice_correction k
        where k.operator = n.operator and k.subject = n.subject and k.version = n.version and k.noticed_on = n.noticed_on)
    group by n.subject`.execute(db);
  return new Map(rows.map(({ subject, noticed_on }) => [subject, noticed_on]));
}
