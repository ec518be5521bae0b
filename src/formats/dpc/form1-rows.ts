/**
 * Rows of 様式1: what is true of a stay, one fact a row, named by a code (17 columns: hospital, データ識別番号, admission,
 * two numbers, code, version, number, nine payloads).
 *
 * @see DPC導入の影響評価に係る調査 実施説明資料, 様式1
 */

import type { Day } from '../../kit/day.ts';
import { clinicalEvent, identityRecord } from '../batch-builder.ts';
import type { ClinicalEvent, Place } from '../clinical-model.ts';
import { compactDay } from '../compact-day.ts';
import type { RowContext } from './ef-rows.ts';
import { stayKey } from './stay-book.ts';

/** Diseases of the stay by the code of their row: what they were to it. */
const diseaseRows: Readonly<Record<string, string>> = {
  A006010: 'primary',
  A006020: 'admission',
  A006030: 'resource',
  A006031: 'resource',
  A006040: 'comorbidity',
  A006050: 'complication',
};
const suspectedModifier = '8002';
const postcodeForm = /^\d{7}$/;
const measure = /^\d{1,3}(?:\.\d+)?$/;
const sexes: Readonly<Record<string, 'M' | 'F'>> = { '1': 'M', '2': 'F' };
/** 転帰 6, 7: death of the disease that took most resources, or of another. */
const deaths = /^[67]$/;

interface Fact {
  readonly code: string;
  /** Payload by number, from 1. */
  readonly payload: (number: number) => string;
  readonly subject: string;
  readonly from: Day;
  readonly place: Place;
}

/** Takes a row of 様式1; tells its unit. */
export function takeForm1Row(cells: readonly string[], place: Place, context: RowContext): void {
  const { subjects, stays, batch } = context;
  if (cells.length < 16) {
    batch.lost('dpc/short-row', null, place);
    return;
  }
  const subject = subjects.subjectOf((cells[1] ?? '').trim());
  const from = compactDay((cells[2] ?? '').trim());
  if (subject === undefined || from === undefined) {
    batch.lost(
      subject === undefined ? 'dpc/no-subject' : 'dpc/bad-date',
      subject === undefined ? 'FF1-2' : 'FF1-3',
      place,
    );
    return;
  }
  stays.note(subject, from, null, place);
  const payload = (number: number) => (cells[7 + number] ?? '').trim();
  const fact = { code: (cells[5] ?? '').trim(), payload, subject, from, place };
  const outcome = takeFact(fact, context);
  if (outcome === 'used') batch.used();
  else if (outcome === 'structural') batch.structural();
  else batch.lost(outcome, outcome === badCode ? 'FF1-6' : fact.code, place);
}

const rowCode = /^[A-Z]{1,3}\d{4,6}$/;
const badCode = 'dpc/bad-code';

/** What became of the fact: `used`, `structural` (the common model has no place for it), or why it is lost. */
function takeFact(fact: Fact, context: RowContext): string {
  switch (fact.code) {
    case 'A000010':
      return takePerson(fact, context);
    case 'A000020':
      return 'used';
    case 'A000030':
      return takeDischarge(fact, context);
    case 'A001010':
      return takeBody(fact, context);
    case 'A007010':
      return takeOperation(fact, context);
    default:
      if (diseaseRows[fact.code] !== undefined) return takeDisease(fact, context);
      return rowCode.test(fact.code) ? 'structural' : badCode;
  }
}

function takePerson({ payload, subject, from, place, code }: Fact, { batch }: RowContext): string {
  const [born, sex, postcode] = [payload(1), payload(2), payload(3)];
  const birthOn = compactDay(born) ?? null;
  if (birthOn === null && born !== '') batch.partial('dpc/bad-date', `${code}-1`, place);
  const known = sexes[sex] ?? null;
  if (known === null && sex !== '') batch.partial('dpc/bad-code', `${code}-2`, place);
  if (birthOn === null && known === null) return 'dpc/nothing-usable';
  const where = postcodeForm.test(postcode) ? postcode : null;
  batch.identity(identityRecord({ subject, birthOn, sex: known, postcode: where, observedOn: from, place }));
  return 'used';
}

function takeDischarge({ payload, subject, from, place, code }: Fact, { batch, stays }: RowContext): string {
  const text = payload(1);
  const on = compactDay(text) ?? null;
  if (on === null && text !== '' && text !== '00000000') batch.partial('dpc/bad-date', `${code}-1`, place);
  stays.note(subject, from, on, place);
  const died = deaths.test(payload(3));
  stays.end(subject, from, died ? 'died' : payload(3) === '1' ? 'cured' : null, place);
  if (died && on !== null) {
    batch.event(clinicalEvent({ domain: 'death', subject, visit: stayKey(from), startOn: on, place }));
    batch.identity(identityRecord({ subject, deathOn: on, observedOn: on, place }));
  } else if (died) batch.partial('dpc/no-date', `${code}-1`, place);
  return 'used';
}

/** Height and weight, under the JLAC10 codes that laboratories give them. */
function takeBody({ payload, subject, from, place, code }: Fact, { batch }: RowContext): string {
  const measured = [
    { text: payload(2), column: `${code}-2`, jlac10: '9N001000000000001', unit: 'cm' },
    { text: payload(3), column: `${code}-3`, jlac10: '9N006000000000001', unit: 'kg' },
  ];
  let added = 0;
  for (const { text, column, jlac10, unit } of measured) {
    // 000 says that it was not measured.
    if (text === '' || Number(text) === 0) continue;
    if (!measure.test(text)) {
      batch.partial('dpc/bad-number', column, place);
      continue;
    }
    const what = { code: jlac10, vocabulary: 'jlac10', secondCode: code, secondVocabulary: 'local' } as const;
    const value = { valueNumber: Number(text), unit };
    batch.event(
      clinicalEvent({
        domain: 'measurement',
        subject,
        visit: stayKey(from),
        ...what,
        startOn: from,
        ...value,
        place,
      }),
    );
    added += 1;
  }
  return added > 0 ? 'used' : 'structural';
}

function takeDisease({ payload, subject, from, place, code }: Fact, { batch }: RowContext): string {
  const [icd10, receipt] = [payload(2), payload(4)];
  if (icd10 === '' && receipt === '') return 'dpc/no-code';
  const isSuspected = [5, 6, 7, 8].some((number) => payload(number) === suspectedModifier);
  const both = icd10 !== '' && receipt !== '';
  batch.event(
    clinicalEvent({
      domain: 'condition',
      subject,
      visit: stayKey(from),
      code: icd10 === '' ? receipt : icd10,
      vocabulary: icd10 === '' ? 'receipt-disease' : 'icd10',
      secondCode: both ? receipt : null,
      secondVocabulary: both ? 'receipt-disease' : null,
      name: payload(9) || null,
      startOn: from,
      qualifier: isSuspected ? 'suspected' : (diseaseRows[code] ?? null),
      place,
    }),
  );
  return 'used';
}

function takeOperation({ payload, subject, from, place, code }: Fact, { stays }: RowContext): string {
  const on = compactDay(payload(1));
  if (on === undefined || payload(2) === '') return on === undefined ? 'dpc/bad-date' : 'dpc/no-code';
  const event: ClinicalEvent = clinicalEvent({
    domain: 'procedure',
    subject,
    visit: stayKey(from),
    code: payload(2),
    vocabulary: 'k-code',
    secondCode: code,
    secondVocabulary: 'local',
    name: payload(9) || null,
    startOn: on,
    place,
  });
  stays.holdOperation(from, event);
  return 'used';
}
