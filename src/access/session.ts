/**
 * Sessions: what a signed-in browser holds is a random token; what we hold is its hash. A session ends by itself.
 */

import { dayOf } from '../kit/day.ts';
import { ruleOn } from '../law/rule-on.ts';

/** How somebody showed who they are. */
export type SignInMethod = 'passkey' | 'oidc';

/** Why a session was ended. `rotated`: another token took its place; `reused`: that token then came again. */
export type SessionEnd = 'signed-out' | 'rotated' | 'reused' | 'revoked';

/** One token of a sign-in. */
export interface Session {
  /** SHA-256 of the token, hexadecimal. */
  readonly tokenHash: string;
  /** Id of the sign-in: all tokens that came from it by rotation. */
  readonly family: string;
  readonly account: string;
  readonly method: SignInMethod;
  readonly signedInAt: Date;
  readonly lastSeenAt: Date;
  readonly end?: SessionEnd;
}

/** Why a session does not go on. */
export type SessionRefusal = SessionEnd | 'idle' | 'too-old';

/** Why `session` does not go on at `now`, or undefined. */
export function refusalToContinue(session: Session, now: Date): SessionRefusal | undefined {
  if (session.end !== undefined) return session.end;
  const on = dayOf(now);
  const idleMs = ruleOn('session-idle-minutes', on).value * 60_000;
  const absoluteMs = ruleOn('session-absolute-hours', on).value * 3_600_000;
  if (now.getTime() - session.signedInAt.getTime() >= absoluteMs) return 'too-old';
  return now.getTime() - session.lastSeenAt.getTime() >= idleMs ? 'idle' : undefined;
}
