import { sql, type Kysely } from 'kysely';
import { assertReceipt } from '../../../ledger/receipt.ts';
import { blockDigest, type KeptBlock, type NoticeBlocks } from './notice-blocks.ts';

/** Institutions' blocks in PostgreSQL. */
export function postgresNoticeBlocks(db: Kysely<unknown>, operator: string): NoticeBlocks {
  const history = async (tx: Kysely<unknown>, institution: string): Promise<readonly KeptBlock[]> => {
    const { rows } = await sql<KeptBlock>`
      select version, digest, block, kept_on as "keptOn" from institution.notice_block
      where operator = ${operator} and institution = ${institution} order by version`.execute(tx);
    return rows;
  };
  return {
    keep: async (receipt, institution, block, on) => {
      assertReceipt(receipt);
      const work = async (tx: Kysely<unknown>): Promise<KeptBlock> => {
        // Two who change the same block at once get two versions.
        await sql`lock table institution.notice_block in share row exclusive mode`.execute(tx);
        const digest = blockDigest(block);
        const last = (await history(tx, institution)).at(-1);
        if (last?.digest === digest) return last;
        const next = { version: (last?.version ?? 0) + 1, digest, block, keptOn: on };
        await sql`insert into institution.notice_block
            (operator, institution, version, digest, block, kept_on, receipt_sequence)
          values (${operator}, ${institution}, ${next.version}, ${digest}, ${JSON.stringify(block)}::jsonb, ${on},
            ${receipt.sequence})`.execute(tx);
        return next;
      };
      return db.isTransaction ? work(db) : db.transaction().execute(work);
    },
    current: async (institution) => (await history(db, institution)).at(-1),
    history: (institution) => history(db, institution),
  };
}
