import type { Finding, FormatName, ReadBatch, UnitCounts } from '../../../formats/clinical-model.ts';
import type { Day } from '../../../kit/day.ts';
import type { DataQuality } from '../quality/data-quality.ts';
import type { FindingCounts } from '../quality/issue-delta.ts';

/** How an object arrived, before it was opened. */
export interface Arrival {
  readonly institution: string;
  readonly format: FormatName;
  readonly objectDigest: string;
  readonly sealedDigest: string;
  readonly sealedFile: string;
  readonly arrivedOn: Day;
  /** Whether the sealed bytes are those that the gateway gave its receipt for. */
  readonly isIntact: boolean;
  /** Name of the malware scanner; null when none is configured. */
  readonly scanner: string | null;
  readonly scan: 'clean' | 'infected' | 'not-scanned';
}

/** What reading an object showed, while nothing of it was kept. */
export interface Inspection {
  readonly checkedOn: Day;
  readonly files: number;
  readonly units: UnitCounts;
  readonly findings: FindingCounts;
  /** Rows of the reject file. */
  readonly rejected: number;
  readonly quality: DataQuality;
}

/** A row of the reject file: where in the object something could not be used, and why. */
export interface RejectedUnit {
  /** Place of the file in the object, from 1; its name is left out, for it may name a patient. */
  readonly fileNumber: number;
  /** Line, message or row in the file, from 1. */
  readonly position: number;
  readonly field: string | null;
  /** Stable code of what is wrong. */
  readonly code: string;
  /** `lost`: nothing of it was used; `partial`: the rest was. */
  readonly severity: 'lost' | 'partial';
}

/** Most rows of one reject file: whoever has more has one thing wrong with all of them. */
export const mostRejectedUnits = 100_000;

/** The rows of the reject file that a batch gives; `numberOf` tells the number of a file by its path. */
export function rejectedUnits(
  { findings }: Pick<ReadBatch, 'findings'>,
  numberOf: (path: string) => number,
): RejectedUnit[] {
  const isRejection = (finding: Finding): finding is Finding & { severity: 'lost' | 'partial' } =>
    finding.severity !== 'note';
  return findings.filter(isRejection).map(({ place, field, code, severity }) => ({
    fileNumber: numberOf(place.file),
    position: place.position,
    field,
    code,
    severity,
  }));
}

const header = 'file_number,position,field,code,severity';

/** The reject file (差戻し一覧) that goes back to the institution, as CSV. It holds no value and no name of a file. */
export function rejectFile(units: readonly RejectedUnit[]): string {
  const lines = units.map(({ fileNumber, position, field, code, severity }) =>
    [fileNumber, position, field ?? '', code, severity].join(','),
  );
  return [header, ...lines, ''].join('\r\n');
}
