import { onwardProvision, type InstructionInput } from '../../flow/obligations/index.ts';
import { postgresCaseStore } from '../../procedure/case-store.postgres.ts';
import type { CaseEffect, CaseWiring } from '../cases/case-wiring.ts';
import { commandBeside } from './in-effect.ts';

/** Somebody to whom data were passed on, and who is confirmed to have given them up, holds them no more. */
async function endHolding(effect: CaseEffect): Promise<void> {
  const { measure, holding } = effect.matter.data as InstructionInput;
  if (measure !== 'revoke' && measure !== 'recall') return;
  const given = await postgresCaseStore(effect.tx).find(onwardProvision, holding);
  if (given === undefined || given.state === 'ended' || given.state === 'refused') return;
  const facts = { use: undefined, chain: [], fromConditions: undefined };
  await commandBeside(effect, onwardProvision, given, { command: 'end', input: {}, facts });
}

/** How an instruction is tied to what its holder holds. */
export function instructionWiring(): Omit<CaseWiring, 'kind'> {
  return { effects: { confirm: endHolding } };
}
