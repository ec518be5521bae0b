import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { invitedBy, registerPasskey } from '../../app/accounts/register-credential.ts';
import { signInByPasskey, signOut } from '../../app/accounts/sign-in.ts';
import { accountOf, type AccountParts } from '../../app/accounts/account-parts.ts';
import {
  assertionShape,
  registrationOptions,
  registrationShape,
  signInOptions,
  verifiedRegistration,
} from './passkey-ceremony.ts';
import { requireActor } from './recognize.ts';
import type { SessionCookie } from './session-cookie.ts';

/** Who has signed in, as it is told to themselves. */
const meShape = z.object({
  account: z.string(),
  name: z.string(),
  organization: z.string(),
  roles: z.array(z.string()),
  by: z.enum(['passkey', 'oidc', 'token']),
});

/** What the browser's credential API takes as it is. */
const ceremonyOptions = z.record(z.string(), z.unknown());
const code = z.string().min(1).max(64);

/** What these routes need. */
export interface PasskeyRoutes {
  readonly parts: AccountParts;
  readonly cookie: SessionCookie;
  readonly signInsPerMinute: number;
}

/**
 * `POST /passkey/options`, `/passkey/sign-in`, `/passkey/register-options`, `/passkey/register`, `/sign-out`; `GET /me`.
 */
export const passkeyRoutes: FastifyPluginAsyncZod<PasskeyRoutes> = async (
  app,
  { parts, cookie, signInsPerMinute },
) => {
  const anybody = { permission: 'anybody' } as const;
  const config = { ...anybody, rateLimit: { max: signInsPerMinute, timeWindow: 60_000 } };
  app.post('/passkey/options', { config, schema: { response: { 200: ceremonyOptions } } }, async () => ({
    ...(await signInOptions(parts)),
  }));
  app.post(
    '/passkey/sign-in',
    { config, schema: { body: assertionShape, response: { 200: meShape } } },
    async (request, reply) => {
      const { id, response } = request.body;
      const { clientDataJSON: clientDataJson, authenticatorData, signature } = response;
      const answer = { credentialId: id, clientDataJson, authenticatorData, signature };
      const { secret, actor } = await signInByPasskey(parts, answer, cookie.read(request));
      cookie.set(reply, secret);
      const { name } = await accountOf(parts, actor.account);
      return { ...actor, roles: [...actor.roles], name, by: 'passkey' as const };
    },
  );
  app.post(
    '/passkey/register-options',
    { config, schema: { body: z.object({ code }), response: { 200: ceremonyOptions } } },
    async (request) => {
      const { account, codeHash } = await invitedBy(parts, request.body.code);
      return { ...(await registrationOptions(parts, account, codeHash)) };
    },
  );
  app.post(
    '/passkey/register',
    {
      config,
      schema: {
        body: z.object({ code, credential: registrationShape }),
        response: { 200: z.object({ state: z.enum(['active', 'pending', 'suspended']) }) },
      },
    },
    async (request) => {
      const invited = await invitedBy(parts, request.body.code);
      const passkey = await verifiedRegistration(parts, request.body.credential, invited.codeHash);
      return { state: await registerPasskey(parts, invited, passkey) };
    },
  );
  app.post('/sign-out', { config: anybody }, async (request, reply) => {
    await signOut(parts, requireActor(request));
    cookie.clear(reply);
    return reply.header('clear-site-data', '"cache", "storage"').code(204).send();
  });
  app.get('/me', { config: anybody, schema: { response: { 200: meShape } } }, async (request) => {
    const actor = requireActor(request);
    const { name } = await accountOf(parts, actor.account);
    const by = actor.by.kind === 'token' ? ('token' as const) : actor.by.method;
    return { ...actor, roles: [...actor.roles], name, by };
  });
  await Promise.resolve();
};
