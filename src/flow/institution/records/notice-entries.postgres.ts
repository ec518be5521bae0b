import { sql, type Kysely } from 'kysely';
import type { Day } from '../../../kit/day.ts';
import type { NoticeCorrection } from '../notice.ts';
import type { SubjectId } from '../subject-id.ts';
import type { NoticeEntry, NoticeHanding, NoticeQuery } from './notice-ledger.ts';
import { sheetState, type SheetStep } from './notice-sheet.ts';

interface EntryRow {
  readonly subject: SubjectId;
  readonly version: string;
  readonly noticed_on: Day;
  readonly method: NoticeHanding['method'] | null;
  readonly given_to: NoticeHanding['givenTo'] | null;
  readonly handed_by: string | null;
  readonly sheet: string | null;
  readonly steps: readonly SheetStep[];
  readonly reason: NoticeCorrection['reason'] | null;
  readonly corrected_by: string | null;
  readonly corrected_on: Day | null;
}

/** Lines of the notice ledger of `operator`, by day, subject and version. */
export async function noticeEntries(
  db: Kysely<unknown>,
  operator: string,
  { institution, from, to, size, after }: NoticeQuery,
): Promise<readonly NoticeEntry[]> {
  const beyond =
    after === undefined
      ? sql``
      : sql`and (n.noticed_on, n.subject, n.version) > (${after.noticedOn}::date, ${after.subject}, ${after.version})`;
  const { rows } = await sql<EntryRow>`
    select n.subject, n.version, n.noticed_on, h.method, h.given_to, h.handed_by, h.sheet,
      array(select step from institution.sheet_step s where s.sheet = h.sheet) as steps,
      k.reason, k.corrected_by, k.corrected_on
    from institution.notice n
    left join institution.notice_handing h
      on h.operator = n.operator and h.subject = n.subject and h.version = n.version and h.noticed_on = n.noticed_on
    left join institution.notice_correction k
      on k.operator = n.operator and k.subject = n.subject and k.version = n.version and k.noticed_on = n.noticed_on
    where n.operator = ${operator} and n.institution = ${institution}
      ${from === undefined ? sql`` : sql`and n.noticed_on >= ${from}::date`}
      ${to === undefined ? sql`` : sql`and n.noticed_on <= ${to}::date`} ${beyond}
    order by n.noticed_on, n.subject, n.version limit ${size}`.execute(db);
  return rows.map(entryOf);
}

function entryOf(row: EntryRow): NoticeEntry {
  const { subject, version, noticed_on: noticedOn, method, given_to, handed_by, sheet, steps, reason } = row;
  return {
    subject,
    version,
    noticedOn,
    ...(method === null ? {} : { method }),
    ...(given_to === null ? {} : { givenTo: given_to }),
    ...(handed_by === null ? {} : { handedBy: handed_by }),
    ...(sheet === null ? {} : { sheet, sheetState: sheetState(steps) }),
    ...(reason === null || row.corrected_by === null || row.corrected_on === null
      ? {}
      : { corrected: { reason, correctedBy: row.corrected_by, correctedOn: row.corrected_on } }),
  };
}
