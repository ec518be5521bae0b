import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, dayFromNumber, dayNumber } from '../kit/day.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts';

const anyDay = fc
  .integer({ min: dayNumber(day('1975-01-01')), max: dayNumber(day('2045-12-31')) })
  .map(dayFromNumber);

describe('isWorkingDay', () => {
  it.each([
    ['2026-09-18', true],
    ['2026-09-19', false],
    ['2026-09-20', false],
    ['2026-09-21', false],
    ['2026-09-22', false],
    ['2026-09-23', false],
    ['2026-09-24', true],
    ['2026-12-28', true],
    ['2026-12-29', false],
    ['2026-12-31', false],
    ['2026-01-02', false],
    ['2027-01-04', true],
  ])('F15: %s is a working day: %s', (on, expected) => {
    expect(isWorkingDay(day(on))).toBe(expected);
  });
});

describe('addWorkingDays', () => {
  it.each([
    // From Friday over a weekend, two holidays and the day between them.
    ['2026-09-18', 1, '2026-09-24'],
    // From Friday over Golden Week, whose Sunday is made up for on Wednesday.
    ['2026-05-01', 1, '2026-05-07'],
    ['2026-04-28', 2, '2026-05-01'],
    // Over the year's end: 12-28 is a Monday, 01-04 the next working day.
    ['2026-12-28', 1, '2027-01-04'],
    ['2026-12-25', 10, '2027-01-15'],
    ['2026-11-20', 1, '2026-11-24'],
    ['2026-11-24', -1, '2026-11-20'],
    ['2026-09-22', 0, '2026-09-22'],
  ])('F15: a due date that many working days from %s, %d, is %s', (from, n, expected) => {
    expect(addWorkingDays(day(from), n)).toBe(expected);
  });

  it('F15: leaves out the days on which an operator is closed', () => {
    const closed = new Set([day('2026-06-02'), day('2026-06-03')]);
    expect(addWorkingDays(day('2026-06-01'), 1)).toBe('2026-06-02');
    expect(addWorkingDays(day('2026-06-01'), 1, closed)).toBe('2026-06-04');
    expect(workingDaysBetween(day('2026-06-01'), day('2026-06-05'), closed)).toBe(2);
  });

  it('is undone by workingDaysBetween, and ends on a working day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -300, max: 300 }), (from, n) => {
        const to = addWorkingDays(from, n);
        expect(workingDaysBetween(from, to)).toBe(n);
        if (n !== 0) expect(isWorkingDay(to)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it.each([0.5, Number.NaN, Infinity])('refuses %s days', (n) => {
    expect(() => addWorkingDays(day('2026-06-01'), n)).toThrow(InvalidInputError);
  });

  it('refuses a due date in a year whose holidays nobody knows', () => {
    expect(() => addWorkingDays(day('2050-12-28'), 5)).toThrow('known from 1970-01-01 to 2050-12-31');
  });
});

describe('workingDaysBetween', () => {
  it.each([
    ['2026-09-18', '2026-09-24', 1],
    ['2026-09-24', '2026-09-18', -1],
    ['2026-09-19', '2026-09-23', 0],
    ['2026-06-01', '2026-06-05', 4],
  ])('from %s to %s are %d', (from, to, expected) => {
    expect(workingDaysBetween(day(from), day(to))).toBe(expected);
  });
});
