/**
 * Text of CSV files (RFC 4180) that a spreadsheet opens as data and never as a program.
 *
 * UTF-8 with a byte order mark, because Japanese spreadsheets read UTF-8 without one as Shift_JIS; lines end in CRLF.
 */

import type { SqlValue } from '../../sql/sql.ts';
import type { FieldType } from './omop-tables.ts';

/** What a CSV file starts with. */
export const byteOrderMark = '\uFEFF';

/** First characters that make a spreadsheet run a cell, in ASCII and in full width. */
const runs = /^[=+\-@\t\r\n＝＋－＠]/u;
const plainNumber = /^[+-]?\d+(\.\d+)?$/;

/** A text cell that no spreadsheet runs: one that would be is led by an apostrophe; plain numbers stay as they are. */
export function neutralized(text: string): string {
  return runs.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A cell as it stands in the file. Numbers stay numbers; null is nothing. */
export function csvCell(value: SqlValue, type: FieldType): string {
  if (value === null) return '';
  return type === 'string' ? quoted(neutralized(String(value))) : String(value);
}

/** A line with its end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.join(',')}\r\n`;
}
