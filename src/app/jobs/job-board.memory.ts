import { randomUUID } from 'node:crypto';
import { ConflictError, NotFoundError } from '../../kit/errors.ts';
import type { Job, JobBoard, JobEnd, JobFilter, JobLine, JobStep, NewJob } from './job-board.ts';
import type { JobProgress } from './job-kind.ts';

const mostListed = 200;
const stepKey = (id: string, step: string) => `${id} ${step}`;

/** The job without the marks of an earlier run. */
const withoutFailure = ({ failure: _, ...job }: Job): Job => job;
const withoutWorker = ({ worker: _, ...job }: Job): Job => job;
const withoutEnd = ({ endedAt: _, ...job }: Job): Job => job;

/** A board of jobs in memory, for tests. */
export function memoryJobBoard(): JobBoard {
  return new MemoryJobBoard();
}

class MemoryJobBoard implements JobBoard {
  readonly #jobs = new Map<string, Job>();
  readonly #lines = new Map<string, JobLine[]>();
  readonly #steps = new Map<string, JobStep>();

  async add(job: NewJob, at: Date): Promise<Job> {
    await Promise.resolve();
    const known = [...this.#jobs.values()].find(({ kind, key }) => kind === job.kind && key === job.key);
    const fresh = { state: 'queued', progress: { done: 0 }, attempts: 0, isCancelAsked: false } as const;
    return known ?? this.#keep({ ...job, ...fresh, id: randomUUID(), createdAt: at });
  }

  async find(id: string): Promise<Job> {
    const job = await Promise.resolve(this.#jobs.get(id));
    if (job === undefined) throw new NotFoundError('jobs/no-such-job', 'there is no such job');
    return job;
  }

  list({ state, kind, limit = mostListed }: JobFilter = {}): Promise<readonly Job[]> {
    const byAge = (one: Job, other: Job) =>
      other.createdAt.getTime() - one.createdAt.getTime() || (one.id < other.id ? -1 : 1);
    const wanted = [...this.#jobs.values()].filter(
      (job) => (state === undefined || job.state === state) && (kind === undefined || job.kind === kind),
    );
    return Promise.resolve(wanted.sort(byAge).slice(0, limit));
  }

  async claim(id: string, worker: string, at: Date): Promise<Job | undefined> {
    const job = await Promise.resolve(this.#jobs.get(id));
    if (job?.state !== 'queued' || job.notBefore > at) return undefined;
    const { attempts, startedAt = at } = job;
    return this.#keep({
      ...withoutFailure(job),
      state: 'running',
      worker,
      attempts: attempts + 1,
      startedAt,
    });
  }

  progress(id: string, progress: JobProgress): Promise<void> {
    return this.#whileRunning(id, (job) => ({ ...job, progress }));
  }

  async isCancelAsked(id: string): Promise<boolean> {
    return (await this.find(id)).isCancelAsked;
  }

  end(id: string, end: JobEnd, at: Date): Promise<void> {
    return this.#whileRunning(id, (job) => ({ ...withoutWorker(job), ...end, endedAt: at }));
  }

  putBack(id: string, failure: string, notBefore: Date): Promise<void> {
    return this.#whileRunning(id, (job) => ({ ...withoutWorker(job), state: 'queued', failure, notBefore }));
  }

  running(): Promise<readonly Job[]> {
    return this.list({ state: 'running' });
  }

  async cancel(id: string, at: Date): Promise<Job> {
    const job = await this.find(id);
    if (job.state === 'running') return this.#keep({ ...job, isCancelAsked: true });
    if (job.state !== 'queued') throw new ConflictError('jobs/has-ended', 'the job has ended already');
    const ended = {
      isCancelAsked: true,
      state: 'cancelled',
      failure: 'jobs/cancelled',
      endedAt: at,
    } as const;
    return this.#keep({ ...job, ...ended });
  }

  async retry(id: string, at: Date): Promise<Job> {
    const job = await this.find(id);
    if (job.state !== 'failed' && job.state !== 'cancelled') {
      throw new ConflictError(
        'jobs/has-not-failed',
        'only a job that failed or was cancelled is tried again',
      );
    }
    return this.#keep({
      ...withoutEnd(job),
      state: 'queued',
      isCancelAsked: false,
      attempts: 0,
      notBefore: at,
    });
  }

  async addLine(id: string, line: JobLine): Promise<void> {
    await Promise.resolve();
    this.#lines.set(id, [...(this.#lines.get(id) ?? []), line]);
  }

  lines(id: string): Promise<readonly JobLine[]> {
    return Promise.resolve(this.#lines.get(id) ?? []);
  }

  step(id: string, step: string): Promise<JobStep | undefined> {
    return Promise.resolve(this.#steps.get(stepKey(id, step)));
  }

  async beginStep(id: string, step: string, intentSequence: number): Promise<void> {
    if ((await this.step(id, step))?.isDone === true) return;
    this.#steps.set(stepKey(id, step), { intentSequence, isDone: false });
  }

  async endStep(id: string, step: string): Promise<void> {
    const known = await this.step(id, step);
    if (known !== undefined) this.#steps.set(stepKey(id, step), { ...known, isDone: true });
  }

  #keep(job: Job): Job {
    this.#jobs.set(job.id, job);
    return job;
  }

  async #whileRunning(id: string, change: (job: Job) => Job): Promise<void> {
    const job = await Promise.resolve(this.#jobs.get(id));
    if (job?.state === 'running') this.#keep(change(job));
  }
}
