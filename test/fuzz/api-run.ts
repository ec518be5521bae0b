/**
 * Sends generated requests to the API and judges every answer by the published document alone: a status that is documented, a body in its
 * shape, and never a 5xx.
 */

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { allRoles, sideOf } from '../../src/access/role.ts';
import type { Actor } from '../../src/access/actor.ts';
import { broken, valuesOf, type Schema } from './schema-values.ts';

interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly id: string;
  /** Roles that the document names. */
  readonly roles: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly body: Schema | undefined;
  readonly answers: ReadonlyMap<number, ValidateFunction>;
}

/** Something that must not happen. */
export interface ApiFault {
  readonly operation: string;
  readonly status: number;
  readonly what: string;
  readonly request: unknown;
}

/** How a run went. */
export interface ApiRun {
  readonly requests: number;
  readonly byStatus: Readonly<Record<string, number>>;
  /** Operations that answered with success at least once. */
  readonly succeeded: number;
  readonly operations: number;
  readonly faults: readonly ApiFault[];
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  readonly components?: { readonly responses?: Readonly<Record<string, object>> };
}

/** The document with every answer in its place, those that are said once for all as well. */
function withOwnAnswers(document: Document): Document {
  const shared = document.components?.responses ?? {};
  const copy = structuredClone(document);
  for (const operation of Object.values(copy.paths).flatMap((methods) => Object.values(methods))) {
    const responses = operation['responses'] as Record<string, { $ref?: string }>;
    for (const [status, { $ref }] of Object.entries(responses)) {
      if ($ref !== undefined) responses[status] = shared[$ref.replace('#/components/responses/', '')] ?? {};
    }
  }
  return copy;
}

function operationsOf(told: Document): readonly Operation[] {
  const document = withOwnAnswers(told);
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(document, 'api');
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const escaped = path
        .replaceAll('~', '~0')
        .replaceAll('/', '~1')
        .replaceAll('{', '%7B')
        .replaceAll('}', '%7D');
      const responses = operation['responses'] as Record<string, { content?: Record<string, object> }>;
      const answers = Object.entries(responses).flatMap(([status, { content }]) =>
        Object.keys(content ?? {})
          .slice(0, 1)
          .map((type) => {
            const place = `${escaped}/${method}/responses/${status}/content/${type.replaceAll('/', '~1')}/schema`;
            return [Number(status), ajv.compile({ $ref: `api#/paths/${place}` })] as const;
          }),
      );
      const requestBody = operation['requestBody'] as
        { content?: Record<string, { schema: Schema }> } | undefined;
      return {
        method: method.toUpperCase() as Operation['method'],
        path,
        id: String(operation['operationId']),
        roles: (operation['x-roles'] ?? []) as readonly string[],
        parameters: (operation['parameters'] ?? []) as Operation['parameters'],
        body: requestBody?.content?.['application/json']?.schema,
        answers: new Map(answers),
      };
    }),
  );
}

const parties = ['OP', 'H001', 'H002', 'UNIV', 'OTHER', '-'];

/** Everybody who may ask: each role, for its own side's organization and for another. */
const actors: readonly Actor[] = allRoles
  .filter((role) => role !== 'clock')
  .flatMap((role) =>
    (sideOf(role) === 'operator' ? ['OP'] : sideOf(role) === 'public' ? ['-'] : parties.slice(1, 5)).flatMap(
      (organization) =>
        ['1', '2'].map((which) => ({
          account: role === 'public' ? 'public' : `${role}-${organization.toLowerCase()}-${which}`,
          person: role === 'public' ? 'public' : `person-${role}-${organization}-${which}`,
          roles: [role],
          organization,
        })),
    ),
  );

interface Drawn {
  readonly actor: Actor;
  readonly body: unknown;
  readonly values: Readonly<Record<string, unknown>>;
  readonly pick: number;
  readonly version: number;
}

function requestsTo(operation: Operation, document: Document): fc.Arbitrary<Drawn> {
  const body = operation.body === undefined ? fc.constant(undefined) : valuesOf(operation.body, document);
  const values = Object.fromEntries(
    operation.parameters
      .filter((parameter) => parameter.in !== 'header')
      .map(({ name, schema }) => [name, valuesOf(schema, document)]),
  );
  const named = actors.filter(({ roles }) => roles.some((role) => operation.roles.includes(role)));
  const permitted = fc.constantFrom(...(named.length === 0 ? actors : named));
  return fc.record({
    actor: fc.oneof(
      { weight: 3, arbitrary: permitted },
      { weight: 1, arbitrary: fc.constantFrom(...actors) },
    ),
    body: fc.oneof({ weight: 3, arbitrary: body }, { weight: 1, arbitrary: body.chain(broken) }),
    values: fc.record(values, { requiredKeys: [] }),
    pick: fc.nat(),
    version: fc.integer({ min: 1, max: 4 }),
  });
}

/** Sends `requests` requests in a random order that `seed` fixes; `become` says who asks. */
export async function runApi(
  app: FastifyInstance,
  {
    requests,
    seed,
    become,
    tell,
  }: {
    readonly requests: number;
    readonly seed: number;
    readonly become: (actor: Actor) => void;
    readonly tell?: (done: number) => void;
  },
): Promise<ApiRun> {
  const document = (await app.inject({ method: 'GET', url: '/api/v1/openapi.json' })).json<Document>();
  const operations = operationsOf(document);
  const known = new Map<string, string[]>();
  const byStatus: Record<string, number> = {};
  const succeeded = new Set<string>();
  const faults: ApiFault[] = [];
  const round = 10;
  for (let sent = 0, turn = 0; sent < requests; turn += 1) {
    // Openings first, so that there is something to carry on; then every operation in turn.
    const operation = operations[turn % operations.length];
    if (operation === undefined) break;
    const drawn = fc.sample(requestsTo(operation, document), { numRuns: round, seed: seed + turn });
    for (const each of drawn) {
      sent += 1;
      become(each.actor);
      const { status, fault: shown } = await sendOne(app, operation, each, known, sent);
      const fault = letThrough(operation, each.actor, status) ?? shown;
      byStatus[String(status)] = (byStatus[String(status)] ?? 0) + 1;
      if (status < 300) succeeded.add(operation.id);
      if (fault !== undefined) faults.push({ operation: operation.id, status, what: fault, request: each });
    }
    tell?.(sent);
  }
  return { requests, byStatus, succeeded: succeeded.size, operations: operations.length, faults };
}

/** Success for somebody none of whose roles the document names. */
function letThrough({ roles }: Operation, actor: Actor, status: number): string | undefined {
  const isNamed = roles.includes('public') || actor.roles.some((role) => roles.includes(role));
  return status < 300 && !isNamed ? `let through: ${actor.roles.join()}` : undefined;
}

async function sendOne(
  app: FastifyInstance,
  operation: Operation,
  { body, values, pick, version }: Drawn,
  known: Map<string, string[]>,
  sent: number,
): Promise<{ readonly status: number; readonly fault?: string }> {
  const kind = operation.id.split('.')[0] ?? '';
  const ids = known.get(kind) ?? [];
  const id = ids.length > 0 && pick % 10 !== 0 ? ids[pick % ids.length] : values['id'];
  const url = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(textOf(name === 'id' ? id : values[name])),
  );
  const query = operation.parameters
    .filter((parameter) => parameter.in === 'query' && values[parameter.name] !== undefined)
    .map(({ name }) => `${name}=${encodeURIComponent(textOf(values[name]))}`)
    .join('&');
  const payload = hasVersion(body) ? { ...body, version } : body;
  const answer = await app.inject({
    method: operation.method,
    url: query === '' ? url : `${url}?${query}`,
    headers: {
      'idempotency-key': `00000000-0000-4000-8000-${String(sent).padStart(12, '0')}`,
      'content-type': 'application/json',
    },
    ...(payload === undefined ? {} : { payload: JSON.stringify(payload) }),
  });
  const status = answer.statusCode;
  if (status === 201) known.set(kind, [...ids, answer.json<{ id?: string }>().id ?? ''].slice(-50));
  return { status, ...faultOf(operation, status, answer.body) };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value ?? 'x'));

const hasVersion = (body: unknown): body is object =>
  typeof body === 'object' && body !== null && 'version' in body && typeof body.version === 'number';

function faultOf({ answers }: Operation, status: number, text: string): { readonly fault?: string } {
  if (status >= 500) return { fault: text.slice(0, 300) };
  const isValid = answers.get(status);
  if (isValid === undefined) return { fault: `status ${String(status)} is not documented` };
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { fault: 'the answer is not JSON' };
  }
  return isValid(body) ? {} : { fault: `out of shape: ${JSON.stringify(isValid.errors?.[0])}` };
}
