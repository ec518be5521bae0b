import { sql, type Kysely } from 'kysely';
import type { AccessToken } from '../../access/access-token.ts';
import { assertReceipt } from '../../ledger/index.ts';
import type { ChallengeStore, TokenStore } from './account-stores.ts';

const columns = sql`id, token_hash as "tokenHash", account, label, scopes, created_at as "createdAt",
  expires_at as "expiresAt", is_revoked as "isRevoked"`;

/** Tokens of programs in PostgreSQL. */
export function postgresTokenStore(db: Kysely<unknown>): TokenStore {
  return {
    issue: async (receipt, { id, tokenHash, account, label, scopes, createdAt, expiresAt, isRevoked }) => {
      assertReceipt(receipt);
      await sql`insert into account.access_token
          (id, token_hash, account, label, scopes, created_at, expires_at, is_revoked, receipt_sequence)
        values (${id}, ${tokenHash}, ${account}, ${label}, ${scopes}::text[], ${createdAt}, ${expiresAt}, ${isRevoked},
          ${receipt.sequence})`.execute(db);
    },
    find: async (tokenHash) => {
      const { rows } = await sql<AccessToken>`
        select ${columns} from account.access_token where token_hash = ${tokenHash}`.execute(db);
      return rows[0];
    },
    ofAccount: async (account) => {
      const { rows } = await sql<AccessToken>`select ${columns} from account.access_token
        where account = ${account} order by created_at, id collate "C"`.execute(db);
      return rows;
    },
    revoke: async (receipt, which) => {
      assertReceipt(receipt);
      const those = 'id' in which ? sql`id = ${which.id}` : sql`account = ${which.account}`;
      const { rows } = await sql`
        update account.access_token set is_revoked = true, receipt_sequence = ${receipt.sequence}
        where ${those} and not is_revoked returning id`.execute(db);
      return rows.length;
    },
  };
}

/** Challenges in PostgreSQL. */
export function postgresChallengeStore(db: Kysely<unknown>): ChallengeStore {
  return {
    put: async ({ hash, purpose, detail, expiresAt }, now) => {
      await sql`delete from account.challenge where expires_at <= ${now}`.execute(db);
      await sql`insert into account.challenge (hash, purpose, detail, expires_at)
        values (${hash}, ${purpose}, ${JSON.stringify(detail)}::jsonb, ${expiresAt})`.execute(db);
    },
    take: async (purpose, hash, now) => {
      const { rows } = await sql<{ detail: Record<string, string>; isInTime: boolean }>`
        delete from account.challenge where hash = ${hash} and purpose = ${purpose}
        returning detail, expires_at > ${now} as "isInTime"`.execute(db);
      return rows[0]?.isInTime === true ? rows[0].detail : undefined;
    },
  };
}
