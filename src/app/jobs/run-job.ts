import { setInterval as every } from 'node:timers';
import { hasEffect } from '../../db/has-effect.ts';
import { MeguriError } from '../../kit/errors.ts';
import { guarded } from '../guarded.ts';
import type { Operator } from '../operator.ts';
import type { Job, JobBoard } from './job-board.ts';
import { pauseAfter, type AnyJobKind, type JobContext, type JobProgress } from './job-kind.ts';

/** What running a job needs. */
export interface JobRunner {
  readonly operator: Operator;
  readonly board: JobBoard;
  readonly kinds: ReadonlyMap<string, AnyJobKind>;
  /** Mark of this process. */
  readonly worker: string;
  /** Aborted when the worker stops. */
  readonly signal: AbortSignal;
}

/** How one run of a job ended; `not-ours` when it was not there to be taken. */
export type RunEnd =
  | { readonly end: 'done' | 'failed' | 'cancelled' | 'not-ours' }
  | { readonly end: 'again'; readonly notBefore: Date };

const lookMs = 500;
const writeMs = 250;
const cancelled = 'jobs/cancelled';
const workerStopped = 'jobs/worker-stopped';

/**
 * Takes a job and runs it to its end, its cancellation or its failure. What a handler throws is kept as a code only: a message
 * of a library may quote a cell.
 */
export async function runJob(runner: JobRunner, id: string): Promise<RunEnd> {
  const { operator, board, kinds, worker } = runner;
  const job = await board.claim(id, worker, operator.clock.now());
  if (job === undefined) return { end: 'not-ours' };
  const kind = kinds.get(job.kind);
  if (kind === undefined) return failed(runner, job, 'jobs/no-such-kind');
  const cancel = new AbortController();
  const looking = every(() => {
    board.isCancelAsked(id).then(
      (isAsked) => isAsked && cancel.abort(),
      () => undefined,
    );
  }, lookMs);
  const signal = AbortSignal.any([runner.signal, cancel.signal]);
  const reporter = new ProgressReporter(board, id);
  try {
    const outcome = await kind.run(job.input, contextOf(runner, job, signal, reporter));
    await reporter.end();
    await board.end(id, { state: 'done', outcome }, operator.clock.now());
    return { end: 'done' };
  } catch (error) {
    await reporter.end();
    return await afterFailure(runner, { job, kind, error, isCancelled: cancel.signal.aborted });
  } finally {
    clearInterval(looking);
  }
}

interface Failure {
  readonly job: Job;
  readonly kind: AnyJobKind;
  readonly error: unknown;
  readonly isCancelled: boolean;
}

async function afterFailure(runner: JobRunner, { job, kind, error, isCancelled }: Failure): Promise<RunEnd> {
  const { board, operator, signal } = runner;
  const now = operator.clock.now();
  if (isCancelled || (await board.isCancelAsked(job.id))) {
    await board.end(job.id, { state: 'cancelled', failure: cancelled }, now);
    return { end: 'cancelled' };
  }
  if (signal.aborted) {
    await board.putBack(job.id, workerStopped, now);
    return { end: 'again', notBefore: now };
  }
  const code = error instanceof MeguriError ? error.code : 'jobs/unexpected';
  await board.addLine(job.id, { at: now, text: `attempt ${job.attempts} failed: ${code}` });
  if (job.attempts >= job.mostAttempts) return failed(runner, job, code);
  const notBefore = new Date(now.getTime() + pauseAfter(kind, job.attempts) * 1000);
  await board.putBack(job.id, code, notBefore);
  return { end: 'again', notBefore };
}

async function failed({ board, operator }: JobRunner, job: Job, failure: string): Promise<RunEnd> {
  await board.end(job.id, { state: 'failed', failure }, operator.clock.now());
  return { end: 'failed' };
}

function contextOf(
  { operator, board }: JobRunner,
  job: Job,
  signal: AbortSignal,
  reporter: ProgressReporter,
): JobContext {
  return {
    operator,
    job: job.id,
    attempt: job.attempts,
    signal,
    progress: (progress) => reporter.tell(progress),
    line: (text) => board.addLine(job.id, { at: operator.clock.now(), text }),
    once: async (step, event, effect) => {
      signal.throwIfAborted();
      const known = await board.step(job.id, step);
      const wasHad =
        known?.isDone === true || (known && (await hasEffect(operator.database, known.intentSequence)));
      if (wasHad === true) {
        await board.endStep(job.id, step, operator.clock.now());
        return undefined;
      }
      const outcome = await guarded(operator.ledger, event, async (receipt) => {
        await board.beginStep(job.id, step, receipt.sequence);
        return effect(receipt);
      });
      await board.endStep(job.id, step, operator.clock.now());
      return outcome;
    },
  };
}

/** Writes how far a job is a few times a second at most, and the last word always. */
class ProgressReporter {
  readonly #board: JobBoard;
  readonly #id: string;
  #last: JobProgress | undefined;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(board: JobBoard, id: string) {
    this.#board = board;
    this.#id = id;
  }

  tell(progress: JobProgress): void {
    this.#last = progress;
    this.#timer ??= setTimeout(() => this.#write(), writeMs);
  }

  #write(): void {
    this.#timer = undefined;
    const progress = this.#last;
    if (progress === undefined) return;
    this.#last = undefined;
    // How far it is may be lost; what it does is not held up by it.
    this.#writing = this.#writing.then(() => this.#board.progress(this.#id, progress)).catch(() => undefined);
  }

  async end(): Promise<void> {
    clearTimeout(this.#timer);
    this.#write();
    await this.#writing;
  }
}
