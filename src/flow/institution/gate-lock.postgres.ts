import { sql, type Kysely, type Transaction } from 'kysely';
import { IntegrityError } from '../../kit/errors.ts';

/** Shared: others may look through the gate as well. Exclusive: nobody else is in the gate. */
export type GateLockMode = 'shared' | 'exclusive';

/**
 * Takes the gate lock for the rest of the transaction. It must be the first statement: a lock of a table, unlike one
 * of a row, is waited for before the transaction's snapshot is taken, so what follows sees all that happened before
 * the lock was given.
 */
export async function lockGate(tx: Transaction<unknown>, mode: GateLockMode): Promise<void> {
  if (mode === 'exclusive') await sql`lock table institution.gate_lock in exclusive mode`.execute(tx);
  else await sql`lock table institution.gate_lock in row exclusive mode`.execute(tx);
}

/**
 * Does nothing when this transaction holds the gate lock exclusively.
 *
 * @throws {IntegrityError} `institution/gate-not-held`: a guarded step was composed wrongly.
 */
export async function assertGateHeld(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql`select 1 from pg_locks where pid = pg_backend_pid() and granted
    and mode = 'ExclusiveLock' and relation = 'institution.gate_lock'::regclass`.execute(db);
  if (rows.length === 0)
    throw new IntegrityError('institution/gate-not-held', 'a guarded step is outside the gate');
}
