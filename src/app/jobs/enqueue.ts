import type { Clock } from '../../kit/clock.ts';
import { InvalidInputError } from '../../kit/errors.ts';
import type { Job, JobBoard } from './job-board.ts';
import type { AnyJobKind } from './job-kind.ts';

/** A job that somebody asks for. */
export interface JobOrder {
  readonly kind: string;
  /** Asked for twice under one key, it is one job. */
  readonly key: string;
  readonly input: unknown;
  readonly requestedBy: string;
  readonly notBefore?: Date;
}

/**
 * Puts a job on the board. A worker that runs looks at the board by itself; `send` of a queue makes it look at once.
 *
 * @throws {InvalidInputError} `jobs/no-such-kind`, `jobs/bad-input`
 */
export async function enqueue(
  board: JobBoard,
  kinds: readonly AnyJobKind[],
  order: JobOrder,
  clock: Clock,
): Promise<Job> {
  const kind = kinds.find(({ name }) => name === order.kind);
  if (kind === undefined) {
    throw new InvalidInputError(
      'jobs/no-such-kind',
      `a job is one of ${kinds.map(({ name }) => name).join(', ')}`,
    );
  }
  const now = clock.now();
  const { key, requestedBy, notBefore = now } = order;
  const { name, mostAttempts } = kind;
  return board.add(
    { kind: name, key, input: kind.read(order.input), requestedBy, mostAttempts, notBefore },
    now,
  );
}
