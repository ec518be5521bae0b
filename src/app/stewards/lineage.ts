import type { OperatorRecords } from '../operator.ts';
import { provGraph, type ProvDocument } from './prov-graph.ts';

/**
 * The lineage of a package, from the records: what was opened for its building, and where that is from.
 *
 * @throws {NotFoundError} `delivery/no-such-package`
 */
export async function lineageOf(
  records: Pick<OperatorRecords, 'config' | 'packages' | 'vault' | 'intake' | 'institutions'>,
  packageId: string,
): Promise<ProvDocument> {
  const { config, packages, vault, intake, institutions } = records;
  const about = await packages.find(packageId);
  const segments = await vault.origins('delivery/package-built', packageId);
  const objects = new Set(segments.flatMap(({ objectDigest }) => objectDigest ?? []));
  const batches = [];
  for (const digest of objects) batches.push(...(await intake.batchesOf(digest)));
  const codes = new Set(segments.map(({ institution }) => institution));
  const known = (await institutions.all()).filter(({ code }) => codes.has(code));
  const names = new Map(known.map(({ code, name }) => [code, name]));
  return provGraph({
    operator: config.operator,
    package: about,
    segments,
    batches: batches.filter(({ institution }) => codes.has(institution)),
    institutions: [...codes].map((code) => ({ code, name: names.get(code) ?? code })),
  });
}
