/**
 * Rows of the EF file (EF統合ファイル): an E row (行為明細番号 000) opens an act, F rows list its parts. E repeats the first
 * part, so an act is taken from its F rows, and from E only where it has none.
 *
 * @see DPC導入の影響評価に係る調査 実施説明資料, EF統合ファイル
 */

import type { Day } from '../../kit/day.ts';
import { clinicalEvent, type BatchBuilder } from '../batch-builder.ts';
import type { ClinicalEvent, Domain, Place, Vocabulary } from '../clinical-model.ts';
import { compactDay } from '../compact-day.ts';
import type { DpcSubjects } from './dpc-subject.ts';
import { stayKey, type StayBook } from './stay-book.ts';

const nineDigits = /^\d{9}$/;
const decimal = /^\d+(?:\.\d+)?$/;
const operation = '50';

/** What codes are by their first digit. */
const codeKinds: Readonly<Record<string, { domain: Domain; vocabulary: Vocabulary }>> = {
  '1': { domain: 'procedure', vocabulary: 'receipt-procedure' },
  '3': { domain: 'procedure', vocabulary: 'receipt-procedure' },
  '6': { domain: 'drug', vocabulary: 'receipt-drug' },
  '7': { domain: 'procedure', vocabulary: 'receipt-material' },
  '9': { domain: 'procedure', vocabulary: 'receipt-procedure' },
};

/** What reading a file of rows needs and fills. */
export interface RowContext {
  readonly subjects: DpcSubjects;
  readonly stays: StayBook;
  readonly batch: BatchBuilder;
}

interface Row {
  readonly cells: readonly string[];
  readonly place: Place;
  readonly subject: string;
  /** Day of admission; null for an outpatient. */
  readonly from: Day | null;
  readonly on: Day;
}

/** Reads rows of one EF file in order. */
export class EfRows {
  readonly #context: RowContext;
  /** The E row that waits for its F rows. */
  #opened: Row | undefined;
  #openedKey = '';
  #outpatient = '';
  readonly #outpatientDays = new Set<Day>();

  constructor(context: RowContext) {
    this.#context = context;
  }

  /** Takes the row; tells its unit. */
  take(cells: readonly string[], place: Place): void {
    const { batch, stays } = this.#context;
    if (cells.length < 30) {
      batch.lost('dpc/short-row', null, place);
      return;
    }
    const row = this.#rowOf(cells, place);
    if (row === undefined) return;
    if (row.from === null) this.#noteOutpatient(row);
    else stays.note(row.subject, row.from, compactDay(cellOf(cells, 3)) ?? null, place);
    const key = `${row.subject} ${cellOf(cells, 4)} ${cellOf(cells, 5)} ${cellOf(cells, 6)} ${row.on}`;
    if (cellOf(cells, 7) === '000') {
      this.flush();
      this.#opened = row;
      this.#openedKey = key;
      batch.used();
      return;
    }
    if (key === this.#openedKey) this.#opened = undefined;
    else this.flush();
    this.#addAct(row);
  }

  /** Takes the act of an E row that had no F row. */
  flush(): void {
    const row = this.#opened;
    this.#opened = undefined;
    if (row === undefined) return;
    const event = eventOf(row);
    if (event !== undefined) this.#add(row, event);
    else if (!isComment(row)) this.#context.batch.partial('dpc/bad-code', 'EF-9', row.place);
  }

  #rowOf(cells: readonly string[], place: Place): Row | undefined {
    const { batch, subjects } = this.#context;
    const subject = subjects.subjectOf(cellOf(cells, 2));
    const on = compactDay(cellOf(cells, 24));
    const admission = cellOf(cells, 4);
    const from = compactDay(admission);
    const isOutpatient = admission === '00000000' || admission === '';
    if (subject === undefined) batch.lost('dpc/no-subject', 'EF-2', place);
    else if (on === undefined) batch.lost('dpc/bad-date', 'EF-24', place);
    else if (from === undefined && !isOutpatient) batch.lost('dpc/bad-date', 'EF-4', place);
    else return { cells, place, subject, from: from ?? null, on };
    return undefined;
  }

  #addAct(row: Row): void {
    const { batch } = this.#context;
    const event = eventOf(row);
    if (event !== undefined) {
      this.#add(row, event);
      batch.used();
    } else if (isComment(row)) batch.structural();
    else batch.lost('dpc/bad-code', 'EF-9', row.place);
  }

  #add(row: Row, event: ClinicalEvent): void {
    const { batch, stays } = this.#context;
    batch.event(event);
    const { secondCode } = event;
    if (row.from !== null && secondCode !== null && cellOf(row.cells, 5) === operation) {
      stays.operated(row.subject, row.from, secondCode, row.on, row.place);
    }
  }

  /** One visit a day; rows of a patient stand together, so only one patient's days are held. */
  #noteOutpatient({ subject, on, place }: Row): void {
    if (subject !== this.#outpatient) {
      this.#outpatient = subject;
      this.#outpatientDays.clear();
    }
    if (this.#outpatientDays.has(on)) return;
    this.#outpatientDays.add(on);
    const known = { visit: `O${on}`, code: 'outpatient', vocabulary: 'local' } as const;
    this.#context.batch.event(clinicalEvent({ domain: 'visit', subject, startOn: on, ...known, place }));
  }
}

/** 8xxxxxxxx is a comment: prose with a number. */
function isComment({ cells }: Row): boolean {
  return cellOf(cells, 9).startsWith('8');
}

function eventOf({ cells, place, subject, from, on }: Row): ClinicalEvent | undefined {
  const code = cellOf(cells, 9);
  const kind = nineDigits.test(code) ? codeKinds[code.charAt(0)] : undefined;
  if (kind === undefined) return undefined;
  const point = cellOf(cells, 10);
  const times = numberOf(cellOf(cells, 21)) ?? 1;
  const amount = numberOf(cellOf(cells, 12));
  const unit = cellOf(cells, 13);
  const isAct = kind.vocabulary === 'receipt-procedure';
  return clinicalEvent({
    domain: kind.domain,
    subject,
    visit: from === null ? `O${on}` : stayKey(from),
    code,
    vocabulary: kind.vocabulary,
    secondCode: point === '' ? null : point,
    secondVocabulary: point === '' ? null : 'k-code',
    name: cellOf(cells, 11) || null,
    startOn: on,
    unit: isAct || unit === '' || unit === '000' ? null : unit,
    quantity: isAct ? times : amount === null ? null : Math.round(amount * times * 1e6) / 1e6,
    qualifier: qualifierOf(cellOf(cells, 17)),
    place,
  });
}

/** 行為明細区分情報: ① 退院時処方, ③ 持参薬. */
function qualifierOf(sections: string): string | null {
  if (sections.charAt(2) === '1' || sections.charAt(2) === '2') return 'brought-in';
  return sections.charAt(0) === '1' ? 'at-discharge' : null;
}

function numberOf(text: string): number | null {
  return decimal.test(text) ? Number(text) : null;
}

/** A cell by its number in the layout, from 1, without outer blanks. */
function cellOf(cells: readonly string[], number: number): string {
  return cells[number - 1]?.trim() ?? '';
}
