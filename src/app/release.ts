/**
 * 出力点検 and 提供: two people look at a built package, then it is sealed, its key is released, and it is handed over to the
 * recipient. The gate is asked again at the seal and at the key.
 */

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor } from '../access/actor.ts';
import type { UseCase } from '../flow/application/index.ts';
import { sealToRecipient, writeApprovals } from '../flow/delivery/index.ts';
import type { PackageRecord, PackageState } from '../flow/delivery/register/package-record.ts';
import type { OutputApproval } from '../flow/review/index.ts';
import { today } from '../kit/clock.ts';
import { ConflictError } from '../kit/errors.ts';
import { ruleOn } from '../law/rule-on.ts';
import type { CaseEvent } from '../procedure/index.ts';
import { readSignInConfig } from './accounts/sign-in-config.ts';
import type { VerifiedApproval } from './accounts/verify-approval.ts';
import { packageFolder } from './build.ts';
import { commandCase, type CaseOutcome } from './cases/carry-on-case.ts';
import { caseOffice } from './cases/case-office.ts';
import { guarded } from './guarded.ts';
import type { Operator } from './operator.ts';
import { checkMembers, releasePackageKey, sealPackage } from './package-gate.ts';
import { assertNotFrozen } from './supervision/assert-not-frozen.ts';
import { assertMay } from './use/assert-may.ts';
import { useNamed } from './use/cases-of.ts';
import { give, type SigningHand } from './use/signing-hand.ts';
import { removeVoidPackages } from './void-packages.ts';
import { withGate } from './with-gate.ts';

/** How a package that was to be handed over ended. */
export interface HandOverOutcome {
  readonly state: PackageState;
  /** Members who were no longer eligible: then the package is void. */
  readonly ineligible: number;
  /** The sealed file for the recipient, when it was handed over. */
  readonly sealedPath?: string;
}

/**
 * Passes the output of a built package, or fails it: a signed deed of one person.
 *
 * @throws As the use refuses: `case/separation-of-duties`, `use/checked-already`, …
 */
export async function checkOutput(
  operator: Operator,
  hand: SigningHand,
  packageId: string,
  found: { readonly passes: true } | { readonly passes: false; readonly reason: string } = { passes: true },
): Promise<CaseOutcome> {
  const { application: id } = await operator.packages.find(packageId);
  const request = found.passes
    ? { command: 'pass-output', input: { package: packageId } }
    : { command: 'fail-output', input: { package: packageId, reason: found.reason } };
  return give(caseOffice(operator), hand, { kind: 'use', id, ...request });
}

/**
 * The use of a package that two people have passed.
 *
 * @throws {ConflictError} `release/not-approved`
 */
async function useReadyFor(operator: Operator, record: PackageRecord): Promise<UseCase> {
  const use = await useNamed(operator.database, record.application);
  if (use.state !== 'ready' || use.data.package?.id !== record.id) {
    throw new ConflictError('release/not-approved', 'two people must have passed this package');
  }
  return use;
}

/**
 * Asks the gate once more and seals an approved package, or voids it when somebody in it is no longer eligible. One that is
 * sealed already stays as it is.
 *
 * @throws {ConflictError} `release/not-approved`
 */
export async function sealReviewed(operator: Operator, packageId: string): Promise<HandOverOutcome> {
  const record = await operator.packages.find(packageId);
  if (record.state !== 'built') return { state: record.state, ineligible: 0 };
  await assertNotFrozen(operator.database, 'release');
  await useReadyFor(operator, record);
  const parts = { db: operator.database, operator: operator.config.operator, clock: operator.clock };
  const event = { type: 'delivery/package-sealed', actor: 'core', subject: packageId } as const;
  return guarded(
    operator.ledger,
    event,
    async (receipt) => {
      const sealed = await sealPackage(parts, receipt, packageId);
      return { state: sealed.record.state, ineligible: sealed.ineligible };
    },
    ({ state, ineligible }) => ({ state, ineligible }),
  );
}

/** To whom a package is handed. */
export interface HandOverOrder {
  readonly packageId: string;
  /** Token of a person of the recipient's who is registered as a handler. */
  readonly to: string;
}

/**
 * Releases a sealed package by the two people who passed it, asks the gate once more for its key, seals it to the
 * recipient, and hands it over: the register and the use say so in one transaction. One that was interrupted goes on where it was.
 *
 * @law Act Art. 34/56 — nothing of a person who stopped; Act Art. 21 — only to the recipient
 * @throws {LawError} `supervision/release-frozen` while an order or a halt stops it.
 * @throws {ConflictError} `release/not-approved`, those of the register, and as the use refuses.
 */
export async function handOverPackage(
  operator: Operator,
  actor: Actor,
  { packageId, to }: HandOverOrder,
): Promise<HandOverOutcome> {
  const record = await operator.packages.find(packageId);
  const sealedPath = join(operator.paths.packages, packageId, `${packageId}.tar.age`);
  if (record.state === 'delivered') return { state: record.state, ineligible: 0, sealedPath };
  await assertNotFrozen(operator.database, 'release');
  const use = await useReadyFor(operator, record);
  // What the gate says is asked for below, where its answer makes the package void.
  await assertMay(operator, actor, use, 'hand-over', { gate: 'clear' });
  for (const { account, person } of passedBy(use).filter(
    ({ person: one }) => !record.releasers.includes(one),
  )) {
    await releaseBy(operator, packageId, account, person);
  }
  const keyed = await letKeyOut(operator, record);
  if (keyed.state !== 'key-released') {
    // Of what nobody gets nothing lies about.
    await removeVoidPackages(operator);
    return keyed;
  }
  await sealForRecipient(operator, use, packageId, sealedPath);
  try {
    const input = { package: packageId, to };
    const request = { kind: 'use', id: use.id, command: 'hand-over', input };
    await commandCase(caseOffice(operator), actor, request);
  } catch (error) {
    // What was not handed over does not lie about sealed.
    await rm(sealedPath, { force: true });
    throw error;
  }
  const { state } = await operator.packages.find(packageId);
  return { state, ineligible: 0, sealedPath };
}

/** The events by which the present package was passed. */
function checksOf({ events }: UseCase): readonly CaseEvent[] {
  const built = events.findLastIndex(({ happened }) => happened === 'built');
  return events.slice(built + 1).filter(({ happened }) => happened === 'output-passed');
}

const passedBy = (use: UseCase) =>
  checksOf(use).map(({ account, persons }) => ({ account, person: persons[0] ?? account }));

/** The signatures under the present package, as they go with it. */
async function approvalsOf({ paths }: Operator, use: UseCase): Promise<readonly OutputApproval[]> {
  const { site } = await readSignInConfig(paths.root);
  return checksOf(use).map((event) => {
    // What the office kept of a signature that it verified.
    const { statement, signature, publicKey } = event.signature as unknown as VerifiedApproval;
    const { case: matter, version, person } = statement;
    const { package: id } = event.detail as { readonly package: string };
    return { case: matter, version, person, package: id, site, signature, publicKey };
  });
}

async function sealForRecipient(
  operator: Operator,
  use: UseCase,
  packageId: string,
  sealedPath: string,
): Promise<void> {
  const folder = packageFolder(operator, packageId);
  const recipient = use.data.content?.recipient.agePublicKey ?? '';
  const event = {
    type: 'delivery/package-sealed-to-recipient',
    actor: 'core',
    subject: use.data.package?.manifest ?? '',
    detail: { package: packageId },
  } as const;
  await guarded(operator.ledger, event, async (receipt) => {
    await writeApprovals(folder, await approvalsOf(operator, use));
    await sealToRecipient(folder, [recipient], sealedPath, receipt);
  });
}

/**
 * Asks the gate for the key. Of a hand-over that was interrupted the key is out on paper and nothing has left the house: the
 * gate is asked again, and the package recalled when somebody has stopped meanwhile.
 */
async function letKeyOut(operator: Operator, { id, state }: PackageRecord): Promise<HandOverOutcome> {
  const parts = { db: operator.database, operator: operator.config.operator, clock: operator.clock };
  if (state === 'key-released') return recheckKey(operator, id);
  const event = { type: 'delivery/key-released', actor: 'core', subject: id } as const;
  const { record, ineligible } = await guarded(
    operator.ledger,
    event,
    (receipt) => releasePackageKey(parts, receipt, id),
    (outcome) => ({ state: outcome.record.state, ineligible: outcome.ineligible }),
  );
  return { state: record.state, ineligible };
}

async function recheckKey(operator: Operator, id: string): Promise<HandOverOutcome> {
  const members = await operator.packages.members(id);
  const parts = { operator: operator.config.operator, clock: operator.clock };
  const { ineligible } = await withGate(operator.database, 'exclusive', (tx) =>
    checkMembers(tx, parts)(members),
  );
  if (ineligible.length === 0) return { state: 'key-released', ineligible: 0 };
  const event = { type: 'delivery/package-recalled', actor: 'core', subject: id } as const;
  const { state } = await guarded(operator.ledger, event, (receipt) => operator.packages.recall(receipt, id));
  return { state, ineligible: ineligible.length };
}

async function releaseBy(
  operator: Operator,
  packageId: string,
  actor: string,
  person: string,
): Promise<void> {
  const event = { type: 'delivery/package-released', actor, subject: packageId } as const;
  const { value: needed } = ruleOn('releasers-minimum', today(operator.clock));
  await guarded(operator.ledger, event, (receipt) =>
    operator.packages.release(receipt, packageId, person, needed),
  );
}
