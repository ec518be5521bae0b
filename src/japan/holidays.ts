/**
 * Public holidays of Japan (国民の祝日), with those made by falling on a Sunday (振替休日), by standing between two others
 * (国民の休日) and by a law for one year (2019, 2020, 2021).
 *
 * From 1970 to 2050. The days of the equinoxes are announced in the February of the year before; later ones are computed
 * by astronomers, and a law may still add or move a holiday. So the data must be renewed with each release of
 * `@holiday-jp/holiday_jp`; beyond their last year nothing is guessed.
 *
 * @see 国民の祝日に関する法律 (昭和23年法律第178号)
 */

import holidayJp from '@holiday-jp/holiday_jp';
import { day, type Day } from '../kit/day.ts';
import { InvalidInputError } from '../kit/errors.ts';

const names = new Map<string, string>(
  Object.values(holidayJp.holidays).map(({ date, name }) => [date, name]),
);
const days = [...names.keys()].sort();

/** First day for which the holidays are known. */
export const holidaysKnownFrom: Day = day(`${(days[0] ?? '').slice(0, 4)}-01-01`);
/** Last day for which the holidays are known. */
export const holidaysKnownUntil: Day = day(`${(days.at(-1) ?? '').slice(0, 4)}-12-31`);

/**
 * The name of the public holiday on a day, or undefined when it is none.
 *
 * @throws {InvalidInputError} `japan/holidays-not-known` for a day outside the years of the data.
 */
export function publicHoliday(on: Day): string | undefined {
  if (on < holidaysKnownFrom || on > holidaysKnownUntil) {
    throw new InvalidInputError(
      'japan/holidays-not-known',
      `public holidays are known from ${holidaysKnownFrom} to ${holidaysKnownUntil}`,
    );
  }
  return names.get(on);
}
