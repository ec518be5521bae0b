/**
 * Checks a package by its own bytes: no home, no network, no trust in who built it.
 */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Hex } from '../../kit/digest.ts';
import type { Engine } from '../../sql/engine.ts';
import { approvalsNeededOn, fingerprintOf, refusalToLetGo } from '../review/index.ts';
import { readApprovals } from './approvals-file.ts';
import { canonicalJson } from './canonical-json.ts';
import { label } from './label.ts';
import { approvalsName, manifestName, manifestSchema, type Manifest } from './manifest.ts';
import type { PackageCheck } from './package-check.ts';
import { filePaths, packageFile } from './package-files.ts';
import { verifyDescriptor } from './verify-descriptor.ts';
import { verifyTables } from './verify-tables.ts';

/** What was found. */
export interface PackageVerification {
  readonly holds: boolean;
  /** SHA-256 of the manifest's bytes, or undefined where there is none. */
  readonly digest: string | undefined;
  readonly checks: readonly PackageCheck[];
}

/** How a package is to be checked. */
export interface VerificationOptions {
  /** The package is not released yet, so approvals are not asked for. */
  readonly unsigned?: boolean;
}

async function readManifest(folder: string): Promise<{ text: string; manifest?: Manifest } | undefined> {
  let text: string;
  try {
    text = await readFile(join(folder, manifestName), 'utf8');
  } catch {
    return undefined;
  }
  try {
    return { text, manifest: manifestSchema.parse(JSON.parse(text)) };
  } catch {
    return { text };
  }
}

const failing = (name: string, japanese: string, bad: readonly string[], of: number): PackageCheck => ({
  name,
  japanese,
  holds: bad.length === 0,
  detail: bad.length === 0 ? `${of}` : bad.join(', '),
});

async function fileChecks(folder: string, manifest: Manifest): Promise<PackageCheck[]> {
  const present = new Set(await filePaths(folder));
  const missing: string[] = [];
  const changed: string[] = [];
  for (const file of manifest.files) {
    if (!present.has(file.path)) {
      missing.push(file.path);
      continue;
    }
    const { sizeBytes, sha256 } = await packageFile(folder, file.path);
    if (sizeBytes !== file.sizeBytes || sha256 !== file.sha256) changed.push(file.path);
  }
  const listed = new Set([...manifest.files.map(({ path }) => path), manifestName, approvalsName]);
  const unlisted = [...present].filter((path) => !listed.has(path));
  const unlabelled = manifest.tables
    .flatMap(({ csv, parquet }) => [csv, parquet])
    .filter((path) => !path.includes(label));
  const count = manifest.files.length;
  return [
    failing('files-present', '目録の全ファイルがある', missing, count),
    failing('files-unchanged', '大きさとSHA-256が目録と同じ', changed, count),
    failing('no-unlisted-file', '目録にないファイルがない', unlisted, present.size),
    failing('label', `ファイル名に「${label}」がある`, unlabelled, manifest.tables.length),
  ];
}

async function approvalCheck(folder: string, digest: string, needed: number): Promise<PackageCheck> {
  const approvals = await readApprovals(folder);
  const refusal = approvals === undefined ? 'no-approvals' : refusalToLetGo(approvals, digest, needed);
  const keys = (approvals ?? []).map(({ person, publicKey }) => `${person} (${fingerprintOf(publicKey)})`);
  return {
    name: 'approvals',
    japanese: '二人の承認の署名が正しい',
    holds: refusal === undefined,
    detail: refusal ?? keys.join(', '),
  };
}

/**
 * Every check of a package folder. The engine is only used to read the package's own files. Whether the keys of the
 * approvals are the operator's is for the reader to compare: their fingerprints are in the detail.
 */
export async function verifyPackage(
  engine: Engine,
  folder: string,
  { unsigned = false }: VerificationOptions = {},
): Promise<PackageVerification> {
  const read = await readManifest(folder);
  const digest = read === undefined ? undefined : sha256Hex(read.text);
  const manifest = read?.manifest;
  const checks: PackageCheck[] = [
    {
      name: 'manifest',
      japanese: '目録があり、形が正しい',
      holds: manifest !== undefined,
      detail: manifest?.format ?? manifestName,
    },
  ];
  if (read !== undefined && manifest !== undefined && digest !== undefined) {
    const canonical = canonicalJson(manifest) === read.text;
    checks.push(
      { name: 'manifest-canonical', japanese: '目録が正準形である', holds: canonical, detail: digest },
      ...(await fileChecks(folder, manifest)),
      ...(unsigned ? [] : [await approvalCheck(folder, digest, approvalsNeededOn(manifest.builtAt))]),
      ...(await verifyDescriptor(folder, manifest)),
      ...(await verifyTables(engine, folder, manifest)),
    );
  }
  return { holds: checks.every(({ holds }) => holds), digest, checks };
}
