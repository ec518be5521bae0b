import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckdbEngine } from '../../engines/duckdb/duckdb-engine.ts';
import { IntegrityError } from '../../kit/errors.ts';
import type { Engine } from '../../sql/engine.ts';
import { memoryLedger } from '../../ledger/index.ts';
import { sql } from '../../sql/sql.ts';
import { deidentify, profiles, type DeidentifiedOutcome } from '../deidentify/index.ts';
import { drawnRegion } from '../deidentify/drawn-region.fake.ts';
import { testApprovals as approvalsOf } from '../review/output-approval.fake.ts';
import { writeApprovals } from './approvals-file.ts';
import { buildPackage, type BuiltPackage } from './build-package.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Manifest } from './manifest.ts';
import { filePaths, packageFile } from './package-files.ts';
import { isRecipientKey, newRecipientKey, openSealed, sealToRecipient } from './seal-to-recipient.ts';
import { verifyPackage } from './verify-package.ts';

const about = {
  applicationId: 'APP-2026-0001',
  title: '糖尿病と歯周治療',
  recipient: '例示大学',
  operator: '例示認定事業者',
  builtAt: '2026-04-01',
};
const profile = { ...profiles.standard, suppressionLimit: 0.5 };
const newFolder = () => mkdtemp(join(tmpdir(), 'meguri delivery '));
const ledger = memoryLedger();
const receiptOf = (subject: string) =>
  ledger.intend({ type: 'delivery/package-handed-over', actor: 'test', subject });

let engine: Engine;
let outcome: DeidentifiedOutcome;
let built: BuiltPackage;

beforeAll(async () => {
  engine = await openDuckdbEngine();
  outcome = await deidentify(engine, await drawnRegion(engine, 200), profile, new Uint8Array(32).fill(7));
  built = await buildPackage(engine, outcome, about, await newFolder());
  await writeApprovals(built.folder, approvalsOf(built.digest));
});
afterAll(async () => {
  await engine[Symbol.asyncDispose]();
  await rm(built.folder, { recursive: true });
});

const failures = async (folder: string) =>
  (await verifyPackage(engine, folder)).checks.filter(({ holds }) => !holds).map(({ name }) => name);

describe('verifyPackage', () => {
  it('H4: finds nothing wrong with a package as it was built and approved', async () => {
    const { holds, digest, checks } = await verifyPackage(engine, built.folder);
    expect(checks.filter((check) => !check.holds)).toEqual([]);
    expect(holds).toBe(true);
    expect(digest).toBe(built.digest);
  });

  it('H4: finds every file that was changed, removed or added', async () => {
    const paths = await filePaths(built.folder);
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) {
      const folder = await newFolder();
      await cp(built.folder, folder, { recursive: true });
      await appendFile(join(folder, path), ' ');
      // Blanks after JSON say nothing, so that of the approvals is the one change that is none.
      if (path !== 'approvals.json') expect(await failures(folder), `changed ${path}`).not.toEqual([]);
      await rm(join(folder, path));
      expect(await failures(folder), `removed ${path}`).not.toEqual([]);
      await rm(folder, { recursive: true });
    }
    const folder = await newFolder();
    await cp(built.folder, folder, { recursive: true });
    await writeFile(join(folder, 'data', 'extra.csv'), 'a');
    expect(await failures(folder)).toEqual(['no-unlisted-file']);
    await rm(folder, { recursive: true });
  });

  it.each([
    ['one approval', (digest: string) => approvalsOf(digest).slice(1)],
    ['one person twice', (digest: string) => [approvalsOf(digest)[0]!, approvalsOf(digest)[0]!]],
    ['approvals of another package', () => approvalsOf('0'.repeat(64))],
    ['a changed person', (digest: string) => approvalsOf(digest).map((each) => ({ ...each, person: 'ito' }))],
  ])('does not take %s for a release, and nor does the seal', async (_what, approvals) => {
    const folder = await newFolder();
    await cp(built.folder, folder, { recursive: true });
    await writeApprovals(folder, approvals(built.digest));
    expect(await failures(folder)).toEqual(['approvals']);
    const { recipient } = await newRecipientKey();
    const sealing = sealToRecipient(folder, [recipient], `${folder}.age`, await receiptOf(built.digest));
    await expect(sealing).rejects.toThrow('the package is not released');
    await rm(folder, { recursive: true });
  });
});

describe('sealToRecipient', () => {
  it.each([
    ['changed', (folder: string) => appendFile(join(folder, 'datapackage.json'), ' ')],
    ['removed', (folder: string) => rm(join(folder, 'datapackage.json'))],
    ['added', (folder: string) => writeFile(join(folder, 'data', 'more.csv'), 'x')],
  ])('does not seal a package with a file %s after its approval', async (_what, tamper) => {
    const folder = await newFolder();
    await cp(built.folder, folder, { recursive: true });
    await tamper(folder);
    const { recipient } = await newRecipientKey();
    const sealing = sealToRecipient(folder, [recipient], `${folder}.age`, await receiptOf(built.digest));
    await expect(sealing).rejects.toMatchObject({ code: 'delivery/changed-after-review' });
    await rm(folder, { recursive: true });
  });
});

describe('isRecipientKey', () => {
  it('holds for a key that can be sealed to, and not for one with a slip', async () => {
    const { recipient, identity } = await newRecipientKey();
    expect(isRecipientKey(recipient)).toBe(true);
    const other = recipient.endsWith('x') ? 'q' : 'x';
    expect(isRecipientKey(`${recipient.slice(0, -1)}${other}`)).toBe(false);
    expect(isRecipientKey(identity)).toBe(false);
  });
});

describe('buildPackage', () => {
  it('holds the tables that were asked for, and persons with them', async () => {
    const folder = await newFolder();
    const { manifest } = await buildPackage(engine, outcome, about, folder, ['measurement']);
    expect(manifest.tables.map(({ name }) => name)).toEqual(['person', 'measurement']);
    const { checks } = await verifyPackage(engine, folder, { unsigned: true });
    expect(checks.filter(({ holds }) => !holds)).toEqual([]);
    await rm(folder, { recursive: true });
  });
});

describe('verifyPackage of a package whose manifest was made to fit', () => {
  /** A copy whose manifest and descriptor are rewritten, in canonical form: only the contents can show it. */
  async function rewritten(
    change: (folder: string, manifest: Manifest) => Promise<Manifest>,
  ): Promise<string[]> {
    const folder = await newFolder();
    await cp(built.folder, folder, { recursive: true });
    const changed = await change(folder, structuredClone(built.manifest));
    await writeFile(join(folder, 'manifest.json'), canonicalJson(changed));
    const { checks } = await verifyPackage(engine, folder, { unsigned: true });
    await rm(folder, { recursive: true });
    return checks.filter(({ holds }) => !holds).map(({ name }) => name);
  }

  it('counts k again from the tables', async () => {
    const claim = (k: number) => (_folder: string, manifest: Manifest) => Promise.resolve({ ...manifest, k });
    expect(await rewritten(claim(outcome.risk.persons.after.k))).toEqual([]);
    expect(await rewritten(claim(outcome.risk.persons.after.k + 1))).toEqual(['k-anonymity']);
  });

  it('takes no quasi-identifier that it does not know for fulfilled', async () => {
    const change = (_folder: string, manifest: Manifest) =>
      Promise.resolve({ ...manifest, quasiIdentifiers: ['height'] });
    expect(await rewritten(change)).toEqual(['k-anonymity']);
  });

  it('counts rows and persons again', async () => {
    const change = (_folder: string, manifest: Manifest) =>
      Promise.resolve({ ...manifest, persons: manifest.persons + 1 });
    expect(await rewritten(change)).toEqual(['row-counts']);
  });

  it('finds a row of nobody and a cell that would run', async () => {
    const failed = await rewritten(async (folder, manifest) => {
      const { csv, parquet } = manifest.tables.find(({ name }) => name === 'death')!;
      const read = engine.parquet([join(built.folder, parquet)]);
      await engine.writeParquet(
        sql`select * replace (person_id + 1000 as person_id) from (${read}) as d`,
        join(folder, parquet),
      );
      const text = await readFile(join(folder, csv), 'utf8');
      await writeFile(join(folder, csv), text.replace(/,unknown|,[^,]*\r\n$/, ',=1+1\r\n'));
      const descriptorPath = join(folder, 'datapackage.json');
      let descriptor = await readFile(descriptorPath, 'utf8');
      const files = [];
      for (const file of manifest.files) {
        const now = await packageFile(folder, file.path);
        descriptor = descriptor
          .replace(file.sha256, now.sha256)
          .replace(
            `"bytes": ${file.sizeBytes},\n      "hash": "sha256:${now.sha256}`,
            `"bytes": ${now.sizeBytes},\n      "hash": "sha256:${now.sha256}`,
          );
        files.push(now);
      }
      await writeFile(descriptorPath, descriptor);
      const own = await packageFile(folder, 'datapackage.json');
      return { ...manifest, files: files.map((file) => (file.path === own.path ? own : file)) };
    });
    expect(failed).toEqual(['csv-conforms', 'no-orphan-row']);
  });
});

describe('buildPackage', () => {
  it('gives the same digest for the same outcome, and another for another key', async () => {
    await using second = await openDuckdbEngine();
    const draw = await drawnRegion(second, 200);
    const again = await deidentify(second, draw, profile, new Uint8Array(32).fill(7));
    const folder = await newFolder();
    expect((await buildPackage(second, again, about, folder)).digest).toBe(built.digest);
    const other = await deidentify(second, draw, profile, new Uint8Array(32).fill(8));
    expect((await buildPackage(second, other, about, await newFolder())).digest).not.toBe(built.digest);
  });

  it('refuses a folder that holds something', async () => {
    await expect(buildPackage(engine, outcome, about, built.folder)).rejects.toThrow('empty folder');
  });

  it('takes anonymized relations only', () => {
    const plain = outcome.secret.personKeys;
    // @ts-expect-error a relation that nobody declared anonymized cannot be delivered
    const tables: DeidentifiedOutcome['tables']['person'] = plain;
    expect(tables.informationClass).toBe('medical-information');
  });
});

describe('sealToRecipient', () => {
  it('opens for the recipient to the same bytes, and for nobody else', async () => {
    const key = await newRecipientKey();
    const other = await newRecipientKey();
    const out = join(await newFolder(), 'delivery.age');
    await sealToRecipient(built.folder, [key.recipient], out, await receiptOf(built.digest));
    const folder = await newFolder();
    await openSealed(out, [key.identity], folder);
    expect(await filePaths(folder)).toEqual(await filePaths(built.folder));
    expect((await verifyPackage(engine, folder)).holds).toBe(true);
    await expect(openSealed(out, [other.identity], await newFolder())).rejects.toThrow('cannot be opened');
    const bytes = await readFile(out);
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    await writeFile(out, bytes);
    await expect(openSealed(out, [key.identity], await newFolder())).rejects.toThrow(IntegrityError);
  });

  it('refuses a receipt that is about another package', async () => {
    const { recipient } = await newRecipientKey();
    const sealing = sealToRecipient(built.folder, [recipient], 'x.age', await receiptOf('0'.repeat(64)));
    await expect(sealing).rejects.toThrow('another package');
  });
});
