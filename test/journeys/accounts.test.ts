import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountParts } from '../../src/app/cases/case-office.ts';
import { openOperator } from '../../src/app/operator.ts';
import { invitedBy } from '../../src/app/accounts/register-credential.ts';
import { ownerOfToken } from '../../src/app/accounts/session-actor.ts';
import { testDatabase, type TestDatabase } from '../integration/database.ts';

const main = join(import.meta.dirname, '../../src/cli/main.ts');
const run = promisify(execFile);

describe('meguri account', () => {
  let folder: string;
  let database: TestDatabase;
  const home = () => join(folder, 'home');

  beforeAll(async () => {
    database = await testDatabase();
    folder = await mkdtemp(join(tmpdir(), 'meguri-accounts-'));
    for (const person of ['kato', 'ito']) {
      const { publicKey, privateKey } = generateKeyPairSync('ed25519');
      const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
      await writeFile(join(folder, `${person}.pem`), pem);
      const pub = publicKey.export({ type: 'spki', format: 'pem' });
      await writeFile(join(folder, `${person}.pub.pem`), pub);
    }
    await meguri('init', '--operator', 'OP-01');
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function meguri(...args: readonly string[]): Promise<Record<string, unknown>> {
    const env = { ...process.env, DATABASE_URL: database.url };
    const { stdout } = await run(process.execPath, [main, ...args, '--home', home(), '--json'], { env });
    return JSON.parse(stdout) as Record<string, unknown>;
  }
  const account = (...args: readonly string[]) => meguri('account', ...args);
  const by = (person: string) => ['--as', person, '--key', join(folder, `${person}.pem`)];
  const refusalOf = (attempt: Promise<unknown>): Promise<string> =>
    attempt.then(
      () => 'none',
      (error: unknown) =>
        (JSON.parse((error as { stdout: string }).stdout) as { error: { code: string } }).error.code,
    );
  const duty = (id: string, until: string) => {
    const days = ['--appointed-until', until, '--sworn-until', until, '--trained-until', until];
    return ['duty', '--account', id, '--file', `S-${id}`, ...days];
  };
  const newcomer = (id: string, role: string) => {
    return ['invite', '--account', id, '--person', `P-${id}`, '--name', '従事者', '--role', role];
  };

  it('J7: opens access by invitation, key and duty, each by the one whose turn it is, and closes it at once', async () => {
    // The home makes the first administrator, and nobody else.
    expect(await refusalOf(account(...newcomer('ito', 'releaser')))).toBe(
      'account/home-keeps-administrators-only',
    );
    await account(...newcomer('kato', 'administrator'));
    await account('key', '--account', 'kato', '--public-key', join(folder, 'kato.pub.pem'));
    expect(await refusalOf(account(...newcomer('ito', 'releaser'), ...by('kato')))).toBe(
      'account/appointment-missing',
    );
    await account(...duty('kato', '2099-03-31'));

    // The administrator keeps everybody else, but not their own person.
    const { code } = await account(...newcomer('ito', 'releaser'), ...by('kato'));
    expect(await refusalOf(account('role', '--account', 'kato', '--role', 'auditor', ...by('kato')))).toBe(
      'account/is-self',
    );
    await account('key', '--account', 'ito', '--public-key', join(folder, 'ito.pub.pem'), ...by('kato'));
    await account(...duty('ito', '2099-03-31'), ...by('kato'));
    const taken = ['role', '--account', 'ito', '--role', 'builder', ...by('kato')];
    expect(await refusalOf(account(...taken))).toBe('account/conflicting-role');

    // A token is its owner's.
    const token = ['token', '--account', 'ito', '--label', 'nightly', '--scope', 'read'];
    expect(await refusalOf(account(...token, ...by('kato')))).toBe('account/not-own-token');
    const issued = await account(...token, ...by('ito'));
    {
      await using operator = await openOperator(home(), { databaseUrl: database.url });
      const parts = accountParts(operator);
      expect((await invitedBy(parts, String(code))).account.id).toBe('ito');
      const secret = String(issued['token']);
      expect(await ownerOfToken(parts, secret, 'read')).toMatchObject({ actor: { account: 'ito' } });
    }

    // Closing is always safe: the home may do it.
    const shown = await account('show', '--account', 'ito');
    expect(shown).toMatchObject({ credentials: [{ kind: 'ed25519' }], tokens: [{ label: 'nightly' }] });
    expect(shown).not.toHaveProperty('tokens.0.tokenHash');
    const [credential] = shown['credentials'] as readonly { readonly id: string }[];
    await account('lost', '--account', 'ito', '--credential', credential!.id, '--reason', 'lost-device');
    expect(await refusalOf(account(...token, ...by('ito')))).toBe('account/key-not-registered');
    await account('suspend', '--account', 'ito', '--reason', 'leave');
    const { accounts } = await account('list');
    expect(accounts).toMatchObject([
      { id: 'ito', state: 'suspended', refusal: 'suspended', roles: ['releaser'] },
      { id: 'kato', state: 'active', refusal: null, roles: ['administrator'] },
    ]);
  });
});
