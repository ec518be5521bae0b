import { addDays, type Day } from '../../../kit/day.ts';
import { ForbiddenError } from '../../../kit/errors.ts';
import { ruleOn } from '../../../law/rule-on.ts';

/** How many different questions may be asked in a period. */
export interface QueryBudget {
  readonly person: number;
  readonly organization: number;
  /** Length of the period, today included. */
  readonly days: number;
}

/** How many different questions were asked in the period. */
export interface Spending {
  readonly person: number;
  readonly organization: number;
}

/** Why nothing more is answered for now. */
export type BudgetRefusal = 'person-budget-spent' | 'organization-budget-spent';

/** The budget that the rule table has for day `on`. */
export function queryBudgetOn(on: Day): QueryBudget {
  return {
    person: ruleOn('query-budget-person', on).value,
    organization: ruleOn('query-budget-organization', on).value,
    days: ruleOn('query-budget-days', on).value,
  };
}

/** First day of the period that ends on day `on`. */
export function periodStart({ days }: QueryBudget, on: Day): Day {
  return addDays(on, 1 - days);
}

/** Why another question may not be asked now, or undefined. A page shows it beside the disabled button. */
export function refusalToAsk(spent: Spending, budget: QueryBudget): BudgetRefusal | undefined {
  if (spent.person >= budget.person) return 'person-budget-spent';
  return spent.organization >= budget.organization ? 'organization-budget-spent' : undefined;
}

/**
 * Does nothing while another question may be asked.
 *
 * @law Rules Art. 18 ⑤
 * @throws {ForbiddenError} `cohort/person-budget-spent`, `cohort/organization-budget-spent`
 */
export function assertMayAsk(spent: Spending, budget: QueryBudget): void {
  const refusal = refusalToAsk(spent, budget);
  if (refusal === undefined) return;
  throw new ForbiddenError(
    `cohort/${refusal}`,
    `no more different counts are answered within ${budget.days} days; ask the operator’s office`,
  );
}
