/**
 * What a later object takes back: a storage that is handed over again names files that were valid in an earlier one and
 * are superseded, deleted or cancelled by now. The earlier object's events of such a file must not count either.
 */

import type { GateAnswer } from '../../flow/intake/index.ts';
import type { Finding } from '../../formats/clinical-model.ts';
import { eventColumns } from '../../formats/record-tables.ts';
import { fileNameAt } from '../../formats/ssmix2/storage-path.ts';
import type { SqlValue } from '../../sql/sql.ts';

/** Domain of a row that is no event: it says that a file counts no more. Whoever reads clinical records leaves it out. */
export const withdrawnFile = 'withdrawn-file';

/** Findings that say of a whole file that nothing of it counts any more. A file never comes back from there. */
const withdrawing: ReadonlySet<string> = new Set([
  'ssmix2/deleted-file',
  'ssmix2/superseded-file',
  'ssmix2/superseded-by-newer',
  'ssmix2/deleted-by-newer',
  'ssmix2/cancelled',
  'ssmix2/nothing-new',
]);

/** Name of a file without its folders and its flag, which an update or a deletion changes. */
const withoutFlag = (path: string) => path.slice(path.lastIndexOf('/') + 1, -2);

/**
 * Rows of an event table for the files that `findings` take back, of patients whom the gate lets through; they are erased
 * with the patient. The order in which objects come does not matter.
 *
 * @see SS-MIX2 標準化ストレージ仕様書 Ver. 1.2h — flags 1 valid, 2 superseded, 0 deleted
 */
export function withdrawnFileRows(
  findings: readonly Finding[],
  gate: (localId: string) => GateAnswer,
): SqlValue[][] {
  return findings.flatMap(({ code, place }) => {
    const name = withdrawing.has(code) ? fileNameAt(place.file) : undefined;
    if (name === undefined) return [];
    const { subject, isEligible } = gate(name.patient);
    if (!isEligible) return [];
    const facts: Readonly<Record<string, SqlValue>> = {
      domain: withdrawnFile,
      subject,
      source_file: withoutFlag(place.file),
    };
    return [eventColumns.map((column) => facts[column.name] ?? null)];
  });
}
