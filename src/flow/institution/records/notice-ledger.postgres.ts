import { sql, type Kysely } from 'kysely';
import type { Day } from '../../../kit/day.ts';
import { assertReceipt } from '../../../ledger/receipt.ts';
import { postgresGateRegister } from '../gate-register.postgres.ts';
import type { SubjectId } from '../subject-id.ts';
import type { NoticeEntry, NoticeHanding, NoticeLedger, SheetMarking } from './notice-ledger.ts';
import { noticeEntries } from './notice-entries.postgres.ts';
import {
  assertSheetStep,
  sheetState,
  type NoticeSheet,
  type PrintedSheet,
  type SheetStep,
} from './notice-sheet.ts';

/** The notice ledger of `operator` in PostgreSQL. Given a transaction, it works inside it. */
export function postgresNoticeLedger(db: Kysely<unknown>, operator: string): NoticeLedger {
  const changing = <Result>(work: (tx: Kysely<unknown>) => Promise<Result>) =>
    db.isTransaction ? work(db) : db.transaction().execute(work);
  return {
    print: async (receipt, sheets) => {
      assertReceipt(receipt);
      await insertSheets(db, operator, sheets, receipt.sequence);
    },
    hand: async (receipt, handings) => {
      assertReceipt(receipt);
      return changing(async (tx) => {
        const added = await postgresGateRegister(tx, operator).recordNotices(
          receipt,
          handings.map(({ subject, institution, version, noticedOn }) => ({
            subject,
            institution,
            operator,
            version,
            noticedOn,
          })),
        );
        const fresh = await freshHandings(tx, operator, handings);
        const used = fresh.flatMap(({ sheet, noticedOn: on, handedBy: by }) =>
          sheet === undefined ? [] : [{ sheet, on, by }],
        );
        const sheets = new Map(
          await sheetsOf(
            tx,
            operator,
            used.map(({ sheet }) => sheet),
          ),
        );
        for (const handing of fresh) assertSheetOf(sheets, handing);
        await insertHandings(tx, operator, fresh, receipt.sequence);
        await insertSteps(tx, 'handed', used, receipt.sequence);
        return added;
      });
    },
    mark: async (receipt, marking) => {
      assertReceipt(receipt);
      await changing((tx) => markSheets(tx, operator, marking, receipt.sequence));
    },
    sheet: async (number) => (await sheetsOf(db, operator, [number])).get(number),
    handingOf: async (sheet) => {
      const { rows } = await sql<Pick<NoticeEntry, 'subject' | 'version' | 'noticedOn'>>`
        select subject, version, noticed_on as "noticedOn" from institution.notice_handing
        where operator = ${operator} and sheet = ${sheet}`.execute(db);
      return rows[0];
    },
    entries: (query) => noticeEntries(db, operator, query),
  };
}

async function insertSheets(
  tx: Kysely<unknown>,
  operator: string,
  sheets: readonly PrintedSheet[],
  sequence: number,
): Promise<void> {
  await sql`insert into institution.notice_sheet
      (sheet, operator, institution, version, subject, printed_on, printed_by, receipt_sequence)
    select s.sheet, ${operator}, s.institution, s.version, s.subject, s.printed_on, s.printed_by, ${sequence}::bigint
    from unnest(${sheets.map(({ sheet }) => sheet)}::text[], ${sheets.map(({ institution }) => institution)}::text[],
      ${sheets.map(({ version }) => version)}::text[], ${sheets.map(({ subject }) => subject ?? null)}::text[],
      ${sheets.map(({ printedOn }) => printedOn)}::date[], ${sheets.map(({ printedBy }) => printedBy)}::text[])
      as s(sheet, institution, version, subject, printed_on, printed_by)`.execute(tx);
}

/** Those that are not kept yet, each once. */
async function freshHandings(
  tx: Kysely<unknown>,
  operator: string,
  handings: readonly NoticeHanding[],
): Promise<readonly NoticeHanding[]> {
  const { rows } = await sql<Pick<NoticeHanding, 'subject' | 'version' | 'noticedOn'>>`
    select subject, version, noticed_on as "noticedOn" from institution.notice_handing
    where operator = ${operator} and subject = any(${handings.map(({ subject }) => subject)}::text[])`.execute(
    tx,
  );
  const kept = new Set(rows.map(keyOf));
  return handings.filter((handing) => {
    if (kept.has(keyOf(handing))) return false;
    kept.add(keyOf(handing));
    return true;
  });
}

const keyOf = ({ subject, version, noticedOn }: Pick<NoticeHanding, 'subject' | 'version' | 'noticedOn'>) =>
  [subject, version, noticedOn].join(' ');

/** Does nothing when the sheet of this handing can be handed over; in `sheets` it is handed over from then on. */
function assertSheetOf(sheets: Map<string, NoticeSheet>, handing: NoticeHanding): void {
  if (handing.sheet === undefined) return;
  const sheet = sheets.get(handing.sheet);
  assertSheetStep(sheet, 'handed', handing);
  sheets.set(handing.sheet, { ...sheet, state: 'handed' });
}

async function insertHandings(
  tx: Kysely<unknown>,
  operator: string,
  handings: readonly NoticeHanding[],
  sequence: number,
): Promise<void> {
  const column = <Key extends keyof NoticeHanding>(key: Key) =>
    handings.map((handing) => handing[key] ?? null);
  await sql`
    insert into institution.notice_handing
      (operator, institution, subject, version, noticed_on, method, given_to, handed_by, sheet, receipt_sequence)
    select ${operator}, h.*, ${sequence}::bigint from unnest(
      ${column('institution')}::text[], ${column('subject')}::text[], ${column('version')}::text[],
      ${column('noticedOn')}::date[], ${column('method')}::text[], ${column('givenTo')}::text[],
      ${column('handedBy')}::text[], ${column('sheet')}::text[]) h`.execute(tx);
}

async function insertSteps(
  tx: Kysely<unknown>,
  step: SheetStep,
  done: readonly { readonly sheet: string; readonly on: Day; readonly by: string }[],
  sequence: number,
): Promise<void> {
  await sql`insert into institution.sheet_step (sheet, step, done_on, done_by, receipt_sequence)
    select d.sheet, ${step}, d.done_on, d.done_by, ${sequence}::bigint from unnest(
      ${done.map(({ sheet }) => sheet)}::text[], ${done.map(({ on }) => on)}::date[],
      ${done.map(({ by }) => by)}::text[]) as d(sheet, done_on, done_by)`.execute(tx);
}

async function markSheets(
  tx: Kysely<unknown>,
  operator: string,
  { sheets: numbers, step, on, by }: SheetMarking,
  sequence: number,
): Promise<void> {
  const sheets = await sheetsOf(tx, operator, numbers);
  for (const number of numbers) assertSheetStep(sheets.get(number), step);
  const done = [...new Set(numbers)].map((sheet) => ({ sheet, on, by }));
  await insertSteps(tx, step, done, sequence);
}

interface SheetRow extends Omit<PrintedSheet, 'subject'> {
  readonly subject: SubjectId | null;
  readonly steps: readonly SheetStep[];
}

/** These sheets, by number, and locked until the transaction ends. */
async function sheetsOf(
  tx: Kysely<unknown>,
  operator: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, NoticeSheet>> {
  const { rows } = await sql<SheetRow>`
    select n.sheet, n.institution, n.version, n.subject, n.printed_on as "printedOn", n.printed_by as "printedBy",
      array(select step from institution.sheet_step s where s.sheet = n.sheet) as steps
    from institution.notice_sheet n
    where n.operator = ${operator} and n.sheet = any(${numbers}::text[]) for update`.execute(tx);
  return new Map(
    rows.map(({ subject, steps, ...sheet }) => [
      sheet.sheet,
      { ...sheet, ...(subject === null ? {} : { subject }), state: sheetState(steps) },
    ]),
  );
}
