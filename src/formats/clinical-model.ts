/**
 * The common clinical model: what every reader gives, whatever the format was.
 *
 * Events are OMOP-shaped (one domain per OMOP table) and keep the source's own codes beside any standard one. Who
 * the person is stands apart, in identity records.
 *
 * @see OMOP Common Data Model 5.4
 */

import type { Day } from '../kit/day.ts';

/** Formats that can be read. */
export type FormatName = 'ssmix2' | 'receipt' | 'dpc' | 'fhir' | 'omop';

/** What an event is about; each is one OMOP table (`visit` → VISIT_OCCURRENCE, …). */
export type Domain = 'visit' | 'condition' | 'drug' | 'procedure' | 'measurement' | 'observation' | 'death';

/** All domains, in the order of a delivery. */
export const domains: readonly Domain[] = [
  'visit',
  'condition',
  'drug',
  'procedure',
  'measurement',
  'observation',
  'death',
];

/**
 * Code systems. `byomei` 病名管理番号 (MEDIS), `byomei-exchange` 病名交換用コード, `receipt-disease` レセ電傷病名 (7),
 * `receipt-procedure` レセ電診療行為 (9), `receipt-drug` レセ電医薬品 (9), `receipt-material` レセ電特定器材 (9),
 * `k-code` 診療報酬点数表の区分 (K, D, …), `jj1017` imaging, `local` the institution's own.
 */
export type Vocabulary =
  | 'icd10'
  | 'byomei'
  | 'byomei-exchange'
  | 'receipt-disease'
  | 'receipt-procedure'
  | 'receipt-drug'
  | 'receipt-material'
  | 'k-code'
  | 'yj'
  | 'hot7'
  | 'hot9'
  | 'hot13'
  | 'jlac10'
  | 'jj1017'
  | 'loinc'
  | 'snomed'
  | 'rxnorm'
  | 'cvx'
  | 'omop'
  | 'local';

/** Where a record came from: file within the object that was handed over, and position in it (line, message, row; from 1). */
export interface Place {
  readonly file: string;
  readonly position: number;
}

/** Something that happened to a patient of an institution. */
export interface ClinicalEvent {
  readonly domain: Domain;
  /** The institution's own patient id, as written there, without outer blanks. */
  readonly subject: string;
  /** The institution's own key of the visit that it belongs to. */
  readonly visit: string | null;
  /** For a visit: `inpatient`, `outpatient`, `emergency`, `home` or `checkup` in vocabulary `local`. For a death: the cause, or null. */
  readonly code: string | null;
  readonly vocabulary: Vocabulary | null;
  /** A second code of the same thing (病名管理番号 beside ICD-10, YJ beside レセ電), when the source has one. */
  readonly secondCode: string | null;
  readonly secondVocabulary: Vocabulary | null;
  /** The source's display name. May be free text: it never leaves the operator. */
  readonly name: string | null;
  readonly startOn: Day;
  /** Time of day in JST, `HH:MM`, when the source says it. */
  readonly startTime: string | null;
  readonly endOn: Day | null;
  readonly valueNumber: number | null;
  /** A coded or categorical value (`+`, `A型`, `continued`); prose is never put here. */
  readonly valueText: string | null;
  readonly unit: string | null;
  /** Amount of a drug or count of a procedure. */
  readonly quantity: number | null;
  /** Days that a drug was supplied for. */
  readonly days: number | null;
  /** What changes the meaning: `suspected` 疑い, `primary` 主病名, `admission`, `resource`, `comorbidity`, `complication`, `cured`, `died`, `cancelled`, `allergy` … */
  readonly qualifier: string | null;
  readonly place: Place;
}

/** Who a patient is, as one message of one institution wrote it on one day. Blank parts are null. */
export interface IdentityRecord {
  readonly subject: string;
  /** As written (kanji, katakana or romaji); one ASCII space between family and given name where the source tells them apart. */
  readonly name: string | null;
  /** As written, half-width or full-width; one ASCII space between family and given name where the source tells them apart. */
  readonly kana: string | null;
  readonly birthOn: Day | null;
  readonly sex: 'M' | 'F' | 'O' | null;
  /** Seven digits, no hyphen. */
  readonly postcode: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  /** 保険者番号, 記号, 番号, 枝番 as written, without outer blanks. */
  readonly insurerNumber: string | null;
  readonly insuredSymbol: string | null;
  readonly insuredNumber: string | null;
  readonly insuredBranch: string | null;
  readonly deathOn: Day | null;
  /** The day on which this was so, when the source says it. */
  readonly observedOn: Day | null;
  readonly place: Place;
}

/** Something in the input that could not be used as it is. Never holds a cell value. */
export interface Finding {
  /** `format/what-is-wrong`, stable: `receipt/bad-date`, `ssmix2/misplaced-file`. */
  readonly code: string;
  /** `lost`: nothing of the unit was used. `partial`: the rest was used. `note`: all was used, and somebody should know. */
  readonly severity: 'lost' | 'partial' | 'note';
  /** Column, field or segment it is about (`RE-6`, `PID-7`, `Observation.value`). */
  readonly field: string | null;
  readonly place: Place;
}

/**
 * Accounting of input units (lines, messages, resources, rows), so that nothing is lost in silence:
 * `read = used + structural + lost`, checked for every batch.
 */
export interface UnitCounts {
  readonly read: number;
  /** Gave at least one record, or added to one. */
  readonly used: number;
  /** Carry no patient data by definition: headers, totals, title rows, masters. */
  readonly structural: number;
  /** Gave nothing; each has a finding of severity `lost`. */
  readonly lost: number;
}

/** What a reader gives at a time: usually one file or a few thousand lines. */
export interface ReadBatch {
  readonly identities: readonly IdentityRecord[];
  readonly events: readonly ClinicalEvent[];
  readonly findings: readonly Finding[];
  readonly units: UnitCounts;
}
