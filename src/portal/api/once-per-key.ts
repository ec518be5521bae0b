import canonicalize from 'canonicalize';
import { anybody } from '../../access/actor.ts';
import { sha256Hex } from '../../kit/digest.ts';
import { ConflictError } from '../../kit/errors.ts';
import type { Call } from './api-route.ts';

interface Given {
  readonly fingerprint: string;
  readonly answer: Promise<unknown>;
}

const mostKept = 1000;

/**
 * A handler that does a request once, however often it is sent under one key by one account: the second time the first answer is
 * given. What failed may be sent again. The last thousand are remembered, for as long as the process runs; cases remember theirs
 * for good, with the change itself.
 *
 * @throws {ConflictError} `api/key-reused` when the key was used for something else
 */
export function oncePerKey<Params, Query, Body>(
  handle: (call: Call<Params, Query, Body>) => Promise<unknown>,
): (call: Call<Params, Query, Body>) => Promise<unknown> {
  const given = new Map<string, Given>();
  return async (call) => {
    const { actor, params, body, key } = call;
    const fingerprint = sha256Hex(canonicalize({ params, body }) ?? '');
    // All who have not signed in share one account: another body is somebody else's request there.
    const place = actor.account === anybody.account ? [key, fingerprint] : [key];
    const mark = [actor.account, ...place].join('\n');
    const earlier = given.get(mark);
    if (earlier !== undefined) {
      if (earlier.fingerprint === fingerprint) return earlier.answer;
      throw new ConflictError('api/key-reused', 'this key was used for another request');
    }
    const answer = handle(call);
    given.set(mark, { fingerprint, answer });
    const [oldest] = given.keys();
    if (given.size > mostKept && oldest !== undefined) given.delete(oldest);
    try {
      return await answer;
    } catch (error) {
      given.delete(mark);
      throw error;
    }
  };
}
