import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckdbEngine } from '../../../engines/duckdb/duckdb-engine.ts';
import type { Engine } from '../../../sql/engine.ts';
import type { Relation } from '../../../sql/relation.ts';
import { sql, type SqlValue } from '../../../sql/sql.ts';
import { boundNumbers } from './bound-numbers.ts';
import { capDurations } from './cap-durations.ts';
import { relationOf } from './relation.fake.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbEngine();
});
afterAll(() => engine[Symbol.asyncDispose]());

const rowsOf = (relation: Relation): Promise<SqlValue[][]> =>
  engine.rows(sql`select * from (${relation.select}) as r order by all`);

describe('boundNumbers', () => {
  const measured = (values: readonly (readonly [string, number | null])[]) =>
    relationOf(
      { person: 'text', code: 'text', value: 'double' },
      values.map(([who, value]) => [who, 'X', value]),
    );
  const bounded = async (
    values: readonly (readonly [string, number | null])[],
    share = 0,
    minimumPeople = 2,
  ) =>
    (
      await engine.rows(
        boundNumbers(measured(values), { column: 'value', within: ['code'], share, minimumPeople }),
      )
    )
      .map((row) => row[2])
      .sort((a, b) => Number(a) - Number(b));

  it('brings the extremes to a value that enough people reach', async () => {
    expect(
      await bounded([
        ['a', 1],
        ['b', 2],
        ['c', 3],
        ['d', 4],
        ['e', 99],
      ]),
    ).toEqual([2, 2, 3, 4, 4]);
  });

  it('counts people: a person with many extremes is one', async () => {
    expect(
      await bounded([
        ['a', 5],
        ['b', 5],
        ['c', 6],
        ['e', 98],
        ['e', 99],
        ['e', 100],
      ]),
    ).toEqual([5, 5, 6, 6, 6, 6]);
  });

  it('goes as far in as the stated share', async () => {
    const people = Array.from({ length: 10 }, (_, index) => [`p${index}`, index] as const);
    expect(await bounded(people, 0.3)).toEqual([3, 3, 3, 3, 4, 5, 6, 6, 6, 6]);
  });

  it('leaves numbers out where too few people have any', async () => {
    expect(
      await bounded(
        [
          ['a', 5],
          ['b', 9],
          ['c', null],
        ],
        0,
        3,
      ),
    ).toEqual([null, null, null]);
    expect(
      await bounded(
        [
          ['a', 1],
          ['b', 2],
          ['c', 3],
        ],
        0,
        3,
      ),
    ).toEqual([null, null, null]);
  });
});

describe('capDurations', () => {
  it('brings a very long stay to one that enough people have, and drops an end before its start', async () => {
    const input = relationOf({ person: 'text', domain: 'text', start_on: 'date', end_on: 'date' }, [
      ['a', 'visit', '2024-01-01', '2024-01-11'],
      ['b', 'visit', '2024-01-01', '2024-01-11'],
      ['c', 'visit', '2024-01-01', '2025-01-01'],
      ['d', 'visit', '2024-01-01', '2023-12-31'],
    ]);
    const ends = (await rowsOf(capDurations(input, { share: 0, minimumPeople: 2 }))).map((row) => row[3]);
    expect(ends).toEqual(['2024-01-11', '2024-01-11', '2024-01-11', null]);
  });
});
