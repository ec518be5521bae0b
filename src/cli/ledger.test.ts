import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../kit/clock.ts';
import { ledgerSigningKey, newLedgerKey, openFileLedger } from '../ledger/index.ts';
import { ledgerCommand } from './ledger.ts';

let home: string;
let kept: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'meguri cli '));
  kept = join(home, 'kept');
  const signingKey = ledgerSigningKey('example.jp/ledger', newLedgerKey());
  await using ledger = await openFileLedger({ folder: join(home, 'ledger'), signingKey, clock: systemClock });
  for (let n = 0; n < 4; n += 1) {
    await ledger.record({ type: 'test/entry', actor: 'test', subject: `s${n}` });
    if (n > 0) continue;
    await ledger.checkpoint();
    await writeFile(kept, await readFile(join(home, 'ledger', 'checkpoint')));
  }
});
afterAll(() => rm(home, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

async function run(...args: string[]): Promise<string> {
  let output = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    output += String(text);
    return true;
  });
  await ledgerCommand().parseAsync([...args, '--home', home], { from: 'user' });
  return output;
}

describe('meguri ledger', () => {
  it('verify says that all is as it was written, and names the damaged file when it is not', async () => {
    expect(JSON.parse(await run('verify', '--json'))).toMatchObject({ ok: true, size: 4, findings: [] });
    expect(await run('verify')).toMatch(/^verified: 4 entries, root [0-9a-f]{64}\n/);
    const file = join(home, 'ledger', 'tile/entries/000.p/4');
    const bytes = await readFile(file);
    await writeFile(file, Buffer.from(bytes).fill('t', 40, 41));
    await expect(run('verify', '--json')).rejects.toMatchObject({ code: 'ledger/damaged' });
    await writeFile(file, bytes);
  });

  it('prove prints a proof as text and as JSON', async () => {
    expect(await run('prove', '2')).toMatch(/^c2sp.org\/tlog-proof@v1\nindex 2\n/);
    expect(JSON.parse(await run('prove', '2', '--json'))).toMatchObject({
      index: 2,
      entry: { subject: 's2' },
    });
    await expect(run('prove', 'two')).rejects.toMatchObject({ code: 'ledger/no-such-entry' });
  });

  it('prove-growth compares with a checkpoint that somebody kept', async () => {
    expect(await run('prove-growth', kept)).toBe('proved: 1 entries grew to 4\n');
  });

  it('export prints each entry on a line', async () => {
    const lines = (await run('export')).trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { subject: string }).subject)).toEqual([
      's0',
      's1',
      's2',
      's3',
    ]);
  });

  it('checks against the key that one was given', async () => {
    const key = (await readFile(join(home, 'ledger', 'verifier-key'), 'utf8')).trim();
    expect(await run('verify', '--key', key)).toContain('key: yours');
    const other = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
    await expect(run('verify', '--key', other)).rejects.toMatchObject({ code: 'ledger/damaged' });
    await expect(run('verify', '--key', join(home, 'none'))).rejects.toMatchObject({
      code: 'ledger/no-such-file',
    });
  });
});
