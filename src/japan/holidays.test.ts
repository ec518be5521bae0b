import { describe, expect, it } from 'vitest';
import { day } from '../kit/day.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { holidaysKnownFrom, holidaysKnownUntil, publicHoliday } from './holidays.ts';

describe('publicHoliday', () => {
  it.each([
    ['2026-01-01', '元日'],
    ['2026-05-06', 'こどもの日 振替休日'],
    ['2026-09-21', '敬老の日'],
    // Between two holidays.
    ['2026-09-22', '休日'],
    ['2026-09-23', '秋分の日'],
    ['2026-11-23', '勤労感謝の日'],
    // By a law for one year.
    ['2019-04-30', '休日'],
    ['2021-07-23', 'スポーツの日'],
  ])('F15: %s is %s', (on, name) => {
    expect(publicHoliday(day(on))).toContain(name.split(' ')[0]);
  });

  it.each(['2026-05-07', '2026-09-24', '2026-10-13', '2021-10-11', '2026-12-30'])('%s is none', (on) => {
    expect(publicHoliday(day(on))).toBeUndefined();
  });

  it('knows every year between its first and its last day, and guesses none beyond', () => {
    for (let year = Number(holidaysKnownFrom.slice(0, 4)); year <= 2050; year += 1) {
      expect(publicHoliday(day(`${year}-11-03`)), String(year)).toBe('文化の日');
    }
    expect(holidaysKnownUntil).toBe('2050-12-31');
    for (const on of ['1969-12-31', '2051-01-01']) {
      expect(() => publicHoliday(day(on))).toThrow(InvalidInputError);
    }
  });
});
