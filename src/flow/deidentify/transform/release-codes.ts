import type { InformationClass } from '../../../law/information-class.ts';
import type { Relation } from '../../../sql/relation.ts';
import { commaList, id, sql } from '../../../sql/sql.ts';

/** Domains whose rows mean something without a code. */
const codeless = sql`('visit', 'death')`;

/**
 * Codes as they may be released. A row whose code is suppressed leaves, unless it is a visit or a death; a second code
 * stays only beside a primary that was not rolled up and with enough people of its own.
 *
 * @param releases one row per unit as the source has it: domain, code, vocabulary, second_code, second_vocabulary (''
 *   for none), released_code, released_vocabulary, keep_second
 * @law Rules Art. 18 ④
 */
export function releaseCodes<Class extends InformationClass>(
  input: Relation<Class>,
  releases: Relation,
): Relation<Class> {
  const cells = input.columns.map((name) => {
    if (name === 'code' || name === 'vocabulary') return sql`r.${id(`released_${name}`)} as ${id(name)}`;
    if (name === 'second_code' || name === 'second_vocabulary') {
      return sql`case when r.keep_second then i.${id(name)} end as ${id(name)}`;
    }
    return sql`i.${id(name)} as ${id(name)}`;
  });
  return {
    ...input,
    select: sql`
      select ${commaList(cells)} from (${input.select}) as i
      left join (${releases.select}) as r on r.domain = i.domain
        and r.code = coalesce(i.code, '') and r.vocabulary = coalesce(i.vocabulary, '')
        and r.second_code = coalesce(i.second_code, '') and r.second_vocabulary = coalesce(i.second_vocabulary, '')
      where r.released_code is not null or i.domain in ${codeless}`,
  };
}
