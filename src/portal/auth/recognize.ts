/**
 * Who a request comes from, found out before its handler runs: by the session's cookie, or by a program's token.
 */

import type { FastifyReply, FastifyRequest } from 'fastify';
import { anybody, type Actor } from '../../access/actor.ts';
import { holderOfSession, ownerOfToken } from '../../app/accounts/session-actor.ts';
import type { SessionActor, SignedInRefusal } from '../../app/accounts/session-actor.ts';
import { ForbiddenError, NotSignedInError } from '../../kit/errors.ts';
import type { AccountParts } from '../../app/accounts/account-parts.ts';
import type { CookieTerms } from './auth-options.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who has signed in, as the account stands now; undefined when nobody has. */
    actor: SessionActor | undefined;
    /** Why nobody is signed in although something was shown. */
    actorRefusal: SignedInRefusal | undefined;
  }
}

const isSafe = (method: string) => ['GET', 'HEAD', 'OPTIONS'].includes(method);

/** The token in `Authorization: Bearer …`, if there is one; nobody's when it cannot be one. */
function bearerOf({ headers: { authorization } }: FastifyRequest): string | undefined {
  if (authorization === undefined || !/^Bearer /i.test(authorization)) return undefined;
  return /^Bearer ([\w-]{1,200})$/i.exec(authorization)?.[1] ?? '';
}

/**
 * Does nothing when a request that changes something comes from a page of ours. A browser cannot be made to lie about
 * `Origin`, and says it with every such request.
 *
 * @throws {ForbiddenError} `access/other-origin`
 */
function assertOwnOrigin({ method, headers }: FastifyRequest, origin: string): void {
  if (isSafe(method)) return;
  const site = headers['sec-fetch-site'];
  if (headers.origin !== origin || (site !== undefined && site !== 'same-origin')) {
    throw new ForbiddenError('access/other-origin', 'this request does not come from a page of this portal');
  }
}

/** The hook that recognizes whoever a request comes from. A program's token comes before a cookie. */
export function recognizeBy(parts: AccountParts, cookies: CookieTerms) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const bearer = bearerOf(request);
    const secret = request.cookies[cookies.session];
    if (bearer === undefined && (secret !== undefined || request.url.startsWith('/auth/'))) {
      assertOwnOrigin(request, parts.site.origin);
    }
    if (bearer === undefined && secret === undefined) return;
    const recognition =
      bearer === undefined
        ? await holderOfSession(parts, secret ?? '')
        : await ownerOfToken(parts, bearer, isSafe(request.method) ? 'read' : 'write');
    if ('actor' in recognition) request.actor = recognition.actor;
    else request.actorRefusal = recognition.refusal;
    // What is shown to who has signed in stays with them.
    void reply.header('cache-control', 'no-store');
  };
}

/** Refusals of somebody whom we know well, but who may not act now, or not so. */
const known: readonly SignedInRefusal[] = [
  'out-of-scope',
  'suspended',
  'appointment-missing',
  'oath-missing',
  'training-out-of-date',
];

/**
 * Who has signed in.
 *
 * @throws {NotSignedInError} `access/not-signed-in`, or why not any longer: `access/idle`, `access/too-old`, `access/signed-out`, `access/revoked`, `access/expired`, …
 * @throws {ForbiddenError} `access/out-of-scope` of a token; `access/training-out-of-date` and the like of an account
 */
export function requireActor({ actor, actorRefusal }: FastifyRequest): SessionActor {
  if (actor !== undefined) return actor;
  if (actorRefusal !== undefined && known.includes(actorRefusal)) {
    throw new ForbiddenError(`access/${actorRefusal}`, 'this account or token may not do this now');
  }
  const refusal = actorRefusal === undefined || actorRefusal === 'unknown' ? 'not-signed-in' : actorRefusal;
  throw new NotSignedInError(`access/${refusal}`, 'sign in first');
}

/**
 * Who asks, for what is open to everybody: whoever shows nothing is `anybody`. Whoever shows a session or a token that is not good is
 * refused, and does not go on as nobody without noticing.
 *
 * @throws As `requireActor` does.
 */
export async function actorOfRequest(request: FastifyRequest): Promise<Actor> {
  if (request.actor === undefined && request.actorRefusal !== undefined) return requireActor(request);
  return Promise.resolve(request.actor ?? anybody);
}

/**
 * Who has signed in by passkey, in person: for what a program or another organization's word is not enough.
 *
 * @throws {NotSignedInError} as `requireActor` does
 * @throws {ForbiddenError} `access/passkey-needed`
 */
export function requirePasskey(request: FastifyRequest): SessionActor {
  const actor = requireActor(request);
  if (actor.by.kind === 'session' && actor.by.method === 'passkey') return actor;
  throw new ForbiddenError('access/passkey-needed', 'sign in by passkey for this');
}
