import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { accountDesk, kato } from '../../../test/fixtures/account-desk.ts';
import { softwareAuthenticator, type Deviation } from '../../../test/fixtures/software-authenticator.ts';
import { issueToken } from '../../app/accounts/access-tokens.ts';
import { closeAccount } from '../../app/accounts/keep-accounts.ts';
import { invite } from '../../app/accounts/register-credential.ts';
import { problemOf } from '../api/problem.ts';
import { addAuth } from './auth.ts';
import { actorOfRequest, requireActor, requirePasskey } from './recognize.ts';

const origin = 'https://meguri.example';
const site = { rpId: 'meguri.example', origin };
const open: FastifyInstance[] = [];
afterEach(() => Promise.all(open.splice(0).map((app) => app.close())));

async function portal(requestsPerMinute = 600) {
  const desk = accountDesk(site);
  await desk.member('ito');
  const app = fastify();
  open.push(app);
  app.setErrorHandler((error, _request, reply) => {
    const problem = problemOf(error);
    return reply.code(problem.status).send(problem);
  });
  await addAuth(app, { parts: desk.parts, requestsPerMinute });
  app.get('/who', async (request) => ({ account: (await actorOfRequest(request)).account }));
  app.post('/change', (request) => ({ account: requireActor(request).account }));
  app.post('/approve', (request) => ({ account: requirePasskey(request).account }));
  let cookie = '';
  const post = (url: string, body: object = {}, headers: Record<string, string> = {}) =>
    app.inject({ method: 'POST', url, payload: body, headers: { origin, cookie, ...headers } });
  const get = (url: string, headers: Record<string, string> = {}) =>
    app.inject({ url, headers: { cookie, ...headers } });
  const keep = (response: Awaited<ReturnType<typeof get>>) => {
    const [set] = response.cookies;
    if (set !== undefined) cookie = `${set.name}=${set.value}`;
    return response;
  };
  const register = async (code: string, device = softwareAuthenticator(site), odd: Deviation = {}) => {
    const options = await post('/auth/passkey/register-options', { code });
    const { challenge } = options.json<{ challenge: string }>();
    const credential = device.register(challenge, odd);
    return { device, options, response: await post('/auth/passkey/register', { code, credential }) };
  };
  const answer = async (device: ReturnType<typeof softwareAuthenticator>, odd: Deviation = {}) => {
    const { challenge } = (await post('/auth/passkey/options')).json<{ challenge: string }>();
    const { clientDataJson: clientDataJSON, ...rest } = device.assert(challenge, odd);
    return { id: device.credentialId, type: 'public-key', response: { clientDataJSON, ...rest } };
  };
  const registered = async () => (await register((await invite(desk.parts, kato, 'ito')).code)).device;
  const signedIn = async () => {
    const device = await registered();
    keep(await post('/auth/passkey/sign-in', await answer(device)));
    return device;
  };
  return { ...desk, app, post, get, keep, register, registered, answer, signedIn, cookie: () => cookie };
}

describe('POST /auth/passkey/register', () => {
  it.each(['es256', 'eddsa', 'rs256'] as const)(
    'L7: registers a passkey (%s) by a one-time code, and not a second by the same code',
    async (algorithm) => {
      const { parts, register, post } = await portal();
      const { code } = await invite(parts, kato, 'ito');
      const { options, response, device } = await register(code, softwareAuthenticator(site, algorithm));
      expect(options.json()).toMatchObject({
        rp: { id: 'meguri.example' },
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      expect(response.json()).toEqual({ state: 'active' });
      const kept = await parts.stores.credentials.find(device.credentialId);
      expect(kept?.publicKey).toBe(device.publicKey.export({ type: 'spki', format: 'pem' }).toString());
      const again = await post('/auth/passkey/register-options', { code });
      expect(again.json()).toMatchObject({ type: 'account/invitation-not-valid', status: 401 });
    },
  );

  it.each<[string, Deviation]>([
    ['another origin', { origin: 'https://evil.example' }],
    ['another site', { rpId: 'evil.example' }],
    ['a device that verified nobody', { flags: 0x41 }],
    ['an assertion', { type: 'webauthn.get' }],
  ])('L7: registers nothing from %s, and the code stays good', async (_what, odd) => {
    const { parts, register } = await portal();
    const { code } = await invite(parts, kato, 'ito');
    const { response, device } = await register(code, softwareAuthenticator(site), odd);
    expect(response.json()).toMatchObject({ type: 'access/registration-failed', status: 400 });
    expect(await parts.stores.credentials.find(device.credentialId)).toBeUndefined();
    expect((await register(code)).response.statusCode).toBe(200);
  });

  it('L7: registers nothing under a challenge that was opened for another invitation, or answered before', async () => {
    const { parts, post } = await portal();
    const [mine, other] = [await invite(parts, kato, 'ito'), await invite(parts, kato, 'ito')];
    const device = softwareAuthenticator(site);
    const opened = await post('/auth/passkey/register-options', { code: other.code });
    const credential = device.register(opened.json<{ challenge: string }>().challenge);
    const crossed = await post('/auth/passkey/register', { code: mine.code, credential });
    expect(crossed.json()).toMatchObject({ type: 'access/registration-failed' });
    const replayed = await post('/auth/passkey/register', { code: other.code, credential });
    expect(replayed.json()).toMatchObject({ type: 'access/registration-failed' });
  });
});

describe('POST /auth/passkey/sign-in', () => {
  it('L7: sets a cookie that no script reads and no other site sends, and knows its holder from then on', async () => {
    const { registered, answer, post, get, keep } = await portal();
    const response = keep(await post('/auth/passkey/sign-in', await answer(await registered())));
    expect(response.cookies).toMatchObject([
      { name: '__Host-meguri-session', path: '/', httpOnly: true, secure: true, sameSite: 'Strict' },
    ]);
    expect(response.headers['cache-control']).toBe('no-store');
    expect((await get('/auth/me')).json()).toEqual({
      account: 'ito',
      name: '伊藤直子',
      organization: 'OP-01',
      roles: ['releaser'],
      by: 'passkey',
    });
    expect((await get('/who')).json()).toEqual({ account: 'ito' });
    expect((await post('/approve')).statusCode).toBe(200);
  });

  it('L7: answers every failure alike, with a problem that tells nothing', async () => {
    const { registered, answer, post } = await portal();
    const device = await registered();
    const replayed = await answer(device);
    await post('/auth/passkey/sign-in', replayed);
    const attempts = [
      replayed,
      await answer(device, { origin: 'https://evil.example' }),
      await answer(device, { flags: 1 }),
      await answer(softwareAuthenticator(site)),
      await answer(device, { count: 1 }),
    ];
    for (const attempt of attempts) {
      const response = await post('/auth/passkey/sign-in', attempt);
      expect(response.headers['content-type']).toMatch('application/problem+json');
      expect(response.headers['set-cookie']).toBeUndefined();
      expect(response.json()).toEqual({
        type: 'access/sign-in-failed',
        title: 'not-signed-in',
        status: 401,
        detail: 'this sign-in proves nothing',
      });
    }
  });

  it('takes no more attempts from an address than the limit', async () => {
    const { post } = await portal(9);
    const statuses = [];
    for (let attempt = 0; attempt < 5; attempt += 1)
      statuses.push((await post('/auth/passkey/options')).statusCode);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    const refused = await post('/auth/passkey/options');
    expect(refused.json()).toMatchObject({ type: 'access/too-many-attempts', status: 429 });
  });

  it('refuses what is no answer', async () => {
    const { post } = await portal();
    const response = await post('/auth/passkey/sign-in', { id: '<script>' });
    expect(response.json()).toMatchObject({ type: 'api/bad-request', status: 400 });
    expect(response.body).not.toContain('script');
  });
});

describe('request.actor', () => {
  it('is nobody after signing out, half an hour of nothing, or suspension, and the answer says which', async () => {
    const { parts, signedIn, answer, post, get, keep, after } = await portal();
    const device = await signedIn();
    const again = async () => keep(await post('/auth/passkey/sign-in', await answer(device)));
    const told = async () => (await get('/auth/me')).json<{ type: string }>().type;
    expect((await post('/auth/sign-out')).statusCode).toBe(204);
    expect(await told()).toBe('access/signed-out');
    await again();
    after(30);
    expect(await told()).toBe('access/idle');
    await again();
    await closeAccount(parts, kato, 'ito', { state: 'suspended', reason: 'leave' });
    expect(await told()).toBe('access/revoked');
    expect((await get('/who')).json()).toMatchObject({ type: 'access/revoked', status: 401 });
    const suspended = await again();
    expect(suspended.json()).toMatchObject({ type: 'access/suspended', status: 403 });
  });

  it('lets nothing be changed from another origin, and would without that check (negative control)', async () => {
    const { signedIn, post, get, cookie, app } = await portal();
    await signedIn();
    const evil = { origin: 'https://meguri.example.evil' };
    for (const headers of [evil, { origin: 'null' }, { 'sec-fetch-site': 'same-site' }]) {
      const response = await post('/change', {}, headers);
      expect(response.json()).toMatchObject({ type: 'access/other-origin', status: 403 });
    }
    const bare = await app.inject({ method: 'POST', url: '/change', headers: { cookie: cookie() } });
    expect(bare.statusCode).toBe(403);
    expect((await post('/change')).json()).toEqual({ account: 'ito' });
    // The cookie alone would do: a request that only reads is not checked.
    expect((await get('/who', evil)).json()).toEqual({ account: 'ito' });
    const signIn = await post('/auth/passkey/options', {}, evil);
    expect(signIn.json()).toMatchObject({ type: 'access/other-origin', status: 403 });
  });

  it('is the owner of a program’s token, within its scope, and never enough for an approval', async () => {
    const { parts, app } = await portal();
    const bearer = async (scopes: readonly ('read' | 'write')[]) => {
      const { secret } = await issueToken(parts, 'ito', 'ito', { label: '夜間', scopes, days: 1 });
      return { authorization: `Bearer ${secret}` };
    };
    const [read, write] = [await bearer(['read']), await bearer(['read', 'write'])];
    const call = (url: string, headers: Record<string, string>) =>
      app.inject({ method: url === '/who' ? 'GET' : 'POST', url, headers });
    expect((await call('/who', read)).json()).toEqual({ account: 'ito' });
    expect((await call('/change', read)).json()).toMatchObject({ type: 'access/out-of-scope', status: 403 });
    expect((await call('/change', write)).json()).toEqual({ account: 'ito' });
    expect((await call('/approve', write)).json()).toMatchObject({ type: 'access/passkey-needed' });
    expect((await call('/change', {})).json()).toMatchObject({ type: 'access/not-signed-in', status: 401 });
    expect((await call('/who', {})).json()).toEqual({ account: 'public' });
  });

  it('is not nobody who shows a token that is not good', async () => {
    const { app } = await portal();
    for (const shown of ['guessed', 'not a token', 'x'.repeat(300)]) {
      const answer = await app.inject({ url: '/who', headers: { authorization: `Bearer ${shown}` } });
      expect(answer.json()).toMatchObject({ type: 'access/not-signed-in', status: 401 });
    }
  });
});

describe('addAuth', () => {
  it.each([
    { rpId: 'meguri.example', origin: 'http://meguri.example' },
    { rpId: 'meguri.example', origin: 'https://meguri.example/' },
    { rpId: 'other.example', origin: 'https://meguri.example' },
    { rpId: 'meguri.example', origin: 'meguri.example' },
  ])('does not start at %o', async (wrong) => {
    const { parts } = accountDesk(wrong);
    await expect(addAuth(fastify(), { parts })).rejects.toMatchObject({ code: 'access/bad-origin' });
  });

  it('sets a cookie without Secure on this machine only', async () => {
    const here = { rpId: 'localhost', origin: 'http://localhost:8460' };
    const { parts, member, passkeyOf } = accountDesk(here);
    await member('ito');
    const device = await passkeyOf('ito');
    const app = fastify();
    open.push(app);
    await addAuth(app, { parts });
    const headers = { origin: here.origin };
    const opened = await app.inject({ method: 'POST', url: '/auth/passkey/options', headers });
    const { clientDataJson: clientDataJSON, ...rest } = device.assert(
      opened.json<{ challenge: string }>().challenge,
    );
    const payload = { id: device.credentialId, type: 'public-key', response: { clientDataJSON, ...rest } };
    const { cookies } = await app.inject({ method: 'POST', url: '/auth/passkey/sign-in', headers, payload });
    expect(cookies).toMatchObject([{ name: 'meguri-session', httpOnly: true, sameSite: 'Strict' }]);
    expect(cookies[0]).not.toHaveProperty('secure');
  });
});
