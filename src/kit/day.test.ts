import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidInputError } from './errors.ts';
import { addDays, addMonths, day, dayFromNumber, dayNumber, dayOf, daysBetween, parseDay } from './day.ts';

const anyDay = fc.integer({ min: -40_000, max: 60_000 }).map(dayFromNumber);

describe('parseDay', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '20260101', '2026-1-1', '', '0000-00-00', '0000-02-29'])(
    'reads nothing from %j',
    (text) => {
      expect(parseDay(text)).toBeUndefined();
      expect(() => day(text)).toThrow(InvalidInputError);
    },
  );

  it('reads a leap day', () => {
    expect(parseDay('2024-02-29')).toBe('2024-02-29');
  });
});

describe('dayOf', () => {
  it.each([
    ['2026-03-31T14:59:59.999Z', '2026-03-31'],
    ['2026-03-31T15:00:00.000Z', '2026-04-01'],
  ])('%s is %s in Japan', (instant, expected) => {
    expect(dayOf(new Date(instant))).toBe(expected);
  });
});

describe('addMonths', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-10-15', 1, '2026-11-15'],
  ] as const)('%s and %d months is %s', (from, months, expected) => {
    expect(addMonths(day(from), months)).toBe(expected);
  });
});

describe('addDays', () => {
  it('is undone by the same number of days back, and counted by daysBetween', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (on, days) => {
        const moved = addDays(on, days);
        expect(addDays(moved, -days)).toBe(on);
        expect(daysBetween(on, moved)).toBe(days);
        expect(on < moved).toBe(days > 0);
      }),
    );
  });
});

describe('dayNumber', () => {
  it('is the inverse of dayFromNumber', () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        expect(dayFromNumber(dayNumber(on))).toBe(on);
      }),
    );
    expect(dayNumber(day('1970-01-01'))).toBe(0);
  });
});
