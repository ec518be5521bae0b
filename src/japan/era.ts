/**
 * Japanese eras (和暦) and the Gregorian calendar, as administrative files write them: a digit for the era, two for
 * its year.
 *
 * Files keep an old era for the rest of the year in which it changed (平成31年5月) and take a new one from the
 * year's beginning, so any day of such a year is read in both forms.
 */

import { addDays, parseDay, type Day } from '../kit/day.ts';

/** An era: 明治 1, 大正 2, 昭和 3, 平成 4, 令和 5. */
export type EraDigit = 1 | 2 | 3 | 4 | 5;

interface Era {
  readonly digit: EraDigit;
  readonly japanese: string;
  readonly firstDay: Day;
  /** The day on which the next era had begun or began the day after; null while it lasts. */
  readonly lastDay: Day | null;
}

const eras: readonly Era[] = [
  { digit: 1, japanese: '明治', firstDay: '1868-01-25' as Day, lastDay: '1912-07-30' as Day },
  { digit: 2, japanese: '大正', firstDay: '1912-07-30' as Day, lastDay: '1926-12-25' as Day },
  { digit: 3, japanese: '昭和', firstDay: '1926-12-25' as Day, lastDay: '1989-01-07' as Day },
  { digit: 4, japanese: '平成', firstDay: '1989-01-08' as Day, lastDay: '2019-04-30' as Day },
  { digit: 5, japanese: '令和', firstDay: '2019-05-01' as Day, lastDay: null },
];

const yearOf = (on: Day) => Number(on.slice(0, 4));
const sevenDigits = /^[1-5]\d{6}$/;
const fiveDigits = /^[1-5]\d{4}$/;
const pad = (number: number, width: number) => String(number).padStart(width, '0');

function gregorianYear(digit: string, yearInEra: number): number | undefined {
  const era = eras[Number(digit) - 1];
  if (era === undefined || yearInEra < 1) return undefined;
  const year = yearOf(era.firstDay) + yearInEra - 1;
  return era.lastDay !== null && year > yearOf(era.lastDay) ? undefined : year;
}

/** The day that `GYYMMDD` names (`4310501` is 2019-05-01, and so is `5010501`), or undefined when it names none. */
export function parseEraDay(text: string): Day | undefined {
  if (!sevenDigits.test(text)) return undefined;
  const year = gregorianYear(text.charAt(0), Number(text.slice(1, 3)));
  return year === undefined ? undefined : parseDay(`${year}-${text.slice(3, 5)}-${text.slice(5, 7)}`);
}

/** The first day of the month that `GYYMM` names, or undefined when it names none. */
export function parseEraMonth(text: string): Day | undefined {
  return fiveDigits.test(text) ? parseEraDay(`${text}01`) : undefined;
}

/** A day in one era's form. */
export interface EraForm {
  readonly digit: EraDigit;
  readonly japanese: string;
  /** Year of the era, from 1. */
  readonly year: number;
  /** `GYYMMDD`. */
  readonly digits: string;
}

/**
 * The forms of a day, the era in force first: one, or two on the last day of an era and on the first of the next
 * (1989-01-07 and -08, 2019-04-30 and 05-01; 1912-07-30 and 1926-12-25 belonged to both). None before 明治.
 */
export function eraForms(on: Day): EraForm[] {
  const inForce = (era: Era) => on >= era.firstDay && (era.lastDay === null || on <= era.lastDay);
  const nearly = (era: Era) =>
    on >= addDays(era.firstDay, -1) && (era.lastDay === null || on <= addDays(era.lastDay, 1));
  const newestFirst = [...eras].reverse();
  const forms = [
    ...newestFirst.filter(inForce),
    ...newestFirst.filter((era) => nearly(era) && !inForce(era)),
  ].filter(({ firstDay }) => yearOf(on) >= yearOf(firstDay));
  return forms.map(({ digit, japanese, firstDay }) => {
    const year = yearOf(on) - yearOf(firstDay) + 1;
    return { digit, japanese, year, digits: `${digit}${pad(year, 2)}${on.slice(5, 7)}${on.slice(8, 10)}` };
  });
}
