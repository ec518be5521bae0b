import { InvalidInputError } from '../../../kit/errors.ts';

/** A cell of a table of counts. */
export interface Cell {
  readonly values: readonly (string | null)[];
  /** Different people. */
  readonly persons: number;
}

/** A cell as it may be shown: a count, or that it is too small to be told. */
export interface ShownCell {
  readonly values: readonly (string | null)[];
  readonly persons: number | null;
}

/**
 * The cells with what is below `minimum` hidden. When one cell alone were hidden, whoever knows the total could tell it: then the
 * next smallest is hidden with it. Cells of nobody are left out.
 *
 * @law Rules Art. 18 ⑤; guideline — cells of one or two people are about a person
 * @throws {InvalidInputError} `statistics/minimum-too-small` when it is below 2.
 */
export function hideSmallCells(cells: readonly Cell[], minimum: number): readonly ShownCell[] {
  if (!Number.isSafeInteger(minimum) || minimum < 2)
    throw new InvalidInputError('statistics/minimum-too-small', 'a cell of one is about a person');
  const present = cells.filter(({ persons }) => persons > 0);
  const small = new Set(present.filter(({ persons }) => persons < minimum));
  if (small.size === 1) {
    const [next] = present.filter((cell) => !small.has(cell)).sort((a, b) => a.persons - b.persons);
    if (next !== undefined) small.add(next);
  }
  return present.map((cell) => ({ values: cell.values, persons: small.has(cell) ? null : cell.persons }));
}
