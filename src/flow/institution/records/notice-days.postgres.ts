import { sql, type Kysely } from 'kysely';
import type { Day } from '../../../kit/day.ts';
import { noticeDaysKey, type LedgerOnRecord } from '../lists/ledger-plan.ts';
import type { SubjectId } from '../subject-id.ts';

/** The days of the notices of these patients about `operator` that were not corrected. */
export async function noticeDays(
  db: Kysely<unknown>,
  operator: string,
  subjects: readonly SubjectId[],
): Promise<LedgerOnRecord['noticeDays']> {
  const { rows } = await sql<{ subject: SubjectId; version: string; days: readonly Day[] }>`
    select n.subject, n.version, array_agg(n.noticed_on::text) as days from institution.notice n
    where n.operator = ${operator} and n.subject = any(${subjects}::text[])
      and not exists (select 1 from institution.notice_correction k
        where k.operator = n.operator and k.subject = n.subject and k.version = n.version and k.noticed_on = n.noticed_on)
    group by n.subject, n.version`.execute(db);
  return new Map(rows.map(({ subject, version, days }) => [noticeDaysKey(subject, version), days]));
}
