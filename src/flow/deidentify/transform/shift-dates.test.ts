import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckdbEngine } from '../../../engines/duckdb/duckdb-engine.ts';
import type { Engine } from '../../../sql/engine.ts';
import type { Relation } from '../../../sql/relation.ts';
import { render, sql, type SqlValue } from '../../../sql/sql.ts';
import { clickhouseDialect, duckdbDialect } from '../../../sql/dialect.ts';
import { day, dayFromNumber, dayNumber } from '../../../kit/day.ts';
import { personKeys } from '../delivery-key.ts';
import { relationOf } from './relation.fake.ts';
import { shiftDates } from './shift-dates.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbEngine();
});
afterAll(() => engine[Symbol.asyncDispose]());

const rowsOf = (relation: Relation): Promise<SqlValue[][]> =>
  engine.rows(sql`select * from (${relation.select}) as r order by all`);

describe('shiftDates', () => {
  const input = relationOf({ person: 'text', start_on: 'date', end_on: 'date', days: 'integer' }, [
    ['a', '2024-02-28', '2024-03-01', 3],
    ['a', '2024-03-10', null, 1],
    ['b', '2024-02-28', '2024-02-28', 1],
    ['nobody', '2024-02-28', null, 1],
  ]);
  const offsets = relationOf({ person: 'text', offset_days: 'integer' }, [
    ['a', -364],
    ['b', 182],
  ]);

  it('D7: moves all dates of a person alike, keeps blanks, and lets nobody through without an offset', async () => {
    expect(await rowsOf(shiftDates(input, offsets, ['start_on', 'end_on']))).toEqual([
      ['a', '2023-03-01', '2023-03-03', 3],
      ['a', '2023-03-12', null, 1],
      ['b', '2024-08-28', '2024-08-28', 1],
    ]);
  });

  it.each([
    [duckdbDialect, '(i."start_on" + cast(o.offset_days as integer))'],
    [clickhouseDialect, 'addDays(i."start_on", o.offset_days)'],
  ])('adds days in the words of $name', (dialect, text) => {
    expect(render(shiftDates(input, offsets, ['start_on']).select, dialect).text).toContain(text);
  });

  it('D7: keeps intervals, order and weekdays of any events, and lets no original date through', async () => {
    const event = fc.record({
      person: fc.constantFrom('a', 'b', 'c'),
      days: fc.integer({ min: 14_000, max: 20_000 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { minLength: 1, maxLength: 10 }),
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        async (events, key) => {
          const keys = personKeys(['a', 'b', 'c'], key, { minimum: 180, maximum: 365 });
          const drawn = relationOf(
            { person: 'text', start_on: 'date', row: 'integer' },
            events.map(({ person, days }, row) => [person, dayFromNumber(days), row]),
          );
          const own = relationOf(
            { person: 'text', offset_days: 'integer' },
            keys.map(({ person, offsetDays }) => [person, offsetDays]),
          );
          const shifted = await engine.rows(shiftDates(drawn, own, ['start_on']));
          expect(shifted.length).toBe(events.length);
          for (const [who, on, row] of shifted) {
            const before = events[Number(row)]!;
            const moved = dayNumber(day(String(on))) - before.days;
            expect(who).toBe(before.person);
            expect(moved).toBe(keys.find(({ person }) => person === who)?.offsetDays);
            expect(moved % 7 === 0 && moved !== 0).toBe(true);
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
