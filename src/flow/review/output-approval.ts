/**
 * 出力点検の承認: the signature with which somebody passed a package, as it goes with the package, so that its recipient can check it without
 * the server that took it.
 */

import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { approvalSignatureShape, faultOfApproval } from '../../access/approval-signature.ts';
import type { ApprovalStatement } from '../../access/approval-statement.ts';
import { parseDay } from '../../kit/day.ts';
import { sha256Hex } from '../../kit/digest.ts';
import { LawError } from '../../kit/errors.ts';
import { ruleOn } from '../../law/rule-on.ts';

/** Shape of an approval of an output, as it stands in a package. */
export const outputApprovalShape = z.strictObject({
  /** Number of the case, and the version of it that was looked at. */
  case: z.string().min(1),
  version: z.int().min(1),
  person: z.string().min(1),
  package: z.string().min(1),
  /** Page on which a passkey was asked; of a key file it says nothing. */
  site: z.strictObject({ rpId: z.string(), origin: z.string() }),
  signature: approvalSignatureShape,
  /** SPKI PEM. */
  publicKey: z.string(),
});

/** See the head of this file. */
export type OutputApproval = z.output<typeof outputApprovalShape>;

/** What somebody signs who passes the output with this manifest. */
export function outputStatement(
  { version, person, package: id, ...about }: Omit<OutputApproval, 'site' | 'signature' | 'publicKey'>,
  manifestSha256: string,
): ApprovalStatement {
  const signed = { input: { package: id }, content: { package: id, manifest: manifestSha256 } };
  const digest = sha256Hex(canonicalize(signed) ?? '');
  return { case: about.case, version, command: 'pass-output', digest, person };
}

function keyIn(pem: string): KeyObject | undefined {
  try {
    return createPublicKey(pem);
  } catch {
    // What is no key proves nothing: the answer is that there is none.
    return undefined;
  }
}

/** Whether the signature is of this person's key under exactly this output. */
export function isOutputApproved(approval: OutputApproval, manifestSha256: string): boolean {
  const key = keyIn(approval.publicKey);
  if (key === undefined) return false;
  return (
    faultOfApproval(approval.signature, outputStatement(approval, manifestSha256), key, approval.site) ===
    undefined
  );
}

/** A short name of a public key for comparing by eye: 16 hexadecimal digits of the SHA-256 of its DER form. */
export function fingerprintOf(publicKeyPem: string): string {
  const der = keyIn(publicKeyPem)?.export({ type: 'spki', format: 'der' });
  return der === undefined ? '-' : createHash('sha256').update(der).digest('hex').slice(0, 16);
}

/** Why these approvals do not let an output go, or undefined: all valid, and `needed` of them by different people with different keys. */
export function refusalToLetGo(
  approvals: readonly OutputApproval[],
  manifestSha256: string,
  needed: number,
): 'bad-signature' | 'too-few-approvals' | undefined {
  if (!approvals.every((approval) => isOutputApproved(approval, manifestSha256))) return 'bad-signature';
  const people = Math.min(
    new Set(approvals.map(({ person }) => person)).size,
    new Set(approvals.map(({ publicKey }) => fingerprintOf(publicKey))).size,
  );
  // Fewer than two is never enough, whatever a rule says.
  return people < Math.max(needed, 2) ? 'too-few-approvals' : undefined;
}

/** How many must have passed a package that says it was built on this day; more than there can be when no rule was in force then. */
export function approvalsNeededOn(builtAt: string): number {
  const on = parseDay(builtAt);
  if (on === undefined) return Infinity;
  try {
    return ruleOn('releasers-minimum', on).value;
  } catch (error) {
    if (error instanceof LawError) return Infinity;
    throw error;
  }
}
