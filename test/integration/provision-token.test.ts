import fastify, { type FastifyInstance } from 'fastify';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueToken } from '../../src/app/accounts/access-tokens.ts';
import { registerInstitution } from '../../src/app/desk-import.ts';
import { apiPlugin } from '../../src/portal/api/api.ts';
import { provisionRoutes } from '../../src/portal/api/provision-routes.ts';
import { addAuth } from '../../src/portal/auth/auth.ts';
import { actorOfRequest } from '../../src/portal/auth/recognize.ts';
import { recipientPublicKey } from '../../src/seal/index.ts';
import { sealedOnce, type SpooledObject } from '../../src/zones/gateway/sealed-once.ts';
import { send } from '../../src/zones/gateway/send.ts';
import { accountDesk } from '../fixtures/account-desk.ts';
import { ApiAtWork } from '../fixtures/api-at-work.ts';

const institution = '2210000001';
const desk = accountDesk();
let work: ApiAtWork;
let app: FastifyInstance;
let folder: string;
let origin: string;
let object: SpooledObject;
beforeAll(async () => {
  work = await ApiAtWork.open();
  await registerInstitution(work.operator, { code: institution, name: 'a', kind: 'hospital' });
  await desk.member('abe', { roles: ['institution-desk'], organization: institution });
  await desk.member('ito');
  app = fastify({ bodyLimit: 64 * 1024 });
  await addAuth(app, { parts: desk.parts });
  const routes = provisionRoutes(work.office, work.operator);
  await app.register(apiPlugin({ routes, actorOf: actorOfRequest }));
  await app.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${String((app.server.address() as AddressInfo).port)}`;
  folder = await mkdtemp(join(tmpdir(), 'meguri token '));
  await writeFile(join(folder, 'a.csv'), Buffer.alloc(200_000, 'a'));
  const handOver = { institution, format: 'receipt', path: join(folder, 'a.csv') };
  object = await sealedOnce(handOver, recipientPublicKey(work.operator.keys.intake), join(folder, 'spool'));
});
afterAll(async () => {
  await app.close();
  await work[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const tokenOf = async (account: string, scopes: readonly ('read' | 'write')[]) =>
  (await issueToken(desk.parts, account, account, { label: '提供', scopes, days: 1 })).secret;
const quick = { chunkBytes: 100_000, mostBreaks: 0 };

describe('provision with an access token', () => {
  it.each([
    ['that may only read', 'abe', ['read'], 'access/out-of-scope'],
    ['of somebody of the operator', 'ito', ['read', 'write'], 'api/not-your-role'],
  ] as const)('B6: is refused with a token %s', async (_what, account, scopes, code) => {
    const token = await tokenOf(account, scopes);
    await expect(send(object, { ...quick, origin, token })).rejects.toMatchObject({ code });
  });

  it('B6: is refused with one that was guessed', async () => {
    await expect(send(object, { ...quick, origin, token: 'guessed' })).rejects.toMatchObject({
      code: 'access/not-signed-in',
    });
  });

  it('B6: takes chunks larger than any other body from the desk of an institution', async () => {
    const token = await tokenOf('abe', ['read', 'write']);
    const receipt = await send(object, { ...quick, origin, token });
    expect(receipt).toMatchObject({ institution, sealedDigest: object.receipt.sealedDigest });
  });
});
