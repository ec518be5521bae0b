/**
 * Dates of both generations of receipts: Gregorian (8 and 6 digits) and 和暦 (7 and 5 digits).
 */

import { addDays, addMonths, parseDay, type Day } from '../../kit/day.ts';
import { compactDay } from '../compact-day.ts';
import { parseEraDay, parseEraMonth } from '../../japan/era.ts';

const sixDigits = /^\d{6}$/;

/** The day that `YYYYMMDD` or `GYYMMDD` names, or undefined. */
export function parseReceiptDay(text: string): Day | undefined {
  return text.length === 8 ? compactDay(text) : parseEraDay(text);
}

/** A calendar month of claims. */
export interface ClaimMonth {
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** All days, in order. */
  readonly days: readonly Day[];
}

const months = new Map<string, ClaimMonth>();
/** More months than any file of one institution holds; a bound on the memory that odd input can take. */
const mostMonths = 1200;

/** The month that `YYYYMM` or `GYYMM` names, or undefined. */
export function parseClaimMonth(text: string): ClaimMonth | undefined {
  const known = months.get(text);
  if (known !== undefined) return known;
  const firstDay = sixDigits.test(text)
    ? parseDay(`${text.slice(0, 4)}-${text.slice(4, 6)}-01`)
    : parseEraMonth(text);
  if (firstDay === undefined) return undefined;
  const next = addMonths(firstDay, 1);
  const days: Day[] = [];
  for (let on = firstDay; on < next; on = addDays(on, 1)) days.push(on);
  const month = { firstDay, lastDay: addDays(next, -1), days };
  if (months.size < mostMonths) months.set(text, month);
  return month;
}
