/**
 * The board of long jobs 作業一覧: how far they are, how they ended, and what they wrote; a job is cancelled or tried again. A worker that
 * runs finds what was put back by itself.
 */

import { z } from 'zod';
import { postgresJobBoard } from '../../app/jobs/job-board.postgres.ts';
import type { Job, JobState } from '../../app/jobs/job-board.ts';
import { jobKinds } from '../../app/jobs/job-kinds.ts';
import type { Operator } from '../../app/operator.ts';
import { jsonShape } from '../../procedure/index.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';

const states = ['queued', 'running', 'done', 'failed', 'cancelled'] as const satisfies readonly JobState[];
const moment = z.iso.datetime();

const jobShape = z
  .strictObject({
    id: z.string(),
    kind: z.string(),
    japanese: z.string(),
    key: z.string(),
    input: jsonShape,
    requestedBy: z.string(),
    state: z.enum(states),
    progress: z.strictObject({
      done: z.number(),
      total: z.number().optional(),
      stage: z.string().optional(),
    }),
    attempts: z.int().min(0),
    mostAttempts: z.int().min(1),
    notBefore: moment,
    createdAt: moment,
    startedAt: moment.nullable(),
    endedAt: moment.nullable(),
    isCancelAsked: z.boolean(),
    /** Code of the last failure. */
    failure: z.string().nullable(),
    outcome: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).nullable(),
  })
  .meta({ id: 'Job' });

const pageShape = z.strictObject({
  job: jobShape,
  lines: z.array(z.strictObject({ at: moment, text: z.string() })),
});

const idParams = z.strictObject({ id: z.uuid() });
const queryShape = z.strictObject({
  state: z.enum(states).optional(),
  kind: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

function told(job: Job): z.input<typeof jobShape> {
  const { id, kind, key, requestedBy, state, progress, attempts, mostAttempts, isCancelAsked } = job;
  const { startedAt, endedAt, failure = null, outcome = null } = job;
  return {
    ...{ id, kind, key, requestedBy, state, progress, attempts, mostAttempts, isCancelAsked },
    japanese: jobKinds.find(({ name }) => name === kind)?.japanese ?? kind,
    input: job.input as z.input<typeof jsonShape>,
    notBefore: job.notBefore.toISOString(),
    createdAt: job.createdAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    failure,
    outcome,
  };
}

const shared = { tag: 'jobs', permission: ['administrator', 'office'] } as const;

/** Routes of the board of jobs. */
export function jobRoutes(operator: Operator): readonly ApiRoute[] {
  const board = () => postgresJobBoard(operator.database);
  return [
    apiRoute({
      ...shared,
      method: 'GET',
      path: '/jobs',
      id: 'listJobs',
      summary: '作業の一覧（新しい順）',
      query: queryShape,
      answer: z.strictObject({ jobs: z.array(jobShape) }),
      handle: async ({ query: { state, kind, limit } }) => {
        const asked = { ...(state === undefined ? {} : { state }), ...(kind === undefined ? {} : { kind }) };
        return { jobs: (await board().list({ ...asked, limit })).map(told) };
      },
    }),
    apiRoute({
      ...shared,
      method: 'GET',
      path: '/jobs/:id',
      id: 'showJob',
      summary: '作業の経過と記録',
      params: idParams,
      answer: pageShape,
      handle: async ({ params: { id } }) => {
        const job = told(await board().find(id));
        const lines = await board().lines(id);
        return { job, lines: lines.map(({ at, text }) => ({ at: at.toISOString(), text })) };
      },
    }),
    changeRoute(operator, 'cancel', '作業を中止する'),
    changeRoute(operator, 'retry', '失敗した作業をやり直す'),
  ];
}

function changeRoute(operator: Operator, name: 'cancel' | 'retry', summary: string): ApiRoute {
  return apiRoute({
    ...shared,
    method: 'POST',
    path: `/jobs/:id/${name}`,
    id: `${name}Job`,
    summary,
    params: idParams,
    body: z.strictObject({}),
    answer: jobShape,
    handle: async ({ params: { id } }) =>
      told(await postgresJobBoard(operator.database)[name](id, operator.clock.now())),
  });
}
