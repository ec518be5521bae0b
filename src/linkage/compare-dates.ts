/** Comparison of dates, above all of birth, by the errors that clerks make. */

import type { CodedColumn } from './coded-column.ts';
import { incomparable, keysOf, type Comparison } from './comparison.ts';
import { dateNumbers, type DateNumbers } from './date-numbers.ts';

/** Level of dates as far apart as a parent's and a child's. */
export const generation = 'a generation apart';
const generationYears = 13;

/** Level of dates that differ by days. */
export const nearly = 'days apart';

const levels = ['same', 'one slip', 'two parts same', nearly, 'same year', 'different', generation];

const digits = ({ year, month, day }: DateNumbers) => year * 10_000 + month * 100 + day;

/** Digits that differ between two numbers of eight digits. */
function differingDigits(left: number, right: number): number {
  let differing = 0;
  for (let place = 0; place < 8; place += 1) {
    if (left % 10 !== right % 10) differing += 1;
    left = Math.floor(left / 10);
    right = Math.floor(right / 10);
  }
  return differing;
}

/** Years between the counts of two eras: 昭和/平成 63, 平成/令和 30, 大正/昭和 14, 明治/大正 44. */
const eraSlips = new Set([63, 30, 14, 44]);

/** Days from one to another of nearly equal dates, as if every month had 31: enough to see that they are near. */
const dayCount = ({ year, month, day }: DateNumbers) => (year * 12 + month) * 31 + day;
const mostDaysApart = 15;

function levelOfDates(left: DateNumbers, right: DateNumbers): number {
  const sameYear = left.year === right.year;
  const sameMonth = left.month === right.month;
  const sameDay = left.day === right.day;
  const swapped = left.month === right.day && left.day === right.month;
  if (sameYear && swapped) return 1;
  if (differingDigits(digits(left), digits(right)) === 1) return 1;
  if (sameMonth && sameDay && eraSlips.has(Math.abs(left.year - right.year))) return 1;
  if (Number(sameYear) + Number(sameMonth) + Number(sameDay) >= 2) return 2;
  if (Math.abs(dayCount(left) - dayCount(right)) <= mostDaysApart) return 3;
  if (sameYear) return 4;
  return Math.abs(left.year - right.year) < generationYears ? 5 : 6;
}

/** The comparison of a column of dates; undefined when it holds none. */
export function compareDates(name: string, column: CodedColumn): Comparison | undefined {
  const dates = column.values.map(dateNumbers);
  if (!dates.some((date) => date !== undefined)) return undefined;
  const keyOf = (part: (date: DateNumbers) => number) =>
    keysOf(dates.map((date) => (date === undefined ? undefined : String(part(date)))));
  const same = keyOf(digits);
  const codes = column.codes.map((code) => (dates[code] === undefined ? -1 : code));
  const fuzzy = (left: number, right: number) => {
    const [one, other] = [dates[left], dates[right]];
    return one === undefined || other === undefined ? incomparable : levelOfDates(one, other);
  };
  return {
    name,
    sharing: 'person',
    codes,
    values: dates.length,
    levels,
    keys: [same],
    termFrequency: true,
    fuzzy,
    remember: false,
    atoms: [
      { name, keys: same, survival: 0 },
      {
        name: `${name} year and month`,
        keys: keyOf(({ year, month }) => year * 100 + month),
        survival: 0.35,
      },
      {
        name: `${name} month and day`,
        keys: keyOf(({ month, day }) => Math.min(month, day) * 100 + Math.max(month, day)),
        survival: 0.45,
      },
      { name: `${name} year and day`, keys: keyOf(({ year, day }) => year * 100 + day), survival: 0.3 },
      { name: `${name} year`, keys: keyOf(({ year }) => year), survival: 0.6 },
    ],
  };
}
