/**
 * What receiving a stop request does, in the transaction that receives it: it goes into the gate's register, packages with the person become
 * void, the gate is asked whether it holds, and whoever else may have data of the person is told.
 */

import { clockActor } from '../../access/actor.ts';
import { postgresIdentityStore } from '../../flow/identity/index.ts';
import {
  gatePlaces,
  postgresGateRegister,
  stopCase,
  stopRelayCase,
  type StopCaseState,
  type StopData,
  type StopFacts,
  type StopRequest,
  type SubjectId,
} from '../../flow/institution/index.ts';
import { dayOf } from '../../kit/day.ts';
import { IntegrityError } from '../../kit/errors.ts';
import { changed, opened, type Case } from '../../procedure/index.ts';
import { postgresCaseStore } from '../../procedure/case-store.postgres.ts';
import type { CaseEffect } from '../cases/case-wiring.ts';
import { recordAndVoid } from '../stop-service.ts';

/** A stop request as a case. */
export type StopMatter = Case<StopData, StopCaseState>;

const noFacts: StopFacts = { institutions: [], consignees: [], otherOperators: [] };

/** The request as the gate's register keeps it, under the number of its case. */
function stopOf({ id, data }: StopMatter, subject: SubjectId): StopRequest {
  const { institution, requester, scope, channel, receivedOn, identity } = data;
  const state = identity === null ? 'requested' : 'identity-checked';
  return { id, subject, alsoCovers: [], institution, requester, scope, channel, receivedOn, state };
}

/**
 * Puts a request in force. Does nothing while it is not known whose request it is.
 *
 * @law Act Art. 30(1)/52(1) — provision stops on request; Art. 34/56
 * @throws {IntegrityError} `stop/not-in-force` when the gate would still let the person through: nothing is committed.
 */
export async function putInForce(
  operator: string,
  { tx, receipt, matter, event }: CaseEffect,
): Promise<void> {
  let given = matter as StopMatter;
  const { subject } = given.data;
  if (subject === null) return;
  const linkedSubjects: Parameters<typeof recordAndVoid>[0]['linkedSubjects'] = (db, of) =>
    postgresIdentityStore(db).subjectsWith(of);
  // What came by an institution's list is in the register already, and was acknowledged by it.
  if (given.data.listedAs === null) {
    await recordAndVoid({ operator, linkedSubjects }, tx, receipt, stopOf(given, subject));
  }
  await assertStopped(tx, operator, subject, event.at);
  const store = postgresCaseStore(tx);
  const moment = { actor: clockActor, at: event.at, on: event.on, facts: noFacts };
  const steps = [
    ...(given.state === 'received' ? [{ name: 'put-in-force', input: {} }] : []),
    ...gatePlaces.map((place) => ({ name: 'confirm-place', input: { place } })),
  ];
  for (const { name, input } of steps) {
    const made = changed(stopCase, given, name, { ...moment, input });
    await store.append(receipt, stopCase, made);
    given = made.matter;
  }
  await tellOthers({ tx, receipt }, given, moment);
}

async function assertStopped(
  tx: CaseEffect['tx'],
  operator: string,
  subject: SubjectId,
  at: string,
): Promise<void> {
  const decisions = await postgresGateRegister(tx, operator).decisionsFor([subject], dayOf(new Date(at)));
  const state = decisions.get(subject)?.state;
  if (state !== 'stopped' && state !== 'proxy-being-checked') {
    throw new IntegrityError('stop/not-in-force', 'the gate does not hold a stop that was just received');
  }
}

/** A relay for each organization beside the institution at which the request came in. */
async function tellOthers(
  { tx, receipt }: Pick<CaseEffect, 'tx' | 'receipt'>,
  given: StopMatter,
  moment: { readonly actor: typeof clockActor; readonly at: string; readonly on: StopData['receivedOn'] },
): Promise<void> {
  const store = postgresCaseStore(tx);
  for (const { place, organization } of given.data.places) {
    if (organization === null || organization === given.data.institution) continue;
    const id = await store.nextNumber(receipt, stopRelayCase.series, Number(moment.on.slice(0, 4)));
    const input = { stop: given.id, place, organization };
    await store.insert(
      receipt,
      stopRelayCase,
      opened(stopRelayCase, id, { ...moment, facts: undefined, input }),
    );
  }
}
