import { parseSheetNumber, type SubjectId } from '../../flow/institution/index.ts';
import { NotFoundError } from '../../kit/errors.ts';
import { noticeLedgerOf } from '../desk/notices.ts';
import type { OperatorRecords } from '../operator.ts';

/** Whose notice a sheet of paper is. */
export interface PatientOfSheet {
  readonly institution: string;
  readonly subject: SubjectId;
}

/**
 * The patient to whom the sheet with this number was handed: whoever holds the paper need not say who they are.
 *
 * @throws {NotFoundError} `stop/no-such-sheet`, alike for a sheet that was handed to nobody and for what is no number.
 */
export async function patientOfSheet(
  records: Pick<OperatorRecords, 'database' | 'config'>,
  typed: string,
): Promise<PatientOfSheet> {
  const ledger = noticeLedgerOf(records);
  const number = parseSheetNumber(typed) ?? '-';
  const sheet = await ledger.sheet(number);
  const handing = await ledger.handingOf(number);
  if (sheet === undefined || handing === undefined) {
    throw new NotFoundError('stop/no-such-sheet', 'no notice with this number was handed to anybody');
  }
  return { institution: sheet.institution, subject: handing.subject };
}
