import type { Day } from '../../kit/day.ts';
import { clinicalEvent, type BatchBuilder } from '../batch-builder.ts';
import type { Place } from '../clinical-model.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { parseReceiptDay } from './receipt-date.ts';
import { receiptCodes, type TreatmentLayout } from './record-layout.ts';

const nineDigits = /^\d{9}$/;
const decimal = /^\d+(\.\d+)?$/;
const wholeNumber = /^\d{1,5}$/;
/** 診療識別 21 内服: its count is the number of days that it is taken. */
const oral = '21';

interface Occurrence {
  readonly on: Day;
  readonly count: number | null;
}

interface Context {
  readonly claim: ClaimFacts;
  /** 診療識別 of the record, or of the one that opened its unit. */
  readonly category: string;
  readonly place: Place;
  readonly batch: BatchBuilder;
}

/**
 * Adds the events of an SI, IY, TO, SS or CD record, one per day, and returns their days. Without a day the record
 * counts on the first of the month, with a note.
 */
export function addTreatment(
  fields: readonly string[],
  { type, layout }: { readonly type: string; readonly layout: TreatmentLayout },
  context: Context,
): readonly Day[] {
  const { claim, place, batch } = context;
  const code = (fields[layout.code] ?? '').trim();
  const about = nineDigits.test(code) ? receiptCodes[code.charAt(0)] : undefined;
  if (about === undefined) {
    // 8xxxxxxxx is a comment: prose with a number.
    if (nineDigits.test(code) && code.startsWith('8')) batch.structural();
    else batch.lost('receipt/bad-treatment-code', `${type}-${layout.code}`, place);
    return [];
  }
  const amountText = layout.amount === null ? '' : (fields[layout.amount] ?? '').trim();
  const amount = decimal.test(amountText) ? Number(amountText) : null;
  if (amount === null && amountText !== '')
    batch.partial('receipt/bad-amount', `${type}-${layout.amount ?? 0}`, place);
  const dated = occurrences(fields, { type, layout }, context);
  const undated = dated.length === 0;
  if (undated) batch.note('receipt/no-treatment-day', type, place);
  const all = undated ? [{ on: claim.month.firstDay, count: countOf(fields[layout.count]) }] : dated;
  for (const { on, count } of all) {
    batch.event(
      clinicalEvent({
        domain: about.domain,
        subject: claim.subject,
        visit: claim.visit,
        code,
        vocabulary: about.vocabulary,
        name: layout.name === null ? null : (fields[layout.name] ?? '').trim() || null,
        startOn: on,
        quantity: about.vocabulary === 'receipt-procedure' ? count : amountOf(amount, count),
        days: about.domain === 'drug' && context.category === oral ? count : null,
        place,
      }),
    );
  }
  batch.used();
  return undated ? [] : dated.map(({ on }) => on);
}

function occurrences(
  fields: readonly string[],
  { type, layout }: { readonly type: string; readonly layout: TreatmentLayout },
  { claim, place, batch }: Context,
): Occurrence[] {
  if ('on' in layout.days) {
    const on = parseReceiptDay((fields[layout.days.on] ?? '').trim());
    return on === undefined ? [] : [{ on, count: countOf(fields[layout.count]) }];
  }
  const found: Occurrence[] = [];
  const { first } = layout.days;
  const end = Math.min(first + 31, fields.length);
  for (let column = first; column < end; column += 1) {
    const text = fields[column];
    if (text === undefined || text === '') continue;
    const count = countOf(text);
    if (count === 0) continue;
    const on = claim.month.days[column - first];
    if (count === null || on === undefined)
      batch.partial('receipt/bad-treatment-day', `${type}-${column}`, place);
    else found.push({ on, count });
  }
  return found;
}

function countOf(text: string | undefined): number | null {
  const trimmed = text?.trim() ?? '';
  return wholeNumber.test(trimmed) ? Number(trimmed) : null;
}

/** Amount of one time times the number of times, without the noise of binary fractions. */
function amountOf(amount: number | null, count: number | null): number | null {
  return amount === null ? null : Math.round(amount * (count ?? 1) * 1e6) / 1e6;
}
