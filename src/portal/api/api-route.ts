import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { z } from 'zod';
import { anybody, type Actor } from '../../access/actor.ts';
import type { Role } from '../../access/role.ts';
import { ForbiddenError, InvalidInputError, NotSignedInError } from '../../kit/errors.ts';
import { assertStorable } from './assert-storable.ts';
import { problemShape } from './problem.ts';

/** Who may call a route: these roles, or anybody, signed in or not. Deny is the default: a route without one does not start. */
export type Permission = 'anybody' | readonly [Role, ...Role[]];

declare module 'fastify' {
  interface FastifyContextConfig {
    permission?: Permission;
  }
}

/** What a handler is given. */
export interface Call<Params, Query, Body> {
  readonly actor: Actor;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** The caller's mark of this request, of unsafe routes. */
  readonly key: string;
  /** Headers that the route names. */
  readonly headers: Readonly<Record<string, unknown>>;
}

/** A route of the API: what goes in, what comes out, and who may. */
export interface ApiRoute<Params = unknown, Query = unknown, Body = unknown> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/v1`. */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly tag: string;
  readonly permission: Permission;
  readonly params?: z.ZodType<Params>;
  readonly query?: z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  /** The body is bytes (`application/octet-stream`), at most so many, instead of JSON; the handler gets a `Uint8Array`. */
  readonly mostBytes?: number;
  /** Headers of its own, beside the mark of an unsafe request. */
  readonly headers?: z.ZodObject;
  readonly answer: z.ZodType;
  /** 200 when not said. */
  readonly status?: 200 | 201;
  readonly handle: (call: Call<Params, Query, Body>) => Promise<unknown>;
  /** Gives back what the route keeps open between calls; called when the app closes. */
  readonly close?: () => Promise<void>;
}

/** Gives a route its types. */
export function apiRoute<Params, Query, Body>(route: ApiRoute<Params, Query, Body>): ApiRoute {
  return route as ApiRoute;
}

/** Finds out who asks; whoever has not signed in is `anybody`. */
export type ActorOf = (request: FastifyRequest) => Promise<Actor>;

const problems = {
  400: problemShape,
  401: problemShape,
  403: problemShape,
  404: problemShape,
  409: problemShape,
};
const others = { 413: problemShape, 414: problemShape, 415: problemShape, 429: problemShape };

/** Header of unsafe routes: 8 to 128 letters, digits and hyphens of the caller's choice; a UUID of whoever has not signed in. */
const keyHeader = z.object({ 'idempotency-key': z.string().regex(/^[A-Za-z0-9-]{8,128}$/) });

/** Bytes, as the document says it; what is in them is for the handler. */
const anyBytes = z.unknown().meta({ type: 'string', format: 'binary' });

/** Adds a route to the API, behind its permission. */
export function mountRoute(app: FastifyInstance, route: ApiRoute, actorOf: ActorOf): void {
  const { mostBytes, permission } = route;
  if (mostBytes === undefined) {
    app.route(routeOptions(route, actorOf));
    return;
  }
  // A scope of its own: no other route reads bytes, and this one reads nothing else.
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit: mostBytes },
      (_request, body, done) => {
        done(null, body);
      },
    );
    // Asked before the bytes are read: they are many.
    const onRequest = async (request: FastifyRequest): Promise<void> => {
      assertMayCall(permission, await actorOf(request));
    };
    scope.route({ ...routeOptions(route, actorOf), onRequest, bodyLimit: mostBytes });
    await Promise.resolve();
  });
}

/** Either is enough: names of the document's security schemes. */
const knownBy = [{ session: [] }, { token: [] }];

function routeOptions(route: ApiRoute, actorOf: ActorOf): RouteOptions {
  const { method, path, id, summary, tag, permission, params, query, body, answer, status = 200 } = route;
  const own = route.headers?.shape ?? {};
  const isSafe = method === 'GET';
  const schema = {
    operationId: id,
    summary,
    tags: [tag],
    'x-roles': permission === 'anybody' ? ['public'] : permission,
    security: permission === 'anybody' ? [] : knownBy,
    ...(params === undefined ? {} : { params }),
    ...(query === undefined ? {} : { querystring: query }),
    ...(body === undefined ? {} : { body }),
    ...(route.mostBytes === undefined ? {} : { consumes: ['application/octet-stream'], body: anyBytes }),
    ...(isSafe ? {} : { headers: keyHeader.extend(own) }),
    response: { [status]: answer, ...problems, ...others },
  };
  return {
    method,
    url: path,
    config: { permission },
    schema,
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const actor = await actorOf(request);
      assertMayCall(permission, actor);
      const key = String(request.headers['idempotency-key'] ?? '');
      if (!isSafe) assertStrongKey(actor, key);
      const { params: named, query: asked, body: given, headers } = request;
      assertStorable([named, asked, given]);
      const answered = await route.handle({ actor, params: named, query: asked, body: given, key, headers });
      return reply.code(status).header('cache-control', 'no-store').send(answered);
    },
  };
}

/** All who have not signed in share one account: a key that somebody else may think of as well would give them this answer. */
function assertStrongKey({ account }: Actor, key: string): void {
  if (account !== anybody.account || z.uuid().safeParse(key).success) return;
  throw new InvalidInputError('api/weak-key', 'without signing in, the Idempotency-Key is a UUID');
}

function assertMayCall(permission: Permission, actor: Actor): void {
  if (permission === 'anybody' || actor.roles.some((role) => permission.includes(role))) return;
  if (actor.roles.every((role) => role === 'public')) {
    throw new NotSignedInError('api/not-signed-in', 'sign in to do this');
  }
  throw new ForbiddenError('api/not-your-role', 'no role of this account permits this');
}
