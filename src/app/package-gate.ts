/**
 * The guarded steps of a package, composed: the gate lock, the gate's decisions of today, the package register.
 */

import type { Kysely } from 'kysely';

import { postgresPackageRegister, type CheckMembers, type GuardedOutcome } from '../flow/delivery/index.ts';
import { postgresIdentityStore } from '../flow/identity/index.ts';
import { postgresGateRegister, type GateState, type SubjectId } from '../flow/institution/index.ts';
import { today, type Clock } from '../kit/clock.ts';
import { ruleOn } from '../law/rule-on.ts';
import type { Receipt } from '../ledger/index.ts';
import { assertNotFrozen } from './supervision/assert-not-frozen.ts';
import { withGate } from './with-gate.ts';

/** What the guarded steps work with. */
export interface GateParts {
  readonly db: Kysely<unknown>;
  /** Code of the operator whose gate it is. */
  readonly operator: string;
  readonly clock: Clock;
}

/** Seals package `id` when every member is eligible today; voids it otherwise. @throws {LawError} `supervision/release-frozen` */
export function sealPackage(parts: GateParts, receipt: Receipt, id: string): Promise<GuardedOutcome> {
  return withGate(parts.db, 'exclusive', async (tx) => {
    await assertNotFrozen(tx, 'release');
    return postgresPackageRegister(tx).seal(receipt, id, checkMembers(tx, parts));
  });
}

/**
 * Lets the key of package `id` out when every member is eligible today; voids the package otherwise. Hand the key over
 * only after this, and only when the state is `key-released`.
 *
 * @throws {LawError} `supervision/release-frozen`
 */
export function releasePackageKey(parts: GateParts, receipt: Receipt, id: string): Promise<GuardedOutcome> {
  return withGate(parts.db, 'exclusive', async (tx) => {
    await assertNotFrozen(tx, 'release');
    return postgresPackageRegister(tx).releaseKey(receipt, id, checkMembers(tx, parts));
  });
}

/**
 * Asks the gate, inside transaction `tx`, who of the members is not eligible today. Where a stop reaches the whole
 * person, a member is not eligible either when the same person stopped at another institution.
 */
export function checkMembers(
  tx: Kysely<unknown>,
  { operator, clock }: Pick<GateParts, 'operator' | 'clock'>,
): CheckMembers {
  const gate = postgresGateRegister(tx, operator);
  return async (members) => {
    const on = today(clock);
    const isWhole = ruleOn('stop-reach', on).value === 'person';
    const sames = isWhole ? await samePeople(tx, members) : new Map<SubjectId, readonly SubjectId[]>();
    const asked = new Set([...members, ...[...sames.values()].flat()]);
    const decisions = await gate.decisionsFor([...asked], on);
    const hasStopped = (subject: SubjectId) => isStopState(decisions.get(subject)?.state);
    const ineligible = members.filter(
      (member) => decisions.get(member)?.state !== 'eligible' || sames.get(member)?.some(hasStopped) === true,
    );
    return { ineligible, epoch: await gate.epoch() };
  };
}

const isStopState = (state: GateState | undefined) => state === 'stopped' || state === 'proxy-being-checked';

/** For each member that is linked, all subjects of the same person. */
async function samePeople(
  tx: Kysely<unknown>,
  members: readonly SubjectId[],
): Promise<ReadonlyMap<SubjectId, readonly SubjectId[]>> {
  const memberships = await postgresIdentityStore(tx).memberships();
  const subjectsOf = Map.groupBy(memberships, ({ person }) => person);
  const personOf = new Map(memberships.map(({ subject, person }) => [subject, person]));
  return new Map(
    members.flatMap((member) => {
      const person = personOf.get(member);
      const same = person === undefined ? undefined : subjectsOf.get(person);
      return same === undefined ? [] : [[member, same.map(({ subject }) => subject)]];
    }),
  );
}
