import type { Relation } from '../../sql/relation.ts';
import { commaList, join, sql, type Sql } from '../../sql/sql.ts';
import type { EventPattern } from './cohort-definition.ts';

/** A code that begins with `prefix`, whether the source writes ICD-10 with its dot or not. */
function beginsWith(column: Sql, prefix: string): Sql {
  const plain = prefix.replaceAll('.', '');
  return sql`substr(replace(${column}, '.', ''), 1, ${plain.length}) = ${plain}`;
}

function anyCode({ codes = [] }: EventPattern): Sql {
  const choices = codes.flatMap(({ vocabulary, prefixes }) =>
    prefixes.flatMap((prefix) => [
      sql`(vocabulary = ${vocabulary} and ${beginsWith(sql`code`, prefix)})`,
      sql`(second_vocabulary = ${vocabulary} and ${beginsWith(sql`second_code`, prefix)})`,
    ]),
  );
  return sql`(${join(choices, ' or ')})`;
}

/**
 * The events that a pattern means.
 *
 * @shape one row per event: person, start_on, end_on, code, days
 */
export function matchingEvents(
  event: Relation<'medical-information'>,
  pattern: EventPattern,
): Relation<'medical-information'> {
  const { domain, codes, from, to, without, valueAtLeast, valueAtMost, units, texts } = pattern;
  const oneOf = (values: readonly string[]) => commaList(values.map((each) => sql`${each}`));
  const conditions: Sql[] = [sql`domain = ${domain}`];
  if (codes !== undefined) conditions.push(anyCode(pattern));
  if (from !== undefined) conditions.push(sql`start_on >= cast(${from} as date)`);
  if (to !== undefined) conditions.push(sql`start_on <= cast(${to} as date)`);
  if (without !== undefined && without.length > 0) {
    conditions.push(sql`coalesce(qualifier, '') not in (${oneOf(without)})`);
  }
  if (valueAtLeast !== undefined) conditions.push(sql`value_number >= ${valueAtLeast}`);
  if (valueAtMost !== undefined) conditions.push(sql`value_number <= ${valueAtMost}`);
  if (units !== undefined) conditions.push(sql`unit in (${oneOf(units)})`);
  if (texts !== undefined) conditions.push(sql`value_text in (${oneOf(texts)})`);
  return {
    informationClass: 'medical-information',
    grain: [],
    columns: ['person', 'start_on', 'end_on', 'code', 'days'],
    select: sql`select person, start_on, end_on, code, days from (${event.select}) as e where ${join(conditions, ' and ')}`,
  };
}
