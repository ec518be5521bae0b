import type { InformationClass } from '../../../law/information-class.ts';
import type { Relation } from '../../../sql/relation.ts';
import { commaList, id, sql } from '../../../sql/sql.ts';

/**
 * The institution's key of a visit replaced by a running number in the order of person and first day; visits of one day
 * are ordered by a salted hash, so that nothing of the old keys stays.
 *
 * @param salt secret, new in each delivery
 * @law Rules Art. 18 ③ — 連結符号
 */
export function renumberVisits<Class extends InformationClass>(
  input: Relation<Class>,
  salt: string,
): Relation<Class> {
  const cells = input.columns.map((name) =>
    name === 'visit' ? sql`v.number as visit` : sql`i.${id(name)} as ${id(name)}`,
  );
  return {
    ...input,
    select: sql`
      select ${commaList(cells)} from (${input.select}) as i
      left join (
        select person, visit, row_number() over (order by person, first_on, hash) as number
        from (
          select person, visit, min(start_on) as first_on, md5(concat(${salt}, visit)) as hash
          from (${input.select}) as e where visit is not null group by person, visit
        ) as keyed
      ) as v on v.person = i.person and v.visit = i.visit`,
  };
}
