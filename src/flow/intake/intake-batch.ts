import type { FormatName, UnitCounts } from '../../formats/clinical-model.ts';
import type { Day } from '../../kit/day.ts';
import type { AdmissionCounts } from './admission.ts';

/** State of who is eligible and was taken in from the same object before. */
export const alreadyTaken = 'already-taken';

/** One object that an institution handed over, and what became of it. */
export interface IntakeBatch {
  /** SHA-256 of the object before it was sealed. */
  readonly objectDigest: string;
  /** 1 when the object is taken in for the first time; later rounds take in only who was not taken in before. */
  readonly round: number;
  /** SHA-256 of the sealed file that it came in, another one each time; null where the gateway's receipt was not at hand. */
  readonly sealedDigest: string | null;
  readonly institution: string;
  readonly format: FormatName;
  readonly receivedOn: Day;
  readonly units: UnitCounts;
  /** Findings by code. */
  readonly findings: Readonly<Record<string, number>>;
  readonly gate: AdmissionCounts;
  readonly admittedEvents: number;
  readonly admittedSubjects: number;
}

/**
 * The operator's confirmation record (確認記録): who provided, how the provider had acquired the data, when it was
 * received, whose and which data, and that notice and filing were confirmed.
 *
 * @law Act Art. 33/55 — kept for the period of rule `retention-confirmation-record`
 */
export interface ConfirmationRecord {
  readonly provider: { readonly code: string; readonly name: string };
  /** 取得の経緯: how the provider had acquired the data. */
  readonly acquiredBy: string;
  readonly receivedOn: Day;
  readonly objectDigest: string;
  readonly format: FormatName;
  /** People whose data were taken in; they are named by the vault's rows, not here. */
  readonly subjects: number;
  readonly records: number;
  /** People whose data were handed over and not taken in, by the gate's state. */
  readonly refusedSubjects: Readonly<Record<string, number>>;
  readonly noticeConfirmed: true;
  readonly ledgerSequence: number;
}

/** The confirmation record of a batch. Nobody is in it whose notice was not confirmed, as the gate let nobody else in. */
export function confirmationRecord(
  batch: IntakeBatch,
  provider: ConfirmationRecord['provider'],
  ledgerSequence: number,
): ConfirmationRecord {
  const refused = Object.entries(batch.gate.byState).filter(
    ([state]) => state !== 'eligible' && state !== alreadyTaken,
  );
  return {
    provider,
    acquiredBy: '診療の過程で提供者が作成',
    receivedOn: batch.receivedOn,
    objectDigest: batch.objectDigest,
    format: batch.format,
    subjects: batch.admittedSubjects,
    records: batch.admittedEvents,
    refusedSubjects: Object.fromEntries(refused.map(([state, { subjects }]) => [state, subjects])),
    noticeConfirmed: true,
    ledgerSequence,
  };
}
