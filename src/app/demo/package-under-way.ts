import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RiskReport } from '../../flow/deidentify/index.ts';
import type { Manifest, PackageRecord } from '../../flow/delivery/index.ts';
import { sha256Hex } from '../../kit/digest.ts';
import { IntegrityError } from '../../kit/errors.ts';
import { packageFolder, type BuildOutcome } from '../build.ts';
import type { Operator } from '../operator.ts';

/** A package that a demonstration built, as its folder tells it. */
export interface PackageUnderWay {
  readonly record: PackageRecord;
  readonly build: Pick<BuildOutcome, 'built' | 'risk' | 'suppressedPersons'>;
}

const isOver: ReadonlySet<PackageRecord['state']> = new Set(['building', 'void', 'recalled']);

/**
 * The package that a demonstration which was interrupted had built, so that it is handed over once and none is built
 * beside it; undefined when there is none.
 *
 * @throws {IntegrityError} `demo/package-changed`
 */
export async function packageUnderWay(operator: Operator): Promise<PackageUnderWay | undefined> {
  const record = (await operator.packages.all()).findLast(({ state }) => !isOver.has(state));
  if (record === undefined) return undefined;
  const folder = packageFolder(operator, record.id);
  const text = await readFile(join(folder, 'manifest.json'), 'utf8');
  const digest = sha256Hex(text);
  if (digest !== record.manifestDigest) {
    throw new IntegrityError('demo/package-changed', 'the package is not the one that was built');
  }
  const manifest = JSON.parse(text) as Manifest;
  const riskFile = manifest.files.find(({ path }) => path.endsWith('risk.json'))?.path ?? '';
  const risk = JSON.parse(await readFile(join(folder, riskFile), 'utf8')) as RiskReport;
  const built = { folder, manifest, digest, files: manifest.files };
  return { record, build: { built, risk, suppressedPersons: manifest.suppressedPersons } };
}
