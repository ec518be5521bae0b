import { noUseFacts, useCase } from '../../flow/application/index.ts';
import {
  erasure,
  halt,
  haltInstructions,
  instruction,
  onwardProvision,
  type HaltData,
  type HaltFacts,
} from '../../flow/obligations/index.ts';
import { postgresCaseStore } from '../../procedure/case-store.postgres.ts';
import type { CaseEffect, CaseWiring } from '../cases/case-wiring.ts';
import { casesOf } from '../use/cases-of.ts';
import { chainOf, conditionsHeldBy, copiesLeft, useOnRecord } from './holders.ts';
import { commandBeside, openBeside } from './in-effect.ts';
import { instructionsOf } from './instructions-of.ts';
import { wasSuspendedByHalt } from './suspended-by-halt.ts';
import { fieldOf } from './use-child-wiring.ts';

/** A use that a halt reaches is suspended or revoked; one that is revoked must be erased. */
async function haltUse(effect: CaseEffect, id: string): Promise<void> {
  const { measure, reason } = effect.matter.data as HaltData;
  const use = await postgresCaseStore(effect.tx).find(useCase, id);
  if (use === undefined || use.state === 'revoked' || use.state === 'erasure-reported') return;
  if (measure === 'suspend') {
    // A use that is suspended for another reason stays so; one whose term is over is used by nobody.
    if (use.data.suspended !== undefined) return;
    await commandBeside(effect, useCase, use, { command: 'suspend', input: { reason }, facts: noUseFacts });
    return;
  }
  await commandBeside(effect, useCase, use, { command: 'revoke', input: { reason }, facts: noUseFacts });
  const copies = await copiesLeft(effect.tx, id);
  const asked = await casesOf(effect.tx, erasure, { parent: id, isOpen: true });
  if (copies.length === 0 || asked.length > 0) return;
  const input = { use: id, reason: 'permission-revoked' };
  const facts = { use: await useOnRecord(effect.tx, id), copies };
  await openBeside(effect, erasure, { input, facts, by: 'clock' });
}

/** What was passed on is suspended, and ends when its holder is confirmed to have given it up. */
async function haltOnward(effect: CaseEffect, id: string): Promise<void> {
  const given = await postgresCaseStore(effect.tx).find(onwardProvision, id);
  if (given?.state !== 'provided') return;
  const facts = await onwardFacts(effect, given.data.from);
  const input = { halt: effect.matter.id };
  await commandBeside(effect, onwardProvision, given, { command: 'suspend', input, facts });
}

const onwardFacts = async ({ tx }: CaseEffect, from: string) => ({
  use: undefined,
  chain: await chainOf(tx, from),
  fromConditions: await conditionsHeldBy(tx, from),
});

async function tell(effect: CaseEffect, isLifted: boolean): Promise<void> {
  const { matter } = effect;
  for (const input of haltInstructions(matter.id, matter.data as HaltData, isLifted))
    await openBeside(effect, instruction, { input, facts: undefined });
}

async function order(effect: CaseEffect): Promise<void> {
  for (const { case: id } of (effect.matter.data as HaltData).reached) {
    await haltUse(effect, id);
    await haltOnward(effect, id);
  }
  await tell(effect, false);
}

/** Cases that another halt still holds. */
async function heldByOthers({ tx, matter }: CaseEffect): Promise<ReadonlySet<string>> {
  const inForce = await casesOf(tx, halt, { states: ['in-force'] });
  const others = inForce.filter(({ id }) => id !== matter.id);
  return new Set(others.flatMap(({ data }) => data.reached.map((link) => link.case)));
}

/** Lifts what halts suspended; what another halt holds as well, or was suspended for another reason, stays as it is. */
async function lift(effect: CaseEffect): Promise<void> {
  const store = postgresCaseStore(effect.tx);
  const held = await heldByOthers(effect);
  for (const { case: id } of (effect.matter.data as HaltData).reached) {
    if (held.has(id) || !(await wasSuspendedByHalt(effect.tx, id))) continue;
    const use = await store.find(useCase, id);
    if (use?.data.suspended !== undefined)
      await commandBeside(effect, useCase, use, { command: 'lift-suspension', input: {}, facts: noUseFacts });
    const onward = await store.find(onwardProvision, id);
    if (onward?.state !== 'suspended') continue;
    const facts = await onwardFacts(effect, onward.data.from);
    await commandBeside(effect, onwardProvision, onward, { command: 'resume', input: {}, facts });
  }
  await tell(effect, true);
}

/**
 * How a halt is tied to the chain: what it reaches is suspended or revoked, and every holder is told, in the transaction of the
 * director's order.
 *
 * @law Act, contract of use — no one down the chain keeps what the one above may no longer use (S17)
 */
export function haltWiring(): Omit<CaseWiring, 'kind'> {
  return {
    facts: async (tx, given, { input }): Promise<HaltFacts> => {
      const from = fieldOf(given, input, 'from');
      return {
        chain: from === undefined ? [] : await chainOf(tx, from),
        instructions: await instructionsOf(tx, given?.id),
      };
    },
    effects: { open: order, lift },
  };
}
