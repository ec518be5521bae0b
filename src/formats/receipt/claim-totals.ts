import type { BatchBuilder } from '../batch-builder.ts';
import type { Place } from '../clinical-model.ts';
import { insurerColumns, publicExpenseColumns, totalColumns } from './record-layout.ts';

const pointsOf = (text: string | undefined) => {
  const points = Number((text ?? '').trim());
  return Number.isFinite(points) ? points : 0;
};

/**
 * Claims and points since the last GO record. One claim per payer (HO, KO); points of the medical insurance, or of
 * the first 公費 where there is none.
 */
export class ClaimTotals {
  #claims = 0;
  #points = 0;
  #payersOfClaim = 0;

  /** What was summed so far. */
  get sums(): { readonly claims: number; readonly points: number } {
    return { claims: this.#claims, points: this.#points };
  }

  /** Takes a record into the sums; `fields` are needed for HO, KO and GO only. */
  add(type: string, fields: readonly string[]): void {
    if (type === 'RE') this.#payersOfClaim = 0;
    if (type !== 'HO' && type !== 'KO') return;
    this.#claims += 1;
    this.#payersOfClaim += 1;
    const column = type === 'HO' ? insurerColumns.points : publicExpenseColumns.points;
    if (this.#payersOfClaim === 1) this.#points += pointsOf(fields[column]);
  }

  /** Compares the sums with a GO record and starts anew; a difference is a note. */
  close(fields: readonly string[], place: Place, batch: BatchBuilder): void {
    if (pointsOf(fields[totalColumns.claims]) !== this.#claims)
      batch.note('receipt/claims-differ-from-total', `GO-${totalColumns.claims}`, place);
    if (pointsOf(fields[totalColumns.points]) !== this.#points)
      batch.note('receipt/points-differ-from-total', `GO-${totalColumns.points}`, place);
    this.#claims = this.#points = this.#payersOfClaim = 0;
  }
}
