import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HomeAtWork } from '../../../test/integration/home-at-work.ts';
import { startWorker } from '../../worker/work.ts';
import { systemClock } from '../../kit/clock.ts';
import { ConflictError } from '../../kit/errors.ts';
import { enqueue } from './enqueue.ts';
import { postgresJobBoard } from './job-board.postgres.ts';
import type { Job, JobBoard } from './job-board.ts';
import { defineJob, pauseAfter, type JobContext } from './job-kind.ts';
import { jobKinds } from './job-kinds.ts';
import { openJobQueue } from './job-queue.ts';
import { jobSchedules, scheduleKey } from './job-schedule.ts';
import { runJob, type JobRunner } from './run-job.ts';

let work: HomeAtWork;
let board: JobBoard;
beforeAll(async () => {
  work = await HomeAtWork.open();
  board = postgresJobBoard(work.database.kysely);
});
afterAll(() => work[Symbol.asyncDispose]());

let count = 0;
/** A kind that does `run`, and a job of it on the board. */
async function jobThat(run: (context: JobContext) => Promise<void>, mostAttempts = 1) {
  const kind = defineJob({
    name: `test/kind-${'abcdefghijklmnopqrstuvwxyz'[(count += 1)] ?? ''}`,
    japanese: '試験',
    input: z.object({ n: z.number() }),
    mostAttempts,
    pauseSeconds: 1,
    run: async ({ n }, context) => {
      await run(context);
      return { n };
    },
  });
  const order = { kind: kind.name, key: 'one', input: { n: 7 }, requestedBy: 'ito' };
  const job = await enqueue(board, [kind], order, systemClock);
  const runner: JobRunner = {
    operator: work.operator,
    board,
    kinds: new Map([[kind.name, kind]]),
    worker: 'test',
    signal: new AbortController().signal,
  };
  return { job, kind, order, runner, run: () => runJob(runner, job.id) };
}
const register = (context: JobContext, code: string) =>
  context.once(code, { type: 'institution/registered', actor: 'worker', subject: code }, (receipt) =>
    work.operator.institutions.record(receipt, { code, name: code, kind: 'hospital' }),
  );

describe('M4: job board', () => {
  it('M4: shows progress, log lines and the outcome of a job, and its history', async () => {
    const { job, run } = await jobThat(async ({ progress, line }) => {
      progress({ done: 3, total: 10, stage: 'reading' });
      await line('3 of 10 files read');
    });
    expect(job).toMatchObject({ state: 'queued', attempts: 0, requestedBy: 'ito' });
    expect(await run()).toEqual({ end: 'done' });
    expect(await board.find(job.id)).toMatchObject({
      state: 'done',
      attempts: 1,
      progress: { done: 3, total: 10, stage: 'reading' },
      outcome: { n: 7 },
    });
    expect((await board.lines(job.id)).map(({ text }) => text)).toEqual(['3 of 10 files read']);
    expect((await board.list({ state: 'done' })).map(({ id }) => id)).toContain(job.id);
  });

  it('is one job when it is asked for twice under one key, and is run by one worker only', async () => {
    let runs = 0;
    const { job, kind, order, run } = await jobThat(async () => {
      runs += 1;
      await sleep(50);
    });
    expect((await enqueue(board, [kind], order, systemClock)).id).toBe(job.id);
    const ends = await Promise.all([run(), run(), run()]);
    expect(ends.map(({ end }) => end).sort()).toEqual(['done', 'not-ours', 'not-ours']);
    expect(runs).toBe(1);
  });

  it('refuses an input that is not as it must be, naming places and no values', async () => {
    const { kind, order } = await jobThat(async () => Promise.resolve());
    const wrong = { ...order, key: 'two', input: { n: '山田' } };
    await expect(enqueue(board, [kind], wrong, systemClock)).rejects.toThrow(/is not as it must be at: n$/);
    await expect(enqueue(board, [], order, systemClock)).rejects.toMatchObject({ code: 'jobs/no-such-kind' });
  });

  it('M4: tries again after a pause, then gives up, keeping only the code of what went wrong', async () => {
    const { job, run } = await jobThat(() => Promise.reject(new Error('山田太郎 is not a number')), 2);
    const first = await run();
    expect(first).toMatchObject({ end: 'again' });
    // Its time has not come.
    expect(await run()).toEqual({ end: 'not-ours' });
    await sleep(1100);
    expect(await run()).toEqual({ end: 'failed' });
    const ended = await board.find(job.id);
    expect(ended).toMatchObject({ state: 'failed', failure: 'jobs/unexpected', attempts: 2 });
    expect(JSON.stringify([ended, await board.lines(job.id)])).not.toContain('山田');
    expect((await board.retry(job.id, new Date())).state).toBe('queued');
    await expect(board.retry(job.id, new Date())).rejects.toThrow(ConflictError);
  });

  it('M4: cancels a job that waits at once, and a running one at its next look', async () => {
    const waiting = await jobThat(async () => Promise.resolve());
    expect((await board.cancel(waiting.job.id, new Date())).state).toBe('cancelled');
    expect(await waiting.run()).toEqual({ end: 'not-ours' });
    await expect(board.cancel(waiting.job.id, new Date())).rejects.toMatchObject({ code: 'jobs/has-ended' });
    const running = await jobThat(({ signal }) => sleep(30_000, undefined, { signal }));
    const ending = running.run();
    while ((await board.find(running.job.id)).state !== 'running') await sleep(20);
    await board.cancel(running.job.id, new Date());
    expect(await ending).toEqual({ end: 'cancelled' });
  });

  it('has the effect of a step once, however often the job is begun again', async () => {
    let attempts = 0;
    const { job, run } = await jobThat(async (context) => {
      await register(context, 'J1');
      attempts += 1;
      if (attempts === 1) throw new Error('after the first step');
      await register(context, 'J2');
    }, 3);
    await run();
    await sleep(1100);
    expect(await run()).toEqual({ end: 'done' });
    const entries: string[] = [];
    for await (const { phase, subject } of work.operator.ledger.entries())
      entries.push(`${phase} ${subject}`);
    expect(entries.filter((text) => text === 'done J1')).toHaveLength(1);
    expect((await board.find(job.id)).attempts).toBe(2);
  });

  it('knows the effect of a step whose process died between its commit and its outcome', async () => {
    const { job, run } = await jobThat(async (context) => {
      await register(context, 'J3');
    });
    // As the dead process left it: intent and effect are there, the step is not ended.
    await work.under('institution/registered', 'J3', async (receipt) => {
      await board.beginStep(job.id, 'J3', receipt.sequence);
      await work.operator.institutions.record(receipt, { code: 'J3', name: 'J3', kind: 'hospital' });
    });
    expect(await run()).toEqual({ end: 'done' });
    let times = 0;
    for await (const { phase, subject } of work.operator.ledger.entries()) {
      if (phase === 'intent' && subject === 'J3') times += 1;
    }
    expect(times).toBe(1);
  });
});

describe('startWorker', () => {
  it('M4: takes over what a dead worker left running, and runs what waits', async () => {
    const { job, kind, order } = await jobThat(async () => Promise.resolve(), 3);
    await board.claim(job.id, '999999:dead', new Date());
    const second = await enqueue(board, [kind], { ...order, key: 'second' }, systemClock);
    const ends: string[] = [];
    {
      await using queue = await openJobQueue(work.database.url);
      const parts = { operator: work.operator, board, queue, kinds: [kind], schedules: [] };
      await using worker = await startWorker({ ...parts, onEnd: (id, end) => ends.push(`${id} ${end}`) });
      expect(worker.takenOver).toBe(1);
      const isOver = async () => {
        const states = await Promise.all([job, second].map(({ id }: Job) => board.find(id)));
        return states.every(({ state }) => state === 'done');
      };
      while (!(await isOver())) await sleep(50);
    }
    expect(ends.sort()).toEqual([`${job.id} done`, `${second.id} done`].sort());
  });
});

describe('jobKinds', () => {
  it('M4: builds the nightly worklist and looks at due days as jobs', async () => {
    const runner = {
      operator: work.operator,
      board,
      kinds: new Map(jobKinds.map((kind) => [kind.name, kind])),
    };
    for (const [kind, input] of [
      ['institution/worklist-build', {}],
      ['procedure/due-days', { workingDays: 3 }],
      ['operations/retention-clocks', { days: 30 }],
      ['outgoing/webhooks', {}],
      ['outgoing/messages', {}],
      ['operations/tidy-jobs', { days: 30 }],
    ] as const) {
      const job = await enqueue(
        board,
        jobKinds,
        { kind, key: 'once', input, requestedBy: 'test' },
        systemClock,
      );
      const signal = new AbortController().signal;
      expect(await runJob({ ...runner, worker: 'test', signal }, job.id)).toEqual({ end: 'done' });
    }
  });
});

describe('jobSchedules', () => {
  it('M4: names kinds that there are, with an input that each takes', () => {
    for (const { kind, input, cron } of jobSchedules) {
      expect(() => jobKinds.find(({ name }) => name === kind)!.read(input), kind).not.toThrow();
      expect(cron.split(' ')).toHaveLength(5);
    }
  });

  it('makes one job of a minute, however often it fires', () => {
    const [schedule] = jobSchedules;
    const key = (at: string) => scheduleKey(schedule!, new Date(at));
    expect(key('2026-10-01T00:00:59Z')).toBe(key('2026-10-01T00:00:01Z'));
    expect(key('2026-10-01T00:01:00Z')).not.toBe(key('2026-10-01T00:00:59Z'));
  });
});

describe('pauseAfter', () => {
  it('doubles, up to an hour', () => {
    expect([1, 2, 3, 20].map((attempt) => pauseAfter({ pauseSeconds: 60 }, attempt))).toEqual([
      60, 120, 240, 3600,
    ]);
  });
});
