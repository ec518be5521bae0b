import { InvalidInputError } from '../../../kit/errors.ts';
import type { InformationClass } from '../../../law/information-class.ts';
import type { Relation } from '../../../sql/relation.ts';
import { commaList, id, sql } from '../../../sql/sql.ts';

/**
 * Only the allowed columns, in their order. Columns that are not on the list are left behind, whatever they are.
 *
 * @law Rules Art. 18 ①②
 * @throws {InvalidInputError} `deidentify/missing-column` when an allowed column is not there.
 */
export function keepAllowedColumns<Class extends InformationClass>(
  input: Relation<Class>,
  allowed: readonly string[],
): Relation<Class> {
  const missing = allowed.filter((name) => !input.columns.includes(name));
  if (missing.length > 0) {
    throw new InvalidInputError('deidentify/missing-column', `no such column: ${missing.join(', ')}`);
  }
  return {
    ...input,
    columns: [...allowed],
    select: sql`select ${commaList(allowed.map(id))} from (${input.select}) as allowed`,
  };
}
