/**
 * Re-identification risk of a table as it is.
 */

import { InvalidInputError } from '../kit/errors.ts';
import { coded } from './coded-table.ts';
import { identityList } from './distinct-tuples.ts';
import { suppressedLabel } from './hierarchy.ts';
import { riskOf, type ReidentificationRisk, type RiskOptions } from './reidentification-risk.ts';
import type { Table, TableColumn } from './table.ts';
import { TupleGrouper } from './tuple-grouper.ts';

/** Classes of rows that agree on some columns. */
export interface EquivalenceClasses {
  /** Row → class, in the order of first appearance. */
  readonly classOf: Int32Array;
  readonly sizes: Uint32Array;
}

/** The equivalence classes of rows that agree on all of `columns`; null agrees with null. */
export function equivalenceClasses(columns: readonly TableColumn[], rows: number): EquivalenceClasses {
  const grouped = columns.map((column) => {
    const { codes, dictionary } = coded(column);
    return { leafOf: codes, levels: [{ codeOf: identityList(dictionary.length), codes: dictionary.length }] };
  });
  const grouper = new TupleGrouper(grouped, rows);
  const levels = columns.map(() => 0);
  const { count, groupOf } = grouper.group(levels, identityList(rows), rows);
  const sizes = new Uint32Array(count);
  for (const group of groupOf) sizes[group] = (sizes[group] as number) + 1;
  return { classOf: groupOf, sizes };
}

/** The risk of a table, and the rows that carry none because all quasi-identifiers are suppressed. */
export interface TableRisk extends ReidentificationRisk {
  readonly suppressed: number;
}

/**
 * The risk of `table` by its quasi-identifiers. Rows of which each is `*` are counted apart.
 *
 * @throws {InvalidInputError} `anonymize/no-quasi-identifier`.
 */
export function riskOfTable({ columns, rows }: Table, options: RiskOptions = {}): TableRisk {
  const quasi = columns.filter(({ role }) => role === 'quasi');
  if (quasi.length === 0)
    throw new InvalidInputError('anonymize/no-quasi-identifier', 'at least one attribute must be quasi');
  const { classOf, sizes } = equivalenceClasses(quasi, rows);
  const hidden = classOf[firstSuppressedRow(quasi, rows)];
  const visible = sizes.filter((_, index) => index !== hidden);
  return { ...riskOf(visible, options), suppressed: hidden === undefined ? 0 : (sizes[hidden] as number) };
}

function firstSuppressedRow(quasi: readonly TableColumn[], rows: number): number {
  const starred = quasi.map((column) => {
    const { codes, dictionary } = coded(column);
    return { codes, star: dictionary.indexOf(suppressedLabel) };
  });
  for (let row = 0; row < rows; row += 1)
    if (starred.every(({ codes, star }) => codes[row] === star)) return row;
  return -1;
}
