import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../kit/clock.ts';
import { openFileLedger } from './file-ledger.ts';
import { proveInclusion } from './prove.ts';
import { ledgerSigningKey, newLedgerKey, verifierKeyOf } from './signed-note.ts';
import { verifyLedgerFolder } from './verify-folder.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meguri live '));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a ledger that is being written', () => {
  it('verifies and proves at any moment', async () => {
    const signingKey = ledgerSigningKey('example.jp/ledger', newLedgerKey());
    const key = verifierKeyOf(signingKey);
    await using ledger = await openFileLedger({ folder, signingKey, clock: systemClock });
    const record = () => ledger.record({ type: 'test/entry', actor: 'test', subject: 's' });
    await record();
    await ledger.checkpoint();
    const state = { isDone: false };
    const writing = (async () => {
      for (let n = 0; n < 150; n += 1) {
        await Promise.all([record(), record()]);
        if (n % 3 === 0) await ledger.checkpoint();
      }
      state.isDone = true;
    })();
    let rounds = 0;
    for (; !state.isDone; rounds += 1) {
      expect((await verifyLedgerFolder(folder, key)).findings).toEqual([]);
      expect((await proveInclusion(folder, key, 0)).index).toBe(0);
    }
    await writing;
    expect(rounds).toBeGreaterThan(1);
  });
});
