import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckdbEngine } from '../../engines/duckdb/duckdb-engine.ts';
import { day } from '../../kit/day.ts';
import type { Engine } from '../../sql/engine.ts';
import { drawnRegion } from '../deidentify/drawn-region.fake.ts';
import { deidentify, profiles } from '../deidentify/index.ts';
import type { UseConditions } from '../application/index.ts';
import { buildPackage, type BuiltPackage } from './build-package.ts';
import { canonicalJson } from './canonical-json.ts';
import { filePaths, packageFile } from './package-files.ts';
import { label } from './label.ts';
import { verifyPackage } from './verify-package.ts';

const useConditions: UseConditions = {
  purposes: ['disease-research'],
  userKind: 'academia',
  environment: 'own-offline',
  from: day('2027-01-01'),
  until: day('2028-12-31'),
  places: ['解析室'],
  onward: 'none',
  publication: 'aggregate',
};
const about = {
  applicationId: 'A-1',
  title: '糖尿病',
  recipient: '例示大学',
  operator: 'OP',
  builtAt: '2026-11-24',
  useConditions,
};

let engine: Engine;
let built: BuiltPackage;
beforeAll(async () => {
  engine = await openDuckdbEngine();
  const profile = { ...profiles.standard, suppressionLimit: 1 };
  const outcome = await deidentify(
    engine,
    await drawnRegion(engine, 60),
    profile,
    new Uint8Array(32).fill(1),
  );
  built = await buildPackage(engine, outcome, about, await mkdtemp(join(tmpdir(), 'meguri build ')));
});
afterAll(async () => {
  await engine[Symbol.asyncDispose]();
  await rm(built.folder, { recursive: true });
});

const failures = async () =>
  (await verifyPackage(engine, built.folder, { unsigned: true })).checks
    .filter(({ holds }) => !holds)
    .map(({ name }) => name);

describe('buildPackage', () => {
  it('H4: lists every file with its digest, the dictionary, the evidence of each criterion and the conditions of use', async () => {
    const { files, useConditions: stated } = built.manifest;
    const listed = files.map(({ path }) => path);
    const present = (await filePaths(built.folder)).filter((path) => path !== 'manifest.json');
    expect(listed).toEqual(present);
    for (const file of files) expect(await packageFile(built.folder, file.path)).toEqual(file);
    expect(listed).toContain(`${label}_codebook.ja.html`);
    for (const criterion of [1, 2, 3, 4, 5])
      expect(listed).toContain(`evidence/${label}_criterion-${String(criterion)}.json`);
    expect(stated).toEqual(useConditions);
    expect(await failures()).toEqual([]);
  });

  it('H5: bears the label in the name of every document and table, and in every heading, cover and descriptor', async () => {
    const plain = ['approvals.json', 'datapackage.json', 'manifest.json'];
    const documents = (await filePaths(built.folder)).filter((path) => !plain.includes(path));
    expect(documents.filter((path) => !path.includes(label))).toEqual([]);
    const pages = documents.filter((path) => path.endsWith('.html'));
    expect(pages.length).toBe(3);
    for (const path of pages) {
      const text = await readFile(join(built.folder, path), 'utf8');
      expect(text).toMatch(new RegExp(`<title>${label}`));
      expect(text).toContain(`<p class="label">${label}</p>`);
    }
    expect(built.manifest.label).toBe(label);
    const descriptor = JSON.parse(await readFile(join(built.folder, 'datapackage.json'), 'utf8')) as {
      title: string;
    };
    expect(descriptor.title).toContain(label);
  });

  it('H5: does not hold for the recipient when a table has lost the label from its name', async () => {
    const [table] = built.manifest.tables;
    const bare = 'data/person.csv';
    const text = await readFile(join(built.folder, 'manifest.json'), 'utf8');
    await rename(join(built.folder, table!.csv), join(built.folder, bare));
    const renamed = JSON.parse(text.replaceAll(table!.csv, bare)) as unknown;
    await writeFile(join(built.folder, 'manifest.json'), canonicalJson(renamed));
    expect(await failures()).toContain('label');
    await rename(join(built.folder, bare), join(built.folder, table!.csv));
    await writeFile(join(built.folder, 'manifest.json'), text);
    expect(await failures()).toEqual([]);
  });
});
