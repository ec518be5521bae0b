/** 保存期間: what expires when. The periods are in the rule table; a contract's end is a day; a legal hold goes before both. */

import { addDays, addMonths, type Day } from '../../../kit/day.ts';
import { ruleOn } from '../../../law/rule-on.ts';

/** What may be deleted, as one matter. */
export type RetainedKind = 'medical-records' | 'confirmation-records';

/** Something that must not be deleted for the time being. */
export interface LegalHold {
  readonly number: string;
  /** Whose data; undefined for everybody's. */
  readonly institution?: string;
  readonly reason: string;
  readonly placedBy: string;
  readonly placedOn: Day;
  readonly liftedBy?: string;
  readonly liftedOn?: Day;
}

/** What is kept, and since when. */
export interface RetainedFacts {
  /** Institutions of whose patients something is in the vault, with the last day of their contract where there is one. */
  readonly medicalRecords: readonly {
    readonly institution: string;
    readonly subjects: number;
    readonly contractEndsOn: Day | undefined;
  }[];
  readonly confirmationRecords: readonly { readonly institution: string; readonly receivedOn: Day }[];
  readonly holds: readonly LegalHold[];
}

/** Something whose period is over, or will be. */
export interface RetentionItem {
  readonly kind: RetainedKind;
  readonly institution: string;
  readonly reason: 'contract-ended' | 'retention-over';
  /** First day on which it is to be deleted. */
  readonly dueOn: Day;
  /** Patients, or records. */
  readonly count: number;
  /** Numbers of the holds that keep it. */
  readonly heldBy: readonly string[];
}

/** Numbers of the holds that keep what is of this institution. */
export function holdsOn(holds: readonly LegalHold[], institution: string): readonly string[] {
  return holds
    .filter((hold) => hold.liftedOn === undefined)
    .filter((hold) => hold.institution === undefined || hold.institution === institution)
    .map(({ number }) => number);
}

/**
 * First day on which a confirmation record that was made on `receivedOn` may be discarded: the day after its years, by the
 * calendar.
 *
 * @law Act Art. 33/55 — rule `confirmation-record-retention-years`
 */
export function confirmationRecordOverOn(receivedOn: Day): Day {
  const years = ruleOn('confirmation-record-retention-years', receivedOn).value;
  return addDays(addMonths(receivedOn, 12 * years), 1);
}

/**
 * What is to be deleted on `until` or before, the longest overdue first: medical records from the day after the contract's
 * end, confirmation records when their period of the rule table is over.
 *
 * @law Act Art. 19/20 — erased without delay when no longer needed; Art. 33/55 — confirmation records are kept
 */
export function retentionDue(facts: RetainedFacts, until: Day): readonly RetentionItem[] {
  const medical = facts.medicalRecords.flatMap(
    ({ institution, subjects, contractEndsOn }): RetentionItem[] => {
      if (contractEndsOn === undefined || subjects === 0) return [];
      const dueOn = addDays(contractEndsOn, 1);
      const heldBy = holdsOn(facts.holds, institution);
      return [
        { kind: 'medical-records', institution, reason: 'contract-ended', dueOn, count: subjects, heldBy },
      ];
    },
  );
  const byDue = Map.groupBy(
    facts.confirmationRecords,
    ({ institution, receivedOn }) => `${confirmationRecordOverOn(receivedOn)} ${institution}`,
  );
  const records = [...byDue].map(([key, kept]): RetentionItem => {
    const [dueOn = '', institution = ''] = key.split(' ');
    const heldBy = holdsOn(facts.holds, institution);
    return {
      kind: 'confirmation-records',
      institution,
      reason: 'retention-over',
      dueOn: dueOn as Day,
      count: kept.length,
      heldBy,
    };
  });
  return [...medical, ...records]
    .filter(({ dueOn }) => dueOn <= until)
    .sort((a, b) =>
      `${a.dueOn} ${a.institution} ${a.kind}` < `${b.dueOn} ${b.institution} ${b.kind}` ? -1 : 1,
    );
}
