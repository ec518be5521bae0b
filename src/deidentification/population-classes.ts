import { InvalidInputError } from '../kit/errors.ts';
import { coded } from './coded-table.ts';
import { equivalenceClasses, type EquivalenceClasses } from './equivalence-classes.ts';
import type { Table, TableColumn } from './table.ts';

/** The classes of a table in the population that it is from. */
export interface PopulationClasses {
  /** Class of the table → people of the population in it. */
  readonly sizes: Uint32Array;
  /** People in the smallest of them: the table satisfies k-map for this k. */
  readonly kMap: number;
  /**
   * Lowest and highest probability that somebody of the population, of whom the quasi-identifiers are known, is in the
   * table: it satisfies δ-presence for these.
   */
  readonly presence: { readonly lowest: number; readonly highest: number };
}

/**
 * Counts the classes of a table, given by its quasi-identifiers and how its rows fall into classes, in a table of the
 * whole population with columns of the same names and values as general. The class `hidden`, of suppressed rows, is
 * left out of the measures.
 *
 * @throws {InvalidInputError} `anonymize/unknown-column` when the population lacks a quasi-identifier;
 *   `risk/population-too-small` when it has fewer people of a class than the table.
 * @see L. Sweeney, k-anonymity: a model for protecting privacy, 2002 (k-map); M. E. Nergiz et al., Hiding the presence
 *   of individuals from shared databases, SIGMOD 2007 (δ-presence)
 */
export function populationClasses(
  quasi: readonly TableColumn[],
  classes: EquivalenceClasses,
  population: Table,
  hidden?: number,
): PopulationClasses {
  const same = quasi.map(({ name }) => population.columns.find((column) => column.name === name));
  const there = same.filter((column) => column !== undefined);
  if (there.length < quasi.length)
    throw new InvalidInputError('anonymize/unknown-column', 'the population lacks a quasi-identifier');
  const people = equivalenceClasses(there, population.rows);
  const sizeOf = new Map(keysOf(there, people).map((key, index) => [key, people.sizes[index] ?? 0]));
  const sizes = Uint32Array.from(keysOf(quasi, classes), (key) => sizeOf.get(key) ?? 0);
  const shown = [...sizes.keys()].filter((index) => index !== hidden);
  const shares = shown.map((index) => (classes.sizes[index] as number) / (sizes[index] as number));
  const highest = shares.reduce((most, share) => Math.max(most, share), 0);
  if (highest > 1)
    throw new InvalidInputError('risk/population-too-small', 'a class has fewer people than rows');
  const all = people.sizes.length === shown.length;
  return {
    sizes,
    kMap:
      shown.length === 0
        ? 0
        : shown.reduce((least, index) => Math.min(least, sizes[index] as number), Infinity),
    presence: { lowest: all ? shares.reduce((least, share) => Math.min(least, share), 1) : 0, highest },
  };
}

/** What the rows of each class agree on, as one text. */
function keysOf(columns: readonly TableColumn[], { classOf, sizes }: EquivalenceClasses): string[] {
  const cells = columns.map(coded);
  const first = new Int32Array(sizes.length).fill(-1);
  for (const [row, index] of classOf.entries()) if ((first[index] as number) < 0) first[index] = row;
  return Array.from(first, (row) =>
    JSON.stringify(cells.map(({ codes, dictionary }) => dictionary[codes[row] as number] ?? null)),
  );
}
