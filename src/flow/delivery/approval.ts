import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from './canonical-json.ts';

/** Approvals that a package needs before it is sealed, by different keys. */
export const approvalsNeeded = 2;

const statementSchema = z.strictObject({
  /** SHA-256 of the manifest's bytes. */
  manifestSha256: z.string().regex(/^[0-9a-f]{64}$/),
  decision: z.enum(['approve', 'reject']),
  /** Epoch of the gate at which the decision was made: a later stop request makes it void. */
  epoch: z.int().min(0),
  /** Account of who decides. */
  approver: z.string().min(1),
});

/** What an approver says. */
export type ApprovalStatement = z.infer<typeof statementSchema>;

const approvalSchema = z.strictObject({
  ...statementSchema.shape,
  /** Ed25519 public key, base64url. */
  publicKey: z.string().regex(/^[\w-]{43}$/),
  /** Ed25519 signature, base64url. */
  signature: z.string().regex(/^[\w-]{86}$/),
});

/** A statement with the signature of who made it (署名つき承認). */
export type Approval = z.infer<typeof approvalSchema>;

/** What the approvals file of a package holds. */
export const approvalsSchema = z.strictObject({
  format: z.literal('meguri-approvals/1'),
  approvals: z.array(approvalSchema),
});

/** The bytes that are signed: the words of the purpose, so that the signature serves no other, and the statement. */
function signedBytes({ manifestSha256, decision, epoch, approver }: ApprovalStatement): Buffer {
  return Buffer.from(
    `meguri/release-approval/1\n${canonicalJson({ manifestSha256, decision, epoch, approver })}`,
  );
}

/** `statement` signed with an Ed25519 private key. */
export function signApproval(statement: ApprovalStatement, privateKey: KeyObject): Approval {
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  return {
    ...statement,
    publicKey: x,
    signature: sign(null, signedBytes(statement), privateKey).toString('base64url'),
  };
}

/** Whether the signature is of this statement by this key, and the statement is about this manifest. */
export function verifyApproval(approval: Approval, manifestSha256: string): boolean {
  if (approval.manifestSha256 !== manifestSha256) return false;
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: approval.publicKey }, format: 'jwk' });
  return verify(null, signedBytes(approval), key, Buffer.from(approval.signature, 'base64url'));
}

/** A short name of a public key for comparing by eye: 16 hexadecimal digits of its SHA-256. */
export function keyFingerprint(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex').slice(0, 16);
}

/** Why these approvals do not release the manifest, or undefined. */
export function refusalToRelease(
  approvals: readonly Approval[],
  manifestSha256: string,
): 'bad-signature' | 'rejected' | 'too-few-approvals' | 'different-epochs' | undefined {
  if (!approvals.every((approval) => verifyApproval(approval, manifestSha256))) return 'bad-signature';
  if (approvals.some(({ decision }) => decision === 'reject')) return 'rejected';
  const people = Math.min(
    new Set(approvals.map(({ approver }) => approver)).size,
    new Set(approvals.map(({ publicKey }) => publicKey)).size,
  );
  if (people < approvalsNeeded) return 'too-few-approvals';
  return new Set(approvals.map(({ epoch }) => epoch)).size > 1 ? 'different-epochs' : undefined;
}
