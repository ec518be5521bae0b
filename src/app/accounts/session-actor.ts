/**
 * Who a request comes from: the account behind a session or a program's token, as it stands now.
 */

import { refusalToUseToken, type TokenRefusal, type TokenScope } from '../../access/access-token.ts';
import { refusalToAct, type Account, type ActRefusal } from '../../access/account.ts';
import type { Actor } from '../../access/actor.ts';
import { hashOfSecret } from '../../access/secret-token.ts';
import {
  refusalToContinue,
  type Session,
  type SessionRefusal,
  type SignInMethod,
} from '../../access/session.ts';
import { today } from '../../kit/clock.ts';
import { guarded } from '../guarded.ts';
import type { AccountParts } from './account-parts.ts';

/** By what somebody is known: a sign-in, or a program's token. */
export type ActingBy =
  | { readonly kind: 'session'; readonly family: string; readonly method: SignInMethod }
  | { readonly kind: 'token'; readonly id: string; readonly scopes: readonly TokenScope[] };

/** Somebody who has signed in, and how. */
export interface SessionActor extends Actor {
  readonly by: ActingBy;
}

/** Why somebody is not signed in, or may not act though they are. */
export type SignedInRefusal = 'unknown' | SessionRefusal | TokenRefusal | ActRefusal;

/** Who it is, or why nobody. */
export type Recognition =
  { readonly actor: SessionActor } | { readonly refusal: SignedInRefusal; readonly account?: string };

const seenEveryMs = 60_000;

/** `account` as somebody who acts, known by `by`. */
export function actorOf({ id, person, roles, organization }: Account, by: ActingBy): SessionActor {
  return { account: id, person, roles, organization, by };
}

/** A token whose successor is in use came again: one of the two holders is a thief, so the whole sign-in ends. */
async function endFamily({ stores, ledger }: AccountParts, { family, account }: Session): Promise<void> {
  const event = {
    type: 'access/session-reused',
    actor: 'sign-in',
    subject: account,
    detail: { session: family },
  } as const;
  await guarded(
    ledger,
    event,
    (receipt) => stores.sessions.end(receipt, { family }, 'reused'),
    (ended) => ({ ended }),
  );
}

async function recognized({ stores, clock }: AccountParts, id: string, by: ActingBy): Promise<Recognition> {
  const account = await stores.accounts.find(id);
  if (account === undefined) return { refusal: 'unknown' };
  const refusal = refusalToAct(account, today(clock));
  return refusal === undefined ? { actor: actorOf(account, by) } : { refusal, account: id };
}

/** Who holds the session whose token is `secret`. Seeing it keeps it from getting idle. */
export async function holderOfSession(parts: AccountParts, secret: string): Promise<Recognition> {
  const { stores, clock } = parts;
  const session = await stores.sessions.find(hashOfSecret(secret));
  if (session === undefined) return { refusal: 'unknown' };
  const now = clock.now();
  const refusal = refusalToContinue(session, now);
  if (refusal === 'rotated') await endFamily(parts, session);
  if (refusal !== undefined) return { refusal, account: session.account };
  const { family, method } = session;
  const recognition = await recognized(parts, session.account, { kind: 'session', family, method });
  if ('actor' in recognition && now.getTime() - session.lastSeenAt.getTime() >= seenEveryMs) {
    await stores.sessions.seen(session.tokenHash, now);
  }
  return recognition;
}

/** Who owns the program's token `secret`, when it may be used for `scope`. */
export async function ownerOfToken(
  parts: AccountParts,
  secret: string,
  scope: TokenScope,
): Promise<Recognition> {
  const token = await parts.stores.tokens.find(hashOfSecret(secret));
  if (token === undefined) return { refusal: 'unknown' };
  const { id, scopes, account } = token;
  const refusal = refusalToUseToken(token, scope, parts.clock.now());
  return refusal === undefined
    ? recognized(parts, account, { kind: 'token', id, scopes })
    : { refusal, account };
}
