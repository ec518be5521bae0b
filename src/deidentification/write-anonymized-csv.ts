/**
 * Writes an anonymized table as CSV.
 */

import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { CsvTable } from './csv-columns.ts';
import type { Cell } from './hierarchy.ts';
import type { AnonymizedTable, AttributeRole } from './table.ts';

const rowsPerWrite = 8192;

/**
 * Writes `table` to `file` with its quasi-identifiers as in `anonymized` and without identifiers, in the
 * order of rows and columns and with the separator of the input. Columns without a role are left out.
 */
export async function writeAnonymizedCsv(
  file: string,
  table: CsvTable,
  roles: ReadonlyMap<string, AttributeRole>,
  anonymized: AnonymizedTable,
): Promise<void> {
  const quote = (cell: Cell) => quoted(cell ?? '', table.separator);
  const kept = table.columns.filter(({ name }) => (roles.get(name) ?? 'identifier') !== 'identifier');
  const writers = kept.map(({ name, codes, dictionary }) => {
    if (roles.get(name) !== 'quasi') {
      const texts = dictionary.map(quote);
      return (row: number) => texts[codes[row] as number] as string;
    }
    const column = anonymized.quasiIdentifiers.indexOf(name);
    const texts = Array.from(anonymized.classSizes, (_, index) => quote(anonymized.label(index, column)));
    const suppressed = quote(anonymized.label(-1, column));
    return (row: number) => texts[anonymized.classOf[row] as number] ?? suppressed;
  });
  const stream = createWriteStream(file);
  const ended = finished(stream);
  stream.write(`${kept.map(({ name }) => quote(name)).join(table.separator)}\n`);
  for (let start = 0; start < table.rows; start += rowsPerWrite) {
    let text = '';
    for (let row = start; row < Math.min(table.rows, start + rowsPerWrite); row += 1) {
      for (let column = 0; column < writers.length; column += 1)
        text += (column === 0 ? '' : table.separator) + (writers[column] as (row: number) => string)(row);
      text += '\n';
    }
    if (!stream.write(text)) await Promise.race([once(stream, 'drain'), ended]);
  }
  stream.end();
  await ended;
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
