/**
 * CSV files as coded columns, read as a stream.
 */

import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse';
import { parse as parseAll } from 'csv-parse/sync';
import { InvalidInputError, NotFoundError } from '../kit/errors.ts';
import { hierarchyOf, type Cell, type Hierarchy } from './hierarchy.ts';

/** A column of a CSV file. An empty cell is null. */
export interface CsvColumn {
  readonly name: string;
  /** Row → code. */
  readonly codes: Uint32Array;
  /** Code → cell. */
  readonly dictionary: readonly Cell[];
}

/** A CSV file in memory. */
export interface CsvTable {
  readonly separator: string;
  readonly columns: readonly CsvColumn[];
  readonly rows: number;
}

class ColumnBuilder {
  readonly #codes = new Map<string, number>();
  #cells = new Uint32Array(4096);

  set(row: number, value: string): void {
    let code = this.#codes.get(value);
    if (code === undefined) this.#codes.set(value, (code = this.#codes.size));
    if (row >= this.#cells.length) {
      const larger = new Uint32Array(2 * this.#cells.length);
      larger.set(this.#cells);
      this.#cells = larger;
    }
    this.#cells[row] = code;
  }

  finish(name: string, rows: number): CsvColumn {
    const dictionary = Array.from(this.#codes.keys(), (value) => (value === '' ? null : value));
    return { name, codes: this.#cells.subarray(0, rows), dictionary };
  }
}

/**
 * The table in `file`: UTF-8, a header, `;` or `,` between cells, whichever the header has more of.
 *
 * @throws {NotFoundError} `csv/no-such-file`.
 * @throws {InvalidInputError} `csv/unreadable`, `csv/no-header`, `csv/column-twice`.
 */
export async function readCsvTable(file: string): Promise<CsvTable> {
  const separator = separatorOf(await firstLine(file));
  const records = createReadStream(file).pipe(
    parse({ delimiter: separator, bom: true, skip_empty_lines: true }),
  );
  let names: readonly string[] | undefined;
  let builders: ColumnBuilder[] = [];
  let rows = 0;
  try {
    for await (const record of records as AsyncIterable<string[]>) {
      if (names === undefined) {
        names = record;
        builders = names.map(() => new ColumnBuilder());
      } else {
        for (let column = 0; column < record.length; column += 1)
          builders[column]?.set(rows, record[column] as string);
        rows += 1;
      }
    }
  } catch (error) {
    throw unreadable(error);
  }
  if (names === undefined) throw new InvalidInputError('csv/no-header', 'the file is empty');
  if (new Set(names).size < names.length)
    throw new InvalidInputError('csv/column-twice', 'two columns of the file have the same name');
  const columns = names.map((name, column) => (builders[column] as ColumnBuilder).finish(name, rows));
  return { separator, columns, rows };
}

/**
 * The hierarchy that `text` holds: one leaf per line, level 0 to the top, `;` between, no header (as ARX writes
 * it). An empty label is null.
 *
 * @throws {InvalidInputError} `csv/unreadable`, or as `hierarchyOf`.
 */
export function parseHierarchy(text: string): Hierarchy {
  try {
    const rows = parseAll(text, {
      delimiter: ';',
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
    });
    return hierarchyOf(rows.map((row) => row.map((label) => (label === '' ? null : label))));
  } catch (error) {
    if (error instanceof CsvError) throw unreadable(error);
    throw error;
  }
}

/** The separator that stands more often in `header`, outside quotes. */
function separatorOf(header: string): string {
  const bare = header.replaceAll(/"[^"]*"/g, '');
  return bare.split(';').length > bare.split(',').length ? ';' : ',';
}

async function firstLine(file: string): Promise<string> {
  const handle = await open(file).catch((error: unknown) => {
    throw new NotFoundError('csv/no-such-file', `cannot read ${file}`, { cause: error });
  });
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(65_536), position: 0 });
    return buffer.toString('utf8', 0, bytesRead).split(/\r?\n/, 1)[0] ?? '';
  } finally {
    await handle.close();
  }
}

/** The parser's own message and fields quote cells, so only its code and line go on. */
function unreadable(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  return new InvalidInputError('csv/unreadable', `line ${String(error['lines'])}: ${error.code}`);
}
