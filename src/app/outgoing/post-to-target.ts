import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPublicAddress, isThisMachine, refusalToTarget, type AllowedHosts } from './target-address.ts';

/** What came of a post: the status, or why there is none. */
export interface PostOutcome {
  readonly status?: number;
  /** A code of ours or of the system (`ECONNREFUSED`); what the other side wrote is not kept. */
  readonly failure?: string;
}

/** Something to post. */
export interface Post {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly allowed: AllowedHosts;
  readonly timeoutMs?: number;
}

const defaultTimeoutMs = 10_000;
const privateAddress = 'outgoing/private-address';

class PrivateAddressError extends Error {
  readonly code = privateAddress;
}

/** Finds the addresses of a name. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

const bySystem: Resolve = (host) => lookup(host, { all: true });

/**
 * Resolves a name and refuses it when any of its addresses is not public. The connection is made to the very addresses that were
 * checked, so that a name cannot turn into another between check and use.
 */
export function publicLookup(allowed: AllowedHosts, resolve: Resolve = bySystem): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (addresses) => {
        const [first] = addresses;
        const isFree = allowed.has(host) || addresses.every(({ address }) => isPublicAddress(address));
        if (first === undefined || !isFree) callback(new PrivateAddressError(), '', 4);
        else if (options.all === true) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(error as NodeJS.ErrnoException, '', 4),
    );
  };
}

/** Posts once. Redirects are not followed; the answer's body is not read. */
export async function postToTarget({ url, body, headers, allowed, timeoutMs }: Post): Promise<PostOutcome> {
  const refusal = refusalToTarget(url, allowed);
  if (refusal !== undefined) return { failure: `outgoing/${refusal}` };
  const target = new URL(url);
  const request = target.protocol === 'https:' ? requestHttps : requestHttp;
  const own = isThisMachine(target.hostname) ? {} : { lookup: publicLookup(allowed) };
  return new Promise((resolve) => {
    const timeout = AbortSignal.timeout(timeoutMs ?? defaultTimeoutMs);
    const outgoing = request(
      target,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        signal: timeout,
        agent: false,
        ...own,
      },
      (response) => {
        response.destroy();
        resolve({ status: response.statusCode ?? 0 });
      },
    );
    outgoing.on('error', (error: NodeJS.ErrnoException) =>
      resolve({ failure: timeout.aborted ? 'outgoing/timeout' : (error.code ?? 'outgoing/failed') }),
    );
    outgoing.end(body);
  });
}
