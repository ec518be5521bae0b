import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHome, isHome, readHomeConfig } from './home.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'meguri home '));

describe('createHome', () => {
  it('makes a home in an empty folder, once', async () => {
    const home = folder();
    await createHome(home, { operator: 'OP-1' });
    expect(isHome(home)).toBe(true);
    await expect(createHome(home, { operator: 'OP-1' })).rejects.toMatchObject({ code: 'home/exists' });
  });

  it('goes on with what an interrupted making left', async () => {
    const home = folder();
    mkdirSync(join(home, 'keys'));
    await createHome(home, { operator: 'OP-1' });
    expect(isHome(home)).toBe(true);
  });

  it('does not mix with what is not a home’s', async () => {
    const home = folder();
    writeFileSync(join(home, 'thesis.tex'), 'mine');
    await expect(createHome(home, { operator: 'OP-1' })).rejects.toMatchObject({
      code: 'home/folder-not-empty',
    });
    expect(readdirSync(home)).toEqual(['thesis.tex']);
  });

  it('says whether contracts are required, and says nothing where they are not', async () => {
    const [strict, other] = [folder(), folder()];
    await createHome(strict, { operator: 'OP-1', contractsRequired: true });
    await createHome(other, { operator: 'OP-1' });
    expect(await readHomeConfig(strict)).toEqual({ version: 1, operator: 'OP-1', contractsRequired: true });
    expect(await readHomeConfig(other)).toEqual({ version: 1, operator: 'OP-1' });
  });

  it('refuses a code that is none', async () => {
    await expect(createHome(folder(), { operator: '../x' })).rejects.toMatchObject({
      code: 'home/bad-operator',
    });
  });
});
