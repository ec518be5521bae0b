/**
 * Notices at the desk: sheets printed, handed over, scanned back, and corrected where they were recorded wrongly.
 */

import { z } from 'zod';
import {
  correctionReasons,
  earliestProvision,
  handedTo,
  handingMethods,
  newSheetNumber,
  noticeDays,
  noticeDaysKey,
  parseSheetNumber,
  postgresNoticeLedger,
  subjectId,
  type EarliestProvision,
  type NoticeCorrection,
  type NoticeHanding,
  type PrintedSheet,
  type SheetMarking,
} from '../../flow/institution/index.ts';
import { today } from '../../kit/clock.ts';
import type { Day } from '../../kit/day.ts';
import { InvalidInputError, NotFoundError } from '../../kit/errors.ts';
import { dayText, readList } from '../desk-files.ts';
import { guarded } from '../guarded.ts';
import type { Operator, OperatorRecords } from '../operator.ts';
import { assertHandedOut } from '../patient/notice-versions.ts';

const sheetText = z.string().transform((text, context) => {
  const sheet = text === '' ? undefined : parseSheetNumber(text);
  if (text !== '' && sheet === undefined) context.addIssue({ code: 'custom', message: 'not a sheet number' });
  return sheet;
});
const handedRow = z.object({
  local_id: z.string().min(1),
  version: z.string().min(1),
  handed_on: dayText,
  method: z.enum(handingMethods),
  given_to: z.union([z.literal('').transform(() => 'self' as const), z.enum(handedTo)]).default('self'),
  sheet: sheetText.optional(),
});
const patientRow = z.object({ local_id: z.string().min(1) });
const sheetRow = z.object({ sheet: sheetText.refine((sheet) => sheet !== undefined) });
const correctionRow = z.object({
  local_id: z.string().min(1),
  version: z.string().min(1),
  noticed_on: dayText,
  reason: z.enum(correctionReasons),
});

/** The notice ledger of a home. */
export const noticeLedgerOf = ({ database, config }: Pick<OperatorRecords, 'database' | 'config'>) =>
  postgresNoticeLedger(database, config.operator);

/** Sheets to be printed: as stock, or one for each patient of a reception list. */
export interface SheetOrder {
  readonly institution: string;
  readonly version: string;
  readonly count?: number;
  /** CSV with the column local_id: a sheet for each, in its order. */
  readonly patients?: string;
  readonly by: string;
}

const mostSheets = 10_000;

/**
 * Gives numbers to sheets and keeps that they were printed.
 *
 * @throws {InvalidInputError} `desk/bad-sheet-count`, `desk/bad-list`
 * @throws {LawError} `notice/not-in-use`
 */
export async function printSheets(operator: Operator, order: SheetOrder): Promise<readonly string[]> {
  const { institution, version, by: printedBy } = order;
  const rows = order.patients === undefined ? [] : await readList(order.patients, patientRow);
  const count = order.patients === undefined ? (order.count ?? 0) : rows.length;
  if (!Number.isSafeInteger(count) || count < 1 || count > mostSheets) {
    throw new InvalidInputError(
      'desk/bad-sheet-count',
      `between 1 and ${String(mostSheets)} sheets are printed at once`,
    );
  }
  const printedOn = today(operator.clock);
  await assertHandedOut(operator.database, [{ version, on: printedOn }]);
  const sheets = Array.from({ length: count }, (_, index): PrintedSheet => {
    const row = rows[index];
    const subject =
      row === undefined ? undefined : subjectId(operator.keys.subject, institution, row.local_id);
    const sheet = newSheetNumber();
    return {
      sheet,
      institution,
      version,
      printedOn,
      printedBy,
      ...(subject === undefined ? {} : { subject }),
    };
  });
  const event = {
    type: 'institution/sheets-printed',
    actor: printedBy,
    subject: institution,
    detail: { version, count },
  } as const;
  await guarded(operator.ledger, event, (receipt) => noticeLedgerOf(operator).print(receipt, sheets));
  return sheets.map(({ sheet }) => sheet);
}

/** What a list of handings came to. */
export interface HandingOutcome {
  readonly rows: number;
  readonly notices: number;
}

/**
 * Takes in a list of notices that were handed over. All rows or none.
 *
 * @law Act Art. 30(1)/52(1) — who was notified, when and how
 * @throws {InvalidInputError} `desk/bad-list`, `institution/handed-in-future`
 * @throws {LawError} `notice/not-in-use` for a version that was not in use on the day
 * @throws {ConflictError} as `assertSheetStep`
 */
export async function handNotices(
  operator: Operator,
  { institution, path, by }: { readonly institution: string; readonly path: string; readonly by: string },
): Promise<HandingOutcome> {
  const now = today(operator.clock);
  const rows = await readList(path, handedRow);
  if (rows.some(({ handed_on }) => handed_on > now)) {
    throw new InvalidInputError('institution/handed-in-future', 'a day of handing over lies in the future');
  }
  await assertHandedOut(
    operator.database,
    rows.map(({ version, handed_on }) => ({ version, on: handed_on })),
  );
  const handings = rows.map(({ local_id, version, handed_on, method, given_to, sheet }): NoticeHanding => ({
    subject: subjectId(operator.keys.subject, institution, local_id),
    institution,
    version,
    noticedOn: handed_on,
    method,
    givenTo: given_to,
    handedBy: by,
    ...(sheet === undefined ? {} : { sheet }),
  }));
  const event = { type: 'institution/notices-handed', actor: by, subject: institution } as const;
  return guarded(
    operator.ledger,
    event,
    async (receipt) => ({
      rows: rows.length,
      notices: await noticeLedgerOf(operator).hand(receipt, handings),
    }),
    (outcome) => ({ ...outcome }),
  );
}

/** Marks the sheets of a list (CSV with the column sheet) as come back or spoiled. Gives how many. */
export async function markSheets(
  operator: Operator,
  { path, step, by }: { readonly path: string; readonly step: SheetMarking['step']; readonly by: string },
): Promise<number> {
  const sheets = (await readList(path, sheetRow)).map(({ sheet }) => sheet);
  const event = {
    type: 'institution/sheets-marked',
    actor: by,
    subject: operator.config.operator,
    detail: { step, sheets: sheets.length },
  } as const;
  await guarded(operator.ledger, event, (receipt) =>
    noticeLedgerOf(operator).mark(receipt, { sheets, step, on: today(operator.clock), by }),
  );
  return sheets.length;
}

/**
 * Takes in a list of notices that were not given as recorded (CSV: local_id, version, noticed_on, reason). They open nothing from
 * then on. A list with a row that cannot be corrected is refused before anything is. Gives how many.
 *
 * Each correction is an entry of the ledger with all that it says: one that was lost with a database is done again from there.
 *
 * @throws {NotFoundError} `institution/no-such-notice`
 */
export async function correctNotices(
  operator: Operator,
  { institution, path, by }: { readonly institution: string; readonly path: string; readonly by: string },
): Promise<number> {
  const corrections = (await readList(path, correctionRow)).map(
    ({ local_id, version, noticed_on, reason }) => ({
      subject: subjectId(operator.keys.subject, institution, local_id),
      version,
      noticedOn: noticed_on,
      reason,
      correctedBy: by,
      correctedOn: today(operator.clock),
    }),
  );
  await assertCorrectable(operator, corrections);
  for (const correction of corrections) await correctOne(operator, correction);
  return corrections.length;
}

async function correctOne(operator: Operator, correction: NoticeCorrection): Promise<void> {
  const { subject, version, noticedOn, reason, correctedBy: actor } = correction;
  const detail = { version, noticedOn, reason };
  const event = { type: 'institution/notice-corrected', actor, subject, detail } as const;
  await guarded(operator.ledger, event, (receipt) => operator.gate.correctNotice(receipt, correction));
}

/** Does nothing when each of these notices is on record, and none was corrected. */
async function assertCorrectable(
  operator: Operator,
  corrections: readonly NoticeCorrection[],
): Promise<void> {
  const found = await noticeDays(
    operator.database,
    operator.config.operator,
    corrections.map(({ subject }) => subject),
  );
  const isOpen = ({ subject, version, noticedOn }: NoticeCorrection) =>
    found.get(noticeDaysKey(subject, version))?.includes(noticedOn) ?? false;
  const closed = corrections.filter((correction) => !isOpen(correction)).length;
  if (closed > 0) {
    const message = `${String(closed)} notices of the list are not on record, or were corrected before; nothing was`;
    throw new NotFoundError('institution/no-such-notice', message);
  }
}

/**
 * What the person with this sheet may rely on: the day before which nothing leaves; undefined when nothing leaves at all.
 *
 * @throws {NotFoundError} `institution/sheet-not-handed`
 */
export async function promiseOfSheet(
  records: OperatorRecords,
  sheet: string,
): Promise<{ readonly noticedOn: Day; readonly promise?: EarliestProvision }> {
  const handing = await noticeLedgerOf(records).handingOf(sheet);
  if (handing === undefined)
    throw new NotFoundError('institution/sheet-not-handed', 'this sheet was handed to nobody');
  const on = today(records.clock);
  const decision = (await records.gate.decisionsFor([handing.subject], on)).get(handing.subject);
  const promise = decision === undefined ? undefined : earliestProvision(decision, on);
  return { noticedOn: handing.noticedOn, ...(promise === undefined ? {} : { promise }) };
}
