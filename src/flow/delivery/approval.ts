import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { isSignedBy, type SignedDecision } from '../../access/signed-decision.ts';

/** Approvals that a package needs before it is sealed, by different keys. */
const approvalsNeeded = 2;

const approvalSchema = z.strictObject({
  matter: z.literal('release'),
  person: z.string().min(1),
  decision: z.enum(['approve', 'reject']),
  /** SHA-256 of the manifest's bytes. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  decidedAt: z.iso.datetime(),
  /** Ed25519 signature, base64. */
  signature: z.base64(),
  /** Ed25519 public key, base64url. */
  publicKey: z.string().regex(/^[\w-]{43}$/),
});

/** A reviewer's signed decision with the key that it is checked with (署名つき承認). */
export type Approval = SignedDecision & { readonly publicKey: string };

/** What the approvals file of a package holds. */
export const approvalsSchema = z.strictObject({
  format: z.literal('meguri-approvals/1'),
  approvals: z.array(approvalSchema),
});

/** A decision about a release with the public key of who took it. */
export function approvalOf(decision: SignedDecision, publicKey: KeyObject): Approval {
  return { ...decision, publicKey: publicKey.export({ format: 'jwk' }).x ?? '' };
}

/** Whether the signature is of this decision by this key, and the decision is about this manifest. */
export function verifyApproval({ publicKey, ...decision }: Approval, manifestSha256: string): boolean {
  if (decision.matter !== 'release' || decision.digest !== manifestSha256) return false;
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  return isSignedBy(decision, key);
}

/** A short name of a public key for comparing by eye: 16 hexadecimal digits of its SHA-256. */
export function keyFingerprint(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex').slice(0, 16);
}

/** Why these approvals do not release the manifest, or undefined. */
export function refusalToRelease(
  approvals: readonly Approval[],
  manifestSha256: string,
): 'bad-signature' | 'rejected' | 'too-few-approvals' | undefined {
  if (!approvals.every((approval) => verifyApproval(approval, manifestSha256))) return 'bad-signature';
  if (approvals.some(({ decision }) => decision === 'reject')) return 'rejected';
  const people = Math.min(
    new Set(approvals.map(({ person }) => person)).size,
    new Set(approvals.map(({ publicKey }) => publicKey)).size,
  );
  return people < approvalsNeeded ? 'too-few-approvals' : undefined;
}
