import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { tokenScopes } from '../../access/access-token.ts';
import type { AccountParts } from '../../app/accounts/account-parts.ts';
import { issueToken, revokeToken } from '../../app/accounts/access-tokens.ts';
import { requirePasskey } from './recognize.ts';

const tokenShape = z.object({
  id: z.string(),
  label: z.string(),
  scopes: z.array(z.enum(tokenScopes)),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  isRevoked: z.boolean(),
});

const newTokenShape = z.strictObject({
  label: z.string().trim().min(1).max(80),
  scopes: z.array(z.enum(tokenScopes)).min(1),
  days: z.int().min(1),
});

/**
 * `GET /tokens`, `POST /tokens`, `DELETE /tokens/:id`: the tokens of whoever has signed in by passkey. A token is shown once,
 * and gets no other token.
 */
export const tokenRoutes: FastifyPluginAsyncZod<{ readonly parts: AccountParts }> = async (
  app,
  { parts },
) => {
  const config = { permission: 'anybody' } as const;
  app.get('/tokens', { config, schema: { response: { 200: z.array(tokenShape) } } }, async (request) => {
    const tokens = await parts.stores.tokens.ofAccount(requirePasskey(request).account);
    return tokens.map(({ id, label, scopes, createdAt, expiresAt, isRevoked }) => ({
      id,
      label,
      scopes: [...scopes],
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      isRevoked,
    }));
  });
  app.post(
    '/tokens',
    {
      config,
      schema: { body: newTokenShape, response: { 201: z.object({ id: z.string(), token: z.string() }) } },
    },
    async (request, reply) => {
      const { account } = requirePasskey(request);
      const { secret, token } = await issueToken(parts, account, account, request.body);
      return reply.code(201).send({ id: token.id, token: secret });
    },
  );
  app.delete(
    '/tokens/:id',
    { config, schema: { params: z.object({ id: z.string().max(64) }) } },
    async (request, reply) => {
      const { account } = requirePasskey(request);
      await revokeToken(parts, account, account, request.params.id);
      return reply.code(204).send();
    },
  );
  await Promise.resolve();
};
