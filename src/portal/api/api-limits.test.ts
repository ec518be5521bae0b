import fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { anybody } from '../../access/actor.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';
import { apiPlugin } from './api.ts';

const route = (method: 'GET' | 'POST', path: string): ApiRoute =>
  apiRoute({
    method,
    path,
    id: `${method} ${path}`,
    summary: 'a thing',
    tag: 'test',
    permission: 'anybody',
    answer: z.strictObject({}),
    handle: () => Promise.resolve({}),
  });

const limits = { anonymousReads: 4, anonymousWrites: 2, receipts: 1, signedIn: 6 };

async function open() {
  const app = fastify();
  const routes = [
    route('GET', '/thing'),
    route('GET', '/other'),
    route('POST', '/thing'),
    route('POST', '/stop-status'),
    route('POST', '/stop-status/copy'),
  ];
  const actorOf = ({ headers }: { headers: Record<string, unknown> }) => {
    const account = headers['x-test-account'];
    return typeof account === 'string' ? Promise.resolve({ ...anybody, account }) : Promise.resolve(anybody);
  };
  await app.register(apiPlugin({ routes, actorOf, limits }));
  const send = (method: 'GET' | 'POST', path: string, account?: string, remoteAddress = '192.0.2.1') =>
    app.inject({
      method,
      url: `/api/v1${path}`,
      remoteAddress,
      headers: {
        'idempotency-key': '9b2f8c1e-5d7a-4e0b-8f4d-1c3a5b7d9e0f',
        ...(account === undefined ? {} : { 'x-test-account': account }),
      },
    });
  const statuses = async (times: number, ...[method, path, account, address]: Parameters<typeof send>) => {
    const found: number[] = [];
    for (let time = 0; time < times; time += 1) {
      found.push((await send(method, path, account, address)).statusCode);
    }
    return found;
  };
  return { app, send, statuses };
}

describe('addLimits', () => {
  it('counts what an address reads over all routes, and another address for itself', async () => {
    const { app, send, statuses } = await open();
    expect(await statuses(3, 'GET', '/thing')).toEqual([200, 200, 200]);
    expect(await statuses(2, 'GET', '/other')).toEqual([200, 429]);
    const refused = await send('GET', '/thing');
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect(refused.json()).toMatchObject({ type: 'api/too-many-requests', status: 429 });
    expect(refused.headers['retry-after']).toBeDefined();
    expect(await statuses(1, 'GET', '/thing', undefined, '192.0.2.2')).toEqual([200]);
    await app.close();
  });

  it('lets an address write less often than it reads, and guess at receipts least', async () => {
    const { app, statuses } = await open();
    expect(await statuses(3, 'POST', '/thing')).toEqual([200, 200, 429]);
    expect(await statuses(1, 'POST', '/stop-status')).toEqual([200]);
    expect(await statuses(1, 'POST', '/stop-status/copy', 'mori-1')).toEqual([429]);
    await app.close();
  });

  it('counts an account by itself, wherever it calls from', async () => {
    const { app, statuses } = await open();
    expect(await statuses(6, 'POST', '/thing', 'mori-1')).toEqual([200, 200, 200, 200, 200, 200]);
    expect(await statuses(1, 'GET', '/thing', 'mori-1', '192.0.2.2')).toEqual([429]);
    expect(await statuses(1, 'GET', '/thing', 'sato-1')).toEqual([200]);
    await app.close();
  });
});
