/**
 * Working days (開庁日・営業日): every day but Saturdays, Sundays, public holidays, and the year's end from 12-29 to 01-03.
 * An operator may have closing days of its own beside these.
 *
 * Known from 1970 to 2050; a count that leaves these years is refused (`japan/holidays-not-known`), never guessed.
 *
 * @see 行政機関の休日に関する法律 (昭和63年法律第91号) Art. 1(1)
 */

import { addDays, dayNumber, type Day } from '../kit/day.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { publicHoliday } from './holidays.ts';

/** Days on which this operator is closed though others work: its founding day, a move, a summer closing. */
export type ClosingDays = ReadonlySet<Day>;

const noClosingDays: ClosingDays = new Set();
// 1970-01-01 was a Thursday.
const weekday = (on: Day) => (((dayNumber(on) + 4) % 7) + 7) % 7;
const isWeekend = (on: Day) => weekday(on) === 0 || weekday(on) === 6;

function isYearEnd(on: Day): boolean {
  const monthAndDay = on.slice(5);
  return monthAndDay >= '12-29' || monthAndDay <= '01-03';
}

/**
 * Whether offices are open on a day.
 *
 * @throws {InvalidInputError} `japan/holidays-not-known`
 */
export function isWorkingDay(on: Day, closingDays: ClosingDays = noClosingDays): boolean {
  const holiday = publicHoliday(on);
  return !isWeekend(on) && holiday === undefined && !isYearEnd(on) && !closingDays.has(on);
}

/**
 * The `n`-th working day after `from`, which itself is not counted, whether it is a working day or not. With a negative `n`
 * the working days before it; with 0 `from` itself.
 *
 * @throws {InvalidInputError} `japan/not-a-number-of-days` when `n` is not a whole number; `japan/holidays-not-known`
 */
export function addWorkingDays(from: Day, n: number, closingDays: ClosingDays = noClosingDays): Day {
  if (!Number.isSafeInteger(n)) {
    throw new InvalidInputError('japan/not-a-number-of-days', 'working days are counted in whole numbers');
  }
  const step = n < 0 ? -1 : 1;
  let left = Math.abs(n);
  let on = from;
  while (left > 0) {
    on = addDays(on, step);
    if (isWorkingDay(on, closingDays)) left -= 1;
  }
  return on;
}

/**
 * Working days after `from` up to and with `to`: what is left until a due date, or by how many it is passed. Negative when
 * `to` is the earlier one, so that it undoes `addWorkingDays` in both directions.
 *
 * @throws {InvalidInputError} `japan/holidays-not-known`
 */
export function workingDaysBetween(from: Day, to: Day, closingDays: ClosingDays = noClosingDays): number {
  const step = to < from ? -1 : 1;
  let count = 0;
  for (let on = from; on !== to;) {
    on = addDays(on, step);
    if (isWorkingDay(on, closingDays)) count += step;
  }
  return count;
}
