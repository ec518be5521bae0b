import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConflictError, ForbiddenError } from '../kit/errors.ts';
import { addStaff, publicKeyOf, staffOf, type StaffMember } from './staff.ts';

const publicKey = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }) as string;
const sato: StaffMember = { account: 'sato', name: '佐藤', role: 'releaser', publicKey };

describe('addStaff', () => {
  it('keeps people, and never replaces a key', async () => {
    const home = mkdtempSync(join(tmpdir(), 'meguri-staff-'));
    expect(await staffOf(home)).toEqual([]);
    await addStaff(home, sato);
    await expect(addStaff(home, { ...sato, name: '別人' })).rejects.toThrow(ConflictError);
    expect(await staffOf(home)).toEqual([sato]);
  });
});

describe('addStaff of a key', () => {
  it('keeps no private key, no other kind of key, and no key twice', async () => {
    const home = mkdtempSync(join(tmpdir(), 'meguri-staff-'));
    const pem = (key: KeyObject, type: 'pkcs8' | 'spki') =>
      key.export({ type, format: 'pem' } as never) as string;
    const bad = [
      pem(generateKeyPairSync('ed25519').privateKey, 'pkcs8'),
      pem(generateKeyPairSync('x25519').publicKey, 'spki'),
      'not a key',
    ];
    for (const key of bad) {
      await expect(addStaff(home, { ...sato, publicKey: key })).rejects.toMatchObject({
        code: 'staff/bad-public-key',
      });
    }
    await addStaff(home, sato);
    const taking = addStaff(home, { ...sato, account: 'ito' });
    await expect(taking).rejects.toMatchObject({ code: 'staff/key-taken' });
  });
});

describe('publicKeyOf', () => {
  it('gives the key of a person of the role, and refuses another role or nobody', () => {
    expect(publicKeyOf([sato], 'sato', 'releaser').export({ type: 'spki', format: 'pem' })).toBe(publicKey);
    expect(() => publicKeyOf([sato], 'sato', 'committee')).toThrow(ForbiddenError);
    expect(() => publicKeyOf([sato], 'suzuki', 'releaser')).toThrow(ForbiddenError);
  });
});
