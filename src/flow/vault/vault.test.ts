import {
  copyFile,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import encoding from 'encoding-japanese';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { IdentityRecord } from '../../formats/clinical-model.ts';
import { systemClock } from '../../kit/clock.ts';
import type { Day } from '../../kit/day.ts';
import { memoryLedger, type Receipt } from '../../ledger/index.ts';
import { createRootKeyFile, deriveKey, fileKeyCustody, unwrapKey } from '../../seal/index.ts';
import { subjectId, type SubjectId } from '../institution/index.ts';
import type { Compaction } from './compact-parquet.ts';
import { openJobFolder, type JobFolder } from './job-folder.ts';
import { memoryVaultStore } from './vault-store.memory.ts';
import type { SegmentId, VaultStore } from './vault-store.ts';
import { Vault } from './vault.ts';

const [taro, hana, ken] = ['1', '2', '3'].map((id) => subjectId(Buffer.alloc(32, 1), 'h1', id)) as [
  SubjectId,
  SubjectId,
  SubjectId,
];
const identityOf = (subject: SubjectId, name: string): IdentityRecord => ({
  subject,
  name,
  kana: 'ヤマダ',
  birthOn: '1950-01-02' as Day,
  sex: 'M',
  postcode: null,
  address: '印旛郡秘密町一丁目',
  phone: null,
  insurerNumber: '06139999',
  insuredSymbol: null,
  insuredNumber: null,
  insuredBranch: null,
  deathOn: null,
  observedOn: null,
  place: { file: '0000000001_-_ADT-00', position: 1 },
});
const row = (subject: SubjectId, name: string) => ({ subject, identity: identityOf(subject, name) });

/** Stands for Parquet: one line for each record, the subject first. */
const lines = (...subjects: SubjectId[]) =>
  subjects.map((subject) => `${subject} SECRET-CODE-E11`).join('\n');
const compact: Compaction = async (input, output, subject) => {
  const kept = (await readFile(input, 'utf8')).split('\n').filter((line) => !line.startsWith(subject));
  await writeFile(output, kept.join('\n'));
  return kept.length;
};

let home: string;
let jobFolder: JobFolder;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'meguri vault '));
  await createRootKeyFile(join(home, 'root.key'));
  jobFolder = await openJobFolder(home);
});
afterAll(async () => {
  await jobFolder[Symbol.asyncDispose]();
  await rm(home, { recursive: true });
});

let count = 0;
let store: VaultStore;
let folder: string;
let vault: Vault;
let receipt: Receipt;
beforeEach(async () => {
  store = memoryVaultStore();
  folder = join(home, `vault ${(count += 1)}`);
  vault = new Vault({ folder, store, custody: fileKeyCustody(join(home, 'root.key')), clock: systemClock });
  receipt = await memoryLedger().intend({ type: 'vault/test', actor: 'test', subject: 'batch' });
});

async function admitLines(...subjects: SubjectId[]): Promise<SegmentId> {
  const parquetPath = join(jobFolder.path, 'in.parquet');
  await writeFile(parquetPath, lines(...subjects));
  return vault.admitClinical(receipt, 'h1', { parquetPath, subjects, rows: subjects.length });
}
async function namesIn(filter = {}): Promise<(string | null)[]> {
  const names: (string | null)[] = [];
  for await (const { identity } of vault.openIdentities(receipt, filter)) names.push(identity.name);
  return names;
}
async function sealedFiles(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
const textOf = async (id: SegmentId) => {
  const [path = ''] = await vault.openClinical(receipt, [id], jobFolder);
  return readFile(path, 'utf8');
};

describe('Vault', () => {
  it('gives back identities and clinical records as they were', async () => {
    await vault.admitIdentities(receipt, 'h1', [
      row(taro, '山田 太郎'),
      row(hana, '山田 花'),
      row(taro, '山田 太朗'),
    ]);
    await vault.admitIdentities(receipt, 'h2', [row(ken, '健')]);
    expect(await namesIn()).toEqual(['山田 太郎', '山田 花', '山田 太朗', '健']);
    expect(await namesIn({ institution: 'h2' })).toEqual(['健']);
    expect(await namesIn({ subjects: new Set([hana]) })).toEqual(['山田 花']);
    const id = await admitLines(taro, hana);
    expect(await textOf(id)).toBe(lines(taro, hana));
    expect(await vault.segments({ kind: 'clinical' })).toMatchObject([
      { id, institution: 'h1', rows: 2, receiptSequence: receipt.sequence },
    ]);
    expect(await vault.admitIdentities(receipt, 'h1', [])).toBeUndefined();
    expect(await vault.verify()).toEqual({ segments: 3, damaged: [], orphans: [] });
  });

  it('names each file by its digest, for the owner alone', async () => {
    await admitLines(taro);
    const [file = ''] = await sealedFiles();
    const [segment] = await vault.segments();
    expect(file).toBe(join(folder, 'segments', segment!.digest.slice(0, 2), `${segment!.digest}.sealed`));
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('does nothing without a genuine receipt', async () => {
    const forged = { ...receipt };
    const means = { jobFolder, compact };
    const file = { parquetPath: join(home, 'none'), subjects: [], rows: 0 };
    const attempts = [
      () => vault.admitIdentities(forged, 'h1', [row(taro, 'x')]),
      () => vault.admitClinical(forged, 'h1', file),
      () => Promise.resolve().then(() => vault.openIdentities(forged)),
      () => vault.openClinical(forged, [], jobFolder),
      () => vault.erase(forged, taro, means),
      () => vault.reconcile(forged),
    ];
    for (const attempt of attempts) {
      await expect(attempt()).rejects.toMatchObject({ code: 'ledger/forged-receipt' });
    }
    await expect(stat(folder)).rejects.toMatchObject({ code: 'ENOENT' });
    // Negative control: with the genuine receipt the same call has its effect.
    await vault.admitIdentities(receipt, 'h1', [row(taro, 'x')]);
    expect(await sealedFiles()).toHaveLength(1);
  });

  it('opens nothing for an intent that has ended', async () => {
    const ledger = memoryLedger();
    const intent = await ledger.intend({ type: 'vault/test', actor: 'test', subject: 'batch' });
    await ledger.settle(intent, 'done');
    expect(() => vault.openIdentities(intent)).toThrow(/has ended/);
  });

  it('refuses a segment that is not there', async () => {
    await expect(vault.openClinical(receipt, ['f'.repeat(32) as SegmentId], jobFolder)).rejects.toMatchObject(
      {
        code: 'vault/no-such-segment',
      },
    );
  });

  it('finds files that were changed, cut, exchanged or taken away, and serves nothing of them', async () => {
    const [a, b] = [await admitLines(taro), await admitLines(hana)];
    const [fileA, fileB] = (await vault.segments()).map(({ digest }) =>
      join(folder, 'segments', digest.slice(0, 2), `${digest}.sealed`),
    ) as [string, string];
    const original = await readFile(fileA);
    const expectFound = async () => {
      expect((await vault.verify()).damaged).toContain(a);
      await expect(textOf(a)).rejects.toThrow();
      expect(await readdir(jobFolder.path)).not.toContain(`${a}.parquet`);
    };
    await writeFile(fileA, Buffer.from(original).fill(0x55, original.length - 20, original.length - 19));
    await expectFound();
    await writeFile(fileA, original);
    await truncate(fileA, original.length - 1);
    await expectFound();
    await copyFile(fileB, fileA);
    await expectFound();
    await rename(fileA, `${fileA}.away`);
    await expectFound();
    expect((await vault.verify()).damaged).not.toContain(b);
  });

  it('keeps identities and clinical records under keys that do not open each other', async () => {
    await vault.admitIdentities(receipt, 'h1', [row(taro, 'x')]);
    const id = await admitLines(taro);
    const [segment] = await vault.segments({ kind: 'clinical' });
    using root = await fileKeyCustody(join(home, 'root.key')).rootKey();
    const context = { zone: 'core', institution: 'h1', object: id, purpose: 'vault-clinical' };
    using clinical = deriveKey(root, 'vault-clinical', 'h1');
    expect(unwrapKey(segment!.wrappedKey, clinical, context).id).toMatch(/^[0-9a-f]{16}$/);
    for (const other of [
      deriveKey(root, 'vault-identity', 'h1'),
      deriveKey(root, 'vault-clinical', 'h2'),
      root,
    ]) {
      expect(() => unwrapKey(segment!.wrappedKey, other, context)).toThrow(/cannot be unwrapped/);
    }
  });

  it('leaves no fragment of what it holds on disk, in any of the usual encodings', async () => {
    await vault.admitIdentities(receipt, 'h1', [row(taro, '秘密山田 太郎')]);
    await admitLines(taro);
    const bytes = Buffer.concat(await Promise.all((await sealedFiles()).map((file) => readFile(file))));
    for (const marker of ['秘密山田', '印旛郡秘密町', '06139999', 'SECRET-CODE', '0000000001_-_ADT-00']) {
      const inCodePage = (to: 'SJIS' | 'JIS') =>
        Buffer.from(encoding.convert(encoding.stringToCode(marker), { to, from: 'UNICODE' }));
      const utf8 = Buffer.from(marker);
      const spelled = [utf8, Buffer.from(marker, 'utf16le'), inCodePage('SJIS'), inCodePage('JIS')];
      const asText = [utf8.toString('hex'), utf8.toString('base64').replace(/=+$/, '').slice(0, -1)];
      for (const fragment of [...spelled, ...asText]) expect(bytes.includes(fragment)).toBe(false);
    }
  });
});

describe('Vault.erase', () => {
  it('makes the identity unreadable and takes the clinical rows away, of that subject only', async () => {
    await vault.admitIdentities(receipt, 'h1', [row(taro, '太郎'), row(hana, '花')]);
    const [both, alone, others] = [
      await admitLines(taro, hana),
      await admitLines(taro),
      await admitLines(hana),
    ];
    const evidence = await vault.erase(receipt, taro, { jobFolder, compact });
    expect(await namesIn()).toEqual(['花']);
    expect(evidence).toMatchObject({ subject: taro, identitySegments: 1 });
    expect(evidence.keyDestroyedAt).toMatch(/^\d{4}-.*Z$/);
    expect(evidence.rewritten).toMatchObject([
      { old: both, rowsBefore: 2, rowsAfter: 1 },
      { old: alone, replacement: null, rowsBefore: 1, rowsAfter: 0 },
    ]);
    const ids = (await vault.segments({ kind: 'clinical' })).map(({ id }) => id);
    expect(ids).toEqual([others, evidence.rewritten[0]!.replacement]);
    expect(await Promise.all(ids.map(textOf))).toEqual([lines(hana), lines(hana)]);
    await expect(textOf(both)).rejects.toMatchObject({ code: 'vault/no-such-segment' });
    expect(await vault.verify()).toEqual({ segments: 3, damaged: [], orphans: [] });
    const leftovers = (await readdir(jobFolder.path)).filter((name) => name.includes('compacted'));
    expect(leftovers).toEqual([]);
  });

  it('may be repeated, and lets the subject come again without the older rows', async () => {
    await vault.admitIdentities(receipt, 'h1', [row(taro, '太郎')]);
    const first = await vault.erase(receipt, taro, { jobFolder, compact });
    const again = await vault.erase(receipt, taro, { jobFolder, compact });
    expect(again).toMatchObject({ keyDestroyedAt: first.keyDestroyedAt, rewritten: [], identitySegments: 0 });
    await vault.admitIdentities(receipt, 'h1', [row(taro, '太郎・再')]);
    expect(await namesIn()).toEqual(['太郎・再']);
    expect(await vault.erase(receipt, ken, { jobFolder, compact })).toMatchObject({ keyDestroyedAt: null });
  });

  it('goes on where a failed run ended', async () => {
    const ids = [await admitLines(taro, hana), await admitLines(taro, ken)];
    let calls = 0;
    const failing: Compaction = (...args) => {
      calls += 1;
      return calls === 2 ? Promise.reject(new Error('disk full')) : compact(...args);
    };
    await expect(vault.erase(receipt, taro, { jobFolder, compact: failing })).rejects.toThrow('disk full');
    expect((await vault.segments({ subject: taro })).map(({ id }) => id)).toEqual([ids[1]]);
    await vault.erase(receipt, taro, { jobFolder, compact });
    expect(await vault.segments({ subject: taro })).toEqual([]);
    expect((await vault.verify()).orphans).toEqual([]);
  });

  it('gives way to another erasure of the same segment, and still ends without both', async () => {
    await admitLines(taro, hana, ken);
    const other = await openJobFolder(home);
    await Promise.all([
      vault.erase(receipt, taro, { jobFolder, compact }),
      vault.erase(receipt, hana, { jobFolder: other, compact }),
    ]);
    await other[Symbol.asyncDispose]();
    const segments = await vault.segments({ kind: 'clinical' });
    expect(await Promise.all(segments.map(({ id }) => textOf(id)))).toEqual([lines(ken)]);
    expect(await vault.verify()).toEqual({ segments: 1, damaged: [], orphans: [] });
  });
});

describe('Vault.reconcile', () => {
  it('removes what a process left that died before the row was written', async () => {
    const failing: VaultStore = { ...store, addSegment: () => Promise.reject(new Error('killed')) };
    const custody = fileKeyCustody(join(home, 'root.key'));
    const dying = new Vault({ folder, store: failing, custody, clock: systemClock });
    await expect(dying.admitIdentities(receipt, 'h1', [row(taro, 'x')])).rejects.toThrow('killed');
    const id = await admitLines(hana);
    expect((await vault.reconcile(receipt)).orphans).toHaveLength(1);
    expect(await vault.verify()).toEqual({ segments: 1, damaged: [], orphans: [] });
    expect(await textOf(id)).toBe(lines(hana));
  });
});
