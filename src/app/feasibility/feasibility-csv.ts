import { hiddenWords, type FeasibilityTable } from '../../flow/cohort/index.ts';
import { byteOrderMark, csvCell, csvLine } from '../../flow/delivery/csv-text.ts';

/**
 * The standard table as CSV for a spreadsheet: 表, 区分, 人数, 備考. A hidden count is an empty cell with the words that say so.
 *
 * @param minimum rule `cell-minimum`
 */
export function feasibilityCsv({ name, people, parts }: FeasibilityTable, minimum: number): string {
  const { ja: hidden } = hiddenWords(minimum);
  const line = (table: string, cell: string, count: number | null) =>
    csvLine([
      csvCell(table, 'string'),
      csvCell(cell, 'string'),
      csvCell(count, 'integer'),
      count === null ? csvCell(hidden, 'string') : '',
    ]);
  return [
    byteOrderMark + csvLine(['表', '区分', '人数', '備考']),
    line('対象者', name, people),
    ...parts.flatMap((part) => [
      ...part.rows.map((row) => line(part.ja, row.ja, row.people)),
      ...(part.shownTotal === null ? [] : [line(part.ja, '表示した区分の合計', part.shownTotal)]),
    ]),
  ].join('');
}
