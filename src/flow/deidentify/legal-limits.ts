import type { RuleId } from '../../law/rule.ts';
import { ruleTable } from '../../law/rule-table.ts';

const valuesOf = (rule: RuleId) =>
  ruleTable.filter(({ id }) => id === rule).map(({ value }) => Number(value));

/**
 * Fewest persons in a class, and age from which all are one: of all that the rule table has for any day the strictest.
 *
 * @law Rules Art. 18 ④⑤
 */
export const legalLimits = {
  smallestClass: Math.max(...valuesOf('k-minimum')),
  topAge: Math.min(...valuesOf('age-top-code')),
} as const;
