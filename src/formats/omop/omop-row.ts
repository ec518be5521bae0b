import type { Day } from '../../kit/day.ts';
import { compactDay } from '../compact-day.ts';
import { isoDay } from '../iso-day.ts';

const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;

/** A row by column name. */
export class OmopRow {
  readonly #columns: ReadonlyMap<string, number>;
  readonly #fields: readonly string[];

  constructor(columns: ReadonlyMap<string, number>, fields: readonly string[]) {
    this.#columns = columns;
    this.#fields = fields;
  }

  /** Text of a column without outer blanks; null when it is empty or not there. */
  text(column: string): string | null {
    const index = this.#columns.get(column);
    const text = index === undefined ? '' : (this.#fields[index] ?? '').trim();
    return text === '' || text === 'NULL' || text === '\\N' ? null : text;
  }

  /** A concept id other than 0. */
  concept(column: string): string | null {
    const text = this.text(column);
    return text === '0' ? null : text;
  }

  /** The number, null when empty, undefined when it is none. */
  number(column: string): number | null | undefined {
    const text = this.text(column);
    if (text === null) return null;
    const value = Number(text);
    return decimal.test(text) && Number.isFinite(value) ? value : undefined;
  }

  /** The day of a date or datetime column, null when empty, undefined when it is none. */
  day(column: string): Day | null | undefined {
    const text = this.text(column);
    if (text === null) return null;
    return text.length === 8 ? compactDay(text) : isoDay(text.slice(0, 10));
  }

  /** The time of day of a datetime column; null at midnight, which loads write where they know none. */
  time(column: string): string | null {
    const match = /^\d{4}-\d{2}-\d{2}[T ]((?:[01]\d|2[0-3]):[0-5]\d)/.exec(this.text(column) ?? '');
    return match?.[1] === undefined || match[1] === '00:00' ? null : match[1];
  }
}
