import { clockActor } from '../../access/actor.ts';
import { stopCase, type RelayData, type StopFacts } from '../../flow/institution/index.ts';
import { changed } from '../../procedure/index.ts';
import { postgresCaseStore } from '../../procedure/case-store.postgres.ts';
import type { CaseEffect, CaseWiring } from '../cases/case-wiring.ts';

const noFacts: StopFacts = { institutions: [], consignees: [], otherOperators: [] };

/** Relays, tied to the stop request that they belong to: what an organization confirms is confirmed there. */
export function stopRelayWiring(): Omit<CaseWiring, 'kind'> {
  return { effects: { confirm: confirmInStop } };
}

async function confirmInStop({ tx, receipt, matter, event }: CaseEffect): Promise<void> {
  const { stop, place, organization } = matter.data as RelayData;
  const store = postgresCaseStore(tx);
  const given = await store.find(stopCase, stop, { forUpdate: true });
  // It may have been withdrawn meanwhile; then nobody waits for it.
  if (given?.state !== 'in-force') return;
  const order = {
    actor: clockActor,
    at: event.at,
    on: event.on,
    facts: noFacts,
    input: { place, organization },
  };
  await store.append(receipt, stopCase, changed(stopCase, given, 'confirm-place', order));
}
