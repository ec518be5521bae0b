import { addDays, type Day } from '../../../kit/day.ts';
import type { Rule } from '../../../law/rule.ts';
import { ruleTable } from '../../../law/rule-table.ts';
import { eligibleFrom } from '../waiting-period.ts';

/** For each day of a notice, the first day on which it opens. */
export interface OpenDays {
  readonly noticedOn: readonly Day[];
  readonly opensOn: readonly Day[];
}

/**
 * What `eligibleFrom` says of every day of a notice up to `on`, from the first day on which the Act knows a waiting period: a
 * database joins it, so that the period is counted in one place only.
 */
export function openDays(on: Day, rules: readonly Rule[] = ruleTable): OpenDays {
  const periods = rules.filter(({ id }) => id === 'waiting-days' || id === 'waiting-months');
  const [first] = periods.map(({ from }) => from).sort();
  const noticedOn: Day[] = [];
  for (let told = first ?? addDays(on, 1); told <= on; told = addDays(told, 1)) noticedOn.push(told);
  return { noticedOn, opensOn: noticedOn.map((told) => eligibleFrom(told, rules)) };
}
