/** Cases that another case's command opens or changes beside itself: in its transaction, under its receipt. */

import { clockActor } from '../../access/actor.ts';
import { changed, opened, type Case, type CaseKind } from '../../procedure/index.ts';
import { postgresCaseStore } from '../../procedure/case-store.postgres.ts';
import type { CaseEffect } from '../cases/case-wiring.ts';

/** Who does what is done beside: who gave the command, or the passing of time. */
type By = 'actor' | 'clock';

const momentOf = ({ actor, event }: CaseEffect, by: By) => ({
  actor: by === 'clock' ? clockActor : actor,
  at: event.at,
  on: event.on,
});

/** Opens a case. Throws as its kind refuses, and then nothing of the command happens either. */
export async function openBeside<Data, State extends string, Facts>(
  effect: CaseEffect,
  kind: CaseKind<Data, State, Facts>,
  { input, facts, by = 'actor' }: { readonly input: unknown; readonly facts: Facts; readonly by?: By },
): Promise<void> {
  const { tx, receipt, event } = effect;
  const store = postgresCaseStore(tx);
  const id = await store.nextNumber(receipt, kind.series, Number(event.on.slice(0, 4)));
  await store.insert(receipt, kind, opened(kind, id, { ...momentOf(effect, by), facts, input }));
}

/** Gives a command to a case. Throws as its kind refuses, and then nothing of the command happens either. */
export async function commandBeside<Data, State extends string, Facts>(
  effect: CaseEffect,
  kind: CaseKind<Data, State, Facts>,
  { id }: Pick<Case, 'id'>,
  { command, input, facts }: { readonly command: string; readonly input: unknown; readonly facts: Facts },
): Promise<void> {
  const store = postgresCaseStore(effect.tx);
  const given = await store.find(kind, id, { forUpdate: true });
  if (given === undefined) return;
  const order = { ...momentOf(effect, 'actor'), facts, input };
  await store.append(effect.receipt, kind, changed(kind, given, command, order));
}
