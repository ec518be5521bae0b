import { compactDay } from './day-text.ts';

/** What the gate must say of a patient of an institution. */
export type GateState = 'eligible' | 'not-notified' | 'waiting' | 'stopped' | 'died-before-notice';

/** Days (numbers) that the gate looks at. */
export interface GateFacts {
  /** Day of the first notice, or null. */
  readonly givenOn: number | null;
  /** Day of death as the institution knows it, or null. */
  readonly diedOn: number | null;
  /** A stop request of any kind had come before `asOf` began. */
  readonly stopped: boolean;
}

const monthLength = (year: number, month: number) =>
  month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/**
 * The first day number on which a person told on `givenOn` may be handed over: 30 days and one calendar month must have
 * passed, both counted from the day after the notice. Worked out here from the calendar itself, not from the rules that
 * it is there to check.
 *
 * @law Civil Code Art. 140 and 143 — the first day is not counted; a month ends on the day before its like, or on its last
 */
export function eligibleFrom(givenOn: number): number {
  const text = compactDay(givenOn + 1);
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))];
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  const length = monthLength(nextYear, nextMonth);
  // Days from the first day counted to the first day after the month.
  const toMonthEnd = monthLength(year, month) - day;
  const afterMonth = givenOn + 1 + toMonthEnd + (day > length ? length + 1 : day);
  return Math.max(givenOn + 31, afterMonth);
}

/** What the gate must say at the beginning of day `asOf`. */
export function gateState({ givenOn, diedOn, stopped }: GateFacts, asOf: number): GateState {
  if (stopped) return 'stopped';
  // Nobody can be told any more who died without a notice.
  if (diedOn !== null && (givenOn === null || diedOn < givenOn)) return 'died-before-notice';
  if (givenOn === null) return 'not-notified';
  return eligibleFrom(givenOn) <= asOf ? 'eligible' : 'waiting';
}
