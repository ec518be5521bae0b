/**
 * Signing in, by passkey or by an identity at another organization, and signing out. Each of them, and each attempt that
 * proved nothing, is in the ledger.
 */

import { createPublicKey, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { refusalToAct, type Account } from '../../access/account.ts';
import type { Credential } from '../../access/credential.ts';
import { hashOfSecret, newSecretToken } from '../../access/secret-token.ts';
import type { Session, SignInMethod } from '../../access/session.ts';
import { faultOfAssertion, type WebauthnAssertion } from '../../access/webauthn-assertion.ts';
import { today } from '../../kit/clock.ts';
import { sha256Hex } from '../../kit/digest.ts';
import { ForbiddenError, NotSignedInError } from '../../kit/errors.ts';
import { guarded } from '../guarded.ts';
import type { AccountParts } from './account-parts.ts';
import { actorOf, type SessionActor } from './session-actor.ts';
import { refusalToCount } from './use-credential.ts';

/** A passkey's answer to the challenge of a sign-in. */
export interface PasskeyAnswer extends WebauthnAssertion {
  readonly credentialId: string;
}

/** A sign-in that succeeded. */
export interface SignedIn {
  /** Token of the session, for the cookie; kept nowhere. */
  readonly secret: string;
  readonly actor: SessionActor;
}

/** The token that the browser holds, if any: signing in again ends it. */
export type HeldToken = string | undefined;

const clientData = z.object({ challenge: z.string().max(1024) });

function challengeIn({ clientDataJson }: WebauthnAssertion): string | undefined {
  try {
    return clientData.safeParse(JSON.parse(Buffer.from(clientDataJson, 'base64url').toString())).data
      ?.challenge;
  } catch {
    return undefined;
  }
}

/** Writes that an attempt proved nothing. Whoever tries is told only that it failed. */
async function refused({ ledger }: AccountParts, subject: string, reason: string): Promise<NotSignedInError> {
  await ledger.record({ type: 'access/sign-in-refused', actor: 'sign-in', subject, detail: { reason } });
  return new NotSignedInError('access/sign-in-failed', 'this sign-in proves nothing');
}

/** The credential that answered, when its answer is to an open challenge of ours and the passkey's own. */
async function provenCredential(parts: AccountParts, answer: PasskeyAnswer): Promise<Credential> {
  const { stores, clock, site } = parts;
  const challenge = challengeIn(answer);
  const detail =
    challenge === undefined
      ? undefined
      : await stores.challenges.take('sign-in', sha256Hex(challenge), clock.now());
  if (challenge === undefined || detail === undefined) throw await refused(parts, '-', 'challenge-not-open');
  const credential = await stores.credentials.find(answer.credentialId);
  if (credential?.kind !== 'webauthn') throw await refused(parts, '-', 'unknown-credential');
  const key = createPublicKey(credential.publicKey);
  const fault =
    faultOfAssertion(answer, challenge, key, site) ?? (await refusalToCount(parts, credential, answer));
  if (fault === undefined) return credential;
  const refusal = await refused(parts, credential.account, fault);
  // Its holder has proven to have it, and may know what it waits for.
  if (fault !== 'credential-pending') throw refusal;
  throw new ForbiddenError('access/credential-pending', 'a second administrator has to confirm this passkey');
}

/** Starts a session for an account whose person has been proven. */
async function started(
  parts: AccountParts,
  id: string,
  method: SignInMethod,
  held: HeldToken,
): Promise<SignedIn> {
  const { stores, ledger, clock } = parts;
  const account = await stores.accounts.find(id);
  const refusal = account === undefined ? 'unknown' : refusalToAct(account, today(clock));
  if (account === undefined || refusal !== undefined) {
    const reason = refusal ?? 'unknown';
    await ledger.record({
      type: 'access/sign-in-refused',
      actor: 'sign-in',
      subject: id,
      detail: { reason },
    });
    throw new ForbiddenError(`access/${reason}`, 'this account may not act now');
  }
  const { secret, hash: tokenHash } = newSecretToken();
  const before = held === undefined ? undefined : await stores.sessions.find(hashOfSecret(held));
  // Signing in again goes on with the same sign-in, under another token; somebody else's does not.
  const goesOn = before?.account === id && before.end === undefined && before.method === method;
  const family = goesOn ? before.family : randomUUID();
  const now = clock.now();
  const session: Session = { tokenHash, family, account: id, method, signedInAt: now, lastSeenAt: now };
  const event = {
    type: 'access/signed-in',
    actor: id,
    subject: id,
    detail: { method, session: family },
  } as const;
  await guarded(ledger, event, (receipt) =>
    stores.together(async ({ sessions }) => {
      if (before !== undefined) {
        await sessions.end(receipt, { tokenHash: before.tokenHash }, goesOn ? 'rotated' : 'signed-out');
      }
      await sessions.start(receipt, session);
    }),
  );
  return { secret, actor: actorOf(account, { kind: 'session', family, method }) };
}

/**
 * Signs in by passkey. `held` is the token that the browser had before.
 *
 * @throws {NotSignedInError} `access/sign-in-failed`; why, only the ledger says
 * @throws {ForbiddenError} `access/credential-pending`, `access/suspended`, `access/ended`, `access/expired`, `access/appointment-missing`, `access/oath-missing`, `access/training-out-of-date`
 */
export async function signInByPasskey(
  parts: AccountParts,
  answer: PasskeyAnswer,
  held?: HeldToken,
): Promise<SignedIn> {
  const { account } = await provenCredential(parts, answer);
  return started(parts, account, 'passkey', held);
}

/** The hash under which an identity at another organization is linked. */
export function identityHash(issuer: string, subject: string): string {
  return sha256Hex(JSON.stringify([issuer, subject]));
}

/** Who an organization's OpenID provider says somebody is. */
export interface ProvenIdentity {
  readonly organization: string;
  readonly issuer: string;
  readonly subject: string;
}

/**
 * Signs in whom an organization's OpenID provider has proven, when an account of that organization is linked. Nobody
 * registers themselves.
 *
 * @throws {NotSignedInError} `access/sign-in-failed`
 * @throws {ForbiddenError} as `signInByPasskey` does
 */
export async function signInByIdentity(
  parts: AccountParts,
  { organization, issuer, subject }: ProvenIdentity,
  held?: HeldToken,
): Promise<SignedIn> {
  const id = await parts.stores.credentials.linkedTo(identityHash(issuer, subject));
  const account: Account | undefined = id === undefined ? undefined : await parts.stores.accounts.find(id);
  if (account === undefined) throw await refused(parts, '-', 'identity-not-linked');
  if (account.organization !== organization) throw await refused(parts, account.id, 'other-organization');
  return started(parts, account.id, 'oidc', held);
}

/** Writes that signing in at an organization's provider failed before anybody was proven. */
export async function refuseIdentity(parts: AccountParts, reason: string): Promise<NotSignedInError> {
  return refused(parts, '-', reason);
}

/** Ends the sign-in of `actor`: all tokens that came from it. A program's token is revoked elsewhere. */
export async function signOut(
  { stores, ledger }: AccountParts,
  { account, by }: SessionActor,
): Promise<void> {
  if (by.kind !== 'session') return;
  const { family } = by;
  const event = {
    type: 'access/signed-out',
    actor: account,
    subject: account,
    detail: { session: family },
  } as const;
  await guarded(ledger, event, (receipt) => stores.sessions.end(receipt, { family }, 'signed-out'));
}
