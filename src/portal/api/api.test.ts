import { Ajv2020 } from 'ajv/dist/2020.js';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { anybody, type Actor } from '../../access/actor.ts';
import { approvalChallenge, type ApprovalStatement } from '../../access/approval-statement.ts';
import type { CaseOffice } from '../../app/cases/case-wiring.ts';
import { settableClock } from '../../kit/clock.ts';
import { LawError } from '../../kit/errors.ts';
import { memoryLedger } from '../../ledger/index.ts';
import { loanCase } from '../../procedure/loan-case.fake.ts';
import { testDatabase, type TestDatabase } from '../../../test/integration/database.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';
import { apiPlugin } from './api.ts';
import { frameworkProblem } from './framework-problem.ts';
import { caseRoutes } from './case-routes.ts';

let database: TestDatabase;
let app: FastifyInstance;
beforeAll(async () => {
  database = await testDatabase();
  app = await apiWith(caseRoutes(office()));
});
afterAll(async () => {
  await app.close();
  await database.close();
});

const people: Readonly<Record<string, Actor>> = {
  yamada: { account: 'yamada-1', person: 'yamada', roles: ['applicant'], organization: 'UNIV' },
  sato: { account: 'sato-1', person: 'sato', roles: ['office'], organization: 'OP' },
  suzuki: { account: 'suzuki-1', person: 'suzuki', roles: ['director'], organization: 'OP' },
  kuroda: { account: 'kuroda-1', person: 'kuroda', roles: ['auditor'], organization: 'OP' },
};

const office = (): CaseOffice => ({
  db: database.kysely,
  ledger: memoryLedger(),
  clock: settableClock(new Date('2026-11-24T01:00:00Z')),
  wirings: [{ kind: loanCase, facts: () => Promise.resolve({ isClosed: false }) }],
  verifyApproval: () => Promise.resolve(null),
});

async function apiWith(routes: readonly ApiRoute[]): Promise<FastifyInstance> {
  const server = fastify({ frameworkErrors: frameworkProblem });
  const actorOf = (request: { headers: Record<string, unknown> }) =>
    Promise.resolve(people[String(request.headers['x-test-person'])] ?? anybody);
  await server.register(apiPlugin({ routes, actorOf: actorOf, limits: 'none' }));
  await server.ready();
  return server;
}

let sent = 0;
const post = (
  person: string,
  url: string,
  payload: object,
  key = `test-${String((sent += 1)).padStart(6, '0')}`,
) =>
  app.inject({
    method: 'POST',
    url: `/api/v1${url}`,
    payload,
    headers: { 'x-test-person': person, 'idempotency-key': key },
  });
const get = (person: string, url: string) =>
  app.inject({ method: 'GET', url: `/api/v1${url}`, headers: { 'x-test-person': person } });
const opened = async () =>
  (await post('yamada', '/cases/loan', { input: { thing: 'book', days: 7 } })).json<{ id: string }>().id;

describe('POST /api/v1/cases/loan', () => {
  it('opens a case, once for the same key', async () => {
    const body = { input: { thing: 'book', days: 7 } };
    const first = await post('yamada', '/cases/loan', body, 'same-key-1');
    expect([first.statusCode, first.json()]).toEqual([
      201,
      expect.objectContaining({ state: 'asked', version: 1 }),
    ]);
    expect((await post('yamada', '/cases/loan', body, 'same-key-1')).json()).toEqual(first.json());
    const other = await post('yamada', '/cases/loan', { input: { thing: 'map', days: 7 } }, 'same-key-1');
    expect([other.statusCode, other.json<{ type: string }>().type]).toEqual([409, 'case/key-reused']);
  });

  it.each([
    ['nobody signed in', 'nobody', { input: { thing: 'book', days: 7 } }, 401, 'api/not-signed-in'],
    ['a role that may not', 'kuroda', { input: { thing: 'book', days: 7 } }, 403, 'api/not-your-role'],
    [
      'a field of the wrong kind',
      'yamada',
      { input: { thing: 'book', days: 'MARKER' } },
      400,
      'api/bad-request',
    ],
    [
      'a text that no database keeps',
      'yamada',
      { input: { thing: 'a\u0000MARKER', days: 7 } },
      400,
      'api/unstorable-text',
    ],
    ['a field too many', 'yamada', { input: { thing: 'book', days: 7, more: 1 } }, 400, 'api/bad-request'],
  ])('refuses %s', async (_what, person, body, status, type) => {
    const answer = await post(person, '/cases/loan', body);
    expect([answer.statusCode, answer.json<{ type: string }>().type]).toEqual([status, type]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).not.toContain('MARKER');
  });

  it('refuses a write without a key of its own', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/cases/loan',
      payload: { input: { thing: 'book', days: 7 } },
      headers: { 'x-test-person': 'yamada' },
    });
    expect(answer.statusCode).toBe(400);
  });
});

describe('POST /api/v1/cases/loan/:id/:command', () => {
  it('gives the command to the version that was seen, and no other', async () => {
    const id = await opened();
    const agree = { version: 1, input: {} };
    expect((await post('sato', `/cases/loan/${id}/agree`, agree)).json()).toMatchObject({ version: 2 });
    const late = await post('sato', `/cases/loan/${id}/agree`, agree);
    expect([late.statusCode, late.json<{ type: string }>().type]).toEqual([409, 'case/changed-meanwhile']);
  });

  it('says why not in both languages', async () => {
    const id = await opened();
    const agree = { version: 1, input: {} };
    await post('sato', `/cases/loan/${id}/agree`, agree);
    expect((await post('sato', `/cases/loan/${id}/agree`, { ...agree, version: 2 })).json()).toMatchObject({
      detail: 'this person has done this already',
      japanese: 'すでに行っています。',
    });
  });

  it('tells what is signed, and the challenge by which a passkey signs it', async () => {
    const id = await opened();
    const told = (await post('suzuki', `/cases/loan/${id}/refuse/statement`, { input: {} })).json<{
      statement: ApprovalStatement;
      challenge: string;
    }>();
    expect(told.statement).toMatchObject({ case: id, version: 1, command: 'refuse', person: 'suzuki' });
    expect(told.challenge).toBe(approvalChallenge(told.statement));
  });
});

describe('GET /api/v1/cases/loan/:id', () => {
  it('answers in the documented shape, and hides from others that there is a case', async () => {
    const id = await opened();
    expect((await get('sato', `/cases/loan/${id}`)).json()).toMatchObject({ id, data: { days: 7 } });
    expect((await get('yamada', `/cases/loan/${id}`)).json()).toMatchObject({ data: { thing: 'book' } });
    expect((await get('kuroda', `/cases/loan/${id}`)).statusCode).toBe(404);
    expect((await get('sato', '/cases/loan/L-2026-999999')).statusCode).toBe(404);
    expect((await get('sato', '/cases')).json<{ cases: object[] }>().cases.length).toBeGreaterThan(0);
  });
});

describe('frameworkProblem', () => {
  it.each([
    [414, `/cases/loan/${'MARKER'.repeat(40)}`],
    [400, '/cases/loan/MARKER%ZZ'],
  ])('answers %i of an address that is not to be read, and does not quote it', async (status, url) => {
    const answer = await get('sato', url);
    expect([answer.statusCode, answer.json()]).toMatchObject([status, { type: 'api/bad-request', status }]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).not.toContain('MARKER');
  });
});

describe('apiPlugin', () => {
  const route = apiRoute({
    method: 'GET',
    path: '/thing',
    id: 'thing',
    summary: 'a thing',
    tag: 'test',
    permission: 'anybody',
    answer: z.strictObject({ name: z.string() }),
    handle: () => Promise.resolve({ name: 'x' }),
  });

  it('does not start with a route that does not say who may call it', async () => {
    const open = { ...route, permission: undefined } as unknown as ApiRoute;
    await expect(apiWith([open])).rejects.toMatchObject({ code: 'api/no-permission-declared' });
  });

  it('sends nothing that is not in the documented shape', async () => {
    const leaking = { ...route, handle: () => Promise.resolve({ name: 'x', secret: 'MARKER' }) };
    const server = await apiWith([leaking]);
    const answer = await server.inject({ method: 'GET', url: '/api/v1/thing' });
    expect([answer.statusCode, answer.json<{ type: string }>().type]).toEqual([
      500,
      'api/answer-out-of-shape',
    ]);
    expect(answer.body).not.toContain('MARKER');
    await server.close();
  });

  it('says where the Act forbids what the law does not permit', async () => {
    const refusing = {
      ...route,
      handle: () => Promise.reject(new LawError('test/not-lawful', 'not lawful', 'Act Art. 34')),
    };
    const server = await apiWith([refusing]);
    const answer = await server.inject({ method: 'GET', url: '/api/v1/thing' });
    expect([answer.statusCode, answer.json()]).toEqual([
      403,
      expect.objectContaining({ article: 'Act Art. 34' }),
    ]);
    await server.close();
  });

  it('M1: gives an OpenAPI 3.1 document with every route, its answers and problems, that is a valid schema', async () => {
    const document = (await get('nobody', '/openapi.json')).json<{
      openapi: string;
      paths: Record<string, Record<string, { operationId: string; responses: Record<string, unknown> }>>;
    }>();
    expect(document.openapi).toMatch(/^3\.1\./);
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(
      caseRoutes(office())
        .map(({ id }) => id)
        .sort(),
    );
    expect(
      operations.every(({ responses }) => '403' in responses && ('200' in responses || '201' in responses)),
    ).toBe(true);
    const ajv = new Ajv2020({ strict: false });
    ajv.addSchema({ $id: 'api', ...document });
    expect(() => ajv.compile({ $ref: 'api#/components/schemas/Problem' })).not.toThrow();
  });
});
