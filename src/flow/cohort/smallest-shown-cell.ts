import { ruleTable } from '../../law/rule-table.ts';

/**
 * Smallest count of people that may be shown: the highest minimum that the rule table has for any day, so that a
 * count shown today is not below what a later rule asks for.
 *
 * @law Rules Art. 18 ⑤
 */
export const smallestShownCell = Math.max(
  ...ruleTable.filter(({ id }) => id === 'cell-minimum').map(({ value }) => Number(value)),
);
