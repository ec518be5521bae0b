import type { Kysely, Transaction } from 'kysely';
import { withSerializable } from '../db/serializable.ts';
import { lockGate, type GateLockMode } from '../flow/institution/index.ts';

/**
 * What `work` gives, done in one SERIALIZABLE transaction inside the gate: `shared` to read decisions and act on them,
 * `exclusive` to stop, to seal and to release a key. `work` may be done several times; only the last one counts.
 *
 * @throws {ConflictError} `db/too-much-contention`
 * @see docs/adr/0006-gate-lock.md
 */
export function withGate<Result>(
  db: Kysely<unknown>,
  mode: GateLockMode,
  work: (tx: Transaction<unknown>) => Promise<Result>,
): Promise<Result> {
  return withSerializable(db, async (tx) => {
    await lockGate(tx, mode);
    return work(tx);
  });
}
