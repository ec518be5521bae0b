/**
 * What a change of the rule table would change, before it is made.
 */

import { addDays, type Day } from '../kit/day.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { ruleOn } from './rule-on.ts';
import type { Rule, RuleId } from './rule.ts';

/** A proposed row: the value of a rule from one day on. */
export interface RuleChange<Id extends RuleId = RuleId> {
  readonly id: Id;
  readonly value: Rule<Id>['value'];
  /** First day on which it would be in force. */
  readonly from: Day;
  /** Where it is, or will be, written. */
  readonly article: string;
}

/**
 * The table with a change made: the row that is in force on its first day ends the day before, and rows that begin later give way
 * to it.
 *
 * @throws {LawError} `law/no-rule-in-force` when the rule is not in force on that day
 * @throws {InvalidInputError} `law/other-kind-of-value` when the value is of another type than the present one
 */
export function tableWith(table: readonly Rule[], change: RuleChange): readonly Rule[] {
  const { id, value, from, article } = change;
  const present = ruleOn(id, from, table);
  const isAlike =
    typeof value === typeof present.value && Array.isArray(value) === Array.isArray(present.value);
  if (!isAlike || (typeof value === 'number' && !(value >= 0))) {
    throw new InvalidInputError('law/other-kind-of-value', `the value of ${id} is of another kind`);
  }
  const { unit, isDesignChoice, japanese, english } = present;
  const proposed: Rule = {
    ...{ id, value, unit, from, article, isDesignChoice, japanese, english },
    // Not yet read in any source.
    certainty: 'unsure',
  };
  const others = table.flatMap((row): readonly Rule[] => {
    if (row.id !== id) return [row];
    if (row.from >= from) return [];
    const isOpen = row.until === undefined || row.until >= from;
    return [isOpen ? { ...row, until: addDays(from, -1) } : row];
  });
  return [...others, proposed];
}

/** A day that would be another, and for how many. */
export interface ChangedDay {
  readonly id: string;
  readonly count: number;
  readonly before: Day | undefined;
  readonly after: Day | undefined;
}

/** What a change would do to things with a day: cases that are due, people who wait, records that are kept. */
export interface RulePreview {
  readonly looked: number;
  readonly earlier: number;
  readonly later: number;
  /** Those that have a day before and none after, or the other way round. */
  readonly otherwise: number;
  /** The first hundred, in the order given. */
  readonly changed: readonly ChangedDay[];
}

/** One thing, or several that are alike. */
export interface DatedThing {
  readonly id: string;
  readonly count: number;
}

const mostShown = 100;

/** Compares the day of each thing before and after: `dayBy` tells it by a table. */
export function previewDays<Thing extends DatedThing>(
  things: Iterable<Thing>,
  dayBy: (thing: Thing, table: readonly Rule[]) => Day | undefined,
  tables: { readonly before: readonly Rule[]; readonly after: readonly Rule[] },
): RulePreview {
  const counts = { looked: 0, earlier: 0, later: 0, otherwise: 0 };
  const changed: ChangedDay[] = [];
  for (const thing of things) {
    const { id, count } = thing;
    counts.looked += count;
    const before = dayBy(thing, tables.before);
    const after = dayBy(thing, tables.after);
    if (before === after) continue;
    if (before === undefined || after === undefined) counts.otherwise += count;
    else if (after < before) counts.earlier += count;
    else counts.later += count;
    if (changed.length < mostShown) changed.push({ id, count, before, after });
  }
  return { ...counts, changed };
}
