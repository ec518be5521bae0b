import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { accountDesk, kato } from '../../../test/fixtures/account-desk.ts';
import { signApproval } from '../../access/approval-signature.ts';
import { confirmCredential } from './confirm-credential.ts';
import { closeAccount, createAccount, grantRole, withdrawRole } from './keep-accounts.ts';
import { registerKeyFile } from './register-credential.ts';
import { signInByPasskey } from './sign-in.ts';
import { verifyApproval } from './verify-approval.ts';

const ueda = { ...kato, account: 'ueda', person: 'P-ueda' };
const pemOf = () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { pem: publicKey.export({ type: 'spki', format: 'pem' }).toString(), privateKey };
};

/** A desk with two administrators, made by the home. */
async function deskOfTwo() {
  const desk = accountDesk();
  for (const id of ['kato', 'ueda']) {
    await createAccount(desk.parts, 'home', desk.newcomer(id, { roles: ['administrator'] }));
  }
  await desk.member('ito');
  return desk;
}

describe('confirmCredential', () => {
  it('J7, L7: no administrator alone lets somebody in under another’s name: a second confirms each passkey', async () => {
    const { parts, passkeyOf, answerOf } = await deskOfTwo();
    const device = await passkeyOf('ito');
    const early = signInByPasskey(parts, await answerOf(device));
    await expect(early).rejects.toMatchObject({ code: 'access/credential-pending' });
    const alone = confirmCredential(parts, kato, 'ito', device.credentialId);
    await expect(alone).rejects.toMatchObject({ code: 'account/is-enroller' });
    const self = confirmCredential(parts, { ...ueda, person: 'P-ito' }, 'ito', device.credentialId);
    await expect(self).rejects.toMatchObject({ code: 'account/is-self' });
    const home = confirmCredential(parts, 'home', 'ito', device.credentialId);
    await expect(home).rejects.toMatchObject({ code: 'account/home-keeps-administrators-only' });
    const other = confirmCredential(parts, ueda, 'ueda-2', device.credentialId);
    await expect(other).rejects.toMatchObject({ code: 'account/no-such-account' });
    await confirmCredential(parts, ueda, 'ito', device.credentialId);
    expect(await signInByPasskey(parts, await answerOf(device))).toHaveProperty('actor');
  });

  it('L7: no approval is signed by a key file that only one administrator knows of', async () => {
    const { parts } = await deskOfTwo();
    const { pem, privateKey } = pemOf();
    const { id, state } = await registerKeyFile(parts, kato, 'ito', pem);
    expect(state).toBe('pending');
    const statement = {
      case: 'R-0007',
      version: 3,
      command: 'approve',
      digest: 'ab'.repeat(32),
      person: 'P-ito',
    };
    const signature = signApproval(statement, id, privateKey);
    const early = verifyApproval(parts, statement, signature);
    await expect(early).rejects.toMatchObject({ code: 'approval/credential-pending' });
    await confirmCredential(parts, ueda, 'ito', id);
    expect(await verifyApproval(parts, statement, signature)).toMatchObject({ account: 'ito' });
  });

  it('an administrator does not become the only one by closing the other, nor makes a second of their own', async () => {
    const { parts, newcomer } = await deskOfTwo();
    await closeAccount(parts, kato, 'ueda', { state: 'ended', reason: 'left' });
    expect((await registerKeyFile(parts, kato, 'ito', pemOf().pem)).state).toBe('pending');
    const byHome = { code: 'account/administrators-kept-by-home' };
    await expect(withdrawRole(parts, kato, 'ueda', 'administrator')).rejects.toMatchObject(byHome);
    const puppet = newcomer('puppet', { roles: ['administrator'] });
    await expect(createAccount(parts, kato, puppet)).rejects.toMatchObject(byHome);
    await withdrawRole(parts, kato, 'ito', 'releaser');
    await expect(grantRole(parts, kato, 'ito', 'administrator')).rejects.toMatchObject(byHome);
  });

  it('a sole administrator lets people in alone, and the home lets administrators in', async () => {
    const { parts, newcomer, member } = accountDesk();
    await createAccount(parts, 'home', newcomer('kato', { roles: ['administrator'] }));
    await member('ito');
    expect((await registerKeyFile(parts, kato, 'ito', pemOf().pem)).state).toBe('active');
    await createAccount(parts, 'home', newcomer('ueda', { roles: ['administrator'] }));
    expect((await registerKeyFile(parts, 'home', 'ueda', pemOf().pem)).state).toBe('active');
  });
});
