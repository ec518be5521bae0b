import type { JobOutcome, JobProgress } from './job-kind.ts';

/** Where a job is. */
export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** A job on the board. */
export interface Job {
  readonly id: string;
  readonly kind: string;
  /** Asked for twice under one key, it is one job. */
  readonly key: string;
  readonly input: unknown;
  readonly requestedBy: string;
  readonly state: JobState;
  readonly progress: JobProgress;
  readonly attempts: number;
  readonly mostAttempts: number;
  readonly notBefore: Date;
  readonly createdAt: Date;
  readonly startedAt?: Date;
  readonly endedAt?: Date;
  /** Somebody asked for its end; a running one ends at its next look. */
  readonly isCancelAsked: boolean;
  /** Mark of the process that runs it. */
  readonly worker?: string;
  /** Code of the last failure. */
  readonly failure?: string;
  readonly outcome?: JobOutcome;
}

/** A job that is asked for. */
export interface NewJob {
  readonly kind: string;
  readonly key: string;
  readonly input: unknown;
  readonly requestedBy: string;
  readonly mostAttempts: number;
  readonly notBefore: Date;
}

/** A step of a job that has an effect. */
export interface JobStep {
  readonly intentSequence: number;
  readonly isDone: boolean;
}

/** A line of a job's log. */
export interface JobLine {
  readonly at: Date;
  readonly text: string;
}

/** Which jobs are wanted; all when nothing is given. */
export interface JobFilter {
  readonly state?: JobState;
  readonly kind?: string;
  /** At most so many, newest first. */
  readonly limit?: number;
}

/**
 * The board of jobs 作業一覧: what was asked for, how far it is, how it ended. Which process runs what is decided here, by one
 * conditional write; the queue only says when to look. Every implementation passes `test/conformance/job-board.test.ts`.
 */
export interface JobBoard {
  /** Puts a job on the board; gives the one that is there when its key was used before. */
  add(job: NewJob, at: Date): Promise<Job>;
  /**
   * The job with this id.
   *
   * @throws {NotFoundError} `jobs/no-such-job`
   */
  find(id: string): Promise<Job>;
  list(filter?: JobFilter): Promise<readonly Job[]>;
  /** Takes a queued job for a worker; undefined when another has it, it has ended, or its time has not come. */
  claim(id: string, worker: string, at: Date): Promise<Job | undefined>;
  progress(id: string, progress: JobProgress): Promise<void>;
  /** Whether somebody asked for the end of a running job. */
  isCancelAsked(id: string): Promise<boolean>;
  /** Ends a running job. */
  end(id: string, end: JobEnd, at: Date): Promise<void>;
  /** Puts a running job back, to be tried again. */
  putBack(id: string, failure: string, notBefore: Date): Promise<void>;
  /** Running jobs, so that those of dead workers can be put back. */
  running(): Promise<readonly Job[]>;
  /**
   * Cancels a queued job, or asks a running one to end.
   *
   * @throws {ConflictError} `jobs/has-ended`
   */
  cancel(id: string, at: Date): Promise<Job>;
  /**
   * Puts a failed or cancelled job back into the queue.
   *
   * @throws {ConflictError} `jobs/has-not-failed`
   */
  retry(id: string, at: Date): Promise<Job>;
  addLine(id: string, line: JobLine): Promise<void>;
  lines(id: string): Promise<readonly JobLine[]>;
  step(id: string, step: string): Promise<JobStep | undefined>;
  /** Keeps the intent under which a step is begun, in place of an earlier one that came to nothing. */
  beginStep(id: string, step: string, intentSequence: number): Promise<void>;
  endStep(id: string, step: string, at: Date): Promise<void>;
}

/** How a job ended. */
export type JobEnd =
  | { readonly state: 'done'; readonly outcome: JobOutcome }
  | { readonly state: 'failed' | 'cancelled'; readonly failure: string };
