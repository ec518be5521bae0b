import type { Day } from '../kit/day.ts';

/**
 * How sure we are of a rule: `seed` said by the Cabinet Office's own description of the system; `found` read in a source;
 * `known` own knowledge, not read again; `unsure` may be otherwise, keep it configurable.
 */
export type Certainty = 'seed' | 'found' | 'known' | 'unsure';

/** The mark that stands for a certainty in documents. */
export const certaintyMarks: Readonly<Record<Certainty, string>> = {
  seed: '[S]',
  found: '[F]',
  known: '[K]',
  unsure: '(?)',
};

/** The value that each rule has. */
export interface RuleValues {
  readonly 'waiting-days': number;
  readonly 'waiting-months': number;
  readonly 'guardian-age': number;
  readonly 'renotice-lead-days': number;
  readonly 'stop-reach': 'institution' | 'person';
  readonly 'bereaved-relations': readonly string[];
  readonly 'guardian-relations': readonly string[];
  readonly 'stop-receipt-retention-years': number;
  readonly 'provision-record-retention-years': number;
  readonly 'confirmation-record-retention-years': number;
  readonly 'register-retention-years': number;
  readonly 'access-log-retention-years': number;
  readonly 'certified-user-log-retention-years': number;
  readonly 'k-minimum': number;
  readonly 'cell-minimum': number;
  readonly 'statistics-cell-minimum': number;
  readonly 'count-rounding-base': number;
  readonly 'query-budget-person': number;
  readonly 'query-budget-organization': number;
  readonly 'query-budget-days': number;
  readonly 'age-top-code': number;
  readonly 'approvers-minimum': number;
  readonly 'releasers-minimum': number;
  readonly 'incident-first-report-days': number;
  readonly 'incident-final-report-days': number;
  readonly 'incident-malicious-final-report-days': number;
  readonly 'recertification-years': number;
  readonly 'dominance-percent': number;
  readonly 'erasure-days': number;
  readonly 'use-report-days': number;
  readonly 'recall-acknowledgement-days': number;
  readonly 'duty-training-years': number;
  readonly 'session-idle-minutes': number;
  readonly 'session-absolute-hours': number;
  readonly 'access-token-days': number;
  readonly 'upload-days': number;
  readonly 'committee-quorum-percent': number;
  readonly 'committee-quorum-minimum': number;
  readonly 'margin-percent-maximum': number;
  readonly 'margin-percent-minimum': number;
  readonly 'lay-summary-characters-minimum': number;
  readonly 'lay-summary-characters-maximum': number;
  readonly 'use-period-months-maximum': number;
}

/** Name of a rule. */
export type RuleId = keyof RuleValues;

/** One row of the table: what a rule says from one day on. */
export interface Rule<Id extends RuleId = RuleId> {
  readonly id: Id;
  readonly value: RuleValues[Id];
  readonly unit:
    | 'days'
    | 'months'
    | 'years'
    | 'people'
    | 'reach'
    | 'relations'
    | 'minutes'
    | 'hours'
    | 'questions'
    | 'percent'
    | 'characters';
  /** First day on which the row is in force. */
  readonly from: Day;
  /** Last day on which it is; open when there is none. */
  readonly until?: Day;
  /** Where it is written. */
  readonly article: string;
  readonly certainty: Certainty;
  /** Ours where the law leaves room; never laxer than the law. */
  readonly isDesignChoice: boolean;
  readonly japanese: string;
  readonly english: string;
}
