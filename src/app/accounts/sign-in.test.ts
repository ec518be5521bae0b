import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { accountDesk, kato } from '../../../test/fixtures/account-desk.ts';
import { softwareAuthenticator, type Deviation } from '../../../test/fixtures/software-authenticator.ts';
import { isApprovalValid, signApproval, type ApprovalSignature } from '../../access/approval-signature.ts';
import { approvalChallenge } from '../../access/approval-statement.ts';
import { hashOfSecret } from '../../access/secret-token.ts';
import { closeAccount } from './keep-accounts.ts';
import { linkIdentity } from './link-identity.ts';
import type { LedgerEntry } from '../../ledger/index.ts';
import { invite, registerKeyFile } from './register-credential.ts';
import { holderOfSession } from './session-actor.ts';
import { signInByIdentity, signInByPasskey, signOut } from './sign-in.ts';
import { verifyApproval } from './verify-approval.ts';

const failed = { code: 'access/sign-in-failed' };

async function deskWithIto() {
  const desk = accountDesk();
  await desk.member('ito');
  const device = await desk.passkeyOf('ito');
  const reasons = async () =>
    (await desk.entries('access/sign-in-refused')).map(({ detail }) => detail?.['reason']);
  return { ...desk, device, reasons };
}

describe('signInByPasskey', () => {
  it('L7: signs in who holds the passkey; what the browser holds is kept as a hash only', async () => {
    const { parts, device, answerOf, entries } = await deskWithIto();
    const { secret, actor } = await signInByPasskey(parts, await answerOf(device));
    expect(actor).toMatchObject({
      account: 'ito',
      person: 'P-ito',
      roles: ['releaser'],
      organization: 'OP-01',
    });
    expect(await holderOfSession(parts, secret)).toEqual({ actor });
    expect(await parts.stores.sessions.find(secret)).toBeUndefined();
    expect(await parts.stores.sessions.find(hashOfSecret(secret))).toMatchObject({ account: 'ito' });
    const [intent, outcome] = await entries('access/signed-in');
    expect(intent).toMatchObject({ phase: 'intent', actor: 'ito', detail: { method: 'passkey' } });
    expect(outcome).toMatchObject({ phase: 'done' });
    expect(JSON.stringify([intent, outcome])).not.toContain(secret);
  });

  it.each<[string, Deviation, string]>([
    ['another origin', { origin: 'https://meguri.example.evil' }, 'other-origin'],
    ['another site', { rpId: 'evil.example' }, 'other-site'],
    ['a frame', { crossOrigin: true }, 'other-ceremony'],
    ['a device that verified nobody', { flags: 1 }, 'user-not-verified'],
  ])('L7: refuses an answer from %s, and only the ledger says why', async (_what, odd, reason) => {
    const { parts, device, answerOf, reasons } = await deskWithIto();
    await expect(signInByPasskey(parts, await answerOf(device, odd))).rejects.toMatchObject(failed);
    expect(await reasons()).toEqual([reason]);
    expect(await signInByPasskey(parts, await answerOf(device))).toHaveProperty('actor');
  });

  it('L7: refuses a challenge that was answered before, that is too old, or that is not ours', async () => {
    const { parts, device, answerOf, reasons, after } = await deskWithIto();
    const answer = await answerOf(device);
    await signInByPasskey(parts, answer);
    await expect(signInByPasskey(parts, answer)).rejects.toMatchObject(failed);
    const late = await answerOf(device);
    after(6);
    await expect(signInByPasskey(parts, late)).rejects.toMatchObject(failed);
    const own = { credentialId: device.credentialId, ...device.assert('bWluZQ') };
    await expect(signInByPasskey(parts, own)).rejects.toMatchObject(failed);
    await expect(signInByPasskey(parts, { ...own, clientDataJson: 'bm8' })).rejects.toMatchObject(failed);
    expect(await reasons()).toEqual(Array.from({ length: 4 }, () => 'challenge-not-open'));
  });

  it('L7: refuses another person’s credential and one that is not registered', async () => {
    const { parts, device, answerOf, member, passkeyOf, reasons } = await deskWithIto();
    await member('ueda');
    const other = await passkeyOf('ueda');
    const answer = { ...(await answerOf(device)), credentialId: other.credentialId };
    await expect(signInByPasskey(parts, answer)).rejects.toMatchObject(failed);
    const stranger = await answerOf(softwareAuthenticator(parts.site));
    await expect(signInByPasskey(parts, stranger)).rejects.toMatchObject(failed);
    expect(await reasons()).toEqual(['signature-not-valid', 'unknown-credential']);
  });

  it('L7: suspends a passkey whose counter went back, with the sessions of its account', async () => {
    const { parts, device, answerOf, reasons, entries } = await deskWithIto();
    const { secret } = await signInByPasskey(parts, await answerOf(device, { count: 7 }));
    const copy = await answerOf(device, { count: 7 });
    await expect(signInByPasskey(parts, copy)).rejects.toMatchObject(failed);
    expect(await holderOfSession(parts, secret)).toMatchObject({ refusal: 'revoked' });
    const later = await answerOf(device, { count: 8 });
    await expect(signInByPasskey(parts, later)).rejects.toMatchObject(failed);
    expect(await reasons()).toEqual(['credential-copied', 'credential-suspended']);
    const [intent] = await entries('access/credential-suspended');
    expect(intent).toMatchObject({ subject: 'ito', detail: { reason: 'counter-went-back' } });
  });

  it('L7: suspends nobody for a low counter without the passkey’s signature', async () => {
    const { parts, device, answerOf } = await deskWithIto();
    await signInByPasskey(parts, await answerOf(device, { count: 7 }));
    const forged = { ...(await answerOf(device, { count: 1 })), signature: 'AAAA' };
    await expect(signInByPasskey(parts, forged)).rejects.toMatchObject(failed);
    expect(await signInByPasskey(parts, await answerOf(device, { count: 8 }))).toHaveProperty('actor');
  });

  it('goes on under another token when the same person signs in again, and a reused token ends them all', async () => {
    const { parts, device, answerOf } = await deskWithIto();
    const first = await signInByPasskey(parts, await answerOf(device));
    const second = await signInByPasskey(parts, await answerOf(device), first.secret);
    expect(second.actor.by).toEqual(first.actor.by);
    expect(await holderOfSession(parts, second.secret)).toHaveProperty('actor');
    expect(await holderOfSession(parts, first.secret)).toMatchObject({ refusal: 'rotated' });
    expect(await holderOfSession(parts, second.secret)).toMatchObject({ refusal: 'reused' });
  });

  it('ends the session of who sat there before', async () => {
    const { parts, device, answerOf, member, passkeyOf } = await deskWithIto();
    await member('ueda');
    const ueda = await signInByPasskey(parts, await answerOf(await passkeyOf('ueda')));
    const ito = await signInByPasskey(parts, await answerOf(device), ueda.secret);
    expect(ito.actor.by).not.toEqual(ueda.actor.by);
    expect(await holderOfSession(parts, ueda.secret)).toMatchObject({ refusal: 'signed-out' });
    expect(await holderOfSession(parts, ito.secret)).toHaveProperty('actor');
  });
});

describe('the ledger', () => {
  it('L7: holds every sign-in, refusal and sign-out, and no name, code, token or subject of anybody', async () => {
    const { parts, device, answerOf, ledger, newcomer } = await deskWithIto();
    const identity = {
      organization: 'OP-01',
      issuer: 'https://idp.example',
      subject: 'naoko.ito@example.jp',
    };
    await linkIdentity(parts, kato, 'ito', identity);
    const { code } = await invite(parts, kato, 'ito');
    const byIdentity = await signInByIdentity(parts, identity);
    const byPasskey = await signInByPasskey(parts, await answerOf(device));
    const wrong = await answerOf(device, { flags: 1 });
    await expect(signInByPasskey(parts, wrong)).rejects.toMatchObject(failed);
    await signOut(parts, byPasskey.actor);
    const entries: LedgerEntry[] = [];
    for await (const entry of ledger.entries()) entries.push(entry);
    const types = entries.filter(({ phase }) => phase !== 'done').map(({ type }) => type);
    expect(types.slice(-4)).toEqual([
      'access/signed-in',
      'access/signed-in',
      'access/sign-in-refused',
      'access/signed-out',
    ]);
    const text = JSON.stringify(entries);
    const secrets = [code, byIdentity.secret, byPasskey.secret, identity.subject, newcomer('ito').name];
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });
});

describe('holderOfSession', () => {
  it('goes on while somebody works, and not after half an hour of nothing, twelve hours, or signing out', async () => {
    const { parts, device, answerOf, after } = await deskWithIto();
    const { secret, actor } = await signInByPasskey(parts, await answerOf(device));
    for (let minutes = 0; minutes < 700; minutes += 20) {
      expect(await holderOfSession(parts, secret)).toEqual({ actor });
      after(20);
    }
    after(20);
    expect(await holderOfSession(parts, secret)).toMatchObject({ refusal: 'too-old' });
    const idle = await signInByPasskey(parts, await answerOf(device));
    after(30);
    expect(await holderOfSession(parts, idle.secret)).toMatchObject({ refusal: 'idle' });
    const out = await signInByPasskey(parts, await answerOf(device));
    await signOut(parts, out.actor);
    expect(await holderOfSession(parts, out.secret)).toMatchObject({ refusal: 'signed-out' });
    expect(await holderOfSession(parts, 'guessed')).toEqual({ refusal: 'unknown' });
  });
});

describe('signInByIdentity', () => {
  const identity = { organization: 'U-77', issuer: 'https://idp.example', subject: 'abc-123' };

  it('L6: signs in by an identity that is linked to an account of that organization, and no other', async () => {
    const { parts, member, reasons } = accountDeskWithReasons();
    await member('mori', { organization: 'U-77', roles: ['applicant'] });
    await expect(signInByIdentity(parts, identity)).rejects.toMatchObject(failed);
    await linkIdentity(parts, kato, 'mori', identity);
    const { actor } = await signInByIdentity(parts, identity);
    expect(actor).toMatchObject({ account: 'mori', by: { kind: 'session', method: 'oidc' } });
    const elsewhere = { ...identity, organization: 'U-78' };
    await expect(signInByIdentity(parts, elsewhere)).rejects.toMatchObject(failed);
    const other = { ...identity, issuer: 'https://idp.other' };
    await expect(signInByIdentity(parts, other)).rejects.toMatchObject(failed);
    expect(await reasons()).toEqual(['identity-not-linked', 'other-organization', 'identity-not-linked']);
  });
});

function accountDeskWithReasons() {
  const desk = accountDesk();
  const reasons = async () =>
    (await desk.entries('access/sign-in-refused')).map(({ detail }) => detail?.['reason']);
  return { ...desk, reasons };
}

describe('verifyApproval', () => {
  const statement = {
    case: 'R-0007',
    version: 3,
    command: 'approve',
    digest: 'ab'.repeat(32),
    person: 'P-ito',
  };
  const signedBy = (
    device: ReturnType<typeof softwareAuthenticator>,
    odd: Deviation = {},
  ): ApprovalSignature => ({
    kind: 'webauthn',
    credentialId: device.credentialId,
    ...device.assert(approvalChallenge(statement), odd),
  });

  it('L7: takes the registered passkey’s signature over exactly what is approved, twice if sent twice', async () => {
    const { parts, device } = await deskWithIto();
    const signature = signedBy(device);
    const approval = await verifyApproval(parts, statement, signature);
    expect(approval).toMatchObject({ statement, signature, account: 'ito' });
    expect(isApprovalValid(signature, statement, device.publicKey, parts.site)).toBe(true);
    expect(await verifyApproval(parts, statement, signature)).toEqual(approval);
    const another = signedBy(device);
    const sentTwice = [0, 1].map(() => verifyApproval(parts, statement, another));
    expect(await Promise.all(sentTwice)).toMatchObject([{ signature: another }, { signature: another }]);
  });

  it('L7: refuses what another person signed, and takes it from whichever account of the same person', async () => {
    const { parts, member, passkeyOf } = await deskWithIto();
    await member('ueda');
    const other = await passkeyOf('ueda');
    const refusal = { code: 'approval/other-person' };
    await expect(verifyApproval(parts, statement, signedBy(other))).rejects.toMatchObject(refusal);
    await member('ito-2', { person: 'P-ito', roles: ['steward'] });
    const second = await passkeyOf('ito-2');
    expect(await verifyApproval(parts, statement, signedBy(second))).toMatchObject({ account: 'ito-2' });
  });

  it.each<[string, Deviation, string]>([
    ['from another page', { origin: 'https://evil.example' }, 'other-origin'],
    ['without verifying its user', { flags: 1 }, 'user-not-verified'],
  ])('L7: refuses what a device signed %s', async (_what, odd, refusal) => {
    const { parts, device } = await deskWithIto();
    const approving = verifyApproval(parts, statement, signedBy(device, odd));
    await expect(approving).rejects.toMatchObject({ code: `approval/${refusal}` });
  });

  it('L7: refuses other content, unknown keys, copies, and those who may not act', async () => {
    const { parts, device } = await deskWithIto();
    const signature = signedBy(device, { count: 5 });
    const refuse = (code: string) => ({ code: `approval/${code}` });
    const other = verifyApproval(parts, { ...statement, digest: 'ac'.repeat(32) }, signature);
    await expect(other).rejects.toMatchObject(refuse('other-challenge'));
    const unknown = verifyApproval(parts, statement, signedBy(softwareAuthenticator(parts.site)));
    await expect(unknown).rejects.toMatchObject(refuse('unknown-credential'));
    const asFile = verifyApproval(parts, statement, { ...signApproved(), credentialId: device.credentialId });
    await expect(asFile).rejects.toMatchObject(refuse('other-kind'));
    await verifyApproval(parts, statement, signature);
    const copied = verifyApproval(parts, statement, signedBy(device, { count: 5 }));
    await expect(copied).rejects.toMatchObject(refuse('credential-copied'));
    await expect(verifyApproval(parts, statement, signature)).rejects.toMatchObject(
      refuse('credential-suspended'),
    );
  });

  const signApproved = () => signApproval(statement, 'k', generateKeyPairSync('ed25519').privateKey);

  it('takes a registered key file’s signature, until the account is closed', async () => {
    const { parts } = await deskWithIto();
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const { id } = await registerKeyFile(parts, kato, 'ito', pem);
    const signature = signApproval(statement, id, privateKey);
    expect(await verifyApproval(parts, statement, signature)).toMatchObject({ publicKey: pem });
    await closeAccount(parts, kato, 'ito', { state: 'suspended', reason: 'leave' });
    const approving = verifyApproval(parts, statement, signature);
    await expect(approving).rejects.toMatchObject({ code: 'approval/suspended' });
  });
});
