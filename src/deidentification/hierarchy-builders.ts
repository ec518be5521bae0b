/**
 * Hierarchies that are made, not read.
 */

import { InvalidInputError } from '../kit/errors.ts';
import { hierarchyOf, suppressedLabel, type Cell, type Hierarchy } from './hierarchy.ts';

/** Values that stay as they are or become `*`. */
export function flatHierarchy(values: Iterable<Cell>): Hierarchy {
  return hierarchyOf([...new Set(values)].map((value) => [value, suppressedLabel]));
}

/**
 * Texts of which one more character is hidden on each level, from the end: `1234`, `123*`, `12**` … `*`.
 * Shorter texts are padded with `*` first, so that each level hides alike.
 */
export function maskingHierarchy(values: Iterable<string>): Hierarchy {
  const distinct = [...new Set(values)];
  const width = distinct.reduce((longest, value) => Math.max(longest, [...value].length), 0);
  return hierarchyOf(
    distinct.map((value) => {
      const characters = [...value];
      const path = [value];
      for (let hidden = 1; hidden < width; hidden += 1) {
        path.push(
          characters
            .slice(0, width - hidden)
            .join('')
            .padEnd(width, suppressedLabel),
        );
      }
      return [...path, suppressedLabel];
    }),
  );
}

/**
 * Whole numbers from `from` to `to` in bands of each of `widths`, `20-24`, then `*`.
 *
 * @throws {InvalidInputError} `hierarchy/bands-do-not-nest` when a width is not a multiple of the one before.
 */
export function intervalHierarchy(from: number, to: number, widths: readonly number[]): Hierarchy {
  const nests = widths.every(
    (width, index) => Number.isSafeInteger(width) && width % (widths[index - 1] ?? 1) === 0,
  );
  if (!nests || from > to)
    throw new InvalidInputError(
      'hierarchy/bands-do-not-nest',
      'each width must be a multiple of the one before',
    );
  const rows: string[][] = [];
  for (let value = from; value <= to; value += 1) {
    const bands = widths.map((width) => {
      const start = Math.floor(value / width) * width;
      return width === 1 ? String(value) : `${start}-${start + width - 1}`;
    });
    rows.push([String(value), ...bands, suppressedLabel]);
  }
  return hierarchyOf(rows);
}

/** A hierarchy from steps: each gives the next label of a label, and `*` ends it. */
export function dictionaryHierarchy(
  values: Iterable<Cell>,
  steps: readonly ((label: Cell) => Cell)[],
): Hierarchy {
  return hierarchyOf(
    [...new Set(values)].map((value) => {
      const path: Cell[] = [value];
      for (const step of steps) path.push(step(path.at(-1) ?? null));
      return [...path, suppressedLabel];
    }),
  );
}
