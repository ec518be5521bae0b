import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { registerInstitution } from '../app/desk-import.ts';
import { arrivalInInbox } from '../app/stewards/arrivals.ts';
import type { OperatorReceipt } from '../zones/gateway/send.ts';
import { ApiAtWork } from '../../test/fixtures/api-at-work.ts';
import { gatewayCommand } from './gateway.ts';

const code = '2210000001';
let work: ApiAtWork;
let folder: string;
let origin: string;
beforeAll(async () => {
  work = await ApiAtWork.open();
  await registerInstitution(work.operator, { code, name: code, kind: 'hospital' });
  work.actor = { account: 'd', person: 'd', roles: ['institution-desk'], organization: code };
  await work.app.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${String((work.app.server.address() as AddressInfo).port)}`;
  folder = await mkdtemp(join(tmpdir(), 'meguri send '));
  await writeFile(join(folder, 'one.csv'), 'one');
  await writeFile(join(folder, 'two.csv'), 'two');
});
afterAll(async () => {
  await work[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});
afterEach(() => {
  vi.restoreAllMocks();
});

async function run(...args: string[]): Promise<string> {
  let printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const shared = ['--format', 'receipt', '--spool', join(folder, 'spool')];
  await gatewayCommand().parseAsync(['send', ...args, ...shared], { from: 'user' });
  return printed;
}
const one = () => join(folder, 'one.csv');

describe('meguri gateway send', () => {
  it('B6: seals, sends, and keeps the operator’s receipt of each object and nothing else', async () => {
    const printed = await run(one(), join(folder, 'two.csv'), '--to', origin, '--token', 'test', '--json');
    const { receipts } = JSON.parse(printed) as { readonly receipts: readonly OperatorReceipt[] };
    expect(receipts).toHaveLength(2);
    const kept = join(folder, 'spool', 'receipts');
    for (const receipt of receipts) {
      const text = await readFile(join(kept, `${receipt.number}.json`), 'utf8');
      expect(JSON.parse(text)).toEqual(receipt);
      expect((await arrivalInInbox(work.operator, receipt.sealedDigest)).institution).toBe(code);
    }
    const left = await readdir(join(folder, 'spool'), { recursive: true });
    expect(left.filter((name) => name.includes('.sealed'))).toEqual([]);
  });

  it.each([
    ['a token over a line that others can read', ['--to', 'http://operator.example'], 'gateway/bad-origin'],
    ['a sealing key that is not the one that was told', ['--recipient', 'other'], 'gateway/other-key'],
    ['a time that is none', ['--at', '2:00'], 'gateway/bad-time'],
  ])('refuses %s', async (_what, more, code) => {
    const to = more[0] === '--to' ? [] : ['--to', origin];
    await expect(run(one(), ...to, ...more, '--token', 'test')).rejects.toMatchObject({ code });
  });

  it('refuses to go without a token', async () => {
    vi.stubEnv('MEGURI_TOKEN', '');
    await expect(run(one(), '--to', origin)).rejects.toMatchObject({ code: 'gateway/no-token' });
    vi.unstubAllEnvs();
  });
});
