import { byteOrderMark, csvCell, csvLine } from '../../flow/delivery/csv-text.ts';

/** A cell of a list: nothing, a number, or text. */
export type ListCell = string | number | undefined;

/** The lines of a list as CSV that a spreadsheet opens as data and never as a program; its heading comes with the first. */
export function* csvList(columns: readonly string[], rows: Iterable<readonly ListCell[]>): Iterable<string> {
  yield byteOrderMark + csvLine(columns);
  for (const row of rows) {
    yield csvLine(row.map((cell) => csvCell(cell ?? null, typeof cell === 'number' ? 'number' : 'string')));
  }
}
