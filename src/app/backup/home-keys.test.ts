import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHome, homePaths } from '../home.ts';
import { keysUnderPassphrase, openKeysInto } from './home-keys.ts';

const passphrase = 'a long passphrase for keys';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meguri keys '));
  await createHome(join(folder, 'home'), { operator: 'OP' });
});
afterAll(() => rm(folder, { recursive: true }));

const keysIn = async (home: string) => {
  const { rootKey, ledgerKey } = homePaths(home);
  return [await readFile(rootKey, 'hex'), await readFile(ledgerKey, 'utf8')];
};

describe('keysUnderPassphrase', () => {
  it('gives the keys back to who has the passphrase, and to nobody else', async () => {
    const sealed = await keysUnderPassphrase(join(folder, 'home', 'keys'), passphrase);
    expect(Buffer.from(sealed).includes(await readFile(join(folder, 'home/keys/root.key')))).toBe(false);
    await openKeysInto(sealed, passphrase, join(folder, 'other'));
    expect(await keysIn(join(folder, 'other'))).toEqual(await keysIn(join(folder, 'home')));
    await expect(openKeysInto(sealed, `${passphrase}!`, join(folder, 'third'))).rejects.toMatchObject({
      code: 'backup/wrong-passphrase',
    });
  });

  it('refuses a short passphrase', async () => {
    await expect(keysUnderPassphrase(join(folder, 'home', 'keys'), 'short')).rejects.toMatchObject({
      code: 'backup/weak-passphrase',
    });
  });
});
