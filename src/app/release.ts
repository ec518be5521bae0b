/**
 * 出力点検 and 提供: two people look at a built package, then it is sealed, its key is released, and it is handed over to the
 * recipient. The gate is asked again at the seal and at the key.
 */

import { join } from 'node:path';
import type { SignedDecision } from '../access/signed-decision.ts';
import { approvalOf, sealToRecipient, writeApprovals } from '../flow/delivery/index.ts';
import type { PackageRecord, PackageState } from '../flow/delivery/register/package-record.ts';
import { reviewState, withVote, type ReleaseReview } from '../flow/review/index.ts';
import { today } from '../kit/clock.ts';
import { ConflictError } from '../kit/errors.ts';
import { ruleOn } from '../law/rule-on.ts';
import { packageFolder } from './build.ts';
import { guarded } from './guarded.ts';
import type { Operator } from './operator.ts';
import { checkMembers, releasePackageKey, sealPackage } from './package-gate.ts';
import { publicKeyOf, staffOf } from './staff.ts';
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
 * Opens the review of a built package.
 *
 * @throws {ConflictError} `review/not-built`, `review/already-opened`
 */
export async function openReview(operator: Operator, packageId: string): Promise<void> {
  const { requester, builder, state, manifestDigest } = await operator.packages.find(packageId);
  if (state !== 'built' || manifestDigest === null)
    throw new ConflictError('review/not-built', `a package that is ${state} is not reviewed`);
  const event = {
    type: 'review/opened',
    actor: builder,
    subject: packageId,
    detail: { manifest: manifestDigest },
  } as const;
  await guarded(operator.ledger, event, (receipt) =>
    operator.reviews.open(receipt, { releaseId: packageId, manifestDigest, requester, builder, votes: [] }),
  );
}

/**
 * Takes in a reviewer's vote.
 *
 * @throws {ForbiddenError} `staff/not-of-this-role`, and those of the joint decision.
 */
export async function voteOnRelease(
  operator: Operator,
  packageId: string,
  vote: SignedDecision,
): Promise<ReleaseReview> {
  const publicKey = publicKeyOf(await staffOf(operator.paths.root), vote.person, 'releaser');
  const event = {
    type: 'review/vote-cast',
    actor: vote.person,
    subject: packageId,
    detail: { decision: vote.decision, digest: vote.digest },
  } as const;
  return guarded(operator.ledger, event, (receipt) =>
    operator.reviews.change(receipt, packageId, (review) => withVote(review, vote, publicKey)),
  );
}

/**
 * The review of a package that two people have approved.
 *
 * @throws {ConflictError} `release/not-approved`
 */
async function approvedReview(operator: Operator, packageId: string): Promise<ReleaseReview> {
  const review = (await operator.reviews.all()).find(({ releaseId }) => releaseId === packageId);
  if (review === undefined || reviewState(review) !== 'approved') {
    throw new ConflictError('release/not-approved', 'two people must have approved this package');
  }
  return review;
}

/**
 * Asks the gate once more and seals an approved package, or voids it when somebody in it is no longer eligible. One that is
 * sealed already stays as it is.
 *
 * @throws {ConflictError} `release/not-approved`
 */
export async function sealReviewed(operator: Operator, packageId: string): Promise<HandOverOutcome> {
  await approvedReview(operator, packageId);
  const { state: before } = await operator.packages.find(packageId);
  if (before !== 'built') return { state: before, ineligible: 0 };
  const parts = { db: operator.database, operator: operator.config.operator, clock: operator.clock };
  const event = { type: 'delivery/package-sealed', actor: 'core', subject: packageId } as const;
  return guarded(
    operator.ledger,
    event,
    async (receipt) => {
      const { record, ineligible } = await sealPackage(parts, receipt, packageId);
      return { state: record.state, ineligible };
    },
    ({ state, ineligible }) => ({ state, ineligible }),
  );
}

/**
 * Releases a sealed package by the two people who approved it, asks the gate once more for its key, and seals it to the
 * recipient. One that was interrupted goes on where it was.
 *
 * @law Act Art. 34/56 — nothing of a person who stopped; Act Art. 21 — only to the recipient
 * @throws {ConflictError} `release/not-approved`, and those of the register.
 */
export async function handOverPackage(operator: Operator, packageId: string): Promise<HandOverOutcome> {
  const record = await operator.packages.find(packageId);
  const sealedPath = join(operator.paths.packages, packageId, `${packageId}.tar.age`);
  if (record.state === 'delivered') return { state: record.state, ineligible: 0, sealedPath };
  const review = await approvedReview(operator, packageId);
  const { content } = await operator.applications.find(record.application);
  for (const { person } of review.votes.filter((vote) => !record.releasers.includes(vote.person))) {
    await releaseBy(operator, packageId, person);
  }
  const keyed = await letKeyOut(operator, record);
  if (keyed.state !== 'key-released') return keyed;
  const folder = packageFolder(operator, packageId);
  const event = {
    type: 'delivery/package-handed-over',
    actor: 'core',
    subject: review.manifestDigest,
    detail: { package: packageId },
  } as const;
  const staff = await staffOf(operator.paths.root);
  const approvals = review.votes.map((vote) => approvalOf(vote, publicKeyOf(staff, vote.person, 'releaser')));
  return guarded(operator.ledger, event, async (receipt) => {
    await writeApprovals(folder, approvals);
    await sealToRecipient(folder, [content.recipient.agePublicKey], sealedPath, receipt);
    const { state } = await operator.packages.deliver(receipt, packageId);
    return { state, ineligible: 0, sealedPath };
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

async function releaseBy(operator: Operator, packageId: string, person: string): Promise<void> {
  const event = { type: 'delivery/package-released', actor: person, subject: packageId } as const;
  const { value: needed } = ruleOn('releasers-minimum', today(operator.clock));
  await guarded(operator.ledger, event, (receipt) =>
    operator.packages.release(receipt, packageId, person, needed),
  );
}
