import { sql, type Kysely } from 'kysely';
import type { Day } from '../../../kit/day.ts';
import { NotFoundError } from '../../../kit/errors.ts';
import { assertReceipt } from '../../../ledger/index.ts';
import type { FaqEntry } from './faq-entry.ts';
import type { FaqFeedback, FaqStore } from './faq-store.ts';

const columns = sql`entry, version, audience, question, answer, keywords, is_shown as "isShown", written_on::text as "writtenOn"`;

/** Questions and answers in PostgreSQL (`migrations/0013_operations.sql`). */
export function postgresFaqStore(db: Kysely<unknown>): FaqStore {
  return {
    write: async (receipt, draft, on: Day) => {
      assertReceipt(receipt);
      const { entry, audience, question, answer, keywords, isShown } = draft;
      const { rows } = await sql<{ version: number }>`
        insert into operations.faq_version
          (entry, version, audience, question, answer, keywords, is_shown, written_on, receipt_sequence)
        select ${entry}, coalesce(max(version), 0) + 1, ${audience}, ${question}, ${answer}, ${keywords}::text[],
          ${isShown}, ${on}::date, ${receipt.sequence}
        from operations.faq_version where entry = ${entry} returning version`.execute(db);
      return rows[0]?.version ?? 1;
    },
    newest: async () =>
      (
        await sql<FaqEntry>`select distinct on (entry) ${columns} from operations.faq_version
          order by entry, version desc`.execute(db)
      ).rows,
    versions: async (entry) =>
      (
        await sql<FaqEntry>`select ${columns} from operations.faq_version where entry = ${entry} order by version`.execute(
          db,
        )
      ).rows,
    giveFeedback: async (entry, version, helped, on) => {
      const { rows } = await sql`
        insert into operations.faq_feedback (entry, version, helped, given_on)
        select entry, version, ${helped}, ${on}::date from operations.faq_version
        where entry = ${entry} and version = ${version} returning 1`.execute(db);
      if (rows.length === 0) throw new NotFoundError('inquiry/no-such-answer', 'there is no such answer');
    },
    feedback: async () =>
      (
        await sql<FaqFeedback>`
          select newest.entry, newest.version,
            (count(*) filter (where helped))::int as helped, (count(*) filter (where not helped))::int as "didNot"
          from (select entry, max(version) as version from operations.faq_version group by entry) as newest
          left join operations.faq_feedback as given using (entry, version)
          group by newest.entry, newest.version order by newest.entry`.execute(db)
      ).rows,
  };
}
