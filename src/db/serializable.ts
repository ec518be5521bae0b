import type { Kysely, Transaction } from 'kysely';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConflictError } from '../kit/errors.ts';

/** Serialization failure and deadlock: the work was not done and may be tried again as it was. */
const retryable = new Set(['40001', '40P01']);
const attempts = 12;
const firstPauseMs = 2;

/**
 * What `work` gives, done in one SERIALIZABLE transaction. When the database refuses it because of others' work, it
 * is done again from the beginning, so `work` has no effect outside the transaction.
 *
 * @throws {ConflictError} `db/too-much-contention` after twelve attempts. What `work` throws comes out as it is, with nothing written.
 */
export async function withSerializable<Tables, Result>(
  db: Kysely<Tables>,
  work: (tx: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().setIsolationLevel('serializable').execute(work);
    } catch (error) {
      if (!isRetryable(error)) throw error;
      if (attempt === attempts) {
        throw new ConflictError('db/too-much-contention', 'the database is too busy for this now', {
          cause: error,
        });
      }
      await sleep(Math.random() * firstPauseMs * 2 ** Math.min(attempt, 7));
    }
  }
}

const isRetryable = (error: unknown) =>
  error instanceof Error && 'code' in error && retryable.has(String(error.code));
