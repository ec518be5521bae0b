/**
 * Rows of CSV (RFC 4180) or tab-separated text, in constant memory, that go on after a broken row.
 */

import { decodeLineBatches } from '../text-encoding.ts';

/** A row, or a line that is none because its quotation never ends. */
export interface CsvRow {
  /** Line on which it starts, from 1. */
  readonly position: number;
  /** Null when a quotation does not end. */
  readonly fields: readonly string[] | null;
}

/** A quoted cell with more line ends is taken for a quotation that never ends. */
const mostLinesOfRow = 500;

/** The rows of a stream, some at a time. Tab separates when the first line has one; then quotes mean nothing. */
export async function* csvRows(bytes: AsyncIterable<Uint8Array>): AsyncIterable<CsvRow[]> {
  const cutter = new RowCutter();
  for await (const lines of decodeLineBatches(bytes, 'auto')) {
    for (const line of lines) cutter.add(line);
    yield cutter.take();
  }
  cutter.end();
  yield cutter.take();
}

class RowCutter {
  #rows: CsvRow[] = [];
  #open: string[] = [];
  #position = 0;
  #separator: ',' | '\t' | undefined;

  take(): CsvRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  add(line: string): void {
    this.#separator ??= line.includes('\t') ? '\t' : ',';
    this.#position += 1;
    if (this.#open.length > 0) this.#goOn(line);
    else if (this.#separator === '\t' || !line.includes('"')) {
      this.#rows.push({ position: this.#position, fields: line.split(this.#separator) });
    } else this.#goOn(line);
  }

  end(): void {
    while (this.#open.length > 0) this.#giveUpOnFirst();
  }

  #goOn(line: string): void {
    this.#open.push(line);
    const fields = splitQuoted(this.#open.length === 1 ? line : this.#open.join('\n'));
    if (fields !== undefined) {
      this.#rows.push({ position: this.#position - this.#open.length + 1, fields });
      this.#open = [];
    } else if (this.#open.length > mostLinesOfRow) this.#giveUpOnFirst();
  }

  /** The first open line is broken; the lines after it are read anew. */
  #giveUpOnFirst(): void {
    const [, ...again] = this.#open;
    this.#open = [];
    this.#position -= again.length;
    this.#rows.push({ position: this.#position, fields: null });
    for (const line of again) this.add(line);
  }
}

/** The cells of a line, or undefined when a quotation is still open at its end. */
function splitQuoted(line: string): string[] | undefined {
  const fields: string[] = [];
  let from = 0;
  for (;;) {
    if (line.charAt(from) !== '"') {
      const end = line.indexOf(',', from);
      fields.push(line.slice(from, end === -1 ? undefined : end));
      if (end === -1) return fields;
      from = end + 1;
      continue;
    }
    let close = line.indexOf('"', from + 1);
    while (close !== -1 && line.charAt(close + 1) === '"') close = line.indexOf('"', close + 2);
    if (close === -1) return undefined;
    const end = line.indexOf(',', close + 1);
    const rest = line.slice(close + 1, end === -1 ? undefined : end);
    fields.push(line.slice(from + 1, close).replaceAll('""', '"') + rest);
    if (end === -1) return fields;
    from = end + 1;
  }
}
