import { daysBetween, type Day } from '../../../kit/day.ts';
import type { Decision } from '../eligibility.ts';

/** What a patient is told of the day before which nothing leaves. */
export interface EarliestProvision {
  /** Nothing is provided before this day. */
  readonly notEarlierThan: Day;
  /** Days until then; 0 when it has come. */
  readonly daysLeft: number;
}

/**
 * The day that a person may rely on: nothing leaves before it. Undefined when nothing leaves at all as things stand (no notice,
 * stopped, died before it).
 *
 * @law Act Art. 30(1)/52(1) — 「この書面をお渡ししてから一か月経過した後」
 */
export function earliestProvision({ eligibleOn }: Decision, on: Day): EarliestProvision | undefined {
  if (eligibleOn === undefined) return undefined;
  return { notEarlierThan: eligibleOn, daysLeft: Math.max(0, daysBetween(on, eligibleOn)) };
}
