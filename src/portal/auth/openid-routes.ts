/**
 * Signing in at an organization's own OpenID provider: authorization code with PKCE, state bound to the browser, nonce.
 *
 * @see OpenID Connect Core 1.0 §3.1; RFC 7636; RFC 9700
 */

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as openid from 'openid-client';
import { z } from 'zod';
import type { AccountParts } from '../../app/accounts/account-parts.ts';
import { refuseIdentity, signInByIdentity, type ProvenIdentity } from '../../app/accounts/sign-in.ts';
import { sha256Hex } from '../../kit/digest.ts';
import { EngineError, InvalidInputError, NotFoundError } from '../../kit/errors.ts';
import { isTrustworthy, type CookieTerms, type OpenidProvider } from './auth-options.ts';
import type { SessionCookie } from './session-cookie.ts';

/** What these routes need. */
export interface OpenidRoutes {
  readonly parts: AccountParts;
  readonly cookie: SessionCookie;
  readonly cookies: CookieTerms;
  readonly providers: readonly OpenidProvider[];
}

const stateMs = 10 * 60_000;

/**
 * What a provider says of itself, asked once.
 *
 * @throws {InvalidInputError} `access/bad-issuer`
 * @throws {EngineError} `access/provider-not-reached`
 */
async function discovered({ issuer, clientId, clientSecret }: OpenidProvider): Promise<openid.Configuration> {
  const url = URL.parse(issuer);
  if (url === null || !isTrustworthy(url)) {
    throw new InvalidInputError('access/bad-issuer', 'an OpenID provider’s issuer is an https URL');
  }
  // Without TLS only on this machine, as `isTrustworthy` has it.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out, not to be removed
  const execute = url.protocol === 'http:' ? [openid.allowInsecureRequests] : [];
  const secret = openid.ClientSecretBasic(clientSecret);
  return openid.discovery(url, clientId, undefined, secret, { execute }).catch((cause: unknown) => {
    throw new EngineError('access/provider-not-reached', 'the organization’s provider does not answer', {
      cause,
    });
  });
}

/** A provider, and what it says of itself. */
interface KnownProvider {
  readonly configuration: openid.Configuration;
  readonly requiredAcr: readonly string[] | undefined;
}

/** Providers by organization, each asked about itself at its first use and again after a failure. */
function providersBy(providers: readonly OpenidProvider[]) {
  const known = new Map<string, Promise<openid.Configuration>>();
  return async (organization: string): Promise<KnownProvider> => {
    const provider = providers.find((other) => other.organization === organization);
    if (provider === undefined) {
      throw new NotFoundError('access/no-such-provider', 'this organization has no OpenID provider here');
    }
    const asked = known.get(organization) ?? discovered(provider);
    known.set(organization, asked);
    asked.catch(() => known.delete(organization));
    return { configuration: await asked, requiredAcr: provider.requiredAcr };
  };
}

/** Goes on to the portal by a page of its own: after a redirect from elsewhere the browser would not send a strict cookie. */
const onwards = `<!doctype html><html lang="ja"><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/"><title>めぐり</title><a href="/">つづける</a></html>`;

const redirectTo = ({ site }: AccountParts) => `${site.origin}/auth/oidc/callback`;

/** The redirect back comes from another site, so this cookie is lax; it is only compared, and lives ten minutes. */
const stateTerms = ({ isSecure }: CookieTerms) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure, maxAge: stateMs / 1000 }) as const;

/** Where the browser is sent to, and the state that must come back with it. */
async function departure(
  parts: AccountParts,
  organization: string,
  { configuration, requiredAcr }: KnownProvider,
): Promise<{ readonly state: string; readonly url: URL }> {
  const [state, nonce, verifier] = [
    openid.randomState(),
    openid.randomNonce(),
    openid.randomPKCECodeVerifier(),
  ];
  const now = parts.clock.now();
  const expiresAt = new Date(now.getTime() + stateMs);
  const detail = { organization, nonce, verifier };
  await parts.stores.challenges.put({ hash: sha256Hex(state), purpose: 'oidc', detail, expiresAt }, now);
  const url = openid.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectTo(parts),
    scope: 'openid',
    state,
    nonce,
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(requiredAcr === undefined ? {} : { acr_values: requiredAcr.join(' ') }),
  });
  return { state, url };
}

/**
 * Whom the provider has proven, from the request that it sent the browser back with.
 *
 * @throws {NotSignedInError} `access/sign-in-failed`
 */
async function arrival(
  parts: AccountParts,
  url: URL,
  held: string | undefined,
  configurationOf: ReturnType<typeof providersBy>,
): Promise<ProvenIdentity> {
  const state = url.searchParams.get('state') ?? '';
  const detail = await parts.stores.challenges.take('oidc', sha256Hex(state), parts.clock.now());
  const { organization, nonce, verifier } = detail ?? {};
  if (organization === undefined || nonce === undefined || verifier === undefined || held !== state) {
    throw await refuseIdentity(parts, 'state-not-open');
  }
  const checks = {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  };
  const { configuration, requiredAcr } = await configurationOf(organization);
  const tokens = await openid.authorizationCodeGrant(configuration, url, checks).catch(() => undefined);
  const claims = tokens?.claims();
  if (claims === undefined) throw await refuseIdentity(parts, 'provider-refused');
  const { acr } = claims;
  if (requiredAcr !== undefined && (typeof acr !== 'string' || !requiredAcr.includes(acr))) {
    throw await refuseIdentity(parts, 'weak-authentication');
  }
  return { organization, issuer: claims.iss, subject: claims.sub };
}

/** `GET /oidc/:organization/start` and `GET /oidc/callback`. */
export const openidRoutes: FastifyPluginAsyncZod<OpenidRoutes> = async (
  app,
  { parts, cookie, cookies, providers },
) => {
  const configurationOf = providersBy(providers);
  const config = { permission: 'anybody' } as const;
  app.get(
    '/oidc/:organization/start',
    { config, schema: { params: z.object({ organization: z.string().max(64) }) } },
    async (request, reply) => {
      const { organization } = request.params;
      const { state, url } = await departure(parts, organization, await configurationOf(organization));
      return reply.setCookie(cookies.state, state, stateTerms(cookies)).redirect(url.href);
    },
  );
  app.get('/oidc/callback', { config }, async (request, reply) => {
    void reply.clearCookie(cookies.state, { path: '/' });
    const url = new URL(request.url, parts.site.origin);
    const identity = await arrival(parts, url, request.cookies[cookies.state], configurationOf);
    const { secret } = await signInByIdentity(parts, identity, cookie.read(request));
    cookie.set(reply, secret);
    return reply.type('text/html; charset=utf-8').send(onwards);
  });
  await Promise.resolve();
};
