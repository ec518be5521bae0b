import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountDesk, kato } from '../../../test/fixtures/account-desk.ts';
import { openidProvider } from '../../../test/fixtures/openid-provider.ts';
import { linkIdentity } from '../../app/accounts/link-identity.ts';
import { addAuth } from './auth.ts';

const site = { rpId: 'localhost', origin: 'http://localhost:8460' };
const client = {
  clientId: 'meguri',
  clientSecret: 'a-secret-of-these-tests',
  redirectUri: `${site.origin}/auth/oidc/callback`,
};

describe('GET /auth/oidc/callback', () => {
  const desk = accountDesk(site);
  let provider: Awaited<ReturnType<typeof openidProvider>>;
  let app: FastifyInstance;

  beforeAll(async () => {
    provider = await openidProvider(client);
    const { issuer } = provider;
    app = fastify();
    const { clientId, clientSecret } = client;
    const terms = { issuer, clientId, clientSecret };
    await addAuth(app, {
      parts: desk.parts,
      providers: [
        { organization: 'U-77', ...terms },
        { organization: 'U-88', ...terms },
        { organization: 'U-66', ...terms, requiredAcr: ['two-factor'] },
        { organization: 'U-99', ...terms, issuer: 'http://idp.example' },
      ],
    });
    await desk.member('mori', { organization: 'U-77', roles: ['applicant'] });
    await linkIdentity(desk.parts, kato, 'mori', { issuer, subject: 'mori-0001' });
  });
  afterAll(async () => {
    await app.close();
    await provider.close();
  });

  const start = async (organization = 'U-77') => {
    const response = await app.inject({ url: `/auth/oidc/${organization}/start` });
    const [state] = response.cookies;
    return { response, state, to: response.headers.location ?? '' };
  };
  const arrive = (url: URL, cookie = '') =>
    app.inject({ url: `${url.pathname}${url.search}`, headers: { cookie } });
  const refused = { type: 'access/sign-in-failed', status: 401 };
  const reasons = async () =>
    (await desk.entries('access/sign-in-refused')).map(({ detail }) => detail?.['reason']);

  it('L6: signs in at the organization’s own provider, by code with PKCE, state and nonce', async () => {
    const { state, to } = await start();
    const asked = Object.fromEntries(new URL(to).searchParams);
    expect(asked).toMatchObject({ response_type: 'code', scope: 'openid', code_challenge_method: 'S256' });
    expect(asked).toHaveProperty('nonce');
    expect(state).toMatchObject({ name: 'meguri-openid', httpOnly: true, sameSite: 'Lax', maxAge: 600 });
    const back = await provider.signIn(to, 'mori-0001');
    const response = await arrive(back, `meguri-openid=${state!.value}`);
    expect(response.statusCode).toBe(200);
    const session = response.cookies.find(({ name }) => name === 'meguri-session');
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
    const cookie = `meguri-session=${session!.value}`;
    const me = await app.inject({ url: '/auth/me', headers: { cookie } });
    expect(me.json()).toMatchObject({ account: 'mori', organization: 'U-77', by: 'oidc' });
    const again = await arrive(back, `meguri-openid=${state!.value}`);
    expect(again.json()).toMatchObject(refused);
    expect((await reasons()).at(-1)).toBe('state-not-open');
  });

  it('L6: signs in nobody whose browser did not begin it, nor with a code that was changed', async () => {
    const first = await start();
    const back = await provider.signIn(first.to, 'mori-0001');
    expect((await arrive(back)).json()).toMatchObject(refused);
    const second = await start();
    const other = await provider.signIn(second.to, 'mori-0001');
    other.searchParams.set('code', 'x'.repeat(43));
    expect((await arrive(other, `meguri-openid=${second.state!.value}`)).json()).toMatchObject(refused);
    expect((await reasons()).slice(-2)).toEqual(['state-not-open', 'provider-refused']);
  });

  it('L6: takes no answer of one flow for another: the verifier and the nonce are each flow’s own', async () => {
    const [mine, other] = [await start(), await start()];
    const stolen = await provider.signIn(other.to, 'mori-0001');
    stolen.searchParams.set('state', mine.state!.value);
    const response = await arrive(stolen, `meguri-openid=${mine.state!.value}`);
    expect(response.json()).toMatchObject(refused);
    expect((await reasons()).at(-1)).toBe('provider-refused');
  });

  it.each([
    ['U-77', 'stranger-0009', 'identity-not-linked'],
    ['U-88', 'mori-0001', 'other-organization'],
  ])('L6: registers nobody by themselves: %s, %s', async (organization, subject, reason) => {
    const { state, to } = await start(organization);
    const response = await arrive(await provider.signIn(to, subject), `meguri-openid=${state!.value}`);
    expect(response.json()).toMatchObject(refused);
    expect(response.cookies.some(({ name }) => name === 'meguri-session')).toBe(false);
    expect((await reasons()).at(-1)).toBe(reason);
  });

  it('L6: asks for two factors where that is configured, and takes no less', async () => {
    for (const [id, subject] of [
      ['abe', 'abe-0002'],
      ['baba', 'strong-baba-0003'],
    ] as const) {
      await desk.member(id, { organization: 'U-66', roles: ['applicant'] });
      await linkIdentity(desk.parts, kato, id, { issuer: provider.issuer, subject });
    }
    const by = async (subject: string) => {
      const { state, to } = await start('U-66');
      expect(new URL(to).searchParams.get('acr_values')).toBe('two-factor');
      return arrive(await provider.signIn(to, subject), `meguri-openid=${state!.value}`);
    };
    expect((await by('abe-0002')).json()).toMatchObject(refused);
    expect((await reasons()).at(-1)).toBe('weak-authentication');
    expect((await by('strong-baba-0003')).statusCode).toBe(200);
  });

  it('knows only the organizations that are configured, over TLS', async () => {
    expect((await start('U-00')).response.json()).toMatchObject({
      type: 'access/no-such-provider',
      status: 404,
    });
    expect((await start('U-99')).response.json()).toMatchObject({ type: 'access/bad-issuer', status: 400 });
  });
});
