import type { RegisterFacts } from '../../flow/obligations/index.ts';
import type { CaseWiring } from '../cases/case-wiring.ts';
import { erasedCopies } from './holders.ts';
import { factsOfUse } from './use-child-wiring.ts';

/** How the register of a use is tied to the use, and to the erasures that were confirmed. */
export function useRegisterWiring(): Omit<CaseWiring, 'kind'> {
  return {
    facts: async (tx, given, { input }): Promise<RegisterFacts> => {
      const { use } = await factsOfUse(tx, given, input);
      return { use, erasedCopies: use === undefined ? [] : await erasedCopies(tx, use.id) };
    },
  };
}
