import { addDays, type Day } from '../../../kit/day.ts';
import type { Rule } from '../../../law/rule.ts';
import { ruleTable } from '../../../law/rule-table.ts';
import { eligibleFrom } from '../waiting-period.ts';

/** The first day on which a notice opens, for each day of a notice without a gap. */
export interface OpenDays {
  /** The first day on which the Act knows a waiting period. */
  readonly first: Day;
  /** Of a notice on `first`, of the day after it, and so on. */
  readonly opensOn: readonly Day[];
}

/**
 * What `eligibleFrom` says of every day of a notice up to `on`: a database looks it up, so that the period is counted in one place
 * only.
 */
export function openDays(on: Day, rules: readonly Rule[] = ruleTable): OpenDays {
  const periods = rules.filter(({ id }) => id === 'waiting-days' || id === 'waiting-months');
  const [first = addDays(on, 1)] = periods.map(({ from }) => from).sort();
  const opensOn: Day[] = [];
  for (let told = first; told <= on; told = addDays(told, 1)) opensOn.push(eligibleFrom(told, rules));
  return { first, opensOn };
}
