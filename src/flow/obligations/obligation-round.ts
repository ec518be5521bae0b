/**
 * What a day brings about by itself: reports that become due, uses whose contract has ended and must be erased, records whose
 * keeping has ended. Pure: the same day asked twice asks for nothing twice, because what is open already is told to it.
 */

import { addDays, addMonths, type Day } from '../../kit/day.ts';
import type { RuleId } from '../../law/rule.ts';
import { ruleOn } from '../../law/rule-on.ts';
import { reportCalendar, type ReportDue, type ReportTerms } from './report/report-calendar.ts';

/** A use with the terms of its contract. */
export interface ContractedUse {
  readonly use: string;
  readonly terms: ReportTerms;
  /** Copies on record that are not erased: packages and copies of the register. */
  readonly copiesLeft: number;
}

/** A case that was opened for an obligation before. */
export interface OpenedBefore {
  readonly kind: 'use-report' | 'erasure';
  readonly use: string;
  /** For reports: which, and the end of their period. */
  readonly report?: string;
  readonly until?: Day;
}

/** Something kept for so many years of a rule, from a day on. */
export interface KeptRecord {
  readonly record: string;
  readonly rule: Extract<RuleId, `${string}-retention-years`>;
  readonly since: Day;
}

/** What is to be done on a day. */
export type Obligation =
  | ({ readonly what: 'ask-report'; readonly use: string } & ReportDue)
  | { readonly what: 'ask-erasure'; readonly use: string }
  | { readonly what: 'retention-over'; readonly record: string; readonly since: Day };

/** How long before the end of its period a report is announced. */
const announcedDays = 30;

/** What day `on` asks for and nobody has begun yet. */
export function obligationsOn(
  on: Day,
  uses: readonly ContractedUse[],
  before: readonly OpenedBefore[],
  kept: readonly KeptRecord[] = [],
): readonly Obligation[] {
  return [
    ...uses.flatMap(({ use, terms }) =>
      reportCalendar(terms)
        .filter(({ until }) => on >= addDays(until, -announcedDays))
        .filter(({ report, until }) => !before.some(isReport(use, report, until)))
        .map((due) => ({ what: 'ask-report' as const, use, ...due })),
    ),
    ...uses
      .filter(({ terms, copiesLeft }) => on > terms.endsOn && copiesLeft > 0)
      .filter(({ use }) => !before.some((one) => one.kind === 'erasure' && one.use === use))
      .map(({ use }) => ({ what: 'ask-erasure' as const, use })),
    ...kept
      .map(({ record, rule, since }) => ({ record, since: retentionEnds(rule, since) }))
      .filter(({ since }) => on > since)
      .map((over) => ({ what: 'retention-over' as const, ...over })),
  ];
}

const isReport = (use: string, report: string, until: Day) => (one: OpenedBefore) =>
  one.kind === 'use-report' && one.use === use && one.report === report && one.until === until;

/** The last day on which something must be kept that is kept from `since` on. */
export function retentionEnds(rule: KeptRecord['rule'], since: Day): Day {
  return addMonths(since, 12 * ruleOn(rule, since).value);
}
