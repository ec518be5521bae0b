import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiAtWork } from '../../test/fixtures/api-at-work.ts';
import { people } from '../flow/application/use-world.fake.ts';
import { meguriClient } from './index.ts';

let at: ApiAtWork;
beforeAll(async () => {
  at = await ApiAtWork.open();
});
afterAll(async () => at[Symbol.asyncDispose]());

const seen: Record<string, string | undefined>[] = [];

/** A client whose requests reach the API without a network. */
const client = () =>
  meguriClient({
    origin: 'http://meguri.test',
    token: 'secret-of-a-program',
    fetch: async (request) => {
      const { pathname, search } = new URL(request.url);
      const headers = Object.fromEntries(request.headers.entries());
      seen.push(headers);
      const body = request.method === 'GET' ? undefined : await request.text();
      const answer = await at.app.inject({
        method: request.method as 'GET',
        url: pathname + search,
        headers,
        ...(body === undefined ? {} : { payload: body }),
      });
      return new Response(answer.body, {
        status: answer.statusCode,
        headers: { 'content-type': String(answer.headers['content-type']) },
      });
    },
  });

describe('meguriClient', () => {
  it('M1: asks and writes with the types of the document, each write marked by a key', async () => {
    at.actor = people.sato;
    const meguri = client();
    const opened = await meguri.POST('/api/v1/cases/consultation', {
      params: { header: { 'idempotency-key': 'consult-0001' } },
      body: { input: { topic: '糖尿病の治療と転帰', text: '対象者数の見込みを知りたい。' } },
    });
    const listed = await meguri.GET('/api/v1/cases', { params: { query: { limit: 10 } } });
    expect(opened.data).toMatchObject({ kind: 'consultation', version: 1 });
    expect(listed.data?.cases.map(({ id, party }) => [id, party])).toEqual([[opened.data?.id, 'UNIV']]);
    expect(seen.map((headers) => headers['idempotency-key'])).toEqual(['consult-0001', undefined]);
    expect(seen.map(({ authorization }) => authorization)).toEqual([
      'Bearer secret-of-a-program',
      'Bearer secret-of-a-program',
    ]);
  });

  it('gives a problem as it is, not as an exception', async () => {
    at.actor = people.sato;
    const { data, error } = await client().GET('/api/v1/cases/use/{id}', {
      params: { path: { id: 'U-2026-999999' } },
    });
    expect(data).toBeUndefined();
    expect(error).toMatchObject({ type: 'case/no-such-case', status: 404 });
  });
});
