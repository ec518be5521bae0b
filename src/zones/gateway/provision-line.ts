import { randomUUID } from 'node:crypto';
import {
  ConflictError,
  EngineError,
  ForbiddenError,
  InvalidInputError,
  NotFoundError,
  NotSignedInError,
} from '../../kit/errors.ts';

/** Where to, and as whom. */
export interface LineTerms {
  /** Such as `https://operator.example`. */
  readonly origin: string;
  /** Access token of the institution's account, with the scope `write`. */
  readonly token: string;
  /** Longest wait for an answer, in milliseconds. */
  readonly timeoutMs?: number;
}

/** A request to the operator. */
export interface LineRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly json?: unknown;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What is said when the line or the operator's server fails for now: trying again may help. */
export const brokenLine = 'gateway/line-broken';

/** Refusals that end when the sender asks again where it stands: something was lost or changed on the way. */
const passing = [
  'provision/wrong-offset',
  'provision/changed-chunk',
  'provision/other-object',
  'provision/not-all-there',
];

const errors: Readonly<Record<number, new (code: `${string}/${string}`, message: string) => Error>> = {
  401: NotSignedInError,
  403: ForbiddenError,
  404: NotFoundError,
  409: ConflictError,
};

/**
 * The base of the operator's API. A token goes over TLS only, but for this computer.
 *
 * @throws {InvalidInputError} `gateway/bad-origin`
 */
function baseOf(origin: string): URL {
  const url = URL.parse('/api/v1/', origin);
  const isHere = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url === null || (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere))) {
    throw new InvalidInputError('gateway/bad-origin', 'the operator is named as https://…');
  }
  return url;
}

/**
 * Asks the operator's server, and gives its answer.
 *
 * @throws {EngineError} `gateway/line-broken`
 * @throws The server's own refusal, with its code.
 */
export async function askOperator<Answer>(
  { origin, token, timeoutMs = 60_000 }: LineTerms,
  { method, path, json, bytes, headers }: LineRequest,
): Promise<Answer> {
  const type = bytes === undefined ? 'application/json' : 'application/octet-stream';
  const body = bytes ?? (json === undefined ? undefined : JSON.stringify(json));
  const url = new URL(path, baseOf(origin));
  let response: Response;
  let answer: unknown;
  try {
    response = await fetch(url, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        authorization: `Bearer ${token}`,
        ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
        ...(body === undefined ? {} : { 'content-type': type }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    });
    answer = await response.json();
  } catch (cause) {
    throw new EngineError(brokenLine, 'the line to the operator broke', { cause });
  }
  if (response.ok) return answer as Answer;
  throw refusalOf(response.status, answer);
}

function refusalOf(status: number, answer: unknown): Error {
  const { type, detail } = (answer ?? {}) as { readonly type?: unknown; readonly detail?: unknown };
  const code = typeof type === 'string' && /^[a-z-]+\/[a-z-]+$/.test(type) ? type : 'gateway/refused';
  const message = typeof detail === 'string' ? detail : `the operator answered ${String(status)}`;
  if (status >= 500 || status === 429 || passing.includes(code)) return new EngineError(brokenLine, message);
  return new (errors[status] ?? InvalidInputError)(code as `${string}/${string}`, message);
}
