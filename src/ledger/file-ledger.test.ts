import { cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../kit/clock.ts';
import { openFileLedger } from './file-ledger.ts';
import { openJournalFile, type JournalFile } from './journal.ts';
import type { Ledger } from './ledger.ts';
import { inclusionProofText, proveConsistency, proveInclusion } from './prove.ts';
import { ledgerSigningKey, newLedgerKey, verifierKeyOf } from './signed-note.ts';
import { verifyLedgerFolder } from './verify-folder.ts';

const signingKey = ledgerSigningKey('example.jp/ledger', newLedgerKey());
const key = verifierKeyOf(signingKey);
const event = { type: 'intake/batch-read', actor: 'core', subject: 'batch' } as const;
let root: string;
let count = 0;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'meguri ledger '));
});
afterAll(() => rm(root, { recursive: true }));

const newFolder = () => join(root, String((count += 1)));
const openIn = (folder: string, openJournal?: (path: string) => Promise<JournalFile>) =>
  openFileLedger({ folder, signingKey, clock: systemClock, ...(openJournal && { openJournal }) });
async function folderWith(entries: number): Promise<string> {
  const folder = newFolder();
  await using ledger = await openIn(folder);
  await Promise.all(Array.from({ length: entries }, (_, n) => ledger.record({ ...event, subject: `b${n}` })));
  return folder;
}
async function countOf(ledger: Ledger): Promise<number> {
  let entries = 0;
  for await (const { sequence } of ledger.entries()) entries = sequence + 1;
  return entries;
}
async function filesOf(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  return names.filter((name) => name.isFile()).map((name) => join(name.parentPath, name.name));
}

describe('openFileLedger', () => {
  it.each([0, 1, 255, 256, 257, 1300])(
    'opens again with all of %i entries, and verifies',
    async (entries) => {
      const folder = await folderWith(entries);
      expect(await verifyLedgerFolder(folder, key)).toMatchObject({
        ok: true,
        size: entries,
        journalEntries: 0,
      });
      {
        await using ledger = await openIn(folder);
        expect(await countOf(ledger)).toBe(entries);
        expect((await ledger.record(event)).sequence).toBe(entries);
      }
      expect(await verifyLedgerFolder(folder, key)).toMatchObject({ ok: true, size: entries + 1 });
    },
  );

  it('refuses a second writer, and takes over the lock of a dead process', async () => {
    const folder = newFolder();
    {
      await using first = await openIn(folder);
      await first.checkpoint();
      await expect(openIn(folder)).rejects.toMatchObject({ code: 'ledger/in-use' });
    }
    await writeFile(join(folder, 'lock'), '999999:long-gone');
    await using second = await openIn(folder);
    expect((await second.record(event)).sequence).toBe(0);
  });

  it('refuses another signing key, and a log without its checkpoint', async () => {
    const folder = await folderWith(3);
    const other = ledgerSigningKey('example.jp/ledger', newLedgerKey());
    await expect(openFileLedger({ folder, signingKey: other, clock: systemClock })).rejects.toThrow(
      /not signed by the expected key/,
    );
    await rm(join(folder, 'checkpoint'));
    await expect(openIn(folder)).rejects.toMatchObject({ code: 'ledger/missing-checkpoint' });
  });

  it('refuses everything once the disk has refused, and writes none of it later', async () => {
    const folder = newFolder();
    let isFull = false;
    const failing = async (path: string): Promise<JournalFile> => {
      const file = await openJournalFile(path);
      return {
        ...file,
        append: async (bytes) => {
          if (!isFull) return file.append(bytes);
          await file.append(bytes.subarray(0, 100));
          throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
        },
      };
    };
    {
      await using ledger = await openIn(folder, failing);
      await ledger.record(event);
      isFull = true;
      await expect(ledger.intend(event)).rejects.toMatchObject({
        code: 'ledger/not-writable',
        kind: 'engine',
      });
      isFull = false;
      await expect(ledger.intend(event)).rejects.toMatchObject({ code: 'ledger/not-writable' });
    }
    await using again = await openIn(folder);
    expect(await countOf(again)).toBe(1);
    expect(await again.openIntents()).toEqual([]);
  });

  it('refuses what comes after closing', async () => {
    const ledger = await openIn(newFolder());
    await ledger[Symbol.asyncDispose]();
    await expect(ledger.record(event)).rejects.toMatchObject({ code: 'ledger/closed' });
  });
});

describe('a crash', () => {
  it('at any byte of the journal loses nothing that was acknowledged', async () => {
    const folder = newFolder();
    const ledger = await openIn(folder);
    const ends: number[] = [];
    for (let n = 0; n < 3; n += 1) {
      await ledger.record({ ...event, detail: { text: 'x'.repeat(n * 300) } });
      ends.push((await readFile(join(folder, 'journal'))).length);
    }
    const killed = newFolder();
    await cp(folder, killed, { recursive: true });
    await ledger[Symbol.asyncDispose]();
    for (let bytes = 0; bytes <= ends[2]!; bytes += 61) {
      const crashed = newFolder();
      await cp(killed, crashed, { recursive: true });
      await rm(join(crashed, 'lock'));
      await truncate(join(crashed, 'journal'), bytes);
      const acknowledged = ends.filter((end) => end <= bytes).length;
      expect(await verifyLedgerFolder(crashed, key)).toMatchObject({
        ok: true,
        journalEntries: acknowledged,
      });
      await using again = await openIn(crashed);
      expect(await countOf(again)).toBe(acknowledged);
    }
  });

  it('that leaves a sector unwritten is a torn write; a changed byte is damage', async () => {
    const folder = newFolder();
    const ledger = await openIn(folder);
    await ledger.record(event);
    await ledger.record({ ...event, detail: { text: 'x'.repeat(1000) } });
    const crashed = newFolder();
    await cp(folder, crashed, { recursive: true });
    await ledger[Symbol.asyncDispose]();
    await rm(join(crashed, 'lock'));
    const journal = await readFile(join(crashed, 'journal'));
    expect(journal.length).toBe(512 + 1536);
    await writeFile(join(crashed, 'journal'), Buffer.from(journal).fill(0x20, 700, 701));
    await expect(openIn(crashed)).rejects.toMatchObject({ code: 'ledger/damaged-journal' });
    for (const at of [512, 1024, 1536]) {
      await writeFile(join(crashed, 'journal'), Buffer.from(journal).fill(0, at, at + 512));
      expect(await verifyLedgerFolder(crashed, key)).toMatchObject({ ok: true, journalEntries: 1 });
    }
    await writeFile(join(crashed, 'journal'), Buffer.from(journal).fill(0, 0, 512));
    await expect(openIn(crashed)).rejects.toMatchObject({ code: 'ledger/damaged-journal' });
  });
});

describe('verifyLedgerFolder', () => {
  it('finds any changed byte of any file', async () => {
    const folder = await folderWith(300);
    const files = await filesOf(folder);
    const sizes = await Promise.all(files.map(async (file) => (await readFile(file)).length));
    const places = files.filter((file, at) => sizes[at]! > 0);
    expect(places.length).toBeGreaterThan(5);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...places),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (file, place, flip) => {
          const bytes = await readFile(file);
          const changed = Buffer.from(bytes);
          changed[place % bytes.length]! ^= flip;
          await writeFile(file, changed);
          const { ok } = await verifyLedgerFolder(folder, key);
          await writeFile(file, bytes);
          return !ok;
        },
      ),
      { numRuns: 100 },
    );
    expect((await verifyLedgerFolder(folder, key)).ok).toBe(true);
  });

  it('finds any changed byte of the journal of a killed process', async () => {
    const folder = newFolder();
    await using ledger = await openIn(folder);
    await ledger.record(event);
    await ledger.record(event);
    const crashed = newFolder();
    await cp(folder, crashed, { recursive: true });
    const journal = await readFile(join(crashed, 'journal'));
    expect(journal.length).toBe(1024);
    for (let at = 0; at < journal.length; at += 3) {
      const changed = Buffer.from(journal);
      changed[at]! ^= 1 + (at % 255);
      await writeFile(join(crashed, 'journal'), changed);
      expect((await verifyLedgerFolder(crashed, key)).ok).toBe(false);
    }
  });

  it('finds files that were taken away, added, cut or exchanged', async () => {
    const folder = await folderWith(600);
    const files = (await filesOf(folder)).filter((file) => /checkpoint|tile/.test(file.slice(folder.length)));
    for (const file of files) {
      const bytes = await readFile(file);
      await rm(file);
      expect((await verifyLedgerFolder(folder, key)).ok).toBe(false);
      await writeFile(file, bytes.subarray(0, -1));
      expect((await verifyLedgerFolder(folder, key)).ok).toBe(false);
      await writeFile(file, bytes);
    }
    const [first, second] = [join(folder, 'tile/entries/000'), join(folder, 'tile/entries/001')];
    const [a, b] = [await readFile(first), await readFile(second)];
    await writeFile(first, b);
    await writeFile(second, a);
    expect((await verifyLedgerFolder(folder, key)).ok).toBe(false);
    await writeFile(first, a);
    await writeFile(second, b);
    await writeFile(join(folder, 'tile/0/003'), a);
    expect((await verifyLedgerFolder(folder, key)).findings).toEqual([
      { code: 'ledger/unexpected-file', place: 'tile/0/003' },
    ]);
  });

  it('finds an older tail under a newer checkpoint', async () => {
    const folder = newFolder();
    const older = newFolder();
    await using ledger = await openIn(folder);
    await ledger.record(event);
    await ledger.checkpoint();
    await cp(folder, older, { recursive: true });
    await ledger.record(event);
    await ledger.checkpoint();
    await cp(join(folder, 'checkpoint'), join(older, 'checkpoint'));
    expect((await verifyLedgerFolder(older, key)).ok).toBe(false);
  });

  it('negative control: without recomputation, a checkpoint alone notices nothing', async () => {
    const folder = await folderWith(10);
    const bundle = join(folder, 'tile/entries/000.p/10');
    const bytes = await readFile(bundle);
    await writeFile(bundle, bytes.toString('latin1').replace('core', 'mole'), 'latin1');
    const note = await readFile(join(folder, 'checkpoint'), 'utf8');
    const { readCheckpoint } = await import('./checkpoint.ts');
    expect(readCheckpoint(note, key).size).toBe(10);
    expect((await verifyLedgerFolder(folder, key)).ok).toBe(false);
  });
});

describe('proveInclusion and proveConsistency', () => {
  it('prove every kind of place, and refuse what is not there', async () => {
    const folder = await folderWith(700);
    for (const sequence of [0, 255, 256, 511, 512, 699]) {
      const proof = await proveInclusion(folder, key, sequence);
      expect(proof).toMatchObject({ index: sequence, size: 700, entry: { subject: `b${sequence}` } });
      expect(inclusionProofText(proof)).toMatch(
        new RegExp(`^c2sp.org/tlog-proof@v1\nindex ${sequence}\n[^ ]+\n\nexample.jp/ledger\n700\n`),
      );
    }
    for (const sequence of [-1, 700, 1.5]) {
      await expect(proveInclusion(folder, key, sequence)).rejects.toMatchObject({
        code: 'ledger/no-such-entry',
      });
    }
  });

  it('prove growth since a kept checkpoint, and find a rewritten history', async () => {
    const [folder, rewritten] = [await folderWith(5), await folderWith(6)];
    const kept = await readFile(join(folder, 'checkpoint'), 'utf8');
    {
      await using ledger = await openIn(folder);
      await ledger.record(event);
    }
    expect(await proveConsistency(folder, key, kept)).toMatchObject({ first: 5, second: 6 });
    await expect(proveConsistency(rewritten, key, kept)).rejects.toMatchObject({
      code: 'ledger/history-changed',
    });
  });
});
