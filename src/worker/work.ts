/**
 * The worker: takes jobs from the board and runs them. It works in the process that holds the ledger, as every effect needs a
 * receipt: alone (`meguri jobs work`), or beside the portal.
 */

import type { JobBoard } from '../app/jobs/job-board.ts';
import type { AnyJobKind } from '../app/jobs/job-kind.ts';
import type { JobQueue, QueueWord } from '../app/jobs/job-queue.ts';
import { scheduleKey, type JobSchedule } from '../app/jobs/job-schedule.ts';
import { runJob, type JobRunner } from '../app/jobs/run-job.ts';
import type { Operator } from '../app/operator.ts';
import { isRunning, processMark } from '../kit/running-process.ts';

const workerDied = 'jobs/worker-died';

/** What a worker works with. */
export interface WorkerParts {
  readonly operator: Operator;
  readonly board: JobBoard;
  readonly queue: JobQueue;
  readonly kinds: readonly AnyJobKind[];
  readonly schedules: readonly JobSchedule[];
  /** Jobs at a time; 2 when not given, so that a long one does not hold up the short. */
  readonly concurrency?: number;
  /** Told of each job that ended, by its id and how. */
  readonly onEnd?: (job: string, end: string) => void;
}

/** A worker at work; disposing of it lets running jobs stop in order, and puts them back. */
export interface Worker extends AsyncDisposable {
  /** Jobs of dead workers that were put back when this one began. */
  readonly takenOver: number;
}

/** Starts a worker. Jobs that a dead worker left running are put back first, and are done again from where their steps ended. */
export async function startWorker(parts: WorkerParts): Promise<Worker> {
  const { operator, board, queue, kinds, schedules } = parts;
  const stopping = new AbortController();
  const runner: JobRunner = {
    operator,
    board,
    kinds: new Map(kinds.map((kind) => [kind.name, kind])),
    worker: processMark(),
    signal: stopping.signal,
  };
  const takenOver = await takeOver(parts);
  await queue.keepSchedules(schedules);
  const busy = new Set<Promise<void>>();
  await queue.work(async (word) => {
    const handled = handle(parts, runner, word);
    busy.add(handled);
    await handled.finally(() => busy.delete(handled));
  }, parts.concurrency ?? 2);
  return {
    takenOver,
    [Symbol.asyncDispose]: async () => {
      stopping.abort();
      await Promise.allSettled(busy);
    },
  };
}

/** Puts back what dead workers left, and asks for a look at everything that waits: a word to the queue may be lost. */
async function takeOver({ board, queue, operator }: WorkerParts): Promise<number> {
  let count = 0;
  const now = operator.clock.now();
  for (const { id, worker, attempts, mostAttempts } of await board.running()) {
    if (worker !== undefined && isRunning(worker)) continue;
    count += 1;
    // A job that ends every worker that takes it is not taken for ever.
    if (attempts < mostAttempts) await board.putBack(id, workerDied, now);
    else await board.end(id, { state: 'failed', failure: workerDied }, now);
  }
  for (const { id, notBefore } of await board.list({ state: 'queued' })) await queue.send(id, notBefore);
  return count;
}

async function handle(parts: WorkerParts, runner: JobRunner, word: QueueWord): Promise<void> {
  const id = 'job' in word ? word.job : await scheduledJob(parts, word.schedule);
  if (id === undefined) return;
  const run = await runJob(runner, id);
  if (run.end === 'again') await parts.queue.send(id, run.notBefore);
  if (run.end !== 'not-ours') parts.onEnd?.(id, run.end);
}

/** The job of a schedule whose time has come, on the board; undefined when there is no such schedule any more. */
async function scheduledJob(
  { board, kinds, schedules, operator }: WorkerParts,
  name: string,
): Promise<string | undefined> {
  const schedule = schedules.find((one) => one.name === name);
  const kind = kinds.find((one) => one.name === schedule?.kind);
  if (schedule === undefined || kind === undefined) return undefined;
  const now = operator.clock.now();
  const job = await board.add(
    {
      kind: kind.name,
      key: scheduleKey(schedule, now),
      input: kind.read(schedule.input),
      requestedBy: 'schedule',
      mostAttempts: kind.mostAttempts,
      notBefore: now,
    },
    now,
  );
  return job.id;
}
