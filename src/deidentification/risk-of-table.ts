/**
 * Re-identification risk of a table as it is.
 */

import { InvalidInputError } from '../kit/errors.ts';
import { coded } from './coded-table.ts';
import { equivalenceClasses } from './equivalence-classes.ts';
import { suppressedLabel } from './hierarchy.ts';
import { populationClasses, type PopulationClasses } from './population-classes.ts';
import { populationUniqueness, type PopulationUniqueness } from './population-uniqueness.ts';
import { riskOf, type ReidentificationRisk, type RiskOptions } from './reidentification-risk.ts';
import type { Table, TableColumn } from './table.ts';

/** What is known of the population that the table is from. */
export interface PopulationKnowledge {
  /** People in the population, of whom the table is taken as a random sample. */
  readonly population?: number;
  /** Everybody in the population, with the same quasi-identifiers. */
  readonly populationTable?: Table;
}

/** The risk of a table, and the rows that carry none because all quasi-identifiers are suppressed. */
export interface TableRisk extends ReidentificationRisk {
  readonly suppressed: number;
  /** Where the number of people in the population is known. */
  readonly populationUniqueness?: PopulationUniqueness;
  /** Where everybody in the population is known. */
  readonly kMap?: number;
  readonly presence?: PopulationClasses['presence'];
}

/**
 * The risk of `table` by its quasi-identifiers. Rows of which each is `*` are counted apart. With a table of the
 * population, the journalist's risk is that of its classes; without one, that of the table's own, which is higher.
 *
 * @throws {InvalidInputError} `anonymize/no-quasi-identifier`, and as `riskOf`, `populationUniqueness`,
 *   `populationClasses`.
 */
export function riskOfTable(
  { columns, rows }: Table,
  options: Pick<RiskOptions, 'threshold'> & PopulationKnowledge = {},
): TableRisk {
  const quasi = columns.filter(({ role }) => role === 'quasi');
  if (quasi.length === 0)
    throw new InvalidInputError('anonymize/no-quasi-identifier', 'at least one attribute must be quasi');
  const { population, populationTable, ...how } = options;
  const classes = equivalenceClasses(quasi, rows);
  const hidden = classes.classOf[firstSuppressedRow(quasi, rows)];
  const isShown = (_: unknown, index: number) => index !== hidden;
  const found = populationTable && populationClasses(quasi, classes, populationTable, hidden);
  const risk = riskOf(classes.sizes.filter(isShown), {
    ...how,
    ...(found && { populationSizes: found.sizes.filter(isShown) }),
  });
  const uniqueness = population === undefined ? undefined : populationUniqueness(risk.sizes, population);
  return {
    ...risk,
    suppressed: hidden === undefined ? 0 : (classes.sizes[hidden] as number),
    ...(uniqueness && { populationUniqueness: uniqueness }),
    ...(found && { kMap: found.kMap, presence: found.presence }),
  };
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
