import type { z } from 'zod';
import { InvalidInputError } from '../../kit/errors.ts';
import type { LedgerEvent, Receipt } from '../../ledger/index.ts';
import type { Operator } from '../operator.ts';

/** How far a job is: so many of so many, and what it is at. */
export interface JobProgress {
  readonly done: number;
  readonly total?: number;
  readonly stage?: string;
}

/** What a handler works with. */
export interface JobContext {
  readonly operator: Operator;
  readonly job: string;
  /** Which attempt this is, from 1. */
  readonly attempt: number;
  /** Aborted when somebody cancels the job or the worker stops. */
  readonly signal: AbortSignal;
  /** Tells how far it is; written at most a few times a second. */
  readonly progress: (progress: JobProgress) => void;
  /** Writes a line into the job's log: counts and our own ids, never a person's data. */
  readonly line: (text: string) => Promise<void>;
  /**
   * Has an effect once, however often the job is begun again: under one ledger intent, whose receipt the effect writes with. Gives
   * undefined when it was had before. The effect must be one transaction that writes under the receipt.
   */
  readonly once: <Outcome>(
    step: string,
    event: LedgerEvent,
    effect: (receipt: Receipt) => Promise<Outcome>,
  ) => Promise<Outcome | undefined>;
}

/** What a job leaves behind: flat and without personal data. */
export type JobOutcome = Readonly<Record<string, string | number | boolean | null>>;

/** A kind of job: what it takes, what it does, how often it is tried. */
export interface JobKind<Input = unknown> {
  /** `station/what-it-does`. */
  readonly name: `${string}/${string}`;
  readonly japanese: string;
  readonly input: z.ZodType<Input>;
  /** Attempts in all, when it fails. */
  readonly mostAttempts: number;
  /** Seconds before the second attempt; each later one waits twice as long, up to an hour. */
  readonly pauseSeconds: number;
  readonly run: (input: Input, context: JobContext) => Promise<JobOutcome>;
}

/** A kind whose input type is forgotten, as a table of kinds holds it. */
export interface AnyJobKind {
  readonly name: `${string}/${string}`;
  readonly japanese: string;
  readonly mostAttempts: number;
  readonly pauseSeconds: number;
  /** The input, read; throws `jobs/bad-input` when it is not as it must be. */
  readonly read: (input: unknown) => unknown;
  readonly run: (input: unknown, context: JobContext) => Promise<JobOutcome>;
}

/** A kind of job from its parts, so that its handler sees its own input type and tables see any. */
export function defineJob<Input>(kind: JobKind<Input>): AnyJobKind {
  const read = (input: unknown): Input => {
    const outcome = kind.input.safeParse(input);
    if (outcome.success) return outcome.data;
    const places = outcome.error.issues.map(({ path }) => path.join('.') || '(input)').join(', ');
    throw new InvalidInputError(
      'jobs/bad-input',
      `the input of ${kind.name} is not as it must be at: ${places}`,
    );
  };
  const { name, japanese, mostAttempts, pauseSeconds } = kind;
  return {
    name,
    japanese,
    mostAttempts,
    pauseSeconds,
    read,
    run: (input, context) => kind.run(read(input), context),
  };
}

const mostPauseSeconds = 3600;

/** Seconds from a failed attempt to the next. */
export function pauseAfter({ pauseSeconds }: Pick<AnyJobKind, 'pauseSeconds'>, attempt: number): number {
  return Math.min(mostPauseSeconds, pauseSeconds * 2 ** (attempt - 1));
}
