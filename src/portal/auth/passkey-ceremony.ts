/**
 * The two ceremonies of a passkey, and the signature under an approval: what the browser is asked, and what it answers.
 *
 * @see W3C Web Authentication Level 3
 */

import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyRegistrationResponse,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Account } from '../../access/account.ts';
import type { ApprovalSignature } from '../../access/approval-signature.ts';
import { approvalChallenge, type ApprovalStatement } from '../../access/approval-statement.ts';
import type { AccountParts } from '../../app/accounts/account-parts.ts';
import type { Challenge } from '../../app/accounts/account-stores.ts';
import type { VerifiedPasskey } from '../../app/accounts/register-credential.ts';
import { sha256Hex } from '../../kit/digest.ts';
import { InvalidInputError } from '../../kit/errors.ts';
import { acceptedAlgorithms, spkiOfCose } from './spki-of-cose.ts';

const challengeMs = 5 * 60_000;
const part = z
  .string()
  .max(16_384)
  .regex(/^[A-Za-z0-9_-]+$/);

/** A registration as the browser answers it (`PublicKeyCredential.toJSON()`). */
export const registrationShape = z.object({
  id: part,
  rawId: part,
  type: z.literal('public-key'),
  response: z.object({ clientDataJSON: part, attestationObject: part }),
});

/** An assertion as the browser answers it (`PublicKeyCredential.toJSON()`). */
export const assertionShape = z.object({
  id: part,
  type: z.literal('public-key'),
  response: z.object({ clientDataJSON: part, authenticatorData: part, signature: part }),
});

/** A fresh challenge, kept until it is answered. */
async function openChallenge(
  { stores, clock }: AccountParts,
  purpose: Challenge['purpose'],
  detail: Challenge['detail'],
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = Uint8Array.from(randomBytes(32));
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + challengeMs);
  const hash = sha256Hex(Buffer.from(bytes).toString('base64url'));
  await stores.challenges.put({ hash, purpose, detail, expiresAt }, now);
  return bytes;
}

/** What the browser is asked for a sign-in: any passkey of this site, its holder verified. */
export async function signInOptions(parts: AccountParts): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    rpID: parts.site.rpId,
    challenge: await openChallenge(parts, 'sign-in', {}),
    timeout: challengeMs,
    userVerification: 'required',
  });
}

/** What the browser is asked for a registration by the holder of an invitation. */
export async function registrationOptions(
  parts: AccountParts,
  { id, name }: Account,
  codeHash: string,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const registered = await parts.stores.credentials.ofAccount(id);
  return generateRegistrationOptions({
    rpName: 'めぐり',
    rpID: parts.site.rpId,
    userName: id,
    userDisplayName: name,
    userID: Uint8Array.from(createHash('sha256').update(`meguri account ${id}`).digest()),
    challenge: await openChallenge(parts, 'registration', { codeHash }),
    timeout: challengeMs,
    attestationType: 'none',
    excludeCredentials: registered.filter(({ kind }) => kind === 'webauthn').map((key) => ({ id: key.id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: [...acceptedAlgorithms],
  });
}

/**
 * The passkey that was registered, when the answer is to a challenge that was opened for this invitation.
 *
 * @throws {InvalidInputError} `access/registration-failed`, `access/key-not-usable`
 */
export async function verifiedRegistration(
  { stores, clock, site }: AccountParts,
  answer: z.output<typeof registrationShape>,
  codeHash: string,
): Promise<VerifiedPasskey> {
  const failed = (cause?: unknown) =>
    new InvalidInputError('access/registration-failed', 'this registration proves nothing', { cause });
  const isOurs = async (challenge: string) => {
    const detail = await stores.challenges.take('registration', sha256Hex(challenge), clock.now());
    return detail?.['codeHash'] === codeHash;
  };
  const verification = await verifyRegistrationResponse({
    response: { ...answer, clientExtensionResults: {} },
    expectedChallenge: isOurs,
    expectedOrigin: site.origin,
    expectedRPID: site.rpId,
    requireUserVerification: true,
    supportedAlgorithmIDs: [...acceptedAlgorithms],
  }).catch((cause: unknown) => {
    throw failed(cause);
  });
  if (!verification.verified) throw failed();
  const { id, publicKey, counter } = verification.registrationInfo.credential;
  return { id, publicKey: spkiOfCose(publicKey), signCount: counter };
}

/** The signature under an approval that an assertion is, as it is verified and kept. */
export function approvalSignatureOf({ id, response }: z.output<typeof assertionShape>): ApprovalSignature {
  const { clientDataJSON: clientDataJson, authenticatorData, signature } = response;
  return { kind: 'webauthn', credentialId: id, clientDataJson, authenticatorData, signature };
}

/** What the browser is asked so that `account` signs under an approval: one of its own passkeys, over the statement. */
export async function approvalOptions(
  { stores, site }: AccountParts,
  account: string,
  statement: ApprovalStatement,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const registered = await stores.credentials.ofAccount(account);
  const usable = registered.filter(({ kind, state }) => kind === 'webauthn' && state === 'active');
  return generateAuthenticationOptions({
    rpID: site.rpId,
    challenge: Uint8Array.from(Buffer.from(approvalChallenge(statement), 'base64url')),
    timeout: challengeMs,
    userVerification: 'required',
    allowCredentials: usable.map(({ id }) => ({ id })),
  });
}
