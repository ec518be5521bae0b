import { InvalidInputError } from '../kit/errors.ts';
import type { CodedColumn } from './coded-column.ts';

class ColumnCoder {
  readonly #index = new Map<string, number>();
  readonly #values: string[] = [];
  readonly #codes: number[] = [];

  add(cell: string): void {
    const text = cell.trim();
    let code = text === '' ? -1 : this.#index.get(text);
    if (code === undefined) {
      // A slice of the file's text would keep all of it in memory.
      const own = Buffer.from(text).toString();
      code = this.#values.push(own) - 1;
      this.#index.set(own, code);
    }
    this.#codes.push(code);
  }

  done(): CodedColumn {
    return { codes: Int32Array.from(this.#codes), values: this.#values };
  }
}

/** One row from `start`: its cells, quotes undone, and where the next row starts. */
function readRow(text: string, start: number): { cells: string[]; next: number } {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    while (text[at] === ' ') at += 1;
    if (text[at] === '"') {
      const { cell, next } = readQuoted(text, at + 1);
      cells.push(cell);
      at = next;
    } else {
      const from = at;
      while (at < text.length && text[at] !== ',' && text[at] !== '\n') at += 1;
      cells.push(text.slice(from, at).trimEnd());
    }
    if (text[at] !== ',') return { cells, next: at + 1 };
    at += 1;
  }
}

function readQuoted(text: string, start: number): { cell: string; next: number } {
  let cell = '';
  let from = start;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) throw new InvalidInputError('linkage/bad-csv', 'a quoted cell has no end');
    cell += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      let next = quote + 1;
      while (next < text.length && text[next] !== ',' && text[next] !== '\n') next += 1;
      return { cell, next };
    }
    cell += '"';
    from = quote + 2;
  }
}

/**
 * The columns of a CSV text (comma, header row, RFC 4180 quotes), coded, those that are `wanted` only. Blanks around
 * headers and cells are dropped; empty lines are skipped.
 *
 * @throws {InvalidInputError} `linkage/bad-csv` when a row has another number of cells than the header, or a quote has
 *   no end.
 */
export function readCsv(text: string, wanted: (name: string) => boolean): Map<string, CodedColumn> {
  const header = readRow(text, text.startsWith('\uFEFF') ? 1 : 0);
  const names = header.cells.map((name) => name.trim());
  const coders = names.map((name) => (wanted(name) ? new ColumnCoder() : undefined));
  let at = header.next;
  for (let row = 2; at < text.length; row += 1) {
    const { cells, next } = readRow(text, at);
    at = next;
    if (cells.length === 1 && cells[0]?.trim() === '') continue;
    if (cells.length !== names.length) {
      throw new InvalidInputError(
        'linkage/bad-csv',
        `line ${row} has ${cells.length} cells where the header has ${names.length}`,
      );
    }
    coders.forEach((coder, column) => coder?.add(cells[column] as string));
  }
  return new Map(
    names.flatMap((name, column) => {
      const coder = coders[column];
      return coder === undefined ? [] : [[name, coder.done()] as const];
    }),
  );
}
