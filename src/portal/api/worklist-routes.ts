/**
 * The worklist 送信可否一覧: who of an institution may be sent, and why not yet. People are named by the operator's keyed tokens; the list
 * is of the night before, and each page is asked of the gate once more when it is given out.
 *
 * @law Act Art. 30(1)/52(1), Art. 34/56
 */

import { z } from 'zod';
import type { Actor } from '../../access/actor.ts';
import { checkedPage, worklistOf } from '../../app/desk/worklist.ts';
import type { Operator } from '../../app/operator.ts';
import {
  parseSubjectId,
  worklistWords,
  type GateReason,
  type GateState,
  type WorklistKey,
} from '../../flow/institution/index.ts';
import { day } from '../../kit/day.ts';
import { InvalidInputError } from '../../kit/errors.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';
import { dayText } from './case-shapes.ts';
import { ownOrganization } from './own-organization.ts';

const states = [
  'not-notified',
  'waiting',
  'stopped',
  'proxy-being-checked',
  'died-before-notice',
  'eligible',
] as const satisfies readonly GateState[];
const reasons = [
  'no-notice',
  'notice-retired',
  'fresh-notice-needed-after-stop',
  'month-not-over',
  'stop-request',
  'guardian-unchecked',
  'died-before-notice',
  'month-over-without-stop',
] as const satisfies readonly GateReason[];

/** Where a page ended: the day, when there is one, and the token. */
const cursor = /^(?:(\d{4}-\d{2}-\d{2})\.)?([0-9a-f]{32})$/;

const rowShape = z
  .strictObject({
    subject: z.string(),
    state: z.enum(states),
    reason: z.enum(reasons),
    eligibleOn: dayText.optional(),
    daysLeft: z.int().min(0).optional(),
    /** As the desk reads it. */
    words: z.string(),
  })
  .meta({ id: 'WorklistRow' });

const pageShape = z.strictObject({
  institution: z.string(),
  state: z.enum(states),
  /** The day of the list; null before the first. */
  builtOn: dayText.nullable(),
  rows: z.array(rowShape),
  /** Patients who were in the state at night and are not any more: left out. */
  noLonger: z.int().min(0),
  /** Give it as `after` for the next page; null at the end. */
  next: z.string().nullable(),
});

const countsShape = z.strictObject({
  builtOn: dayText.nullable(),
  counts: z.array(
    z.strictObject({
      institution: z.string(),
      state: z.enum(states),
      reason: z.enum(reasons),
      people: z.int().min(0),
    }),
  ),
});

const pageQueryShape = z.strictObject({
  institution: z.string().min(1).max(64).optional(),
  state: z.enum(states).default('eligible'),
  after: z.string().regex(cursor).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});

/** Routes of the worklist: an institution's desk sees its own, the operator's office and stewards any. */
export function worklistRoutes(operator: Operator): readonly ApiRoute[] {
  const shared = {
    method: 'GET',
    tag: 'worklist',
    permission: ['institution-desk', 'institution-manager', 'office', 'steward'],
  } as const;
  return [
    apiRoute({
      ...shared,
      path: '/worklist',
      id: 'worklist',
      summary: '患者ごとの送信可否の一覧（一つの状態。関門に改めて照会したもの）',
      query: pageQueryShape,
      answer: pageShape,
      handle: ({ actor, query }) => pageFor(operator, actor, query),
    }),
    apiRoute({
      ...shared,
      path: '/worklist/counts',
      id: 'worklistCounts',
      summary: '送信可否の一覧の、機関・状態・理由ごとの人数',
      query: pageQueryShape.pick({ institution: true }),
      answer: countsShape,
      handle: async ({ actor, query }) => {
        const institution = ownOrganization(actor, query.institution);
        if (institution !== undefined) await operator.institutions.find(institution);
        const list = worklistOf(operator);
        return { builtOn: (await list.builtOn()) ?? null, counts: await list.counts(institution) };
      },
    }),
  ];
}

async function pageFor(
  operator: Operator,
  actor: Actor,
  { institution: asked, state, after, limit: size }: z.output<typeof pageQueryShape>,
): Promise<z.input<typeof pageShape>> {
  const institution = ownOrganization(actor, asked);
  if (institution === undefined) {
    throw new InvalidInputError('worklist/no-institution', 'say of which institution the list is wanted');
  }
  await operator.institutions.find(institution);
  const query = { institution, state, size, ...(after === undefined ? {} : { after: keyOf(after) }) };
  const { rows, noLonger, next } = await checkedPage(operator, query);
  return {
    institution,
    state,
    builtOn: (await worklistOf(operator).builtOn()) ?? null,
    rows: rows.map((row) => ({ ...row, words: worklistWords(row) })),
    noLonger,
    next: next === undefined ? null : [next.eligibleOn, next.subject].filter(Boolean).join('.'),
  };
}

function keyOf(after: string): WorklistKey {
  const [, on, text = ''] = cursor.exec(after) ?? [];
  const subject = parseSubjectId(text);
  if (subject === undefined) throw new InvalidInputError('worklist/bad-cursor', 'no page ended there');
  return { subject, ...(on === undefined ? {} : { eligibleOn: day(on) }) };
}
