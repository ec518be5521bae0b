import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../kit/clock.ts';
import { openFileLedger } from './file-ledger.ts';
import { ledgerSigningKey, newLedgerKey, verifierKeyOf } from './signed-note.ts';
import { verifyLedgerFolder } from './verify-folder.ts';

const signingKey = ledgerSigningKey('example.jp/ledger', newLedgerKey());
let root: string;
let before: string;
let after: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'meguri states '));
  before = join(root, 'before');
  after = join(root, 'after');
  const folder = join(root, 'ledger');
  const ledger = await openFileLedger({ folder, signingKey, clock: systemClock });
  const record = (count: number) =>
    Promise.all(
      Array.from({ length: count }, () => ledger.record({ type: 'test/entry', actor: 'test', subject: 's' })),
    );
  await record(250);
  await ledger.checkpoint();
  await record(300);
  await cp(folder, before, { recursive: true });
  await ledger.checkpoint();
  await cp(folder, after, { recursive: true });
  await ledger[Symbol.asyncDispose]();
  for (const copy of [before, after]) await rm(join(copy, 'lock'));
});
afterAll(() => rm(root, { recursive: true }));

async function filesOf(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  return names
    .filter((name) => name.isFile())
    .map((name) => relative(folder, join(name.parentPath, name.name)));
}

async function expectWhole(folder: string) {
  expect((await verifyLedgerFolder(folder, verifierKeyOf(signingKey))).findings).toEqual([]);
  {
    await using ledger = await openFileLedger({ folder, signingKey, clock: systemClock });
    let next = 0;
    for await (const { sequence } of ledger.entries()) next = sequence + 1;
    expect(next).toBe(550);
    expect((await ledger.record({ type: 'test/entry', actor: 'test', subject: 's' })).sequence).toBe(550);
  }
  expect(await verifyLedgerFolder(folder, verifierKeyOf(signingKey))).toMatchObject({ ok: true, size: 551 });
}

describe('a crash while a checkpoint is written', () => {
  it('after any of its tiles leaves a log that verifies and opens with everything', async () => {
    const old = new Set(await filesOf(before));
    const tiles = (await filesOf(after)).filter((file) => file.startsWith('tile') && !old.has(file));
    expect(tiles.length).toBeGreaterThan(4);
    for (let written = 1; written <= tiles.length; written += 1) {
      const crashed = join(root, `tiles ${written}`);
      await cp(before, crashed, { recursive: true });
      for (const file of tiles.slice(0, written)) await cp(join(after, file), join(crashed, file));
      await writeFile(join(crashed, 'tmp', '.unfinished-0'), 'half');
      await expectWhole(crashed);
    }
  });

  it('after the checkpoint, and before the journal is cut or outgrown tiles are removed, does so too', async () => {
    const crashed = join(root, 'uncut');
    await cp(before, crashed, { recursive: true });
    await cp(after, crashed, { recursive: true });
    await cp(join(before, 'journal'), join(crashed, 'journal'));
    expect((await readFile(join(crashed, 'journal'))).length).toBeGreaterThan(0);
    await expectWhole(crashed);
  });

  it('negative control: a checkpoint that came before its tiles is found', async () => {
    const wrong = join(root, 'wrong order');
    await cp(before, wrong, { recursive: true });
    await cp(join(after, 'checkpoint'), join(wrong, 'checkpoint'));
    expect((await verifyLedgerFolder(wrong, verifierKeyOf(signingKey))).ok).toBe(false);
    await expect(openFileLedger({ folder: wrong, signingKey, clock: systemClock })).rejects.toMatchObject({
      kind: 'integrity',
    });
  });
});
