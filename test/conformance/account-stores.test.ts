import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccessToken } from '../../src/access/access-token.ts';
import type { Account } from '../../src/access/account.ts';
import type { Credential } from '../../src/access/credential.ts';
import type { Session } from '../../src/access/session.ts';
import { memoryAccountStores } from '../../src/app/accounts/account-stores.memory.ts';
import { postgresAccountStores } from '../../src/app/accounts/account-stores.postgres.ts';
import type { AccountStores } from '../../src/app/accounts/account-stores.ts';
import { day } from '../../src/kit/day.ts';
import { sha256Hex } from '../../src/kit/digest.ts';
import { testDatabase, type TestDatabase } from '../integration/database.ts';
import { forgedReceipt, genuineReceipt, spentReceipt } from './receipts.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

let made = 0;
const next = (what: string) => `${what}-${String((made += 1)).padStart(4, '0')}`;
const at = (minutes: number) => new Date(Date.UTC(2026, 9, 1) + minutes * 60_000);

const newAccount = (about: Partial<Account> = {}): Account => {
  const id = next('a');
  return {
    id,
    person: `P-${id}`,
    name: '伊藤直子',
    organization: 'OP-01',
    roles: ['builder'],
    state: 'active',
    ...about,
  };
};
const newCredential = (account: string, about: Partial<Credential> = {}): Credential => ({
  id: next('k'),
  account,
  kind: 'webauthn',
  publicKey: '-----BEGIN PUBLIC KEY-----',
  signCount: 0,
  enrolledBy: 'P-kato',
  state: 'active',
  registeredAt: at(0),
  ...about,
});
const newSession = (account: string, about: Partial<Session> = {}): Session => ({
  tokenHash: sha256Hex(next('s')),
  family: next('f'),
  account,
  method: 'passkey',
  signedInAt: at(0),
  lastSeenAt: at(0),
  ...about,
});
const newToken = (account: string, about: Partial<AccessToken> = {}): AccessToken => ({
  id: next('T'),
  tokenHash: sha256Hex(next('t')),
  account,
  label: '夜間処理',
  scopes: ['read', 'write'],
  createdAt: at(0),
  expiresAt: at(60),
  isRevoked: false,
  ...about,
});

describe.each<[string, () => AccountStores]>([
  ['memoryAccountStores', () => memoryAccountStores()],
  ['postgresAccountStores', () => postgresAccountStores(database.kysely)],
])('%s', (_name, open) => {
  let stores: AccountStores;
  beforeAll(() => {
    stores = open();
  });
  const write = async (account: Account) =>
    stores.accounts.write(await genuineReceipt(), account.person, () => account);
  const kept = () => write(newAccount());

  it('keeps an account as it was written, and as it was changed', async () => {
    const duty = { file: 'S-0012', trainedUntil: day('2027-03-31') };
    const account = await write(newAccount({ validUntil: day('2027-03-31'), duty }));
    expect(await stores.accounts.find(account.id)).toEqual(account);
    const { id, person } = account;
    const changed = newAccount({ id, person, roles: [], state: 'ended' });
    await write(changed);
    expect(await stores.accounts.find(account.id)).toEqual(changed);
    expect((await stores.accounts.all()).filter((other) => other.id === id)).toEqual([changed]);
    expect(await stores.accounts.find('nobody')).toBeUndefined();
  });

  it('shows a change all accounts of the person, and keeps nothing when it throws', async () => {
    const first = await kept();
    const second = newAccount({ person: first.person });
    await stores.accounts.write(await genuineReceipt(), first.person, (accounts) => {
      expect(accounts).toEqual([first]);
      return second;
    });
    const failing = stores.accounts.write(await genuineReceipt(), first.person, (accounts) => {
      expect(accounts.map(({ id }) => id)).toEqual([first.id, second.id]);
      throw new RangeError('not now');
    });
    await expect(failing).rejects.toThrow('not now');
    expect(await stores.accounts.find(second.id)).toEqual(second);
  });

  it('gives the id of an account to no other person', async () => {
    const account = await kept();
    const taking = write({ ...account, person: 'P-other' });
    await expect(taking).rejects.toMatchObject({ code: 'account/id-taken' });
    expect(await stores.accounts.find(account.id)).toEqual(account);
  });

  it('changes the accounts of one person one after the other', async () => {
    const { person } = await kept();
    const receipt = await genuineReceipt();
    const seen = await Promise.all(
      [0, 1, 2, 3].map(async () => {
        let count = 0;
        await stores.accounts.write(receipt, person, (accounts) => {
          count = accounts.length;
          return newAccount({ person });
        });
        return count;
      }),
    );
    expect(seen.sort()).toEqual([1, 2, 3, 4]);
  });

  it('registers a key once, for one account', async () => {
    const [account, other] = [await kept(), await kept()];
    const later = newCredential(account.id, { registeredAt: at(5) });
    const earlier = newCredential(account.id);
    await stores.credentials.register(await genuineReceipt(), later);
    await stores.credentials.register(await genuineReceipt(), earlier);
    const taking = stores.credentials.register(await genuineReceipt(), { ...later, account: other.id });
    await expect(taking).rejects.toMatchObject({ code: 'account/credential-taken' });
    expect(await stores.credentials.find(later.id)).toEqual(later);
    expect(await stores.credentials.ofAccount(account.id)).toEqual([earlier, later]);
  });

  it('moves a counter on once from where it was read, and not when the key is suspended', async () => {
    const credential = newCredential((await kept()).id);
    await stores.credentials.register(await genuineReceipt(), credential);
    const now = { signCount: 3, lastAssertion: 'one' };
    const both = [stores.credentials.counted(credential, now), stores.credentials.counted(credential, now)];
    expect((await Promise.all(both)).sort()).toEqual([false, true]);
    expect(await stores.credentials.find(credential.id)).toEqual({ ...credential, ...now });
    await stores.credentials.suspend(await genuineReceipt(), credential.id);
    const suspended = await stores.credentials.find(credential.id);
    expect(suspended?.state).toBe('suspended');
    expect(await stores.credentials.counted(suspended!, { signCount: 4, lastAssertion: 'two' })).toBe(false);
  });

  it('makes a pending key active once', async () => {
    const credential = newCredential((await kept()).id, { state: 'pending' });
    await stores.credentials.register(await genuineReceipt(), credential);
    const now = { signCount: 3, lastAssertion: 'one' };
    expect(await stores.credentials.counted(credential, now)).toBe(false);
    await stores.credentials.confirm(await genuineReceipt(), credential.id);
    expect(await stores.credentials.find(credential.id)).toEqual({ ...credential, state: 'active' });
    const again = stores.credentials.confirm(await genuineReceipt(), credential.id);
    await expect(again).rejects.toMatchObject({ code: 'account/not-pending' });
  });

  it('spends an invitation once, whoever comes at the same time', async () => {
    const account = (await kept()).id;
    const invitation = { codeHash: sha256Hex(next('i')), account, invitedBy: 'home', expiresAt: at(60) };
    await stores.credentials.invite(await genuineReceipt(), invitation);
    expect(await stores.credentials.invitation(invitation.codeHash)).toEqual(invitation);
    const receipt = await genuineReceipt();
    const uses = await Promise.allSettled(
      [1, 2].map((minute) => stores.credentials.useInvitation(receipt, invitation.codeHash, at(minute))),
    );
    expect(uses.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await stores.credentials.invitation(invitation.codeHash))?.usedAt).toBeInstanceOf(Date);
  });

  it('links an identity elsewhere to one account', async () => {
    const [account, other] = [await kept(), await kept()];
    const hash = sha256Hex(next('sub'));
    await stores.credentials.link(await genuineReceipt(), hash, account.id);
    const again = stores.credentials.link(await genuineReceipt(), hash, other.id);
    await expect(again).rejects.toMatchObject({ code: 'account/identity-taken' });
    expect(await stores.credentials.linkedTo(hash)).toBe(account.id);
    expect(await stores.credentials.linkedTo(sha256Hex('nobody'))).toBeUndefined();
  });

  it('ends a session by token, by sign-in or by account, and each once', async () => {
    const account = (await kept()).id;
    const [one, two, three] = [newSession(account), newSession(account), newSession(account)];
    const rotated = newSession(account, { family: one.family });
    for (const session of [one, two, three, rotated]) {
      await stores.sessions.start(await genuineReceipt(), session);
    }
    const receipt = await genuineReceipt();
    expect(await stores.sessions.end(receipt, { tokenHash: one.tokenHash }, 'rotated')).toBe(1);
    expect(await stores.sessions.end(receipt, { tokenHash: one.tokenHash }, 'signed-out')).toBe(0);
    expect(await stores.sessions.end(receipt, { family: one.family }, 'reused')).toBe(1);
    expect(await stores.sessions.end(receipt, { account }, 'revoked')).toBe(2);
    expect(await stores.sessions.find(one.tokenHash)).toEqual({ ...one, end: 'rotated' });
    expect(await stores.sessions.find(rotated.tokenHash)).toEqual({ ...rotated, end: 'reused' });
    expect((await stores.sessions.find(three.tokenHash))?.end).toBe('revoked');
  });

  it('notes when a session was seen, forwards only, and not after its end', async () => {
    const session = newSession((await kept()).id);
    await stores.sessions.start(await genuineReceipt(), session);
    await stores.sessions.seen(session.tokenHash, at(9));
    await stores.sessions.seen(session.tokenHash, at(4));
    expect(await stores.sessions.find(session.tokenHash)).toEqual({ ...session, lastSeenAt: at(9) });
    await stores.sessions.end(await genuineReceipt(), { family: session.family }, 'signed-out');
    await stores.sessions.seen(session.tokenHash, at(11));
    expect((await stores.sessions.find(session.tokenHash))?.lastSeenAt).toEqual(at(9));
  });

  it('revokes one token, or all of an account', async () => {
    const account = (await kept()).id;
    const [one, two] = [newToken(account), newToken(account, { createdAt: at(1) })];
    await stores.tokens.issue(await genuineReceipt(), two);
    await stores.tokens.issue(await genuineReceipt(), one);
    expect(await stores.tokens.ofAccount(account)).toEqual([one, two]);
    const receipt = await genuineReceipt();
    expect(await stores.tokens.revoke(receipt, { id: one.id })).toBe(1);
    expect(await stores.tokens.revoke(receipt, { account })).toBe(1);
    expect(await stores.tokens.find(two.tokenHash)).toEqual({ ...two, isRevoked: true });
    expect(await stores.tokens.find(sha256Hex('none'))).toBeUndefined();
  });

  it('gives a challenge once, for its purpose, before its time is over', async () => {
    const put = async (expiresAt: Date) => {
      const challenge = {
        hash: sha256Hex(next('c')),
        purpose: 'sign-in',
        detail: { a: 'b' },
        expiresAt,
      } as const;
      await stores.challenges.put(challenge, at(0));
      return challenge.hash;
    };
    const hash = await put(at(5));
    expect(await stores.challenges.take('registration', hash, at(1))).toBeUndefined();
    const both = [
      stores.challenges.take('sign-in', hash, at(1)),
      stores.challenges.take('sign-in', hash, at(1)),
    ];
    const taken = await Promise.all(both);
    expect(taken.filter((detail) => detail !== undefined)).toEqual([{ a: 'b' }]);
    expect(await stores.challenges.take('sign-in', await put(at(5)), at(5))).toBeUndefined();
  });

  it('does several writes together, or none', async () => {
    const account = newAccount();
    const receipt = await genuineReceipt();
    const failing = stores.together(async (inside) => {
      await inside.accounts.write(receipt, account.person, () => account);
      expect(await inside.accounts.find(account.id)).toEqual(account);
      throw new RangeError('not now');
    });
    await expect(failing).rejects.toThrow('not now');
    expect(await stores.accounts.find(account.id)).toBeUndefined();
    await stores.together((inside) => inside.accounts.write(receipt, account.person, () => account));
    expect(await stores.accounts.find(account.id)).toEqual(account);
  });

  it.each([
    ['a forged receipt', forgedReceipt, 'ledger/forged-receipt'],
    ['a spent receipt', spentReceipt, 'ledger/receipt-spent'],
  ])('writes nothing for %s', async (_what, receiptOf, code) => {
    const account = await kept();
    const receipt = await receiptOf();
    const { accounts, credentials, sessions, tokens } = stores;
    const codeHash = sha256Hex(next('i'));
    const writes = [
      () => accounts.write(receipt, account.person, () => ({ ...account, state: 'ended' })),
      () => credentials.register(receipt, newCredential(account.id)),
      () => credentials.suspend(receipt, 'k'),
      () => credentials.confirm(receipt, 'k'),
      () =>
        credentials.invite(receipt, { codeHash, account: account.id, invitedBy: 'home', expiresAt: at(1) }),
      () => credentials.useInvitation(receipt, codeHash, at(0)),
      () => credentials.link(receipt, codeHash, account.id),
      () => sessions.start(receipt, newSession(account.id)),
      () => sessions.end(receipt, { account: account.id }, 'revoked'),
      () => tokens.issue(receipt, newToken(account.id)),
      () => tokens.revoke(receipt, { account: account.id }),
    ];
    for (const attempt of writes) await expect(attempt()).rejects.toMatchObject({ code });
    expect(await accounts.find(account.id)).toEqual(account);
    expect(await credentials.ofAccount(account.id)).toEqual([]);
    expect(await tokens.ofAccount(account.id)).toEqual([]);
    expect(await credentials.invitation(codeHash)).toBeUndefined();
  });
});
