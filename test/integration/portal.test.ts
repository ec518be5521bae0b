import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { register } from 'tsx/esm/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountParts, caseOffice } from '../../src/app/cases/case-office.ts';
import { createHome } from '../../src/app/home.ts';
import { openOperator, type Operator } from '../../src/app/operator.ts';
import { testDatabase, type TestDatabase } from './database.ts';

interface Answer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  json(): unknown;
}

interface Portal {
  inject(request: object): Promise<Answer>;
  close(): Promise<void>;
}

describe('buildPortal', () => {
  let database: TestDatabase;
  let folder: string;
  let operator: Operator;
  let portal: Portal;
  const origin = 'https://portal.example.jp';

  beforeAll(async () => {
    database = await testDatabase();
    folder = await mkdtemp(join(tmpdir(), 'meguri-portal-'));
    await createHome(join(folder, 'home'), { operator: 'OP-01' });
    operator = await openOperator(join(folder, 'home'), { databaseUrl: database.url });
    register();
    const module = (await import('../../src/portal/portal.tsx')) as {
      buildPortal: (sources: object) => Promise<Portal>;
    };
    const site = { rpId: 'portal.example.jp', origin };
    portal = await module.buildPortal({
      clock: operator.clock,
      statuses: () => Promise.resolve([]),
      work: { operator, office: caseOffice(operator, site), auth: { parts: accountParts(operator, site) } },
    });
  });
  afterAll(async () => {
    await portal.close();
    await operator[Symbol.asyncDispose]();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('has pages, signing in and the API beside one another, and each says in its own way what is not there', async () => {
    expect((await portal.inject({ url: '/' })).statusCode).toBe(200);
    const page = await portal.inject({ url: '/nowhere' });
    expect([page.statusCode, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    const api = await portal.inject({ url: '/api/v1/nowhere' });
    expect(api.json()).toMatchObject({ type: 'api/no-such-route', status: 404 });
    const me = await portal.inject({ url: '/auth/me' });
    expect(me.json()).toMatchObject({ type: 'access/not-signed-in', status: 401 });
    expect((await portal.inject({ url: '/api/v1/openapi.json' })).statusCode).toBe(200);
  });

  it('counts attempts by the address that the proxy on this computer tells, and by no other’s word', async () => {
    const attempt = async (forwarded: string, remoteAddress = '127.0.0.1') => {
      const headers = { origin, 'x-forwarded-for': forwarded };
      const url = '/auth/passkey/options';
      const answer = await portal.inject({ method: 'POST', url, headers, remoteAddress, payload: {} });
      return Number(answer.headers['x-ratelimit-remaining']);
    };
    const first = await attempt('203.0.113.1');
    expect(await attempt('203.0.113.2')).toBe(first);
    expect(await attempt('203.0.113.1')).toBe(first - 1);
    const stranger = await attempt('203.0.113.3', '198.51.100.7');
    expect(await attempt('203.0.113.4', '198.51.100.7')).toBe(stranger - 1);
  });

  it('tells its forms’ origin to itself only', async () => {
    const { headers } = await portal.inject({ url: '/' });
    expect(headers['referrer-policy']).toBe('same-origin');
  });
});
