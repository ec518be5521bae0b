/**
 * Verifies a signature under an approval against the credential that its person registered.
 */

import { createPublicKey } from 'node:crypto';
import { refusalToAct, type ActRefusal } from '../../access/account.ts';
import {
  faultOfApproval,
  type ApprovalFault,
  type ApprovalSignature,
} from '../../access/approval-signature.ts';
import type { ApprovalStatement } from '../../access/approval-statement.ts';
import { assertionDigest, type Credential } from '../../access/credential.ts';
import { today } from '../../kit/clock.ts';
import { ForbiddenError } from '../../kit/errors.ts';
import type { AccountParts } from './account-parts.ts';
import { refusalToCount, type UseRefusal } from './use-credential.ts';

/** Why a signature does not approve. */
export type ApprovalRefusal =
  'unknown-credential' | 'other-kind' | 'other-person' | ActRefusal | ApprovalFault | UseRefusal;

/** An approval that was verified, with all that a later verification needs. */
export interface VerifiedApproval {
  readonly statement: ApprovalStatement;
  readonly signature: ApprovalSignature;
  /** Account whose credential signed. */
  readonly account: string;
  /** SPKI PEM of the credential. */
  readonly publicKey: string;
}

/** What can be said before the signature is looked at. */
async function refusalOfCredential(
  { stores, clock }: AccountParts,
  credential: Credential,
  statement: ApprovalStatement,
  signature: ApprovalSignature,
): Promise<ApprovalRefusal | undefined> {
  if (credential.kind !== signature.kind) return 'other-kind';
  if (credential.state !== 'active') return `credential-${credential.state}`;
  const account = await stores.accounts.find(credential.account);
  if (account?.person !== statement.person) return 'other-person';
  return refusalToAct(account, today(clock));
}

/** The same assertion again is the same approval: a request that is sent twice, even at once, suspends nobody. */
async function refusalToUse(
  parts: AccountParts,
  credential: Credential,
  signature: ApprovalSignature,
): Promise<UseRefusal | undefined> {
  if (signature.kind === 'ed25519') return undefined;
  const digest = assertionDigest(signature);
  if (digest === credential.lastAssertion) return undefined;
  const refusal = await refusalToCount(parts, credential, signature);
  if (refusal !== 'used-at-once') return refusal;
  const now = await parts.stores.credentials.find(credential.id);
  return now?.state === 'active' && now.lastAssertion === digest ? undefined : refusal;
}

/**
 * The approval, when `signature` is that of `statement.person` over exactly `statement`, by a credential of an account
 * that may act today. It does not say whether that person may approve: that is the case's own rule.
 *
 * @throws {ForbiddenError} `approval/…` with the refusal: `approval/unknown-credential`, `approval/other-person`, `approval/signature-not-valid`, …
 */
export async function verifyApproval(
  parts: AccountParts,
  statement: ApprovalStatement,
  signature: ApprovalSignature,
): Promise<VerifiedApproval> {
  const credential = await parts.stores.credentials.find(signature.credentialId);
  const refuse = (refusal: ApprovalRefusal) =>
    new ForbiddenError(`approval/${refusal}`, 'this signature does not approve');
  if (credential === undefined) throw refuse('unknown-credential');
  const refusal =
    (await refusalOfCredential(parts, credential, statement, signature)) ??
    faultOfApproval(signature, statement, createPublicKey(credential.publicKey), parts.site) ??
    (await refusalToUse(parts, credential, signature));
  if (refusal !== undefined) throw refuse(refusal);
  return { statement, signature, account: credential.account, publicKey: credential.publicKey };
}
