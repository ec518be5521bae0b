import type { FormatName, UnitCounts } from '../../formats/clinical-model.ts';
import type { Day } from '../../kit/day.ts';
import { sha256Hex } from '../../kit/digest.ts';
import { keptUntil, type Institution, type RecordedParty } from '../institution/index.ts';
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
 * @law Act Art. 33/55 — kept for the period of rule `confirmation-record-retention-years`
 */
export interface ConfirmationRecord {
  readonly provider: RecordedParty;
  /** 取得の経緯: how the provider had acquired the data. */
  readonly acquiredBy: string;
  readonly receivedOn: Day;
  readonly objectDigest: string;
  readonly format: FormatName;
  /** 医療情報の項目: kinds of records that were taken in. */
  readonly dataItems: readonly string[];
  /** People whose data were taken in; they are named by the provision record of the same object and round. */
  readonly subjects: number;
  /** SHA-256 of their tokens, sorted, one a line: the provision record's people are these. */
  readonly subjectsDigest: string;
  readonly records: number;
  /** People whose data were handed over and not taken in, by the gate's state. */
  readonly refusedSubjects: Readonly<Record<string, number>>;
  readonly noticeConfirmed: true;
  /** 届出: number of the institution's filing that was confirmed; null when none is on record. */
  readonly filing: string | null;
  readonly ledgerSequence: number;
  /** Last day on which the record must be kept. */
  readonly keepUntil: Day;
}

/** What is known of a provision beside its batch. */
export interface ConfirmedProvision {
  readonly dataItems: readonly string[];
  readonly subjects: readonly string[];
  readonly filing?: string;
}

/** 取得の経緯: how an institution of each kind comes to have the data. */
const acquisitions: Readonly<Record<Institution['kind'], string>> = {
  hospital: '診療の過程で提供者が作成',
  clinic: '診療の過程で提供者が作成',
  'dental-clinic': '診療の過程で提供者が作成',
  'care-provider': '介護サービスの提供の過程で提供者が作成',
  'local-government': '健診、保険その他の法令に基づく事務の過程で提供者が取得',
  school: '学校における健康診断の実施により提供者が取得',
  insurer: '診療報酬の請求及び特定健康診査の実施により提供者が取得',
  group: '所属する施設が取得',
};

/** The confirmation record of a batch. Nobody is in it whose notice was not confirmed, as the gate let nobody else in. */
export function confirmationRecord(
  batch: IntakeBatch,
  provider: Pick<Institution, 'code' | 'name'> & Partial<Institution>,
  ledgerSequence: number,
  { dataItems, subjects, filing }: ConfirmedProvision = { dataItems: [], subjects: [] },
): ConfirmationRecord {
  const refused = Object.entries(batch.gate.byState).filter(
    ([state]) => state !== 'eligible' && state !== alreadyTaken,
  );
  const { code, name, address, representative, kind } = provider;
  return {
    provider: { code, name, address: address ?? null, representative: representative ?? null },
    acquiredBy: acquisitions[kind ?? 'hospital'],
    receivedOn: batch.receivedOn,
    objectDigest: batch.objectDigest,
    format: batch.format,
    dataItems,
    subjects: batch.admittedSubjects,
    subjectsDigest: sha256Hex([...subjects].sort().join('\n')),
    records: batch.admittedEvents,
    refusedSubjects: Object.fromEntries(refused.map(([state, { subjects }]) => [state, subjects])),
    noticeConfirmed: true,
    filing: filing ?? null,
    ledgerSequence,
    keepUntil: keptUntil('confirmation-record-retention-years', batch.receivedOn),
  };
}
