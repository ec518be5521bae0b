import { addDays, addMonths, type Day } from '../../kit/day.ts';
import type { Rule } from '../../law/rule.ts';
import { ruleOn } from '../../law/rule-on.ts';

/**
 * The first day on which data of a person told on `noticedOn` may be provided: the later of thirty days and one
 * calendar month, both counted from the day after the notice, and elapsed. Days are days in Japan. The period is the
 * one in force on the day of the notice.
 *
 * A month that starts on a day which the next month lacks ends with that month's last day (Civil Code Art. 143(2)), so
 * the first open day is then the first of the month after.
 *
 * @law Act Art. 30(1)/52(1) and Rules — the period for objecting; Civil Code Art. 140, 143 — how it is counted
 * @throws {LawError} `law/no-rule-in-force` for a notice from before the Act.
 */
export function eligibleFrom(noticedOn: Day, rules?: readonly Rule[]): Day {
  const firstCounted = addDays(noticedOn, 1);
  const afterDays = addDays(firstCounted, ruleOn('waiting-days', noticedOn, rules).value);
  const afterMonths = afterMonthsFrom(firstCounted, ruleOn('waiting-months', noticedOn, rules).value);
  return afterDays > afterMonths ? afterDays : afterMonths;
}

function afterMonthsFrom(firstCounted: Day, months: number): Day {
  const corresponding = addMonths(firstCounted, months);
  const isThere = corresponding.slice(8) === firstCounted.slice(8);
  return isThere ? corresponding : addDays(corresponding, 1);
}
