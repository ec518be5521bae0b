import { sql, type Kysely } from 'kysely';
import { IntegrityError } from '../../../kit/errors.ts';
import { assertReceipt } from '../../../ledger/receipt.ts';
import { noticeDigest, type NoticeText } from '../notice-text/compose-notice.ts';
import type { NoticeTexts } from './notice-texts.ts';

/** Texts of notices in PostgreSQL. */
export function postgresNoticeTexts(db: Kysely<unknown>): NoticeTexts {
  return {
    keep: async (receipt, text) => {
      assertReceipt(receipt);
      const digest = noticeDigest(text);
      await sql`insert into institution.notice_text (digest, operator, version, text, receipt_sequence)
        values (${digest}, ${text.operator}, ${text.version}, ${JSON.stringify(text)}::jsonb, ${receipt.sequence})
        on conflict do nothing`.execute(db);
      return digest;
    },
    find: async (digest) => {
      const { rows } = await sql<{ text: NoticeText }>`
        select text from institution.notice_text where digest = ${digest}`.execute(db);
      const text = rows[0]?.text;
      if (text !== undefined && noticeDigest(text) !== digest) {
        throw new IntegrityError('notice-text/changed', 'the text of a notice is not what was kept');
      }
      return text;
    },
  };
}
