/**
 * A person's signature under an approval, kept whole: it can be verified years later from the registered public key,
 * without the server that took it.
 *
 * @law Act Art. 20/21 and safety standards — who decides is a named person, and it can be shown
 */

import { sign, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { approvalChallenge, statementBytes, type ApprovalStatement } from './approval-statement.ts';
import { faultOfAssertion, type AssertionFault, type RelyingParty } from './webauthn-assertion.ts';

const base64url = z
  .string()
  .max(8192)
  .regex(/^[A-Za-z0-9_-]+$/);

/**
 * The signature as it travels and is stored. `webauthn`: a passkey's assertion whose challenge is that of the statement.
 * `ed25519`: a key file's signature over the bytes of the statement, for the command line. All parts base64url.
 */
export const approvalSignatureShape = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('webauthn'),
    credentialId: base64url,
    authenticatorData: base64url,
    clientDataJson: base64url,
    signature: base64url,
  }),
  z.strictObject({ kind: z.literal('ed25519'), credentialId: base64url, signature: base64url }),
]);

/** A signature under an approval, by passkey or by key file. It names the credential that made it. */
export type ApprovalSignature = z.output<typeof approvalSignatureShape>;

/** Why a signature under an approval proves nothing. */
export type ApprovalFault = AssertionFault;

/** `statement`, signed with the Ed25519 key that is registered as `credentialId`. */
export function signApproval(
  statement: ApprovalStatement,
  credentialId: string,
  privateKey: KeyObject,
): ApprovalSignature {
  const signature = sign(null, statementBytes(statement), privateKey).toString('base64url');
  return { kind: 'ed25519', credentialId, signature };
}

/**
 * Why `evidence` does not show that the holder of `publicKey` approved exactly `statement`, or undefined when it does. The
 * caller answers for `publicKey` being the one that was registered as `evidence.credentialId` by `statement.person`.
 */
export function faultOfApproval(
  evidence: ApprovalSignature,
  statement: ApprovalStatement,
  publicKey: KeyObject,
  site: RelyingParty,
): ApprovalFault | undefined {
  if (evidence.kind === 'webauthn') {
    return faultOfAssertion(evidence, approvalChallenge(statement), publicKey, site);
  }
  if (publicKey.type !== 'public' || publicKey.asymmetricKeyType !== 'ed25519') return 'key-not-usable';
  const signature = Buffer.from(evidence.signature, 'base64url');
  return verify(null, statementBytes(statement), publicKey, signature) ? undefined : 'signature-not-valid';
}

/** Whether `evidence` shows that the holder of `publicKey` approved exactly `statement`, on the page of this site. */
export function isApprovalValid(
  evidence: ApprovalSignature,
  statement: ApprovalStatement,
  publicKey: KeyObject,
  site: RelyingParty,
): boolean {
  return faultOfApproval(evidence, statement, publicKey, site) === undefined;
}
