/**
 * Calendar days in Japan (JST, UTC+9 without daylight saving), as `YYYY-MM-DD` strings that sort by time.
 */

import { InvalidInputError } from './errors.ts';

declare const dayBrand: unique symbol;

/** A calendar day in Japan, `YYYY-MM-DD` in the proleptic Gregorian calendar. */
export type Day = string & { readonly [dayBrand]: true };

const jstOffsetMs = 9 * 3_600_000;
const dayMs = 86_400_000;
/** There is no year 0. */
const form = /^(?!0000)(\d{4})-(\d{2})-(\d{2})$/;

/** The day that `text` names, or undefined when it names none (`2026-02-30`, `20260101`). */
export function parseDay(text: string): Day | undefined {
  const match = form.exec(text);
  if (match === null) return undefined;
  const instant = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== text
    ? undefined
    : (text as Day);
}

/**
 * The day that `text` names.
 *
 * @throws {InvalidInputError} `day/not-a-day` when it names none.
 */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new InvalidInputError('day/not-a-day', 'a day is written YYYY-MM-DD');
  return parsed;
}

/** The calendar day in Japan at `instant`. */
export function dayOf(instant: Date): Day {
  return new Date(instant.getTime() + jstOffsetMs).toISOString().slice(0, 10) as Day;
}

/** Whole days since 1970-01-01; the inverse of `dayFromNumber`. */
export function dayNumber(on: Day): number {
  return Math.round(Date.parse(`${on}T00:00:00Z`) / dayMs);
}

/** The day that is `number` days after 1970-01-01. */
export function dayFromNumber(number: number): Day {
  return new Date(number * dayMs).toISOString().slice(0, 10) as Day;
}

/** `on` plus a number of days, which may be negative. */
export function addDays(on: Day, days: number): Day {
  return dayFromNumber(dayNumber(on) + days);
}

/**
 * `on` plus calendar months: the same day of the month, or the last day of a shorter month
 * (01-31 + 1 month = 02-28 or 02-29), as Civil Code Art. 143(2) counts.
 */
export function addMonths(on: Day, months: number): Day {
  const [year, month, dayOfMonth] = on.split('-').map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) + months;
  const lastDay = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  const first = new Date(Date.UTC(Math.floor(index / 12), index % 12, 1));
  first.setUTCDate(Math.min(dayOfMonth, lastDay));
  return first.toISOString().slice(0, 10) as Day;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}
