import type { Day } from '../kit/day.ts';
import { LawError } from '../kit/errors.ts';
import type { Rule, RuleId } from './rule.ts';
import { ruleTable } from './rule-table.ts';

/**
 * The row of rule `id` that is in force on day `on`.
 *
 * @throws {LawError} `law/no-rule-in-force` when there is none: what the law does not say is not guessed.
 */
export function ruleOn<Id extends RuleId>(id: Id, on: Day, table: readonly Rule[] = ruleTable): Rule<Id> {
  const rows = table.filter((row): row is Rule<Id> => row.id === id);
  const current = rows.find(({ from, until }) => from <= on && (until === undefined || on <= until));
  if (current === undefined) {
    throw new LawError(
      'law/no-rule-in-force',
      `rule ${id} is not in force on ${on}`,
      rows[0]?.article ?? '—',
    );
  }
  return current;
}
