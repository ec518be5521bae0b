import fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { accountDesk } from '../../../test/fixtures/account-desk.ts';
import { signInByPasskey } from '../../app/accounts/sign-in.ts';
import { addAuth } from './auth.ts';

async function portal() {
  const desk = accountDesk();
  const app = fastify();
  await addAuth(app, { parts: desk.parts });
  const signedIn = async (id: string) => {
    await desk.member(id);
    const { secret } = await signInByPasskey(desk.parts, await desk.answerOf(await desk.passkeyOf(id)));
    return { origin: desk.parts.site.origin, cookie: `__Host-meguri-session=${secret}` };
  };
  const call = (method: 'GET' | 'POST' | 'DELETE', url: string, headers: object, payload?: object) =>
    app.inject({ method, url, headers: { ...headers }, ...(payload === undefined ? {} : { payload }) });
  return { call, signedIn };
}

const wanted = { label: '夜間処理', scopes: ['read'], days: 30 };

describe('POST /auth/tokens', () => {
  it('gives its owner a token that is shown once, listed, and revoked', async () => {
    const { call, signedIn } = await portal();
    const ito = await signedIn('ito');
    const made = await call('POST', '/auth/tokens', ito, wanted);
    expect(made.statusCode).toBe(201);
    const { id, token } = made.json<{ id: string; token: string }>();
    const bearer = { authorization: `Bearer ${token}` };
    expect((await call('GET', '/auth/me', bearer)).json()).toMatchObject({ account: 'ito', by: 'token' });
    const listed = await call('GET', '/auth/tokens', ito);
    expect(listed.json()).toMatchObject([{ id, label: '夜間処理', scopes: ['read'], isRevoked: false }]);
    expect(listed.body).not.toContain(token);
    expect((await call('DELETE', `/auth/tokens/${id}`, ito)).statusCode).toBe(204);
    expect((await call('GET', '/auth/me', bearer)).json()).toMatchObject({ type: 'access/revoked' });
  });

  it('gives none for a token, for a longer time than the rule says, or to who has not signed in', async () => {
    const { call, signedIn } = await portal();
    const ito = await signedIn('ito');
    const { token } = (
      await call('POST', '/auth/tokens', ito, { ...wanted, scopes: ['read', 'write'] })
    ).json<{ token: string }>();
    const byToken = await call('POST', '/auth/tokens', { authorization: `Bearer ${token}` }, wanted);
    expect(byToken.json()).toMatchObject({ type: 'access/passkey-needed', status: 403 });
    const long = await call('POST', '/auth/tokens', ito, { ...wanted, days: 91 });
    expect(long.json()).toMatchObject({ type: 'account/bad-token-days', status: 400 });
    const nobody = await call('POST', '/auth/tokens', { origin: ito.origin }, wanted);
    expect(nobody.json()).toMatchObject({ type: 'access/not-signed-in', status: 401 });
  });

  it('lets nobody revoke another’s token', async () => {
    const { call, signedIn } = await portal();
    const [ito, ueda] = [await signedIn('ito'), await signedIn('ueda')];
    const { id } = (await call('POST', '/auth/tokens', ito, wanted)).json<{ id: string }>();
    const attempt = await call('DELETE', `/auth/tokens/${id}`, ueda);
    expect(attempt.json()).toMatchObject({ type: 'account/no-such-token', status: 404 });
  });
});
