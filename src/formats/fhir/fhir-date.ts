/**
 * FHIR dates and times as Japanese days and times of day.
 */

import { dayOf, type Day } from '../../kit/day.ts';
import { isoDay } from '../iso-day.ts';

/** A day in Japan; `partial` when the source said the year or month only and its first day stands for it. */
export interface FhirMoment {
  readonly on: Day;
  /** `HH:MM` in JST, when the source says a time. */
  readonly time: string | null;
  readonly partial: boolean;
}

const form = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;
const jstOffsetMs = 9 * 3_600_000;

/** What a FHIR date, dateTime or instant says, or undefined. A time without an offset is taken as JST. */
export function parseFhirMoment(text: string): FhirMoment | undefined {
  const match = form.exec(text);
  if (match === null) return undefined;
  const [, year = '', month, dayOfMonth, hour, minute, offset] = match;
  const on = isoDay(`${year}-${month ?? '01'}-${dayOfMonth ?? '01'}`);
  if (on === undefined) return undefined;
  if (dayOfMonth === undefined) return { on, time: null, partial: true };
  if (hour === undefined || minute === undefined) return { on, time: null, partial: false };
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  if (offset === undefined || offset === '+09:00') return { on, time: `${hour}:${minute}`, partial: false };
  const instant = new Date(`${on}T${hour}:${minute}:00${offset}`);
  if (Number.isNaN(instant.getTime())) return undefined;
  const inJapan = new Date(instant.getTime() + jstOffsetMs).toISOString();
  return { on: dayOf(instant), time: inJapan.slice(11, 16), partial: false };
}
