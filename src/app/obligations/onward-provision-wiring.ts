import type { OnwardFacts } from '../../flow/obligations/index.ts';
import type { CaseWiring } from '../cases/case-wiring.ts';
import { chainOf, conditionsHeldBy } from './holders.ts';
import { factsOfUse, fieldOf } from './use-child-wiring.ts';

/** How onward provision is tied to the chain of holders, and to the conditions that it may not widen. */
export function onwardProvisionWiring(): Omit<CaseWiring, 'kind'> {
  return {
    facts: async (tx, given, { input }): Promise<OnwardFacts> => {
      const from = fieldOf(given, input, 'from');
      return {
        ...(await factsOfUse(tx, given, input)),
        chain: from === undefined ? [] : await chainOf(tx, from),
        fromConditions: from === undefined ? undefined : await conditionsHeldBy(tx, from),
      };
    },
  };
}
