import type { InformationClass } from '../../../law/information-class.ts';
import type { Relation } from '../../../sql/relation.ts';
import { call, commaList, id, sql } from '../../../sql/sql.ts';

/** Longest text that can be a category; prose is longer. */
const longestCategory = 20;

/**
 * The values of a text column that at least `minimumPeople` people have for a code, and that are short.
 *
 * @shape one row per code and value: domain, code, vocabulary ('' for null), kept
 */
export function commonValues<Class extends InformationClass>(
  input: Relation<Class>,
  column: string,
  minimumPeople: number,
): Relation<Class> {
  return {
    informationClass: input.informationClass,
    grain: ['domain', 'code', 'vocabulary', 'kept'],
    columns: ['domain', 'code', 'vocabulary', 'kept'],
    select: sql`
      select domain, coalesce(code, '') as code, coalesce(vocabulary, '') as vocabulary, ${id(column)} as kept
      from (${input.select}) as e
      where ${id(column)} is not null and length(${id(column)}) <= ${longestCategory}
      group by domain, coalesce(code, ''), coalesce(vocabulary, ''), ${id(column)}
      having ${call('countDistinct', sql`person`)} >= ${minimumPeople}`,
  };
}

/**
 * A text column in which a value stays only where at least `minimumPeople` people have it for that code, and it is
 * short: a category that many share is no free text.
 *
 * @param common the values that stay, where they are stored already
 * @law Rules Art. 18 ①④
 */
export function keepCommonValues<Class extends InformationClass>(
  input: Relation<Class>,
  column: string,
  minimumPeople: number,
  common: Relation = commonValues(input, column, minimumPeople),
): Relation<Class> {
  const cells = input.columns.map((name) =>
    name === column ? sql`c.kept as ${id(name)}` : sql`i.${id(name)} as ${id(name)}`,
  );
  return {
    ...input,
    select: sql`
      select ${commaList(cells)} from (${input.select}) as i
      left join (${common.select}) as c on c.domain = i.domain and c.code = coalesce(i.code, '')
        and c.vocabulary = coalesce(i.vocabulary, '') and c.kept = i.${id(column)}`,
  };
}
