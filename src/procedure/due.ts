import { addWorkingDays } from '../japan/working-days.ts';
import { addDays, type Day } from '../kit/day.ts';
import type { RuleId } from '../law/rule.ts';
import { ruleOn } from '../law/rule-on.ts';

/** By when the owner of a state must have acted, counted from the day on which the state was entered. */
export interface Due<Data> {
  readonly japanese: string;
  readonly english: string;
  /** The last day in time, or undefined when this case has none. */
  readonly dueOn: (enteredOn: Day, data: Data) => Day | undefined;
  /** The rule that it follows, so that a change of the rule can be looked at before it is made. */
  readonly rule?: DayRule;
}

/** So many working days (行政機関の休日を除く) after the day of entering. */
export function workingDays(count: number): Due<unknown> {
  return {
    japanese: `${count} 営業日`,
    english: `${count} working days`,
    dueOn: (enteredOn) => addWorkingDays(enteredOn, count),
  };
}

/** The rules that give a number of days. */
type DayRule = Extract<RuleId, `${string}-days`>;

/** So many calendar days as a rule of the rule table says, on the day of entering. */
export function ruleDays(rule: DayRule): Due<unknown> {
  return {
    japanese: `規則「${rule}」の日数`,
    english: `days of rule ${rule}`,
    rule,
    dueOn: (enteredOn) => addDays(enteredOn, ruleOn(rule, enteredOn).value),
  };
}

/** A day that the case itself holds. */
export function dayOfCase<Data>(
  japanese: string,
  english: string,
  dayIn: (data: Data) => Day | undefined,
): Due<Data> {
  return { japanese, english, dueOn: (_enteredOn, data) => dayIn(data) };
}
