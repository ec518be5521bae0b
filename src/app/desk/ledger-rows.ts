/**
 * Rows of an older ledger, from a spreadsheet (.xlsx) or a CSV file: read as a stream, each as texts by the heading of its column.
 */

import { CsvError, parse } from 'csv-parse';
import ExcelJS from 'exceljs';
import { createReadStream, existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { InvalidInputError, NotFoundError } from '../../kit/errors.ts';

/** A row: its number in the file, from 1, and its cells by heading. */
export interface LedgerRow {
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
}

/**
 * The rows below the heading; empty ones are left out.
 *
 * @param sheet name of the sheet of a spreadsheet; the first one when it is not given
 * @throws {NotFoundError} `desk/no-such-list`, `desk/no-such-sheet`
 * @throws {InvalidInputError} `desk/not-a-ledger`
 */
export async function* ledgerRows(path: string, sheet?: string): AsyncIterable<LedgerRow> {
  if (!existsSync(path)) throw new NotFoundError('desk/no-such-list', `there is no file ${basename(path)}`);
  let headings: readonly string[] | undefined;
  try {
    for await (const { row, cells } of extname(path).toLowerCase() === '.xlsx'
      ? xlsxRows(path, sheet)
      : csvRows(path)) {
      if (cells.every((cell) => cell === '')) continue;
      if (headings === undefined) headings = cells;
      else yield { row, cells: new Map(headings.map((heading, index) => [heading, cells[index] ?? ''])) };
    }
  } catch (cause) {
    if (cause instanceof NotFoundError) throw cause;
    // What a library says may quote a cell: only that the file cannot be read is told.
    const line =
      cause instanceof CsvError && typeof cause['lines'] === 'number'
        ? ` near line ${String(cause['lines'])}`
        : '';
    throw new InvalidInputError('desk/not-a-ledger', `${basename(path)} cannot be read as a ledger${line}`);
  }
}

interface RawRow {
  readonly row: number;
  readonly cells: readonly string[];
}

async function* csvRows(path: string): AsyncIterable<RawRow> {
  const parser = createReadStream(path).pipe(
    parse({ bom: true, trim: true, relax_column_count: true, info: true }),
  );
  for await (const { record, info } of parser as AsyncIterable<{
    record: string[];
    info: { lines: number };
  }>) {
    yield { row: info.lines, cells: record };
  }
}

async function* xlsxRows(path: string, sheet: string | undefined): AsyncIterable<RawRow> {
  const options = {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
  } as const;
  const book = new ExcelJS.stream.xlsx.WorkbookReader(path, options);
  for await (const page of book) {
    if (sheet !== undefined && (page as unknown as { readonly name: string }).name !== sheet) continue;
    for await (const row of page) {
      const values: unknown[] = Array.isArray(row.values) ? row.values.slice(1) : [];
      yield { row: row.number, cells: Array.from(values, cellText) };
    }
    return;
  }
  throw new NotFoundError('desk/no-such-sheet', 'the spreadsheet has no sheet of this name');
}

/** A cell as text: a date as its day, a formula as its result, rich text without its looks. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object') return '';
  if ('richText' in value && Array.isArray(value.richText))
    return value.richText
      .map((part: { readonly text?: string }) => part.text ?? '')
      .join('')
      .trim();
  if ('result' in value) return cellText(value.result);
  return 'text' in value ? cellText(value.text) : '';
}
