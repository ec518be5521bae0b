/**
 * Positions in receipt records (レセプト電算処理 UKE), from 0 = the record type: the one place for them.
 *
 * `verified`: seen to hold in real files; `specified`: from the published record conditions (記録条件仕様);
 * `uncertain`: second-hand, so each use checks the shape of what it finds.
 *
 * @see オンライン又は光ディスク等による請求に係る記録条件仕様 (医科, DPC, 歯科)
 */

import type { Domain, Vocabulary } from '../clinical-model.ts';

type Certainty = 'verified' | 'specified' | 'uncertain';

/** RE レセプト共通. */
export interface ClaimLayout {
  readonly certainty: Certainty;
  readonly month: number;
  readonly name: number;
  readonly sex: number;
  readonly birth: number;
  readonly admission: number;
  /** 診療開始日 of the whole claim (dental); null where each disease has its own. */
  readonly treatmentStart: number | null;
  readonly patientNumber: number;
  readonly kana: number;
}

/** SY 傷病名, HS 傷病名部位, SB 傷病. */
export interface DiseaseLayout {
  readonly certainty: Certainty;
  readonly code: number;
  readonly start: number | null;
  readonly outcome: number | null;
  readonly modifiers: number;
  readonly name: number;
  readonly primary: number | null;
  /** Where an ICD-10 code may stand; looked for by its shape. */
  readonly icd10: readonly number[];
}

/** SI, IY, TO, SS: what was done or given, with one column per day of the month; CD: with its day. */
export interface TreatmentLayout {
  readonly certainty: Certainty;
  readonly category: number;
  readonly code: number;
  readonly amount: number | null;
  readonly count: number;
  /** Column of the first day of the month, or the column that holds the day itself. */
  readonly days: { readonly first: number } | { readonly on: number };
  readonly name: number | null;
}

/** The records of one kind of receipt. */
export interface ReceiptLayout {
  readonly claim: ClaimLayout;
  readonly diseases: Readonly<Record<string, DiseaseLayout>>;
  readonly treatments: Readonly<Record<string, TreatmentLayout>>;
}

const treatment = (
  days: TreatmentLayout['days'],
  certainty: Certainty,
  rest: Partial<TreatmentLayout> = {},
): TreatmentLayout => ({ certainty, category: 1, code: 3, amount: 4, count: 6, days, name: null, ...rest });

const disease: DiseaseLayout = {
  certainty: 'verified',
  code: 1,
  start: 2,
  outcome: 3,
  modifiers: 4,
  name: 5,
  primary: 6,
  icd10: [],
};

const claim = { month: 3, name: 4, sex: 5, birth: 6, admission: 8 };

/** 医科 and DPC, which share their records; BU, SB, CD are DPC's own. */
const medical: ReceiptLayout = {
  claim: { ...claim, certainty: 'verified', treatmentStart: null, patientNumber: 13, kana: 36 },
  diseases: {
    SY: disease,
    SB: {
      certainty: 'uncertain',
      code: 1,
      start: null,
      outcome: null,
      modifiers: 2,
      name: 3,
      primary: null,
      icd10: [4, 5, 6],
    },
  },
  treatments: {
    SI: treatment({ first: 13 }, 'verified'),
    IY: treatment({ first: 13 }, 'verified'),
    TO: treatment({ first: 17 }, 'specified', { name: 10 }),
    CD: treatment({ on: 1 }, 'uncertain', { category: 2, code: 5, amount: 6, count: 9 }),
  },
};

const dental: ReceiptLayout = {
  claim: { ...claim, certainty: 'specified', treatmentStart: 9, patientNumber: 15, kana: 25 },
  diseases: {
    HS: {
      ...disease,
      certainty: 'specified',
      code: 4,
      start: 1,
      outcome: 2,
      modifiers: 5,
      name: 6,
      primary: 9,
    },
  },
  treatments: {
    SS: treatment({ first: 78 }, 'specified', { amount: null, count: 77 }),
    SI: treatment({ first: 7 }, 'specified'),
    IY: treatment({ first: 8 }, 'specified'),
    TO: treatment({ first: 14 }, 'specified', { count: 13, name: 11 }),
  },
};

/** The layout by 点数表, the first digit of レセプト種別 (RE-2). 調剤 (4) and 訪問看護 (6) are not read. */
export const receiptLayouts: Readonly<Record<string, ReceiptLayout>> = { '1': medical, '3': dental };

/** RE-1 レセプト番号, RE-2 種別: the same everywhere. */
export const claimHead = { number: 1, type: 2 } as const;

/** HO 保険者 (verified). */
export const insurerColumns = { number: 1, symbol: 2, insured: 3, days: 4, points: 5 } as const;

/** KO 公費 (verified). */
export const publicExpenseColumns = { days: 4, points: 5 } as const;

/** SN 資格確認 (verified): `payer` 1 is the medical insurance. */
export const eligibilityColumns = { payer: 1, branch: 6 } as const;

/** JD 受診日等 (specified): one column per day of the month. */
export const visitDayColumns = { first: 2 } as const;

/** BU 診断群分類 (specified): the stay that is claimed. */
export const stayColumns = { admission: 2, discharge: 3 } as const;

/** GO 診療報酬請求書 (verified): claims (one per payer) and points of the file. */
export const totalColumns = { claims: 1, points: 2 } as const;

/**
 * Records that give nothing by rule: headers and totals (IR UK GO), payments (MF), reasons and management (GR RC KH),
 * comments and prose, which may name people (CO SJ), DPC's grouping, meals and leave (KK SK GA HH GT), organ donation (TI TR TS).
 */
export const structuralRecords: ReadonlySet<string> = new Set([
  ...['IR', 'UK', 'GO', 'MF', 'GR', 'RC', 'KH', 'CO', 'SJ'],
  ...['KK', 'SK', 'GA', 'HH', 'GT', 'TI', 'TR', 'TS'],
]);

/** What a nine-digit receipt code is about, by its first digit. */
export const receiptCodes: Readonly<
  Record<string, { readonly domain: Domain; readonly vocabulary: Vocabulary }>
> = {
  '1': { domain: 'procedure', vocabulary: 'receipt-procedure' },
  '3': { domain: 'procedure', vocabulary: 'receipt-procedure' },
  '6': { domain: 'drug', vocabulary: 'receipt-drug' },
  '7': { domain: 'procedure', vocabulary: 'receipt-material' },
};

/** SY-3 転帰区分 in words. */
export const outcomes: Readonly<Record<string, string>> = {
  '1': 'continued',
  '2': 'cured',
  '3': 'died',
  '4': 'stopped',
};
