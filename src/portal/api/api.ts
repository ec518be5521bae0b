/**
 * The HTTP API: cases and registers below `/api/v1`, and the document that says so at `/api/v1/openapi.json`.
 */

import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import {
  createJsonSchemaTransform,
  createJsonSchemaTransformObject,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import { IntegrityError } from '../../kit/errors.ts';
import { answerSerializer } from './answer-serializer.ts';
import { addLimits, tooManyRequests, usualLimits, type ApiLimits } from './api-limits.ts';
import { mountRoute, type ActorOf, type ApiRoute } from './api-route.ts';
import { withSharedAnswers } from './shared-answers.ts';
import { problemOf } from './problem.ts';

/** What the API is made of. */
export interface ApiParts {
  readonly routes: readonly ApiRoute[];
  readonly actorOf: ActorOf;
  /** How often each kind of caller may call; as usual when not said. */
  readonly limits?: ApiLimits | 'none';
}

const info = {
  title: 'Meguri',
  description:
    '次世代医療基盤法の手続きと記録の API。書き込みには Idempotency-Key を付ける。誤りは RFC 9457 で返す。',
  version: '1.0.0',
};

const securitySchemes = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-meguri-session',
    description: 'パスキーまたは OpenID Connect でのサインインの後。書き込みは同じ Origin からだけ。',
  },
  token: { type: 'http', scheme: 'bearer', description: 'プログラム用のトークン。署名には使えない。' },
} as const;

/** A shape that JSON Schema has no words for is left open in the document, not in the check. */
const zodToJsonConfig = { unrepresentable: 'any' } as const;

/** The API as a plugin. */
export function apiPlugin(parts: ApiParts): FastifyPluginAsync {
  const { routes, actorOf, limits = usualLimits } = parts;
  return async (app: FastifyInstance) => {
    app.setValidatorCompiler(validatorCompiler);
    app.setSerializerCompiler(answerSerializer);
    app.setErrorHandler((error, request, reply) => {
      const problem = error === tooManyRequests ? tooManyRequests : problemOf(error);
      if (problem.status >= 500) request.log.error({ err: error }, 'a request failed');
      return reply
        .code(problem.status)
        .type('application/problem+json')
        .header('cache-control', 'no-store')
        .serializer(JSON.stringify)
        .send(problem);
    });
    app.addHook('onRoute', ({ url, method, config, schema }) => {
      if (schema?.hide === true || method === 'HEAD') return;
      if (config?.permission === undefined) {
        throw new IntegrityError(
          'api/no-permission-declared',
          `${String(method)} ${url} does not say who may call it`,
        );
      }
    });
    for (const { close } of routes) if (close !== undefined) app.addHook('onClose', close);
    await app.register(swagger, {
      openapi: { openapi: '3.1.0', info, components: { securitySchemes } },
      transform: createJsonSchemaTransform({ zodToJsonConfig }),
      transformObject: createJsonSchemaTransformObject({ zodToJsonConfig }),
    });
    await app.register(
      async (versioned) => {
        // Of this prefix only: the portal's pages have their own.
        versioned.setNotFoundHandler((_request, reply) =>
          reply.code(404).type('application/problem+json').send({
            type: 'api/no-such-route',
            title: 'not-found',
            status: 404,
            detail: 'there is no such route',
          }),
        );
        if (limits !== 'none') await addLimits(versioned, limits, actorOf);
        for (const route of routes) mountRoute(versioned, route, actorOf);
        versioned.get('/openapi.json', { config: { permission: 'anybody' }, schema: { hide: true } }, () =>
          withSharedAnswers(structuredClone(app.swagger()) as Parameters<typeof withSharedAnswers>[0]),
        );
        await Promise.resolve();
      },
      { prefix: '/api/v1' },
    );
  };
}
