import type { Kysely } from 'kysely';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { postgresPackageRegister } from '../../flow/delivery/index.ts';
import {
  criteriaSignoffCase,
  refusalWithoutSignoff,
  signedEvidence,
  type CriteriaSignoffFacts,
  type Evidence,
  type RiskReport,
  type SignedEvidence,
} from '../../flow/deidentify/index.ts';
import { sha256Hex } from '../../kit/digest.ts';
import { NotFoundError } from '../../kit/errors.ts';
import type { Refusal } from '../../procedure/index.ts';
import { postgresCaseStore } from '../../procedure/case-store.postgres.ts';
import type { CaseWiring } from '../cases/case-wiring.ts';
import type { Operator } from '../operator.ts';

/** What a manifest says of the package's evidence. */
interface ManifestFacts {
  readonly profile: string;
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

const criterionName = /criterion-([1-5])\.json$/;
const riskName = /risk\.json$/;

/** The evidence as it lies in a package's folder, when it is what the register's digest stands for. */
async function evidenceIn(folder: string, manifestDigest: string): Promise<SignedEvidence | undefined> {
  let text: string;
  try {
    text = await readFile(join(folder, 'manifest.json'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  if (sha256Hex(text) !== manifestDigest) return undefined;
  const { profile, files } = JSON.parse(text) as ManifestFacts;
  const criteria: { digest: string; evidence: Evidence }[] = [];
  let risk: RiskReport | undefined;
  for (const { path, sha256 } of files) {
    if (!path.startsWith('evidence/') || !(criterionName.test(path) || riskName.test(path))) continue;
    const content = await readFile(join(folder, path), 'utf8');
    // Evidence that was changed since is none.
    if (sha256Hex(content) !== sha256) return undefined;
    if (riskName.test(path)) risk = JSON.parse(content) as RiskReport;
    else criteria.push({ digest: sha256, evidence: JSON.parse(content) as Evidence });
  }
  return risk === undefined ? undefined : signedEvidence({ profile, manifestDigest, criteria, risk });
}

/** How sign-offs of the criteria are tied to the packages that were built. */
export function criteriaSignoffWiring({ paths }: Pick<Operator, 'paths'>): Omit<CaseWiring, 'kind'> {
  return {
    facts: async (tx, given, { input }): Promise<CriteriaSignoffFacts> => {
      const about = (given?.data ?? input) as { readonly package?: unknown } | null;
      const id = typeof about?.package === 'string' ? about.package : '';
      const built = await packageOf(tx, id);
      if (built?.manifestDigest === undefined || built.manifestDigest === null)
        return { evidence: undefined, builder: built?.builder };
      const folder = join(paths.packages, built.id, 'content');
      return { evidence: await evidenceIn(folder, built.manifestDigest), builder: built.builder };
    },
  };
}

async function packageOf(db: Kysely<unknown>, id: string) {
  try {
    return await postgresPackageRegister(db).find(id);
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}

/**
 * What keeps a package from being released as far as the criteria go: nothing once two people have signed for exactly this
 * manifest. For the facts of a use: `holdsOnPackage`.
 */
export async function holdsOfSignoff(
  db: Kysely<unknown>,
  packageId: string,
  manifestDigest: string,
): Promise<readonly Refusal[]> {
  const store = postgresCaseStore(db);
  const number = await store.numberOf(criteriaSignoffCase, `${packageId} ${manifestDigest}`);
  const signoff = number === undefined ? undefined : await store.find(criteriaSignoffCase, number);
  const refused = refusalWithoutSignoff(signoff, manifestDigest);
  return refused === undefined ? [] : [refused];
}
