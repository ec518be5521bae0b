import { z } from 'zod';
import { allRoles, type Role } from '../../access/role.ts';
import { approvalChallenge } from '../../access/approval-statement.ts';
import { approvalSignatureShape } from '../../access/approval-signature.ts';
import { commandCase, openCase, statementFor } from '../../app/cases/carry-on-case.ts';
import type { CaseOffice } from '../../app/cases/case-wiring.ts';
import { listCases, viewCase, type ListRequest } from '../../app/cases/look-at-case.ts';
import { day } from '../../kit/day.ts';
import { today } from '../../kit/clock.ts';
import type { AnyCaseKind } from '../../procedure/index.ts';
import { apiRoute, type ApiRoute, type Permission } from './api-route.ts';
import { listQueryShape, outcomeShape, rowShape, statementShape, viewShape } from './case-shapes.ts';

const caseParams = z.strictObject({ id: z.string().regex(/^[A-Z]{1,3}-\d{4}-\d{6,}$/) });

/** Routes of all kinds of case, made from their tables. */
export function caseRoutes(office: CaseOffice): readonly ApiRoute[] {
  return [listRoute(office), ...office.wirings.flatMap(({ kind }) => routesOf(office, kind))];
}

function listRoute(office: CaseOffice): ApiRoute {
  return apiRoute({
    method: 'GET',
    path: '/cases',
    id: 'listCases',
    summary: '案件の一覧（期限の早い順）。当事者は自分の案件だけが見える',
    tag: 'cases',
    permission: permissionOf(allRoles.filter((role) => role !== 'public' && role !== 'clock')),
    query: listQueryShape,
    answer: z.strictObject({ cases: z.array(rowShape) }),
    handle: async ({ actor, query }) => ({
      cases: await listCases(office, actor, listRequestOf(query, today(office.clock))),
    }),
  });
}

function listRequestOf(
  query: z.output<typeof listQueryShape>,
  on: ListRequest['dueBefore'] & string,
): ListRequest {
  const { kind, state, turn, party, parent, overdue, open, afterDue, afterId, limit } = query;
  return {
    limit,
    ...(kind === undefined ? {} : { kinds: kind.split(',') }),
    ...(state === undefined ? {} : { states: state.split(',') }),
    ...(turn === undefined ? {} : { turns: [turn] }),
    ...(party === undefined ? {} : { party }),
    ...(parent === undefined ? {} : { parent }),
    ...(overdue === 'true' ? { dueBefore: on } : {}),
    ...(open === undefined ? {} : { isOpen: open === 'true' }),
    ...(afterId === undefined
      ? {}
      : { after: { id: afterId, ...(afterDue === undefined ? {} : { dueOn: day(afterDue) }) } }),
  };
}

function routesOf(office: CaseOffice, kind: AnyCaseKind): readonly ApiRoute[] {
  const base = `/cases/${kind.name}`;
  const shared = { tag: kind.name, params: caseParams } as const;
  return [
    apiRoute({
      method: 'POST',
      path: base,
      id: `${kind.name}.open`,
      summary: `${kind.words.ja}: ${kind.opening.words.ja}`,
      tag: kind.name,
      permission: permissionOf(kind.opening.by),
      body: z.strictObject({ input: kind.opening.input }),
      answer: outcomeShape,
      status: 201,
      handle: ({ actor, body, key }) => openCase(office, actor, { kind: kind.name, input: body.input, key }),
    }),
    apiRoute({
      ...shared,
      method: 'GET',
      path: `${base}/:id`,
      id: `${kind.name}.view`,
      summary: `${kind.words.ja}を見る`,
      permission: permissionOf(Object.keys(kind.readers) as Role[]),
      answer: viewShape(kind),
      handle: ({ actor, params }) => viewCase(office, actor, kind.name, params.id),
    }),
    ...Object.keys(kind.commands).flatMap((name) => commandRoutes(office, kind, name)),
  ];
}

function commandRoutes(office: CaseOffice, kind: AnyCaseKind, name: string): readonly ApiRoute[] {
  const command = kind.commands[name];
  if (command === undefined) return [];
  const isSigned = 'signs' in command;
  const shared = { tag: kind.name, params: caseParams, permission: permissionOf(command.by) } as const;
  const about = { kind: kind.name, command: name };
  const path = `/cases/${kind.name}/:id/${name}`;
  const given = apiRoute({
    ...shared,
    method: 'POST',
    path,
    id: `${kind.name}.${name}`,
    summary: `${kind.words.ja}: ${command.words.ja}`,
    body: z.strictObject({
      /** The version that the caller has seen. */
      version: z.int().min(1),
      input: command.input,
      ...(isSigned ? { signature: approvalSignatureShape } : {}),
    }),
    answer: outcomeShape,
    handle: ({ actor, params, body, key }) =>
      commandCase(office, actor, { ...about, ...body, id: params.id, key }),
  });
  if (!isSigned) return [given];
  const statement = apiRoute({
    ...shared,
    method: 'POST',
    path: `${path}/statement`,
    id: `${kind.name}.${name}.statement`,
    summary: `${kind.words.ja}: ${command.words.ja}（署名する内容）`,
    body: z.strictObject({ input: command.input }),
    answer: statementShape,
    handle: async ({ actor, params, body }) => {
      const signed = await statementFor(office, actor, { ...about, id: params.id, input: body.input });
      return { statement: signed, challenge: approvalChallenge(signed) };
    },
  });
  return [given, statement];
}

/** Roles that a table names, as a route's permission: whoever has not signed in is let through only where it names the public. */
function permissionOf(roles: readonly Role[]): Permission {
  if (roles.includes('public')) return 'anybody';
  const [first = 'administrator', ...rest] = roles;
  return [first, ...rest];
}
