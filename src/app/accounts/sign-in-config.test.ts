import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localSite, readSignInConfig } from './sign-in-config.ts';

describe('readSignInConfig', () => {
  let home: string;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'meguri-sign-in-'));
  });
  afterEach(() => rm(home, { recursive: true, force: true }));
  const write = (config: unknown) => writeFile(join(home, 'sign-in.json'), JSON.stringify(config));

  it('is for this computer only when nothing is said', async () => {
    expect(await readSignInConfig(home)).toEqual({ site: localSite, providers: [] });
  });

  it('reads where the portal is, and each organization’s provider with the secret from its own file', async () => {
    const provider = { organization: 'U-77', issuer: 'https://idp.example', clientId: 'meguri' };
    await writeFile(join(home, 'u77.secret'), 'sesame\n');
    await write({
      origin: 'https://portal.meguri.example',
      rpId: 'meguri.example',
      providers: [{ ...provider, clientSecretFile: 'u77.secret' }],
    });
    expect(await readSignInConfig(home)).toEqual({
      site: { origin: 'https://portal.meguri.example', rpId: 'meguri.example' },
      providers: [{ ...provider, clientSecret: 'sesame' }],
    });
    await write({ origin: 'https://meguri.example' });
    expect((await readSignInConfig(home)).site.rpId).toBe('meguri.example');
  });

  it.each([{}, { origin: 'meguri' }, { origin: 'https://a.example', secret: 'x' }])(
    'refuses %o, and says none of it',
    async (config) => {
      await write(config);
      const reading = readSignInConfig(home);
      await expect(reading).rejects.toMatchObject({ code: 'access/bad-sign-in-config' });
    },
  );
});
