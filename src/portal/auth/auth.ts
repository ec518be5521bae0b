/**
 * Signing in to the portal and its API, and who each request comes from.
 */

import fastifyCookie from '@fastify/cookie';
import fastifyRateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { problemOf } from '../api/problem.ts';
import { cookieTermsOf, type AuthOptions } from './auth-options.ts';
import { openidRoutes } from './openid-routes.ts';
import { passkeyRoutes } from './passkey-routes.ts';
import { recognizeBy } from './recognize.ts';
import { sessionCookie } from './session-cookie.ts';
import { tokenRoutes } from './token-routes.ts';

const tooMany = {
  type: 'access/too-many-attempts',
  title: 'too-many-requests',
  status: 429,
  detail: 'too many attempts from this address; try again in a minute',
};

/** Answers with the problem that an error is (RFC 9457). */
async function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const problem = error === tooMany ? tooMany : problemOf(error);
  if (problem.status >= 500) request.log.error({ err: error }, 'a request failed');
  await reply.code(problem.status).type('application/problem+json').serializer(JSON.stringify).send(problem);
}

/**
 * Adds signing in to `app`: the routes under `/auth`, and `request.actor` on every request of `app` and of what is
 * registered in it. Await it before routes are added.
 *
 * @throws {InvalidInputError} `access/bad-origin`
 */
export async function addAuth(
  app: FastifyInstance,
  { parts, providers = [], requestsPerMinute = 60 }: AuthOptions,
): Promise<void> {
  const cookies = cookieTermsOf(parts.site);
  const cookie = sessionCookie(cookies);
  if (!app.hasPlugin('@fastify/cookie')) await app.register(fastifyCookie);
  app.decorateRequest('actor', undefined);
  app.decorateRequest('actorRefusal', undefined);
  app.addHook('onRequest', recognizeBy(parts, cookies));
  await app.register(
    async (scope) => {
      scope.setValidatorCompiler(validatorCompiler);
      scope.setSerializerCompiler(serializerCompiler);
      scope.setErrorHandler(sendProblem);
      await scope.register(fastifyRateLimit, {
        max: requestsPerMinute,
        timeWindow: 60_000,
        errorResponseBuilder: () => tooMany,
      });
      scope.addHook('onSend', async (_request, reply) => {
        void reply.header('cache-control', 'no-store');
        await Promise.resolve();
      });
      const signInsPerMinute = Math.ceil(requestsPerMinute / 3);
      await scope.register(passkeyRoutes, { parts, cookie, signInsPerMinute });
      await scope.register(tokenRoutes, { parts });
      await scope.register(openidRoutes, { parts, cookie, cookies, providers });
    },
    { prefix: '/auth' },
  );
}
