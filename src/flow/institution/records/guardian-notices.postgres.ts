import { sql, type Kysely } from 'kysely';
import type { AgeHanding } from '../lists/coming-of-age.ts';

/** Every handing, not corrected, to patients of `institution` who were told through a guardian at least once. */
export async function guardianNotices(
  db: Kysely<unknown>,
  operator: string,
  institution: string,
): Promise<readonly AgeHanding[]> {
  const { rows } = await sql<AgeHanding>`
    select h.subject, h.noticed_on as "noticedOn", h.given_to as "givenTo" from institution.notice_handing h
    where h.operator = ${operator} and h.institution = ${institution}
      and exists (select 1 from institution.notice_handing g
        where g.operator = h.operator and g.subject = h.subject and g.given_to = 'guardian')
      and not exists (select 1 from institution.notice_correction k
        where k.operator = h.operator and k.subject = h.subject and k.version = h.version and k.noticed_on = h.noticed_on)
    order by h.subject, h.noticed_on`.execute(db);
  return rows;
}
