import { dayFromNumber, type Day } from '../kit/day.ts';

const firstDay = -30_000;
const known: (Day | undefined)[] = [];
const compact: (string | undefined)[] = [];

/** The day that is `number` days after 1970-01-01, remembered: a region writes the same days millions of times. */
export function dayAt(number: number): Day {
  return (known[number - firstDay] ??= dayFromNumber(number));
}

/** The same as `YYYYMMDD`. */
export function compactDay(number: number): string {
  return (compact[number - firstDay] ??= dayAt(number).replaceAll('-', ''));
}
