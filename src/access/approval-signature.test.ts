import { createHash, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { softwareAuthenticator, type Deviation } from '../../test/fixtures/software-authenticator.ts';
import {
  approvalSignatureShape,
  faultOfApproval,
  isApprovalValid,
  signApproval,
  type ApprovalSignature,
} from './approval-signature.ts';
import { approvalChallenge, statementBytes, type ApprovalStatement } from './approval-statement.ts';
import { signCountOf } from './webauthn-assertion.ts';

const site = { rpId: 'meguri.example', origin: 'https://meguri.example' };
const statement: ApprovalStatement = {
  case: 'R-0007',
  version: 3,
  command: 'approve',
  digest: 'ab'.repeat(32),
  person: 'P-ito',
};

function approvalBy(
  device: ReturnType<typeof softwareAuthenticator>,
  odd: Deviation = {},
): ApprovalSignature {
  const { credentialId } = device;
  return { kind: 'webauthn', credentialId, ...device.assert(approvalChallenge(statement), odd) };
}

describe('approvalChallenge', () => {
  it('is SHA-256 over the canonical JSON of purpose and statement', () => {
    const text = `{"case":"R-0007","command":"approve","digest":"${'ab'.repeat(32)}","person":"P-ito","purpose":"meguri/approval/v1","version":3}`;
    expect(statementBytes(statement).toString()).toBe(text);
    expect(approvalChallenge(statement)).toBe(createHash('sha256').update(text).digest('base64url'));
  });

  it('takes nothing along but what is stated', () => {
    const more = { ...statement, note: 'something else' };
    expect(approvalChallenge(more)).toBe(approvalChallenge(statement));
  });
});

describe('isApprovalValid', () => {
  it.each(['es256', 'eddsa', 'rs256'] as const)(
    'L7: an approval signed by passkey (%s) is verified later from its bytes and the public key alone',
    (algorithm) => {
      const device = softwareAuthenticator(site, algorithm);
      const kept = approvalSignatureShape.parse(JSON.parse(JSON.stringify(approvalBy(device))));
      expect(isApprovalValid(kept, statement, device.publicKey, site)).toBe(true);
    },
  );

  it.each<Partial<ApprovalStatement>>([
    { case: 'R-0008' },
    { version: 4 },
    { command: 'reject' },
    { digest: 'ac'.repeat(32) },
    { person: 'P-ueda' },
  ])('holds for that statement and no other: %o', (change) => {
    const device = softwareAuthenticator(site);
    const other = { ...statement, ...change };
    expect(faultOfApproval(approvalBy(device), other, device.publicKey, site)).toBe('other-challenge');
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const byFile = signApproval(statement, 'key', privateKey);
    expect(faultOfApproval(byFile, other, publicKey, site)).toBe('signature-not-valid');
  });

  it.each<[string, Deviation, string]>([
    ['another page', { origin: 'https://meguri.example.evil' }, 'other-origin'],
    ['a page inside another page', { crossOrigin: true }, 'other-ceremony'],
    ['a registration', { type: 'webauthn.create' }, 'other-ceremony'],
    ['a passkey of another site', { rpId: 'other.example' }, 'other-site'],
    ['a device that nobody touched', { flags: 0x04 }, 'user-not-present'],
    ['a device that did not verify its user', { flags: 0x01 }, 'user-not-verified'],
  ])('refuses what comes from %s', (_what, odd, fault) => {
    const device = softwareAuthenticator(site);
    expect(faultOfApproval(approvalBy(device, odd), statement, device.publicKey, site)).toBe(fault);
    expect(faultOfApproval(approvalBy(device), statement, device.publicKey, site)).toBeUndefined();
  });

  it("refuses another person's key, and any changed byte of the evidence", () => {
    const [device, other] = [softwareAuthenticator(site), softwareAuthenticator(site)];
    const evidence = approvalBy(device);
    expect(faultOfApproval(evidence, statement, other.publicKey, site)).toBe('signature-not-valid');
    if (evidence.kind !== 'webauthn') throw new TypeError('a passkey makes a passkey approval');
    for (const part of ['authenticatorData', 'clientDataJson', 'signature'] as const) {
      const bytes = Buffer.from(evidence[part], 'base64url');
      for (let place = 0; place < bytes.length; place += 1) {
        const changed = Buffer.from(bytes);
        changed[place] = (bytes[place] ?? 0) ^ 1;
        const forged = { ...evidence, [part]: changed.toString('base64url') };
        expect(isApprovalValid(forged, statement, device.publicKey, site)).toBe(false);
      }
    }
  });

  it('chooses the algorithm by the key: weak or other keys are not usable, nor a passkey for a key file', () => {
    const device = softwareAuthenticator(site);
    const evidence = approvalBy(device);
    for (const { publicKey } of [
      generateKeyPairSync('ec', { namedCurve: 'secp256k1' }),
      generateKeyPairSync('rsa', { modulusLength: 1024 }),
      generateKeyPairSync('x25519'),
    ]) {
      expect(faultOfApproval(evidence, statement, publicKey, site)).toBe('key-not-usable');
    }
    const { credentialId, signature } = evidence;
    const asFile = { kind: 'ed25519', credentialId, signature } as const;
    expect(faultOfApproval(asFile, statement, device.publicKey, site)).toBe('key-not-usable');
  });

  it('calls bytes malformed that are no assertion', () => {
    const device = softwareAuthenticator(site);
    const evidence = { ...approvalBy(device), clientDataJson: 'bm8' };
    expect(faultOfApproval(evidence, statement, device.publicKey, site)).toBe('malformed');
    const short = { ...approvalBy(device), authenticatorData: 'bm8' };
    expect(faultOfApproval(short, statement, device.publicKey, site)).toBe('malformed');
  });

  it('accepts the signature of a key file over the same statement', () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const evidence = signApproval(statement, 'key-of-ito', privateKey);
    expect(approvalSignatureShape.parse(evidence)).toEqual(evidence);
    expect(isApprovalValid(evidence, statement, publicKey, site)).toBe(true);
    const { publicKey: other } = generateKeyPairSync('ed25519');
    expect(isApprovalValid(evidence, statement, other, site)).toBe(false);
  });
});

describe('signCountOf', () => {
  it('is what the authenticator counted, and 0 for what is none', () => {
    const device = softwareAuthenticator(site);
    expect(signCountOf(device.assert('abc', { count: 70_000 }))).toBe(70_000);
    expect(signCountOf({ authenticatorData: 'bm8', clientDataJson: '', signature: '' })).toBe(0);
  });
});
