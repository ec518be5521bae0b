import fastify, { type FastifyInstance } from 'fastify';
import { createPublicKey } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { approvalSignatureShape, isApprovalValid } from '../../src/access/approval-signature.ts';
import { invite } from '../../src/app/accounts/register-credential.ts';
import { verifyApproval } from '../../src/app/accounts/verify-approval.ts';
import { addAuth } from '../../src/portal/auth/auth.ts';
import {
  approvalOptions,
  approvalSignatureOf,
  assertionShape,
} from '../../src/portal/auth/passkey-ceremony.ts';
import { requirePasskey } from '../../src/portal/auth/recognize.ts';
import { problemOf } from '../../src/portal/api/problem.ts';
import { accountDesk, kato } from '../fixtures/account-desk.ts';

const executablePath = process.env['MEGURI_BROWSER'] ?? '/usr/bin/chromium';
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];

/** What a page of ours does: asks, hands to the browser's credential API, sends what it gives. */
const script = `
  const send = async (url, body = {}) => {
    const response = await fetch(url, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
  };
  const get = async (options) =>
    (await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })).toJSON();
  const register = async (code) => {
    const options = (await send('/auth/passkey/register-options', { code })).body;
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
    const credential = (await navigator.credentials.create({ publicKey })).toJSON();
    return send('/auth/passkey/register', { code, credential });
  };
  const answer = async () => get((await send('/auth/passkey/options')).body);
  const signIn = async () => send('/auth/passkey/sign-in', await answer());
  const sign = async () => get((await send('/approval-options')).body);
`;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

describe.skipIf(!existsSync(executablePath))('signing in, in a browser', () => {
  let desk: ReturnType<typeof accountDesk>;
  let app: FastifyInstance;
  let browser: Browser;
  let context: BrowserContext | undefined;
  let page: Page;
  let devtools: CDPSession;
  let authenticatorId: string;
  let port: number;

  const statement = (person: string) => ({
    case: 'R-0007',
    version: 3,
    command: 'approve',
    digest: 'ab'.repeat(32),
    person,
  });

  beforeAll(async () => {
    port = await freePort();
    desk = accountDesk({ rpId: 'localhost', origin: `http://localhost:${String(port)}` });
    const { parts } = desk;
    app = fastify();
    app.setErrorHandler((error, _request, reply) =>
      reply.code(problemOf(error).status).send(problemOf(error)),
    );
    await addAuth(app, { parts, requestsPerMinute: 6000 });
    app.get('/', (_request, reply) => reply.type('text/html').send(`<script>${script}</script>`));
    app.post('/approval-options', (request) => {
      const { account, person } = requirePasskey(request);
      return approvalOptions(parts, account, statement(person));
    });
    app.post('/approval', (request) => {
      const signature = approvalSignatureOf(assertionShape.parse(request.body));
      return verifyApproval(parts, statement(requirePasskey(request).person), signature);
    });
    await app.listen({ host: '127.0.0.1', port });
    browser = await chromium.launch({ executablePath, args: flags });
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const addAuthenticator = async () => {
    const options = {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    } as const;
    return (await devtools.send('WebAuthn.addVirtualAuthenticator', { options })).authenticatorId;
  };
  beforeEach(async () => {
    await context?.close();
    context = await browser.newContext();
    page = await context.newPage();
    devtools = await context.newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    authenticatorId = await addAuthenticator();
    await page.goto(desk.parts.site.origin);
  });

  const run = <Given = Answer>(code: string) => page.evaluate<Given>(`(async () => ${code})()`);
  let members = 0;
  const registered = async () => {
    const id = `member-${String((members += 1))}`;
    await desk.member(id);
    const { code } = await invite(desk.parts, kato, id);
    expect(await run(`register('${code}')`)).toEqual({ status: 200, body: { state: 'active' } });
    return id;
  };
  const lastReason = async () => (await desk.entries('access/sign-in-refused')).at(-1)?.detail?.['reason'];
  const refused = { status: 401, body: { type: 'access/sign-in-failed' } };

  it('L7: registers a passkey by a one-time code and signs in without a name or a password', async () => {
    const id = await registered();
    expect(await run('signIn()')).toMatchObject({ status: 200, body: { account: id, by: 'passkey' } });
    expect(await page.evaluate('document.cookie')).toBe('');
    expect(await run(`(await fetch('/auth/me')).json()`)).toMatchObject({ account: id });
    expect(await run(`send('/auth/sign-out')`)).toMatchObject({ status: 204 });
    expect(await run(`(await fetch('/auth/me')).json()`)).toMatchObject({ type: 'access/not-signed-in' });
  });

  it('L7: signs an approval whose evidence holds later, from its bytes and the registered key alone', async () => {
    const id = await registered();
    await run('signIn()');
    const given = await run(`send('/approval', await sign())`);
    expect(given).toMatchObject({ status: 200, body: { account: id } });
    const { signature, publicKey } = given.body;
    const evidence = approvalSignatureShape.parse(signature);
    const key = createPublicKey(String(publicKey));
    expect(isApprovalValid(evidence, statement(`P-${id}`), key, desk.parts.site)).toBe(true);
    const other = { ...statement(`P-${id}`), version: 4 };
    expect(isApprovalValid(evidence, other, key, desk.parts.site)).toBe(false);
  });

  it('L7: refuses an answer that comes a second time', async () => {
    await registered();
    await page.evaluate('(async () => { window.kept = await answer(); })()');
    expect(await run(`send('/auth/passkey/sign-in', window.kept)`)).toMatchObject({ status: 200 });
    expect(await run(`send('/auth/passkey/sign-in', window.kept)`)).toMatchObject(refused);
    expect(await lastReason()).toBe('challenge-not-open');
  });

  it('L7: is not asked by a page of another origin: the browser refuses, and so do we', async () => {
    await registered();
    const assertion = await run<object>('answer()');
    await page.goto(`http://127.0.0.1:${String(port)}`);
    expect(await run('send("/auth/passkey/options")')).toMatchObject({
      status: 403,
      body: { type: 'access/other-origin' },
    });
    const asked = run(`get({ challenge: 'AAAA', rpId: 'localhost', userVerification: 'required' })`);
    await expect(asked).rejects.toThrow('SecurityError');
    const sent = run(`send('/auth/passkey/sign-in', ${JSON.stringify(assertion)})`);
    expect(await sent).toMatchObject({ status: 403 });
  });

  it('L7: signs in nobody whom the device did not verify', async () => {
    await registered();
    await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await expect(run('signIn()')).rejects.toThrow('NotAllowedError');
    // A page that does not ask for verification gets an answer from the device, and we refuse it.
    const careless = `get({ ...(await send('/auth/passkey/options')).body, userVerification: 'discouraged' })`;
    expect(await run(`send('/auth/passkey/sign-in', await ${careless})`)).toMatchObject(refused);
    expect(await lastReason()).toBe('user-not-verified');
  });

  it('L7: takes no signature under an approval from another person’s passkey', async () => {
    await registered();
    await run('signIn()');
    const [, optionsOfFirst] = [
      await run('sign()'),
      await run<object>(`(await send('/approval-options')).body`),
    ];
    await devtools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
    authenticatorId = await addAuthenticator();
    await registered();
    const theirs = `get({ ...${JSON.stringify(optionsOfFirst)}, allowCredentials: [] })`;
    const given = await run(`send('/approval', await ${theirs})`);
    expect(given).toMatchObject({ status: 403, body: { type: 'approval/other-person' } });
  });

  it('L7: suspends a passkey of which there is a copy', async () => {
    const id = await registered();
    const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId });
    const [copy] = credentials;
    await run('signIn()');
    await run('signIn()');
    await devtools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
    authenticatorId = await addAuthenticator();
    await devtools.send('WebAuthn.addCredential', { authenticatorId, credential: copy! });
    expect(await run('signIn()')).toMatchObject(refused);
    expect(await lastReason()).toBe('credential-copied');
    const [suspended] = await desk.parts.stores.credentials.ofAccount(id);
    expect(suspended?.state).toBe('suspended');
    expect(await run(`(await fetch('/auth/me')).json()`)).toMatchObject({ type: 'access/revoked' });
  });
});
