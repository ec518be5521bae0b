import type { Command } from 'commander';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { accountCommand } from '../../src/cli/account.ts';
import { initCommand } from '../../src/cli/init.ts';
import { institutionCommand } from '../../src/cli/institution.ts';
import { noticeCommand } from '../../src/cli/notice.ts';
import { stopCommand } from '../../src/cli/stop.ts';
import { dayOf } from '../../src/kit/day.ts';
import { MeguriError } from '../../src/kit/errors.ts';
import { testDatabase, type TestDatabase } from '../integration/database.ts';

type Answer = Readonly<Record<string, unknown>>;
let folder: string;
let database: TestDatabase;
const people = { kato: 'administrator', mori: 'inquiry-desk', sato: 'steward', ito: 'steward' };

/** Runs a command as the executable does, in this process. */
async function run(command: () => Command, ...args: readonly string[]): Promise<Answer> {
  let printed = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  try {
    await command().parseAsync([...args, '--home', join(folder, 'home'), '--json'], { from: 'user' });
  } finally {
    write.mockRestore();
  }
  return JSON.parse(printed) as Answer;
}
const by = (person: string) => ['--as', person, '--key', join(folder, `${person}.pem`)];
const stop = (...args: readonly string[]) => run(stopCommand, ...args);
const account = (...args: readonly string[]) => run(accountCommand, ...args);

beforeAll(async () => {
  database = await testDatabase();
  vi.stubEnv('DATABASE_URL', database.url);
  folder = await mkdtemp(join(tmpdir(), 'meguri stop '));
  await run(initCommand, '--operator', 'OP-1');
  for (const [person, role] of Object.entries(people)) {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    await writeFile(join(folder, `${person}.pem`), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    await writeFile(join(folder, `${person}.pub`), publicKey.export({ type: 'spki', format: 'pem' }));
    const asAdministrator = person === 'kato' ? [] : by('kato');
    await account(
      'invite',
      '--account',
      person,
      '--person',
      `P-${person}`,
      '--name',
      '従事者',
      '--role',
      role,
      ...asAdministrator,
    );
    await account(
      'key',
      '--account',
      person,
      '--public-key',
      join(folder, `${person}.pub`),
      ...asAdministrator,
    );
    const days = [
      '--appointed-until',
      '2099-03-31',
      '--sworn-until',
      '2099-03-31',
      '--trained-until',
      '2099-03-31',
    ];
    await account('duty', '--account', person, '--file', `S-${person}`, ...days, ...asAdministrator);
  }
  await run(institutionCommand, 'add', '--code', 'H1', '--name', 'みどり市立病院', '--kind', 'hospital');
  await writeFile(
    join(folder, 'notices.csv'),
    'local_id,version,given_on,method\n0001,v1,2020-01-01,paper\n',
  );
  await run(noticeCommand, 'import', '--institution', 'H1', '--notices', join(folder, 'notices.csv'));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

describe('meguri stop', () => {
  it('A6, A10, A11, A15, A16: receives by phone, tells by number, deletes by two people, and proves it', async () => {
    await writeFile(join(folder, 'contact.txt'), 'yamada@example.jp');
    const received = await stop(
      ...['receive', ...by('mori'), '--institution', 'H1', '--patient', '0001', '--channel', 'phone'],
      ...['--requester', 'guardian', '--relation', 'parent', '--ground', 'under-age', '--deletion'],
      ...['--contact', join(folder, 'contact.txt')],
    );
    const { number } = received['receipt'] as { number: string };
    const id = String(received['case']);
    expect(received).toMatchObject({
      state: 'in-force',
      receipt: { requester: { ja: '保護者等' }, relation: { ja: '父母' } },
    });
    expect(await stop('status', number)).toMatchObject({ isInForce: true });
    expect(await stop('list', ...by('mori'))).toMatchObject({ stops: [{ id, state: 'in-force' }] });

    await stop('confirm', id, ...by('sato'), '--place', 'institution', '--organization', 'H1');
    await stop('check', id, ...by('mori'), '--means', 'relation-document-seen', '--evidence', 'F-12');
    expect(await stop('delete', id, ...by('sato'))).toMatchObject({ state: 'deletion-approval' });
    // A second order of the same person changes nothing.
    await expect(stop('delete', id, ...by('sato'))).rejects.toMatchObject({
      code: 'case/separation-of-duties',
    });
    expect(await stop('delete', id, ...by('ito'))).toMatchObject({ state: 'deleting' });
    const gone = ['--count', '0', '--evidence', 'ef'.repeat(32), '--gone-on', dayOf(new Date())];
    await expect(stop('erased', id, ...by('sato'), ...gone)).rejects.toMatchObject({
      code: 'case/separation-of-duties',
    });
    expect(await stop('erased', id, ...by('ito'), ...gone)).toMatchObject({ state: 'completed' });

    const proof = await stop('proof', number.toLowerCase());
    expect(proof).toMatchObject({ case: id, isInForce: true });
    expect(JSON.stringify(proof)).toContain('c2sp.org/tlog-proof@v1');
    expect(await stop('show', id, ...by('mori'))).toMatchObject({ state: 'completed' });
    expect(await stop('contact', id, ...by('mori'))).toEqual({ contact: 'yamada@example.jp' });
    expect(await stop('receipt', id, ...by('mori'))).toEqual({ receipt: received['receipt'] });
    expect(await stop('tend')).toEqual({ confirmed: 0, erased: 0 });
  });

  it('A13: ends a request on the requester’s word, and tells so by number', async () => {
    const received = await stop(
      'receive',
      ...by('mori'),
      '--institution',
      'H1',
      '--patient',
      '0002',
      '--channel',
      'paper',
    );
    const id = String(received['case']);
    await expect(stop('withdraw', id, ...by('mori'))).rejects.toMatchObject({ code: 'stop/identity-first' });
    await stop('check', id, ...by('mori'), '--means', 'card-at-desk');
    expect(await stop('withdraw', id, ...by('mori'))).toMatchObject({ state: 'withdrawn' });
    const { number } = received['receipt'] as { number: string };
    expect(await stop('status', number)).toMatchObject({ isInForce: false });
  });

  it('refuses what is no choice, and whoever has no such role', async () => {
    const receive = ['receive', '--institution', 'H1', '--patient', '0003'];
    await expect(stop(...receive, ...by('mori'), '--channel', 'fax')).rejects.toMatchObject({
      code: 'cli/bad-choice',
    });
    await expect(stop(...receive, ...by('kato'), '--channel', 'phone')).rejects.toBeInstanceOf(MeguriError);
  });
});
