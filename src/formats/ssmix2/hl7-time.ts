import type { Day } from '../../kit/day.ts';
import { compactDay } from '../compact-day.ts';

const clockTime = /^([01]\d|2[0-3])([0-5]\d)/;

/** The day of an HL7 time stamp (`YYYYMMDD[HHMM[SS[.s]]][±ZZZZ]`), or undefined when it names no whole day. */
export function hl7Day(text: string | null | undefined): Day | undefined {
  return text === null || text === undefined ? undefined : compactDay(text.slice(0, 8));
}

/** The time of day of an HL7 time stamp, `HH:MM`, or null when it has none. */
export function hl7Time(text: string | null | undefined): string | null {
  const match = clockTime.exec(text?.slice(8, 12) ?? '');
  return match?.[1] === undefined || match[2] === undefined ? null : `${match[1]}:${match[2]}`;
}
