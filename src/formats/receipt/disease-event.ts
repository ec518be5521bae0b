import type { Day } from '../../kit/day.ts';
import { clinicalEvent, type BatchBuilder } from '../batch-builder.ts';
import type { Place } from '../clinical-model.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { parseReceiptDay } from './receipt-date.ts';
import { outcomes, type DiseaseLayout } from './record-layout.ts';

/** 未コード化傷病名: the name is free text and no code. */
const uncoded = '0000999';
/** 修飾語 の疑い. */
const suspected = '8002';
const sevenDigits = /^\d{7}$/;
const icd10Shape = /^[A-Z]\d{2}[0-9A-Z]{0,3}$/;

/**
 * Adds the condition of an SY, HS or SB record. The outcome is its value; 疑い comes before 主傷病 and outcome as the
 * qualifier, because it alone says that the disease may not be there.
 */
export function addDisease(
  fields: readonly string[],
  { type, layout }: { readonly type: string; readonly layout: DiseaseLayout },
  {
    claim,
    place,
    batch,
  }: { readonly claim: ClaimFacts; readonly place: Place; readonly batch: BatchBuilder },
): void {
  const at = (column: number | null) => (column === null ? '' : (fields[column] ?? '').trim());
  const code = at(layout.code);
  if (!sevenDigits.test(code)) {
    batch.lost('receipt/bad-disease-code', `${type}-${layout.code}`, place);
    return;
  }
  const outcome = outcomes[at(layout.outcome)] ?? null;
  const icd10 = layout.icd10.map(at).find((text) => icd10Shape.test(text)) ?? null;
  batch.event(
    clinicalEvent({
      domain: 'condition',
      subject: claim.subject,
      visit: claim.visit,
      code: code === uncoded ? null : code,
      vocabulary: code === uncoded ? null : 'receipt-disease',
      secondCode: icd10,
      secondVocabulary: icd10 === null ? null : 'icd10',
      name: at(layout.name) || null,
      startOn: startOf(at(layout.start), `${type}-${layout.start ?? 0}`, { claim, place, batch }),
      valueText: outcome,
      qualifier: qualifierOf(at(layout.modifiers), at(layout.primary), outcome),
      place,
    }),
  );
  batch.used();
}

/** An empty start is lawful (dental): the claim's own start stands for it. */
function startOf(
  text: string,
  field: string,
  {
    claim,
    place,
    batch,
  }: { readonly claim: ClaimFacts; readonly place: Place; readonly batch: BatchBuilder },
): Day {
  const day = parseReceiptDay(text);
  if (day === undefined && text !== '') batch.partial('receipt/bad-date', field, place);
  return day ?? claim.startOn;
}

function qualifierOf(modifiers: string, primary: string, outcome: string | null): string | null {
  for (let at = 0; at + 4 <= modifiers.length; at += 4) {
    if (modifiers.startsWith(suspected, at)) return 'suspected';
  }
  if (primary === '01') return 'primary';
  return outcome === 'cured' || outcome === 'died' ? outcome : null;
}
