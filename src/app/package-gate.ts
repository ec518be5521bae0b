/**
 * The guarded steps of a package, composed: the gate lock, the gate's decisions of today, the package register.
 */

import type { Kysely } from 'kysely';
import { postgresPackageRegister } from '../flow/delivery/register/package-register.postgres.ts';
import type { CheckMembers, GuardedOutcome } from '../flow/delivery/register/package-register.ts';
import { postgresGateRegister } from '../flow/institution/index.ts';
import { today, type Clock } from '../kit/clock.ts';
import type { Receipt } from '../ledger/index.ts';
import { withGate } from './with-gate.ts';

/** What the guarded steps work with. */
export interface GateParts {
  readonly db: Kysely<unknown>;
  /** Code of the operator whose gate it is. */
  readonly operator: string;
  readonly clock: Clock;
}

/** Seals package `id` when every member is eligible today; voids it otherwise. */
export function sealPackage(parts: GateParts, receipt: Receipt, id: string): Promise<GuardedOutcome> {
  return withGate(parts.db, 'exclusive', (tx) =>
    postgresPackageRegister(tx).seal(receipt, id, checkMembers(tx, parts)),
  );
}

/**
 * Lets the key of package `id` out when every member is eligible today; voids the package otherwise. Hand the key over
 * only after this, and only when the state is `key-released`.
 */
export function releasePackageKey(parts: GateParts, receipt: Receipt, id: string): Promise<GuardedOutcome> {
  return withGate(parts.db, 'exclusive', (tx) =>
    postgresPackageRegister(tx).releaseKey(receipt, id, checkMembers(tx, parts)),
  );
}

/** Asks the gate, inside transaction `tx`, who of the members is not eligible today. */
export function checkMembers(
  tx: Kysely<unknown>,
  { operator, clock }: Pick<GateParts, 'operator' | 'clock'>,
): CheckMembers {
  const gate = postgresGateRegister(tx, operator);
  return async (members) => {
    const decisions = await gate.decisionsFor(members, today(clock));
    const ineligible = members.filter((member) => decisions.get(member)?.state !== 'eligible');
    return { ineligible, epoch: await gate.epoch() };
  };
}
