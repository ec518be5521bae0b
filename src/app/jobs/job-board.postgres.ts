import { sql, type Kysely, type RawBuilder } from 'kysely';
import { ConflictError, NotFoundError } from '../../kit/errors.ts';
import type { Job, JobBoard, JobFilter, JobLine, JobState, NewJob } from './job-board.ts';
import type { JobOutcome } from './job-kind.ts';

interface JobRow {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly input: unknown;
  readonly requested_by: string;
  readonly state: JobState;
  readonly stage: string | null;
  readonly done: number;
  readonly total: number | null;
  readonly attempts: number;
  readonly most_attempts: number;
  readonly not_before: Date;
  readonly created_at: Date;
  readonly started_at: Date | null;
  readonly ended_at: Date | null;
  readonly cancel_asked_at: Date | null;
  readonly worker: string | null;
  readonly failure: string | null;
  readonly outcome: JobOutcome | null;
}

const jobOf = (row: JobRow): Job => ({
  id: row.id,
  kind: row.kind,
  key: row.key,
  input: row.input,
  requestedBy: row.requested_by,
  state: row.state,
  progress: {
    done: row.done,
    ...(row.total === null ? {} : { total: row.total }),
    ...(row.stage === null ? {} : { stage: row.stage }),
  },
  attempts: row.attempts,
  mostAttempts: row.most_attempts,
  notBefore: row.not_before,
  createdAt: row.created_at,
  ...(row.started_at === null ? {} : { startedAt: row.started_at }),
  ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
  isCancelAsked: row.cancel_asked_at !== null,
  ...(row.worker === null ? {} : { worker: row.worker }),
  ...(row.failure === null ? {} : { failure: row.failure }),
  ...(row.outcome === null ? {} : { outcome: row.outcome }),
});

const mostListed = 200;

/** The board of jobs in PostgreSQL. */
export function postgresJobBoard(db: Kysely<unknown>): JobBoard {
  return new PostgresJobBoard(db);
}

class PostgresJobBoard implements JobBoard {
  readonly #db: Kysely<unknown>;

  constructor(db: Kysely<unknown>) {
    this.#db = db;
  }

  async #first(query: RawBuilder<JobRow>): Promise<Job | undefined> {
    const { rows } = await query.execute(this.#db);
    return rows[0] === undefined ? undefined : jobOf(rows[0]);
  }

  async add(job: NewJob, at: Date): Promise<Job> {
    const { kind, key, input, requestedBy, mostAttempts, notBefore } = job;
    const added = await this.#first(sql<JobRow>`
      insert into operations.job (kind, key, input, requested_by, most_attempts, not_before, created_at)
      values (${kind}, ${key}, ${JSON.stringify(input)}::jsonb, ${requestedBy}, ${mostAttempts}, ${notBefore}, ${at})
      on conflict (kind, key) do nothing returning *`);
    const known =
      added ?? (await this.#first(sql`select * from operations.job where kind = ${kind} and key = ${key}`));
    if (known === undefined)
      throw new ConflictError('jobs/not-added', 'the job could not be put on the board');
    return known;
  }

  async find(id: string): Promise<Job> {
    const job = await this.#first(sql`select * from operations.job where id::text = ${id}`);
    if (job === undefined) throw new NotFoundError('jobs/no-such-job', 'there is no such job');
    return job;
  }

  async list({ state, kind, limit = mostListed }: JobFilter = {}): Promise<readonly Job[]> {
    const { rows } = await sql<JobRow>`
      select * from operations.job
      where (${state ?? null}::text is null or state = ${state ?? null})
        and (${kind ?? null}::text is null or kind = ${kind ?? null})
      order by created_at desc, id limit ${limit}`.execute(this.#db);
    return rows.map(jobOf);
  }

  claim(id: string, worker: string, at: Date): Promise<Job | undefined> {
    return this.#first(sql`
      update operations.job set state = 'running', worker = ${worker}, attempts = attempts + 1,
        started_at = coalesce(started_at, ${at}), failure = null
      where id::text = ${id} and state = 'queued' and not_before <= ${at} returning *`);
  }

  async progress(id: string, { done, total, stage }: Job['progress']): Promise<void> {
    await sql`update operations.job set done = ${done}, total = ${total ?? null}, stage = ${stage ?? null}
      where id::text = ${id} and state = 'running'`.execute(this.#db);
  }

  async isCancelAsked(id: string): Promise<boolean> {
    return (await this.find(id)).isCancelAsked;
  }

  async end(id: string, end: Parameters<JobBoard['end']>[1], at: Date): Promise<void> {
    const outcome = end.state === 'done' ? JSON.stringify(end.outcome) : null;
    const failure = end.state === 'done' ? null : end.failure;
    await sql`update operations.job set state = ${end.state}, ended_at = ${at}, worker = null,
      outcome = ${outcome}::jsonb, failure = ${failure} where id::text = ${id} and state = 'running'`.execute(
      this.#db,
    );
  }

  async putBack(id: string, failure: string, notBefore: Date): Promise<void> {
    await sql`update operations.job set state = 'queued', worker = null, failure = ${failure}, not_before = ${notBefore}
      where id::text = ${id} and state = 'running'`.execute(this.#db);
  }

  async running(): Promise<readonly Job[]> {
    return this.list({ state: 'running' });
  }

  async cancel(id: string, at: Date): Promise<Job> {
    const job = await this.#first(sql`
      update operations.job set cancel_asked_at = coalesce(cancel_asked_at, ${at}),
        state = case when state = 'queued' then 'cancelled' else state end,
        failure = case when state = 'queued' then 'jobs/cancelled' else failure end,
        ended_at = case when state = 'queued' then ${at}::timestamptz else ended_at end
      where id::text = ${id} and state in ('queued', 'running') returning *`);
    if (job !== undefined) return job;
    await this.find(id);
    throw new ConflictError('jobs/has-ended', 'the job has ended already');
  }

  async retry(id: string, at: Date): Promise<Job> {
    const job = await this.#first(sql`
      update operations.job set state = 'queued', ended_at = null, cancel_asked_at = null, attempts = 0, not_before = ${at}
      where id::text = ${id} and state in ('failed', 'cancelled') returning *`);
    if (job !== undefined) return job;
    await this.find(id);
    throw new ConflictError('jobs/has-not-failed', 'only a job that failed or was cancelled is tried again');
  }

  async addLine(id: string, { at, text }: JobLine): Promise<void> {
    await sql`insert into operations.job_line (job, at, text) values (${id}::uuid, ${at}, ${text})`.execute(
      this.#db,
    );
  }

  async lines(id: string): Promise<readonly JobLine[]> {
    const { rows } = await sql<JobLine>`
      select at, text from operations.job_line where job::text = ${id} order by position`.execute(this.#db);
    return rows;
  }

  async step(id: string, step: string): Promise<{ intentSequence: number; isDone: boolean } | undefined> {
    const { rows } = await sql<{ intentSequence: number; isDone: boolean }>`
      select intent_sequence as "intentSequence", done_at is not null as "isDone"
      from operations.job_step where job::text = ${id} and step = ${step}`.execute(this.#db);
    return rows[0];
  }

  async beginStep(id: string, step: string, intentSequence: number): Promise<void> {
    await sql`insert into operations.job_step (job, step, intent_sequence) values (${id}::uuid, ${step}, ${intentSequence})
      on conflict (job, step) do update set intent_sequence = excluded.intent_sequence
      where job_step.done_at is null`.execute(this.#db);
  }

  async endStep(id: string, step: string, at: Date): Promise<void> {
    await sql`update operations.job_step set done_at = ${at} where job::text = ${id} and step = ${step}`.execute(
      this.#db,
    );
  }
}
