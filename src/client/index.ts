/**
 * The API's client: `fetch` with the types of the document.
 *
 * ```ts
 * const meguri = meguriClient({ origin: 'https://portal.example.jp', token });
 * const { data, error } = await meguri.GET('/api/v1/cases', { params: { query: { overdue: 'true' } } });
 * ```
 */

import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './api-paths.d.ts';

/** Whom to call, and as whom. */
export interface ClientOptions {
  /** Where the portal is opened, such as `https://portal.example.jp`. */
  readonly origin: string;
  /** A program's token; `meguri account token` gives one. */
  readonly token: string;
  /** Instead of the platform's own. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** A client for the API of an operator. Each write is given a key by the caller: sent again with the same, it is done once. */
export function meguriClient({ origin, token, fetch }: ClientOptions): Client<paths> {
  const client = createClient<paths>({ baseUrl: origin, ...(fetch === undefined ? {} : { fetch }) });
  client.use({
    onRequest: ({ request }) => {
      request.headers.set('authorization', `Bearer ${token}`);
      return request;
    },
  });
  return client;
}

export type { components, operations, paths } from './api-paths.d.ts';
