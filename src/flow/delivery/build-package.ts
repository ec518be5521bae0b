import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConflictError } from '../../kit/errors.ts';
import { sha256Hex } from '../../kit/digest.ts';
import type { Engine } from '../../sql/engine.ts';
import { riskPicture, type DeidentifiedOutcome } from '../deidentify/index.ts';
import type { AboutDelivery } from './about-delivery.ts';
import { canonicalJson } from './canonical-json.ts';
import { codebook } from './codebook.ts';
import { coverSheet } from './cover-sheet.ts';
import { dataPackage } from './data-package.ts';
import { label, labelled } from './label.ts';
import { dataPackageName, manifestName, type Manifest } from './manifest.ts';
import { deliveredTableNames, deliveredTables } from './omop-tables.ts';
import { filePaths, packageFile, type PackageFile } from './package-files.ts';
import { writeTable, type WrittenTable } from './write-table.ts';

/** A package as it was built. */
export interface BuiltPackage {
  readonly folder: string;
  readonly manifest: Manifest;
  /** SHA-256 of the manifest's bytes: the digest of the package, which approvals sign. */
  readonly digest: string;
  readonly files: readonly PackageFile[];
}

/** The released relation of a delivered table. */
function relationOf({ tables }: DeidentifiedOutcome, from: (typeof deliveredTables)[number]['from']) {
  return from === 'person' ? tables.person : tables.events[from];
}

async function writeDocuments(
  outcome: DeidentifiedOutcome,
  about: AboutDelivery,
  tables: readonly WrittenTable[],
  folder: string,
): Promise<void> {
  const documents: readonly (readonly [string, string])[] = [
    [labelled('cover.html'), coverSheet(about, outcome, tables)],
    [labelled('codebook.ja.html'), codebook('ja', tables, outcome.profile)],
    [labelled('codebook.en.html'), codebook('en', tables, outcome.profile)],
    [`evidence/${labelled('risk.json')}`, canonicalJson(outcome.risk)],
    [`evidence/${labelled('risk.svg')}`, riskPicture(outcome.risk)],
    ...outcome.evidence.map(
      (each) => [`evidence/${labelled(`criterion-${each.criterion}.json`)}`, canonicalJson(each)] as const,
    ),
  ];
  for (const [path, text] of documents) await writeFile(join(folder, path), text);
}

function manifestOf(
  outcome: DeidentifiedOutcome,
  about: AboutDelivery,
  tables: readonly WrittenTable[],
  files: readonly PackageFile[],
): Manifest {
  const { profile, risk, suppressedPersons } = outcome;
  const { persons, prosecutor, uniques, marketer } = risk.persons.after;
  return {
    format: 'meguri-package/1',
    label,
    ...about,
    profile: profile.name,
    k: profile.k,
    quasiIdentifiers: [...risk.quasiIdentifiers],
    visitBands: [...profile.visitBands],
    persons,
    suppressedPersons,
    risk: { maximum: prosecutor.maximum, average: prosecutor.average, uniques, marketer },
    tables: tables.map(({ table, rows, csv, parquet }) => ({ name: table.name, rows, csv, parquet })),
    files: [...files],
  };
}

async function emptyFolder(folder: string): Promise<void> {
  await mkdir(join(folder, 'data'), { recursive: true });
  await mkdir(join(folder, 'evidence'), { recursive: true });
  if ((await filePaths(folder)).length > 0) {
    throw new ConflictError('delivery/folder-not-empty', 'a package is built into an empty folder');
  }
}

/**
 * Builds a package into `folder`: tables as CSV and Parquet, descriptor, codebooks, cover sheet, evidence, risk, manifest.
 * The same outcome and `about` give the same bytes.
 *
 * @law Act Art. 18(3), contract item 「匿名加工医療情報であることの明示」
 * @param asked tables that were applied for and approved; persons always go with them
 * @throws {ConflictError} `delivery/folder-not-empty`
 */
export async function buildPackage(
  engine: Engine,
  outcome: DeidentifiedOutcome,
  about: AboutDelivery,
  folder: string,
  asked: readonly string[] = deliveredTableNames,
): Promise<BuiltPackage> {
  await emptyFolder(folder);
  const tables: WrittenTable[] = [];
  for (const table of deliveredTables.filter(({ name }) => name === 'person' || asked.includes(name))) {
    tables.push(await writeTable(engine, table, relationOf(outcome, table.from), folder));
  }
  await writeDocuments(outcome, about, tables, folder);
  const measure = async () => Promise.all((await filePaths(folder)).map((path) => packageFile(folder, path)));
  const written = new Map((await measure()).map((file) => [file.path, file]));
  const descriptor = dataPackage(about, tables, written);
  await writeFile(join(folder, dataPackageName), `${JSON.stringify(descriptor, null, 2)}\n`);
  const files = await measure();
  const manifest = manifestOf(outcome, about, tables, files);
  const text = canonicalJson(manifest);
  await writeFile(join(folder, manifestName), text);
  return { folder, manifest, digest: sha256Hex(text), files };
}
