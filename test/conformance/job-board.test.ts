import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryJobBoard } from '../../src/app/jobs/job-board.memory.ts';
import { postgresJobBoard } from '../../src/app/jobs/job-board.postgres.ts';
import type { NewJob } from '../../src/app/jobs/job-board.ts';
import { testDatabase, type TestDatabase } from '../integration/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const at = (minute: number) => new Date(Date.UTC(2026, 9, 1, 0, minute));
let count = 0;
const newJob = (kind = `test/kind-${'abcdefghijklmnopqrstuvwxyz'[(count += 1) % 26] ?? ''}`): NewJob => ({
  kind,
  key: `k${(count += 1)}`,
  input: { n: 1 },
  requestedBy: 'ito',
  mostAttempts: 3,
  notBefore: at(1),
});

describe.each([
  ['memoryJobBoard', () => memoryJobBoard()],
  ['postgresJobBoard', () => postgresJobBoard(database.kysely)],
])('%s', (_name, open) => {
  it('M4: has one job of a key, and lists the newest first', async () => {
    const board = open();
    const [kind, other] = ['test/listed', 'test/listed-too'];
    const first = await board.add({ ...newJob(kind), key: 'a' }, at(0));
    expect(await board.add({ ...newJob(kind), key: 'a' }, at(5))).toEqual(first);
    const second = await board.add(newJob(kind), at(1));
    await board.add(newJob(other), at(2));
    expect((await board.list({ kind })).map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(await board.list({ kind, limit: 1 })).toHaveLength(1);
    expect(await board.list({ kind, state: 'done' })).toEqual([]);
    expect(await board.find(first.id)).toMatchObject({
      input: { n: 1 },
      state: 'queued',
      progress: { done: 0 },
    });
    await expect(board.find('none')).rejects.toMatchObject({ code: 'jobs/no-such-job' });
  });

  it('gives a job to one worker, not before its time, and forgets what went wrong before', async () => {
    const board = open();
    const { id } = await board.add(newJob(), at(0));
    expect(await board.claim(id, 'w1', at(0))).toBeUndefined();
    expect(await board.claim(id, 'w1', at(1))).toMatchObject({
      state: 'running',
      worker: 'w1',
      attempts: 1,
      startedAt: at(1),
    });
    expect(await board.claim(id, 'w2', at(1))).toBeUndefined();
    await board.progress(id, { done: 2, total: 3, stage: 'reading' });
    await board.putBack(id, 'test/failed', at(9));
    const back = await board.find(id);
    expect(back).toMatchObject({
      state: 'queued',
      failure: 'test/failed',
      notBefore: at(9),
      progress: { done: 2, total: 3 },
    });
    expect(back).not.toHaveProperty('worker');
    const again = await board.claim(id, 'w2', at(9));
    expect(again).toMatchObject({ attempts: 2, startedAt: at(1) });
    expect(again).not.toHaveProperty('failure');
  });

  it('ends a running job once, and changes nothing of one that has ended', async () => {
    const board = open();
    const { id } = await board.add(newJob(), at(0));
    await board.end(id, { state: 'done', outcome: { rows: 1 } }, at(2));
    expect((await board.find(id)).state).toBe('queued');
    await board.claim(id, 'w1', at(1));
    await board.end(id, { state: 'done', outcome: { rows: 1 } }, at(2));
    await board.progress(id, { done: 99 });
    await board.putBack(id, 'late', at(3));
    expect(await board.find(id)).toMatchObject({
      state: 'done',
      outcome: { rows: 1 },
      endedAt: at(2),
      progress: { done: 0 },
    });
    await expect(board.cancel(id, at(3))).rejects.toMatchObject({ code: 'jobs/has-ended' });
    await expect(board.retry(id, at(3))).rejects.toMatchObject({ code: 'jobs/has-not-failed' });
  });

  it('cancels what waits at once, asks what runs, and lets both be tried again', async () => {
    const board = open();
    const [waiting, running] = [await board.add(newJob(), at(0)), await board.add(newJob(), at(0))];
    expect(await board.cancel(waiting.id, at(1))).toMatchObject({
      state: 'cancelled',
      failure: 'jobs/cancelled',
      endedAt: at(1),
    });
    await board.claim(running.id, 'w1', at(1));
    expect(await board.cancel(running.id, at(2))).toMatchObject({ state: 'running', isCancelAsked: true });
    expect(await board.isCancelAsked(running.id)).toBe(true);
    await board.end(running.id, { state: 'cancelled', failure: 'jobs/cancelled' }, at(3));
    const again = await board.retry(running.id, at(4));
    expect(again).toMatchObject({ state: 'queued', attempts: 0, isCancelAsked: false, notBefore: at(4) });
    expect(again).not.toHaveProperty('endedAt');
  });

  it('keeps lines in order, and of a step that was done the intent that did it', async () => {
    const board = open();
    const { id } = await board.add(newJob(), at(0));
    for (const text of ['one', 'two']) await board.addLine(id, { at: at(1), text });
    expect(await board.lines(id)).toEqual([
      { at: at(1), text: 'one' },
      { at: at(1), text: 'two' },
    ]);
    expect(await board.step(id, 's')).toBeUndefined();
    await board.beginStep(id, 's', 7);
    await board.beginStep(id, 's', 9);
    expect(await board.step(id, 's')).toEqual({ intentSequence: 9, isDone: false });
    await board.endStep(id, 's', at(2));
    await board.beginStep(id, 's', 11);
    expect(await board.step(id, 's')).toEqual({ intentSequence: 9, isDone: true });
  });
});
