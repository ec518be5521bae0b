import { clinicalEvent } from '../batch-builder.ts';
import type { Place } from '../clinical-model.ts';
import { compactDay } from '../compact-day.ts';
import type { RowContext } from './ef-rows.ts';
import { stayKey } from './stay-book.ts';

const classification = /^[0-9A-Zx]{14}$/i;

/**
 * Reads rows of one D file (包括レセプト): of its daily sums only the DPC classification (診断群分類番号) is kept, once for
 * each stay that it was charged for.
 *
 * @see DPC導入の影響評価に係る調査 実施説明資料, Dファイル
 */
export class DRows {
  readonly #context: RowContext;
  #last = '';

  constructor(context: RowContext) {
    this.#context = context;
  }

  /** Takes the row; tells its unit. */
  take(cells: readonly string[], place: Place): void {
    const { subjects, stays, batch } = this.#context;
    const cell = (number: number) => cells[number - 1]?.trim() ?? '';
    const subject = subjects.subjectOf(cell(2));
    const from = compactDay(cell(4));
    if (cells.length < 29) batch.lost('dpc/short-row', null, place);
    else if (subject === undefined) batch.lost('dpc/no-subject', 'D-2', place);
    else if (from === undefined) batch.lost('dpc/bad-date', 'D-4', place);
    else {
      stays.note(subject, from, compactDay(cell(3)) ?? null, place);
      batch.used();
      const code = cell(29);
      const key = `${subject} ${from} ${code}`;
      if (key === this.#last) return;
      this.#last = key;
      if (!classification.test(code)) {
        batch.partial('dpc/bad-code', 'D-29', place);
        return;
      }
      const known = { code, vocabulary: 'local', qualifier: 'dpc-classification' } as const;
      const startOn = compactDay(cell(26)) ?? from;
      batch.event(
        clinicalEvent({ domain: 'observation', subject, visit: stayKey(from), startOn, ...known, place }),
      );
    }
  }
}
