/**
 * The check before release that no package, laid beside what its recipient has already, tells about a few people.
 */

import {
  chainOf,
  differencingFindings,
  packageSketch,
  postgresPackageSetStore,
  pseudonymsDigest,
  remediesFor,
  type DifferencingFinding,
  type OnwardProvision,
  type PackageSet,
  type PackageSetStore,
  type SecretParameters,
} from '../../flow/deidentify/index.ts';
import { today } from '../../kit/clock.ts';
import type { Day } from '../../kit/day.ts';
import { LawError } from '../../kit/errors.ts';
import { ruleOn } from '../../law/rule-on.ts';
import type { Receipt } from '../../ledger/index.ts';
import { deriveKey, derivedSecret } from '../../seal/index.ts';
import type { Engine } from '../../sql/engine.ts';
import { sql } from '../../sql/sql.ts';
import { guarded } from '../guarded.ts';
import type { Operator } from '../operator.ts';
import { erasedOnRecord } from './erased-on-record.ts';
import { onwardOnRecord } from './onward-on-record.ts';

/** A package that is being built. */
export interface PackageUnderCheck {
  readonly packageId: string;
  /** Name of the recipient, as in the application. */
  readonly recipient: string;
  /** Its people, and the key that their numbers came from. */
  readonly secret: SecretParameters;
  /** Who has passed packages on to whom; what is on record when not given. */
  readonly onward?: readonly OnwardProvision[];
}

async function withSets<Outcome>(
  operator: Operator,
  work: (store: PackageSetStore, secret: Uint8Array) => Promise<Outcome>,
): Promise<Outcome> {
  const { root } = operator.keys;
  using key = deriveKey(root, 'package-sets');
  const secret = derivedSecret(root, 'package-person');
  try {
    return await work(postgresPackageSetStore(operator.database, key), secret);
  } finally {
    secret.fill(0);
  }
}

/** Numbers of the packages that somebody has, or may still get beside the one that is being built. */
async function heldPackages(operator: Operator, packageId: string): Promise<ReadonlySet<string>> {
  const { application } = await operator.packages.find(packageId);
  const held = (await operator.packages.all()).filter(({ state, application: of }) => {
    if (state === 'key-released' || state === 'delivered' || state === 'recalled') return true;
    // What was built for the same use and has not left is replaced by the new one.
    return state !== 'void' && of !== application;
  });
  return new Set(held.map(({ id }) => id));
}

function refuse(findings: readonly DifferencingFinding[]): void {
  const [finding] = findings;
  if (finding === undefined) return;
  const remedies = remediesFor(finding).join(', ');
  throw new LawError(
    `deidentify/${finding.kind}`,
    `together with ${finding.packages.join(' and ')} this package would tell about a few people; possible: ${remedies}`,
    'Rules Art. 18',
  );
}

/**
 * Keeps whose records are in a package, as keyed sums, once nothing that its recipient or the recipients down and up its
 * onward chain hold differs from it by a few people. What packages of others would tell is written into the ledger, for
 * the releasers to judge.
 *
 * @law Rules Art. 18 ⑤ — 医療情報データベース等の性質を勘案した措置
 * @throws {LawError} `deidentify/differs-by-few`, `deidentify/completes-two`, `deidentify/shares-pseudonyms`
 */
export async function assertNoDifferencing(
  operator: Operator,
  receipt: Receipt,
  engine: Engine,
  { packageId, recipient, secret: { deliveryKey, personKeys }, onward }: PackageUnderCheck,
): Promise<void> {
  const minimum = ruleOn('cell-minimum', today(operator.clock)).value;
  const [people = []] = await engine.columns(sql`select person from (${personKeys.select}) as k`);
  const held = await heldPackages(operator, packageId);
  const chain = chainOf(recipient, onward ?? (await onwardOnRecord(operator)));
  const erased = await erasedOnRecord(operator);
  let flagged: readonly DifferencingFinding[] = [];
  await withSets(operator, async (store, secret) => {
    const sketch = packageSketch(secret, people.map(String));
    const about = { package: packageId, recipient, sketch, erasedOn: null };
    const set: PackageSet = { ...about, pseudonyms: pseudonymsDigest(deliveryKey) };
    await store.add(receipt, set, (kept) => {
      const others = kept
        .filter((one) => held.has(one.package))
        .map((one) => ({ ...one, erasedOn: one.erasedOn ?? erased.get(one.package) ?? null }));
      const own = others.filter((one) => chain.has(one.recipient));
      refuse(differencingFindings(set, own, minimum));
      flagged = differencingFindings(set, others, minimum);
    });
  });
  const detail = {
    compared: held.size,
    colluding:
      flagged
        .slice(0, 20)
        .map(({ kind, packages }) => `${kind} ${packages.join('+')}`)
        .join(', ') || null,
  };
  await operator.ledger.record({
    type: 'deidentify/differencing-checked',
    actor: 'core',
    subject: packageId,
    detail,
  });
}

/**
 * Records that nobody holds a package any more, where no case of erasure says so: it was recalled before it left, or its
 * erasure was certified on paper. From then on it is laid beside nothing.
 *
 * @throws {NotFoundError} `deidentify/no-such-set`
 */
export async function recordPackageErased(
  operator: Operator,
  actor: string,
  packageId: string,
  erasedOn: Day,
): Promise<void> {
  const event = { type: 'deidentify/package-set-erased', actor, subject: packageId } as const;
  await guarded(operator.ledger, event, (receipt) =>
    withSets(operator, (store) => store.recordErased(receipt, packageId, erasedOn)),
  );
}
