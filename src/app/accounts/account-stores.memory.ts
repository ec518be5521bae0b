import type { AccessToken } from '../../access/access-token.ts';
import type { Account } from '../../access/account.ts';
import type { Credential, Invitation } from '../../access/credential.ts';
import type { Session } from '../../access/session.ts';
import { ConflictError } from '../../kit/errors.ts';
import { assertReceipt } from '../../ledger/index.ts';
import type {
  AccountStore,
  AccountStores,
  Challenge,
  ChallengeStore,
  CredentialStore,
  SessionStore,
  TokenStore,
} from './account-stores.ts';

interface Kept {
  readonly accounts: Map<string, Account>;
  readonly credentials: Map<string, Credential>;
  readonly invitations: Map<string, Invitation>;
  readonly links: Map<string, string>;
  readonly sessions: Map<string, Session>;
  readonly tokens: Map<string, AccessToken>;
  readonly challenges: Map<string, Challenge>;
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

const accountsIn = ({ accounts }: Kept): AccountStore => ({
  write: async (receipt, person, change) => {
    assertReceipt(receipt);
    await Promise.resolve();
    const account = change([...accounts.values()].filter((other) => other.person === person).sort(byId));
    const there = accounts.get(account.id);
    if (there !== undefined && there.person !== person) {
      throw new ConflictError('account/id-taken', 'another person has an account of this id');
    }
    accounts.set(account.id, account);
    return account;
  },
  find: (id) => Promise.resolve(accounts.get(id)),
  all: () => Promise.resolve([...accounts.values()].sort(byId)),
});

const credentialsIn = ({ credentials, invitations, links }: Kept): CredentialStore => ({
  invite: async (receipt, invitation) => {
    assertReceipt(receipt);
    invitations.set(invitation.codeHash, invitation);
    return Promise.resolve();
  },
  invitation: (codeHash) => Promise.resolve(invitations.get(codeHash)),
  useInvitation: async (receipt, codeHash, at) => {
    assertReceipt(receipt);
    await Promise.resolve();
    const invitation = invitations.get(codeHash);
    if (invitation === undefined || invitation.usedAt !== undefined) {
      throw new ConflictError('account/invitation-used', 'this code was used before');
    }
    invitations.set(codeHash, { ...invitation, usedAt: at });
  },
  register: async (receipt, credential) => {
    assertReceipt(receipt);
    await Promise.resolve();
    if (credentials.has(credential.id)) {
      throw new ConflictError('account/credential-taken', 'this key is registered');
    }
    credentials.set(credential.id, credential);
  },
  find: (id) => Promise.resolve(credentials.get(id)),
  ofAccount: (account) =>
    Promise.resolve(
      [...credentials.values()]
        .filter((credential) => credential.account === account)
        .sort((a, b) => a.registeredAt.getTime() - b.registeredAt.getTime() || byId(a, b)),
    ),
  counted: (read, now) => {
    const kept = credentials.get(read.id);
    const isAsRead = kept?.signCount === read.signCount && kept.lastAssertion === read.lastAssertion;
    if (!isAsRead || kept.state !== 'active') return Promise.resolve(false);
    credentials.set(read.id, { ...kept, ...now });
    return Promise.resolve(true);
  },
  suspend: async (receipt, id) => {
    assertReceipt(receipt);
    const kept = credentials.get(id);
    if (kept !== undefined) credentials.set(id, { ...kept, state: 'suspended' });
    return Promise.resolve();
  },
  confirm: async (receipt, id) => {
    assertReceipt(receipt);
    await Promise.resolve();
    const kept = credentials.get(id);
    if (kept?.state !== 'pending')
      throw new ConflictError('account/not-pending', 'this key waits for nobody');
    credentials.set(id, { ...kept, state: 'active' });
  },
  link: async (receipt, subjectHash, account) => {
    assertReceipt(receipt);
    await Promise.resolve();
    if (links.has(subjectHash)) throw new ConflictError('account/identity-taken', 'this identity is linked');
    links.set(subjectHash, account);
  },
  linkedTo: (subjectHash) => Promise.resolve(links.get(subjectHash)),
});

const sessionsIn = ({ sessions }: Kept): SessionStore => ({
  start: async (receipt, session) => {
    assertReceipt(receipt);
    sessions.set(session.tokenHash, session);
    return Promise.resolve();
  },
  find: (tokenHash) => Promise.resolve(sessions.get(tokenHash)),
  seen: (tokenHash, at) => {
    const kept = sessions.get(tokenHash);
    if (kept !== undefined && kept.end === undefined && kept.lastSeenAt < at) {
      sessions.set(tokenHash, { ...kept, lastSeenAt: at });
    }
    return Promise.resolve();
  },
  end: async (receipt, which, end) => {
    assertReceipt(receipt);
    const [[name, value] = []] = Object.entries(which);
    const those = [...sessions.values()].filter(
      (session) => session.end === undefined && session[name as keyof Session] === value,
    );
    for (const session of those) sessions.set(session.tokenHash, { ...session, end });
    return Promise.resolve(those.length);
  },
});

const tokensIn = ({ tokens }: Kept): TokenStore => ({
  issue: async (receipt, token) => {
    assertReceipt(receipt);
    tokens.set(token.tokenHash, token);
    return Promise.resolve();
  },
  find: (tokenHash) => Promise.resolve(tokens.get(tokenHash)),
  ofAccount: (account) =>
    Promise.resolve(
      [...tokens.values()]
        .filter((token) => token.account === account)
        .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || byId(a, b)),
    ),
  revoke: async (receipt, which) => {
    assertReceipt(receipt);
    const those = [...tokens.values()].filter(
      (token) =>
        !token.isRevoked && ('id' in which ? token.id === which.id : token.account === which.account),
    );
    for (const token of those) tokens.set(token.tokenHash, { ...token, isRevoked: true });
    return Promise.resolve(those.length);
  },
});

const challengesIn = ({ challenges }: Kept): ChallengeStore => ({
  put: (challenge, now) => {
    for (const { hash, expiresAt } of challenges.values()) if (expiresAt <= now) challenges.delete(hash);
    challenges.set(challenge.hash, challenge);
    return Promise.resolve();
  },
  take: (purpose, hash, now) => {
    const challenge = challenges.get(hash);
    if (challenge?.purpose !== purpose) return Promise.resolve(undefined);
    challenges.delete(hash);
    return Promise.resolve(challenge.expiresAt > now ? challenge.detail : undefined);
  },
});

/** All that is kept about accounts, in memory, for tests. */
export function memoryAccountStores(): AccountStores {
  const kept: Kept = {
    accounts: new Map(),
    credentials: new Map(),
    invitations: new Map(),
    links: new Map(),
    sessions: new Map(),
    tokens: new Map(),
    challenges: new Map(),
  };
  const tables = Object.values(kept) as Map<string, unknown>[];
  const stores: AccountStores = {
    accounts: accountsIn(kept),
    credentials: credentialsIn(kept),
    sessions: sessionsIn(kept),
    tokens: tokensIn(kept),
    challenges: challengesIn(kept),
    together: async (work) => {
      const before = tables.map((table) => [...table]);
      try {
        return await work(stores);
      } catch (error) {
        for (const [index, table] of tables.entries()) {
          table.clear();
          for (const [key, value] of before[index] ?? []) table.set(key, value);
        }
        throw error;
      }
    },
  };
  return stores;
}
