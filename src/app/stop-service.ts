/**
 * A stop request taken in: recorded, every package with the person voided, in one commit under the gate lock; only
 * then acknowledged.
 */

import type { Kysely } from 'kysely';
import { postgresPackageRegister, type StopReach } from '../flow/delivery/index.ts';

import { postgresGateRegister, type StopRequest, type SubjectId } from '../flow/institution/index.ts';
import { ruleOn } from '../law/rule-on.ts';
import type { Rule } from '../law/rule.ts';
import type { Ledger, LedgerEvent, Receipt } from '../ledger/index.ts';
import { guarded } from './guarded.ts';
import { withGate } from './with-gate.ts';

/** What the stop service works with. */
export interface StopParts {
  readonly db: Kysely<unknown>;
  readonly ledger: Ledger;
  /** Code of the operator whose gate it is. */
  readonly operator: string;
  /** Account or process that takes the request in. */
  readonly actor: string;
  /** The other patients' ids of the same person, as linked now; read inside the transaction. */
  readonly linkedSubjects: (tx: Kysely<unknown>, subject: SubjectId) => Promise<readonly SubjectId[]>;
  /** Instead of the rule table: how far a stop at one institution reaches. */
  readonly rules?: readonly Rule[];
}

/** What the requester is told: from now on no key is released for a package with the person. */
export interface StopAcknowledgement {
  readonly stopId: string;
  /** Sequence of the ledger entry that stands for it. */
  readonly sequence: number;
  readonly reach: StopReach;
}

/**
 * Takes `stop` in. When it returns, the request is durable and acts.
 *
 * @law Act Art. 30(1)/52(1) — provision stops on request; Art. 31/53 — the request is acknowledged without delay
 * @throws {ConflictError} `institution/stop-number-taken`
 */
export async function acceptStop(parts: StopParts, stop: StopRequest): Promise<StopAcknowledgement> {
  const { id, subject, scope, requester, channel } = stop;
  const event: LedgerEvent = {
    type: 'institution/stop-received',
    actor: parts.actor,
    subject: id,
    detail: { person: subject, scope, requester, channel },
  };
  return guarded(
    parts.ledger,
    event,
    async (receipt) => {
      const reach = await withGate(parts.db, 'exclusive', (tx) => recordAndVoid(parts, tx, receipt, stop));
      return { stopId: id, sequence: receipt.sequence, reach };
    },
    ({ reach }) => ({ voided: reach.voided.length, alreadyReleased: reach.alreadyReleased.length }),
  );
}

/**
 * Records `stop` and voids every package with the person whose key is not out, inside transaction `tx`, which holds the gate
 * exclusively.
 *
 * @throws {ConflictError} `institution/stop-number-taken`
 */
export async function recordAndVoid(
  parts: Pick<StopParts, 'operator' | 'linkedSubjects' | 'rules'>,
  tx: Kysely<unknown>,
  receipt: Receipt,
  stop: StopRequest,
): Promise<StopReach> {
  const reachesPerson =
    stop.scope !== 'institution' || ruleOn('stop-reach', stop.receivedOn, parts.rules).value === 'person';
  const linked = reachesPerson ? await parts.linkedSubjects(tx, stop.subject) : [];
  // Kept with the request: a later linkage, or an erasure, may no longer show that they are one person.
  const others = new Set([...stop.alsoCovers, ...linked].filter((subject) => subject !== stop.subject));
  await postgresGateRegister(tx, parts.operator).recordStop(receipt, { ...stop, alsoCovers: [...others] });
  return postgresPackageRegister(tx).voidWith(receipt, [stop.subject, ...others]);
}
