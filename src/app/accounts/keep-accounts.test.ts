import { describe, expect, it } from 'vitest';
import { accountDesk, duty, kato } from '../../../test/fixtures/account-desk.ts';
import { softwareAuthenticator } from '../../../test/fixtures/software-authenticator.ts';
import { day } from '../../kit/day.ts';
import { issueToken, revokeToken } from './access-tokens.ts';
import {
  closeAccount,
  createAccount,
  grantRole,
  recordDuty,
  restoreAccount,
  withdrawRole,
} from './keep-accounts.ts';
import { invite, invitedBy, keyFileOf, registerKeyFile, registerPasskey } from './register-credential.ts';
import { ownerOfToken, holderOfSession } from './session-actor.ts';
import { signInByPasskey } from './sign-in.ts';
import { withdrawCredential } from './withdraw-credential.ts';

const ueda = { ...kato, account: 'ueda', person: 'P-ueda', roles: ['director'] } as const;

describe('createAccount', () => {
  it('makes an account by an administrator, in the ledger before it is there', async () => {
    const { parts, newcomer, entries } = accountDesk();
    const account = await createAccount(parts, kato, newcomer('ito'));
    expect(await parts.stores.accounts.find('ito')).toEqual(account);
    expect(account).toMatchObject({ roles: ['releaser'], state: 'active' });
    const [intent] = await entries('access/account-created');
    expect(intent).toMatchObject({ phase: 'intent', actor: 'kato', subject: 'ito' });
    expect(JSON.stringify(intent)).not.toContain('伊藤');
  });

  it('makes none for the administrator’s own person, nor by somebody else, and the ledger holds the refusal', async () => {
    const { parts, newcomer, entries } = accountDesk();
    const own = createAccount(parts, kato, newcomer('kato-2', { person: 'P-kato' }));
    await expect(own).rejects.toMatchObject({ code: 'account/is-self' });
    const other = createAccount(parts, ueda, newcomer('ito'));
    await expect(other).rejects.toMatchObject({ code: 'account/not-administrator' });
    expect(await parts.stores.accounts.all()).toEqual([]);
    const failed = (await entries('access/account-created')).filter(({ phase }) => phase === 'failed');
    expect(failed.map(({ detail }) => detail?.['code'])).toEqual([
      'account/is-self',
      'account/not-administrator',
    ]);
  });

  it('lets the holder of the home make the first administrator, and nobody else', async () => {
    const { parts, newcomer } = accountDesk();
    const admin = newcomer('kato', { person: 'P-kato', roles: ['administrator'] });
    expect((await createAccount(parts, 'home', admin)).roles).toEqual(['administrator']);
    const code = 'account/home-keeps-administrators-only';
    await expect(createAccount(parts, 'home', newcomer('ito'))).rejects.toMatchObject({ code });
    await expect(grantRole(parts, 'home', 'kato', 'releaser')).rejects.toMatchObject({ code });
  });

  it('parts duties by person: a second account gets no role that conflicts with the first', async () => {
    const { parts, newcomer, member } = accountDesk();
    await member('ito');
    const second = newcomer('ito-2', { person: 'P-ito', roles: ['builder'] });
    await expect(createAccount(parts, kato, second)).rejects.toMatchObject({
      code: 'account/conflicting-role',
    });
    await createAccount(parts, kato, { ...second, roles: ['steward'] });
    const granting = grantRole(parts, kato, 'ito-2', 'builder');
    await expect(granting).rejects.toMatchObject({ code: 'account/conflicting-role' });
    await withdrawRole(parts, kato, 'ito', 'releaser');
    expect((await grantRole(parts, kato, 'ito-2', 'builder')).roles).toEqual(['steward', 'builder']);
  });

  it.each([
    [{ id: 'Ito' }, 'account/bad-id'],
    [{ roles: [] }, 'account/no-role'],
    [{ roles: ['applicant'] }, 'account/role-of-another-side'],
  ] as const)('refuses %o', async (about, code) => {
    const { parts, newcomer } = accountDesk();
    await expect(createAccount(parts, kato, newcomer('ito', about))).rejects.toMatchObject({ code });
  });
});

describe('recordDuty', () => {
  it('J7: opens access when appointment, oath and training are recorded, and closes it by itself when training runs out', async () => {
    const { parts, newcomer, passkeyOf, answerOf, clock } = accountDesk();
    await createAccount(parts, kato, newcomer('ito'));
    const device = await passkeyOf('ito');
    const bare = signInByPasskey(parts, await answerOf(device));
    await expect(bare).rejects.toMatchObject({ code: 'access/appointment-missing' });
    await recordDuty(parts, kato, 'ito', { ...duty, trainedUntil: day('2026-10-01') });
    const { secret } = await signInByPasskey(parts, await answerOf(device));
    expect(await holderOfSession(parts, secret)).toHaveProperty('actor');
    clock.set(new Date('2026-10-01T14:59:00Z'));
    const evening = await signInByPasskey(parts, await answerOf(device));
    expect(await holderOfSession(parts, evening.secret)).toHaveProperty('actor');
    clock.set(new Date('2026-10-01T15:00:00Z'));
    const recognition = await holderOfSession(parts, evening.secret);
    expect(recognition).toEqual({ refusal: 'training-out-of-date', account: 'ito' });
  });
});

describe('closeAccount', () => {
  it('cuts sessions and tokens at once, and restoring brings none of them back', async () => {
    const { parts, member, passkeyOf, answerOf } = accountDesk();
    await member('ito');
    const device = await passkeyOf('ito');
    const { secret } = await signInByPasskey(parts, await answerOf(device));
    const issued = await issueToken(parts, 'ito', 'ito', { label: '夜間', scopes: ['read'], days: 30 });
    expect(await ownerOfToken(parts, issued.secret, 'read')).toHaveProperty('actor');
    await closeAccount(parts, 'home', 'ito', { state: 'suspended', reason: 'lost-device' });
    await restoreAccount(parts, kato, 'ito', 'device-found');
    expect(await holderOfSession(parts, secret)).toMatchObject({ refusal: 'revoked' });
    expect(await ownerOfToken(parts, issued.secret, 'read')).toMatchObject({ refusal: 'revoked' });
    expect(await signInByPasskey(parts, await answerOf(device))).toHaveProperty('actor');
  });

  it('lets nobody restore themselves, nor an account that has ended', async () => {
    const { parts, member } = accountDesk();
    await member('ito');
    const by = { ...kato, person: 'P-ito' };
    await closeAccount(parts, kato, 'ito', { state: 'suspended', reason: 'leave' });
    await expect(restoreAccount(parts, by, 'ito', 'back')).rejects.toMatchObject({ code: 'account/is-self' });
    await closeAccount(parts, kato, 'ito', { state: 'ended', reason: 'left' });
    const again = restoreAccount(parts, kato, 'ito', 'back');
    await expect(again).rejects.toMatchObject({ code: 'account/not-suspended' });
    const twice = closeAccount(parts, kato, 'ito', { state: 'suspended', reason: 'leave' });
    await expect(twice).rejects.toMatchObject({ code: 'account/ended' });
  });

  it('takes a code as its reason, never prose', async () => {
    const { parts, member } = accountDesk();
    await member('ito');
    const closing = async () =>
      closeAccount(parts, kato, 'ito', { state: 'ended', reason: '伊藤さんの退職' });
    await expect(closing()).rejects.toMatchObject({ code: 'account/bad-reason' });
  });
});

describe('withdrawCredential', () => {
  it('takes a lost passkey out of use with the sessions of its account, and leaves the others', async () => {
    const { parts, member, passkeyOf, answerOf } = accountDesk();
    await member('ito');
    const [lost, kept] = [await passkeyOf('ito'), await passkeyOf('ito')];
    const { secret } = await signInByPasskey(parts, await answerOf(lost));
    const which = { credential: lost.credentialId, reason: 'lost-device' };
    const strange = withdrawCredential(parts, kato, 'ueda', which);
    await expect(strange).rejects.toMatchObject({ code: 'account/no-such-credential' });
    const unasked = withdrawCredential(parts, ueda, 'ito', which);
    await expect(unasked).rejects.toMatchObject({ code: 'account/not-administrator' });
    await withdrawCredential(parts, kato, 'ito', which);
    expect(await holderOfSession(parts, secret)).toMatchObject({ refusal: 'revoked' });
    const finder = signInByPasskey(parts, await answerOf(lost));
    await expect(finder).rejects.toMatchObject({ code: 'access/sign-in-failed' });
    expect(await signInByPasskey(parts, await answerOf(kept))).toHaveProperty('actor');
  });
});

describe('invite', () => {
  it('gives a code that is valid once and for its days, and the ledger never holds it', async () => {
    const { parts, member, after, entries } = accountDesk();
    await member('ito');
    const { code } = await invite(parts, kato, 'ito', 1);
    const invited = await invitedBy(parts, code.toLowerCase());
    expect(invited.account.id).toBe('ito');
    const { credentialId: id } = softwareAuthenticator(parts.site);
    await registerPasskey(parts, invited, { id, publicKey: 'pem', signCount: 0 });
    await expect(invitedBy(parts, code)).rejects.toMatchObject({ code: 'account/invitation-not-valid' });
    const again = registerPasskey(parts, invited, { id: 'other', publicKey: 'pem', signCount: 0 });
    await expect(again).rejects.toMatchObject({ code: 'account/invitation-used' });
    expect(await parts.stores.credentials.find('other')).toBeUndefined();
    const late = await invite(parts, kato, 'ito', 1);
    after(24 * 60);
    await expect(invitedBy(parts, late.code)).rejects.toMatchObject({ code: 'account/invitation-not-valid' });
    expect(JSON.stringify(await entries('access/invited'))).not.toContain(code);
  });

  it('is never for the administrator’s own person', async () => {
    const { parts, member } = accountDesk();
    await member('ito');
    const inviting = invite(parts, { ...kato, person: 'P-ito' }, 'ito');
    await expect(inviting).rejects.toMatchObject({ code: 'account/is-self' });
    await expect(invite(parts, kato, 'ito', 15)).rejects.toMatchObject({
      code: 'account/bad-invitation-days',
    });
  });
});

describe('keyFileOf', () => {
  it.each([
    '',
    '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----',
    '-----BEGIN PUBLIC KEY-----\nAA',
  ])('refuses what is no Ed25519 public key (case %#)', (pem) => {
    expect(() => keyFileOf(pem)).toThrow('no Ed25519 public key');
  });

  it('refuses a key that is registered, whoever brings it', async () => {
    const { parts, member } = accountDesk();
    await member('ito');
    await member('ueda');
    const device = softwareAuthenticator(parts.site, 'eddsa');
    const pem = device.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    await registerKeyFile(parts, kato, 'ito', pem);
    const taking = registerKeyFile(parts, kato, 'ueda', pem);
    await expect(taking).rejects.toMatchObject({ code: 'account/credential-taken' });
  });
});

describe('issueToken', () => {
  it('gives a token that is good for its scope and days, until it is revoked', async () => {
    const { parts, member, after } = accountDesk();
    await member('ito');
    const terms = { label: '夜間', scopes: ['read'], days: 2 } as const;
    const { secret, token } = await issueToken(parts, 'ito', 'ito', terms);
    expect(await ownerOfToken(parts, secret, 'read')).toMatchObject({
      actor: { account: 'ito', person: 'P-ito', by: { kind: 'token', id: token.id } },
    });
    expect(await ownerOfToken(parts, secret, 'write')).toMatchObject({ refusal: 'out-of-scope' });
    expect(await ownerOfToken(parts, `${secret}x`, 'read')).toEqual({ refusal: 'unknown' });
    after(2 * 24 * 60);
    expect(await ownerOfToken(parts, secret, 'read')).toMatchObject({ refusal: 'expired' });
    await revokeToken(parts, 'ito', 'ito', token.id);
    const again = revokeToken(parts, 'ito', 'ito', token.id);
    await expect(again).rejects.toMatchObject({ code: 'account/no-such-token' });
    const long = issueToken(parts, 'ito', 'ito', { ...terms, days: 91 });
    await expect(long).rejects.toMatchObject({ code: 'account/bad-token-days' });
  });
});
