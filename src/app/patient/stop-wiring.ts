import { sql, type Kysely } from 'kysely';
import { clockActor } from '../../access/actor.ts';
import {
  gateNumberOf,
  postgresGateRegister,
  stopAfter,
  stopRelayCase,
  type StopData,
  type StopFacts,
  type StopStep,
} from '../../flow/institution/index.ts';
import { postgresIdentityStore } from '../../flow/identity/index.ts';
import { parseSubjectId } from '../../flow/institution/index.ts';
import type { LedgerEvent } from '../../ledger/index.ts';
import { changed, type Changed } from '../../procedure/index.ts';
import { postgresCaseStore } from '../../procedure/case-store.postgres.ts';
import type { CaseEffect, CaseWiring } from '../cases/case-wiring.ts';
import type { Operator } from '../operator.ts';
import { listedStanding } from './listed-standing.ts';
import { organizationsHolding } from './organizations-holding.ts';
import { putInForce, type StopMatter } from './put-stop-in-force.ts';

type Effect = NonNullable<CaseWiring['effects']>[string];

/** Stop requests, tied to the gate and to the packages. Every command that changes what the gate knows is given inside the gate. */
export function stopWiring({ config }: Operator): Omit<CaseWiring, 'kind'> {
  const enforce: Effect = (effect) => putInForce(config.operator, effect);
  const step = (name: StopStep): Effect => gateStep(config.operator, name);
  const end: Effect = async (effect) => {
    await step('withdraw')(effect);
    await lapseRelays(effect);
  };
  return {
    facts: async (tx, given, { input }) => {
      const facts = await factsOf(tx, given?.data ?? input);
      const listed = given === undefined ? await listedStanding(tx, config.operator, input) : undefined;
      return listed === undefined ? facts : { ...facts, listed };
    },
    effects: {
      open: enforce,
      'identify-patient': enforce,
      'check-identity': step('check-identity'),
      'refuse-standing': async (effect) => {
        await step('refuse')(effect);
        await lapseRelays(effect);
      },
      'approve-deletion': step('order-deletion'),
      'record-erasure': async (effect) => {
        if (effect.event.to === 'completed') await step('delete')(effect);
      },
      withdraw: end,
      rejoin: end,
    },
    intentDetail: { open: personToStop, 'identify-patient': personToStop },
    gate: {
      open: 'exclusive',
      'identify-patient': 'exclusive',
      'check-identity': 'exclusive',
      'refuse-standing': 'exclusive',
      'approve-deletion': 'exclusive',
      'record-erasure': 'exclusive',
      withdraw: 'exclusive',
      rejoin: 'exclusive',
    },
  };
}

/** What a restore needs to put a stop in force again from the ledger alone. */
function personToStop({ matter }: Changed): LedgerEvent['detail'] {
  const { subject, scope, requester, channel } = matter.data as StopData;
  return subject === null ? undefined : { person: subject, scope, requester, channel };
}

async function factsOf(tx: Kysely<unknown>, about: unknown): Promise<StopFacts> {
  const subject =
    typeof about === 'object' && about !== null && 'subject' in about && typeof about.subject === 'string'
      ? parseSubjectId(about.subject)
      : undefined;
  const holding = await organizationsHolding(tx);
  if (subject === undefined) return { institutions: [], ...holding };
  const linked = await postgresIdentityStore(tx).subjectsWith(subject);
  const { rows } = await sql<{ institution: string }>`
    select distinct institution from institution.notice where subject = any(${[subject, ...linked]}::text[])
    order by institution`.execute(tx);
  return { institutions: rows.map(({ institution }) => institution), ...holding };
}

/** Carries the step over to the gate's register, where the request stands once it is in force. */
function gateStep(operator: string, step: StopStep): Effect {
  return async ({ tx, receipt, matter, event }) => {
    if ((matter.data as StopData).inForceOn === null) return;
    await postgresGateRegister(tx, operator).changeStop(receipt, gateNumberOf(matter as StopMatter), (stop) =>
      stopAfter(stop, step, event.on),
    );
  };
}

/** Whoever was told and has not confirmed yet need not any more. */
async function lapseRelays({ tx, receipt, matter, event }: CaseEffect): Promise<void> {
  const store = postgresCaseStore(tx);
  const open = await store.list({ kinds: [stopRelayCase.name], parent: matter.id, isOpen: true, limit: 200 });
  for (const { id } of open) {
    const relay = await store.find(stopRelayCase, id, { forUpdate: true });
    if (relay === undefined) continue;
    const order = { actor: clockActor, at: event.at, on: event.on, facts: undefined, input: {} };
    await store.append(receipt, stopRelayCase, changed(stopRelayCase, relay, 'lapse', order));
  }
}
