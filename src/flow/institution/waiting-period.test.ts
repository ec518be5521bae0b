import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, day, dayFromNumber, dayNumber, daysBetween } from '../../kit/day.ts';
import { parseEraDay } from '../../japan/era.ts';
import { ruleTable } from '../../law/rule-table.ts';
import { eligibleFrom } from './waiting-period.ts';

describe('eligibleFrom', () => {
  it.each([
    // Thirty days are longer than the month, or as long.
    ['2026-02-10', '2026-03-13', 'February has 28 days: the thirty days decide'],
    ['2028-02-10', '2028-03-12', 'in a leap year it has 29'],
    ['2026-04-15', '2026-05-16', 'April has 30 days: both say the same'],
    ['2026-01-31', '2026-03-03', '1 February to 2 March are thirty days'],
    // The month is longer.
    ['2026-03-15', '2026-04-16', 'the month runs from 16 March to 15 April'],
    ['2026-12-31', '2027-02-01', 'the month is all of January'],
    ['2026-07-30', '2026-08-31', 'the month runs from 31 July to 30 August'],
    ['2026-01-30', '2026-03-02', '31 January to 1 March are thirty days; the month ended on 28 February'],
    ['2028-01-30', '2028-03-01', 'the month from 31 January ended on 29 February, as did the thirty days'],
    ['2026-05-30', '2026-07-01', 'the month from 31 May ends on 30 June, as June has no 31st'],
  ])('after a notice on %s is %s: %s', (noticedOn, expected) => {
    expect(eligibleFrom(day(noticedOn))).toBe(expected);
  });

  const days = fc.integer({ min: dayNumber(day('2018-05-11')), max: dayNumber(day('2099-12-31')) });

  it('never leaves less than thirty whole days, nor less than one calendar month, after the day of the notice', () => {
    fc.assert(
      fc.property(days.map(dayFromNumber), (noticedOn) => {
        const from = eligibleFrom(noticedOn);
        expect(daysBetween(noticedOn, from)).toBeGreaterThanOrEqual(31);
        expect(from > addMonths(noticedOn, 1)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('never lets anybody wait more than two days beyond thirty', () => {
    fc.assert(
      fc.property(days.map(dayFromNumber), (noticedOn) => {
        expect(daysBetween(noticedOn, eligibleFrom(noticedOn))).toBeLessThanOrEqual(32);
      }),
      { numRuns: 5000 },
    );
  });

  it('never opens earlier for who was told later', () => {
    fc.assert(
      fc.property(days.map(dayFromNumber), (noticedOn) => {
        expect(eligibleFrom(addDays(noticedOn, 1)) >= eligibleFrom(noticedOn)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    // 平成30年5月31日, 平成31年4月30日 and, as files still write it, 平成31年5月1日 = 令和元年5月1日.
    ['4300531', '2018-07-01'],
    ['4310430', '2019-06-01'],
    ['4310501', '2019-06-02'],
    ['5010501', '2019-06-02'],
    ['5080131', '2026-03-03'],
  ])('is counted alike for a day written in an era (%s)', (written, expected) => {
    expect(eligibleFrom(parseEraDay(written)!)).toBe(expected);
  });

  it('does not depend on which calendar the day of the notice was written in', () => {
    fc.assert(
      fc.property(
        days.filter((number) => number >= dayNumber(day('2019-05-01'))).map(dayFromNumber),
        (on) => {
          const yearInEra = String(Number(on.slice(0, 4)) - 2018).padStart(2, '0');
          const written = `5${yearInEra}${on.slice(5).replace('-', '')}`;
          expect(eligibleFrom(parseEraDay(written)!)).toBe(eligibleFrom(on));
        },
      ),
    );
  });

  it('takes its numbers from the rules', () => {
    const longer = ruleTable.map((row) => (row.id === 'waiting-days' ? { ...row, value: 60 } : row));
    expect(eligibleFrom(day('2026-03-15'), longer)).toBe('2026-05-15');
  });
});
