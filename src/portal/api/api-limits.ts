/**
 * How often the API may be called: by whoever has not signed in, per address; by an account, per account.
 */

import fastifyRateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { anybody } from '../../access/actor.ts';
import type { ActorOf } from './api-route.ts';
import type { Problem } from './problem.ts';

/** Calls per minute. */
export interface ApiLimits {
  /** Of one address that has not signed in: what changes nothing. */
  readonly anonymousReads: number;
  /** Of one address that has not signed in: what is written. */
  readonly anonymousWrites: number;
  /** Of one address, signed in or not: where the number of a receipt could be guessed. */
  readonly receipts: number;
  /** Of one account. */
  readonly signedIn: number;
}

/** Of the portal. A person who reads is far below; a program that guesses is not. */
export const usualLimits: ApiLimits = {
  anonymousReads: 60,
  anonymousWrites: 10,
  receipts: 10,
  signedIn: 600,
};

/** What is said to whoever calls too often. */
export const tooManyRequests: Problem = {
  type: 'api/too-many-requests',
  title: 'too-many-requests',
  status: 429,
  detail: 'too many requests; try again in a minute',
};

type Caller = readonly [limit: keyof ApiLimits, who: string];

async function callerOf(request: FastifyRequest, actorOf: ActorOf): Promise<Caller> {
  const { ip, method, routeOptions } = request;
  if (routeOptions.url?.includes('/stop-status') === true) return ['receipts', ip];
  // Whoever shows a bad credential is refused by the route; here they count as nobody.
  const { account } = await actorOf(request).catch(() => anybody);
  if (account !== anybody.account) return ['signedIn', account];
  return [method === 'GET' || method === 'HEAD' ? 'anonymousReads' : 'anonymousWrites', ip];
}

/** Limits every route that is added to `app` after this. */
export async function addLimits(app: FastifyInstance, limits: ApiLimits, actorOf: ActorOf): Promise<void> {
  await app.register(fastifyRateLimit, {
    timeWindow: 60_000,
    keyGenerator: async (request) => (await callerOf(request, actorOf)).join(' '),
    max: async (request) => limits[(await callerOf(request, actorOf))[0]],
    errorResponseBuilder: () => tooManyRequests,
  });
}
