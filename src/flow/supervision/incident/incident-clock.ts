import { addDays, type Day } from '../../../kit/day.ts';
import { ruleOn } from '../../../law/rule-on.ts';

/** What the clock of an incident runs by. */
export interface IncidentTimes {
  /** T0: the day on which anybody at the operator or a consignee was first aware, of a suspicion too. */
  readonly awareOn: Day;
  readonly isMalicious: boolean;
  readonly reports: readonly { readonly report: 'first' | 'final'; readonly on: Day }[];
}

/** By when the ministers and the PPC are told, and whether that was in time. */
export interface IncidentClock {
  /** 速報 */
  readonly firstDueOn: Day;
  /** 確報 */
  readonly finalDueOn: Day;
  readonly isFirstLate: boolean;
  readonly isFinalLate: boolean;
}

/**
 * The clock of an incident on a day. It starts at first awareness, not when the matter was thought serious.
 *
 * @law Act Art. 24-2/26 — 漏えい等の報告
 */
export function incidentClock({ awareOn, isMalicious, reports }: IncidentTimes, on: Day): IncidentClock {
  const final = isMalicious ? 'incident-malicious-final-report-days' : 'incident-final-report-days';
  const firstDueOn = addDays(awareOn, ruleOn('incident-first-report-days', awareOn).value);
  const finalDueOn = addDays(awareOn, ruleOn(final, awareOn).value);
  const madeOn = (which: 'first' | 'final') => reports.find(({ report }) => report === which)?.on ?? on;
  return {
    firstDueOn,
    finalDueOn,
    isFirstLate: madeOn('first') > firstDueOn,
    isFinalLate: madeOn('final') > finalDueOn,
  };
}
