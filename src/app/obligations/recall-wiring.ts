import { keyedStates } from '../../flow/delivery/register/package-record.ts';
import { postgresPackageRegister } from '../../flow/delivery/index.ts';
import {
  instruction,
  recallInstructions,
  type RecallData,
  type RecallFacts,
} from '../../flow/obligations/index.ts';
import type { CaseEffect, CaseWiring } from '../cases/case-wiring.ts';
import type { Operator } from '../operator.ts';
import { chainOf } from './holders.ts';
import { instructionsOf } from './instructions-of.ts';
import { openBeside } from './in-effect.ts';
import { deliveryFinder, defectIn } from './delivery-finder.ts';

/** Recalls the packages in the register and tells every holder down the chain, in the transaction of the director's order. */
async function instructHolders(effect: CaseEffect): Promise<void> {
  const { tx, receipt, matter } = effect;
  const data = matter.data as RecallData;
  const register = postgresPackageRegister(tx);
  for (const { package: id } of data.deliveries) {
    const { state } = await register.find(id);
    if (keyedStates.includes(state)) await register.recall(receipt, id);
  }
  const chain = [];
  for (const use of new Set(data.deliveries.map((one) => one.use))) chain.push(...(await chainOf(tx, use)));
  for (const input of recallInstructions(matter.id, data, chain))
    await openBeside(effect, instruction, { input, facts: undefined });
}

/**
 * How a recall is tied to the packages in recipients' hands and to everybody who holds data from them.
 *
 * @law Act Art. 30(1)/52(1) — a stop does not undo a provision that was made; its recipient is told
 */
export function recallWiring(operator: Operator): Omit<CaseWiring, 'kind'> {
  return {
    facts: async (tx, given, { command, input }): Promise<RecallFacts> => {
      const defect = command === 'open' ? defectIn(input) : undefined;
      return {
        touched: defect === undefined ? [] : await deliveryFinder(operator, tx).touchedBy(defect),
        instructions: await instructionsOf(tx, given?.id),
      };
    },
    effects: { instruct: instructHolders },
    // What it says for whom is in the instructions; a restore must know which packages were called back.
    intentDetail: {
      instruct: ({ matter }) => ({
        packages: (matter.data as RecallData).deliveries.map((one) => one.package).join(' '),
      }),
    },
  };
}
