import fc from 'fast-check';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountDesk, kato } from '../../../test/fixtures/account-desk.ts';
import { invite } from '../../app/accounts/register-credential.ts';
import { addAuth } from './auth.ts';

const desk = accountDesk();
const { origin } = desk.parts.site;
const part = fc.oneof(fc.base64String(), fc.stringMatching(/^[A-Za-z0-9_-]{0,80}$/), fc.string());
const clientData = fc
  .record({
    type: fc.constantFrom('webauthn.get', 'webauthn.create', ''),
    challenge: part,
    origin: fc.constant(origin),
  })
  .map((data) => Buffer.from(JSON.stringify(data)).toString('base64url'));

/** Bodies that nearly are what is expected, and any JSON. */
const bodies = (code: string, credentialId: string) => {
  const id = fc.oneof(fc.constant(credentialId), part);
  const clientDataJSON = fc.oneof(clientData, part);
  const type = fc.constant('public-key');
  const assertion = fc.record({
    id,
    type,
    response: fc.record({ clientDataJSON, authenticatorData: part, signature: part }),
  });
  const response = fc.record({ clientDataJSON, attestationObject: part });
  const credential = fc.record({ id, rawId: id, type, response });
  const registration = fc.record({ code: fc.oneof(fc.constant(code), part), credential });
  return fc.oneof(assertion, registration, fc.jsonValue());
};

describe('/auth', () => {
  let app: FastifyInstance;
  let code: string;
  let credentialId: string;

  beforeAll(async () => {
    app = fastify();
    await addAuth(app, { parts: desk.parts, requestsPerMinute: 1_000_000 });
    await desk.member('ito');
    ({ credentialId } = await desk.passkeyOf('ito'));
    ({ code } = await invite(desk.parts, kato, 'ito'));
  });
  afterAll(() => app.close());

  it('answers whatever it is sent with a refusal, never with a failure of its own or a cookie', async () => {
    const routes = ['passkey/sign-in', 'passkey/register', 'passkey/register-options', 'tokens', 'sign-out'];
    const asked = fc.record({
      route: fc.constantFrom(...routes),
      body: bodies(code, credentialId),
      cookie: fc.oneof(
        fc.constant(''),
        part.map((value) => `__Host-meguri-session=${encodeURIComponent(value)}`),
      ),
      bearer: fc.option(fc.stringMatching(/^[\x21-\x7e]{0,60}$/)),
    });
    await fc.assert(
      fc.asyncProperty(asked, async ({ route, body, cookie, bearer }) => {
        const headers = { origin, cookie, 'content-type': 'application/json' };
        const { statusCode, headers: answered } = await app.inject({
          method: 'POST',
          url: `/auth/${route}`,
          payload: JSON.stringify(body),
          headers: bearer === null ? headers : { ...headers, authorization: `Bearer ${bearer}` },
        });
        expect(statusCode).toBeLessThan(500);
        if (route === 'passkey/sign-in') expect(statusCode).not.toBe(200);
        expect(answered['set-cookie']).toBeUndefined();
      }),
      { numRuns: 1500 },
    );
    expect((await desk.parts.stores.credentials.ofAccount('ito')).map(({ id }) => id)).toEqual([
      credentialId,
    ]);
  });

  it('answers any way back from a provider with a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.webQueryParameters(), part, async (query, state) => {
        const url = `/auth/oidc/callback?${query}&state=${encodeURIComponent(state)}`;
        const { statusCode } = await app.inject({ url, headers: { cookie: `__Host-meguri-openid=x` } });
        expect(statusCode).toBe(401);
      }),
      { numRuns: 300 },
    );
  });
});
