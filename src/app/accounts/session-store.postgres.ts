import { sql, type Kysely } from 'kysely';
import type { Session, SessionEnd } from '../../access/session.ts';
import { assertReceipt } from '../../ledger/index.ts';
import type { SessionStore, WhichSessions } from './account-stores.ts';

type Row = Omit<Session, 'end'> & { readonly ended: SessionEnd | null };

const those = (which: WhichSessions) => {
  if ('tokenHash' in which) return sql`token_hash = ${which.tokenHash}`;
  return 'family' in which ? sql`family = ${which.family}` : sql`account = ${which.account}`;
};

/** Sessions in PostgreSQL. */
export function postgresSessionStore(db: Kysely<unknown>): SessionStore {
  return {
    start: async (receipt, { tokenHash, family, account, method, signedInAt, lastSeenAt }) => {
      assertReceipt(receipt);
      await sql`insert into account.session
          (token_hash, family, account, method, signed_in_at, last_seen_at, receipt_sequence)
        values (${tokenHash}, ${family}, ${account}, ${method}, ${signedInAt}, ${lastSeenAt}, ${receipt.sequence})`.execute(
        db,
      );
    },
    find: async (tokenHash) => {
      const { rows } = await sql<Row>`
        select token_hash as "tokenHash", family, account, method, signed_in_at as "signedInAt",
          last_seen_at as "lastSeenAt", ended
        from account.session where token_hash = ${tokenHash}`.execute(db);
      if (rows[0] === undefined) return undefined;
      const { ended, ...session } = rows[0];
      return { ...session, ...(ended === null ? {} : { end: ended }) };
    },
    seen: async (tokenHash, at) => {
      await sql`update account.session set last_seen_at = greatest(last_seen_at, ${at})
        where token_hash = ${tokenHash} and ended is null`.execute(db);
    },
    end: async (receipt, which, end) => {
      assertReceipt(receipt);
      const { rows } = await sql`
        update account.session set ended = ${end}, receipt_sequence = ${receipt.sequence}
        where ${those(which)} and ended is null returning token_hash`.execute(db);
      return rows.length;
    },
  };
}
