import type { Day } from '../../kit/day.ts';
import { clinicalEvent, identityRecord, type BatchBuilder } from '../batch-builder.ts';
import type { Place } from '../clinical-model.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { addDisease } from './disease-event.ts';
import { parseClaimMonth, parseReceiptDay } from './receipt-date.ts';
import {
  claimHead,
  eligibilityColumns,
  insurerColumns,
  publicExpenseColumns,
  receiptLayouts,
  stayColumns,
  structuralRecords,
  visitDayColumns,
  type ReceiptLayout,
} from './record-layout.ts';
import { addTreatment } from './treatment-events.ts';

/** A record of a claim: RE is the first, and none else is an RE. */
export interface ClaimRecord {
  readonly type: string;
  readonly fields: readonly string[];
  readonly place: Place;
}

const cell = (fields: readonly string[] | undefined, column: number) => (fields?.[column] ?? '').trim();
const wholeNumber = /^\d{1,3}$/;

/** Adds identity, visit and events of one claim (RE and what follows it) to `batch`; every record is told once. */
export function readClaim(records: readonly ClaimRecord[], batch: BatchBuilder): void {
  const head = records[0];
  if (head === undefined) return;
  const layout = receiptLayouts[cell(head.fields, claimHead.type).charAt(0)];
  if (layout === undefined) {
    loseClaim(records, { code: 'receipt/unsupported-kind', column: claimHead.type }, batch);
    return;
  }
  const claim = factsOf(head, layout);
  if ('code' in claim) {
    loseClaim(records, claim, batch);
    return;
  }
  const whole = { claim, layout, batch };
  addIdentity(head, records, whole);
  addVisit(head, records, { ...whole, treated: addRecords(records, whole) });
  batch.used();
}

interface Refusal {
  readonly code: string;
  readonly column: number;
}

function factsOf({ fields }: ClaimRecord, { claim: columns }: ReceiptLayout): ClaimFacts | Refusal {
  const subject = cell(fields, columns.patientNumber);
  if (subject === '') return { code: 'receipt/no-patient-number', column: columns.patientNumber };
  const month = parseClaimMonth(cell(fields, columns.month));
  if (month === undefined) return { code: 'receipt/bad-claim-month', column: columns.month };
  const start =
    columns.treatmentStart === null ? undefined : parseReceiptDay(cell(fields, columns.treatmentStart));
  return {
    subject,
    month,
    visit: `${month.firstDay.slice(0, 7)}/${cell(fields, claimHead.number)}`,
    startOn: start ?? month.firstDay,
  };
}

function loseClaim(records: readonly ClaimRecord[], { code, column }: Refusal, batch: BatchBuilder): void {
  for (const [index, { type, place }] of records.entries()) {
    if (index === 0) batch.lost(code, `RE-${column}`, place);
    else if (structuralRecords.has(type)) batch.structural();
    else batch.lost('receipt/record-of-lost-claim', type, place);
  }
}

interface Whole {
  readonly claim: ClaimFacts;
  readonly layout: ReceiptLayout;
  readonly batch: BatchBuilder;
}

function addIdentity(
  { fields, place }: ClaimRecord,
  records: readonly ClaimRecord[],
  { claim, layout, batch }: Whole,
): void {
  const columns = layout.claim;
  const birthText = cell(fields, columns.birth);
  const birthOn = parseReceiptDay(birthText) ?? null;
  if (birthOn === null) batch.partial('receipt/bad-birth-day', `RE-${columns.birth}`, place);
  const sex = { '1': 'M', '2': 'F' }[cell(fields, columns.sex)] as 'M' | 'F' | undefined;
  if (sex === undefined) batch.partial('receipt/bad-sex', `RE-${columns.sex}`, place);
  const insurer = records.find(({ type }) => type === 'HO')?.fields;
  const eligibility = records.find(
    (record) => record.type === 'SN' && cell(record.fields, eligibilityColumns.payer) === '1',
  )?.fields;
  batch.identity(
    identityRecord({
      subject: claim.subject,
      name: oneSpace(cell(fields, columns.name)),
      kana: oneSpace(cell(fields, columns.kana)),
      birthOn,
      sex: sex ?? null,
      insurerNumber: cell(insurer, insurerColumns.number) || null,
      insuredSymbol: cell(insurer, insurerColumns.symbol) || null,
      insuredNumber: cell(insurer, insurerColumns.insured) || null,
      insuredBranch: cell(eligibility, eligibilityColumns.branch) || null,
      observedOn: claim.month.lastDay,
      place,
    }),
  );
}

/** Family and given name stand apart by one space, full-width or not. */
function oneSpace(name: string): string | null {
  return name === '' ? null : name.replace(/[\s\u3000]+/gu, ' ');
}

/** Adds diseases and treatments, tells every record but the RE, and returns the days of treatment. */
function addRecords(records: readonly ClaimRecord[], { claim, layout, batch }: Whole): Set<Day> {
  const treated = new Set<Day>();
  let category = '';
  for (const { type, fields, place } of records.slice(1)) {
    const treatment = layout.treatments[type];
    const disease = layout.diseases[type];
    if (treatment !== undefined) {
      category = cell(fields, treatment.category) || category;
      const context = { claim, category, place, batch };
      for (const on of addTreatment(fields, { type, layout: treatment }, context)) treated.add(on);
    } else if (disease !== undefined) {
      addDisease(fields, { type, layout: disease }, { claim, place, batch });
    } else if (type === 'JD') {
      for (const on of visitDays(fields, claim)) treated.add(on);
      batch.used();
    } else if (type === 'HO' || type === 'KO' || type === 'SN' || type === 'BU') batch.used();
    else if (structuralRecords.has(type)) batch.structural();
    else batch.lost('receipt/unknown-record', null, place);
  }
  return treated;
}

function visitDays(fields: readonly string[], { month }: ClaimFacts): Day[] {
  return month.days.filter((_, index) => {
    const text = cell(fields, visitDayColumns.first + index);
    return text !== '' && text !== '0';
  });
}

/** The visit of the claim: a stay from its admission, or the treated days of the month. */
function addVisit(
  { fields, place }: ClaimRecord,
  records: readonly ClaimRecord[],
  { claim, layout, batch, treated }: Whole & { readonly treated: ReadonlySet<Day> },
): void {
  const stay = records.find(({ type }) => type === 'BU')?.fields;
  const admissionText = cell(fields, layout.claim.admission) || cell(stay, stayColumns.admission);
  const admission = parseReceiptDay(admissionText);
  if (admission === undefined && admissionText !== '')
    batch.partial('receipt/bad-date', `RE-${layout.claim.admission}`, place);
  const days = [...treated].sort();
  const inpatient = admissionText !== '';
  batch.event(
    clinicalEvent({
      domain: 'visit',
      subject: claim.subject,
      visit: claim.visit,
      code: inpatient ? 'inpatient' : 'outpatient',
      vocabulary: 'local',
      startOn: admission ?? days[0] ?? claim.month.firstDay,
      endOn: inpatient
        ? (parseReceiptDay(cell(stay, stayColumns.discharge)) ?? null)
        : (days.at(-1) ?? claim.month.lastDay),
      quantity: daysOfTreatment(records),
      place,
    }),
  );
}

/** 実日数 of the medical insurance, or of the first 公費. */
function daysOfTreatment(records: readonly ClaimRecord[]): number | null {
  const insurer = records.find(({ type }) => type === 'HO');
  const text =
    insurer === undefined
      ? cell(records.find(({ type }) => type === 'KO')?.fields, publicExpenseColumns.days)
      : cell(insurer.fields, insurerColumns.days);
  return wholeNumber.test(text) ? Number(text) : null;
}
