/** 統計情報 as a product: counts of people by what describes them, with no row that is about one person. */

import { InvalidInputError, LawError } from '../../../kit/errors.ts';
import type { Engine } from '../../../sql/engine.ts';
import type { Relation } from '../../../sql/relation.ts';
import { commaList, id, sql } from '../../../sql/sql.ts';
import { hideSmallCells, type ShownCell } from './hide-small-cells.ts';

declare const statisticsBrand: unique symbol;

/** Counts that may leave as statistics. Only `statisticsTable` makes one. */
export interface StatisticsTable {
  readonly [statisticsBrand]: true;
  readonly informationClass: 'statistics';
  readonly dimensions: readonly string[];
  /** Smallest count that is shown. */
  readonly minimum: number;
  readonly cells: readonly ShownCell[];
}

/** What is counted, by what. */
export interface StatisticsOrder {
  /** At least one column of the relation, none of them the person. */
  readonly dimensions: readonly [string, ...string[]];
  /** From rule `statistics-cell-minimum`. */
  readonly minimum: number;
}

/**
 * Counts of different people of a relation with a column `person`, by these dimensions, small cells hidden. Statistics are outside
 * the Act because nobody is in them: the person column is counted and never comes out.
 *
 * @law Act Art. 2 — 統計情報; Rules Art. 18 ⑤
 * @throws {InvalidInputError} `statistics/bad-dimension`
 * @throws {LawError} `statistics/cell-too-small` when a cell came out that must not.
 */
export async function statisticsTable(
  engine: Engine,
  people: Relation,
  { dimensions, minimum }: StatisticsOrder,
): Promise<StatisticsTable> {
  const bad = dimensions.filter((name) => name === 'person' || !people.columns.includes(name));
  if (bad.length > 0)
    throw new InvalidInputError('statistics/bad-dimension', `cannot be counted by: ${bad.join(', ')}`);
  const columns = commaList(dimensions.map(id));
  const rows = await engine.rows(sql`
    select ${columns}, count(distinct person) as persons from (${people.select}) as p
    group by ${columns} order by ${columns}`);
  const cells = hideSmallCells(
    rows.map((row) => ({
      values: row.slice(0, -1).map((value) => (value === null ? null : String(value))),
      persons: Number(row.at(-1)),
    })),
    minimum,
  );
  if (cells.some(({ persons }) => persons !== null && persons < minimum))
    throw new LawError('statistics/cell-too-small', 'a cell is about too few people', 'Rules Art. 18 (5)');
  return { informationClass: 'statistics', dimensions, minimum, cells } as unknown as StatisticsTable;
}
