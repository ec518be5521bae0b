import type { Kysely } from 'kysely';
import { postgresAccountStore } from './account-store.postgres.ts';
import type { AccountStores } from './account-stores.ts';
import { postgresCredentialStore } from './credential-store.postgres.ts';
import { postgresSessionStore } from './session-store.postgres.ts';
import { postgresChallengeStore, postgresTokenStore } from './token-store.postgres.ts';

/** All that is kept about accounts, in PostgreSQL (`migrations/0009_account.sql`). */
export function postgresAccountStores(db: Kysely<unknown>): AccountStores {
  const stores: AccountStores = {
    accounts: postgresAccountStore(db),
    credentials: postgresCredentialStore(db),
    sessions: postgresSessionStore(db),
    tokens: postgresTokenStore(db),
    challenges: postgresChallengeStore(db),
    together: (work) =>
      db.isTransaction ? work(stores) : db.transaction().execute((tx) => work(postgresAccountStores(tx))),
  };
  return stores;
}
