import type { ErasureFacts } from '../../flow/obligations/index.ts';
import type { CaseWiring } from '../cases/case-wiring.ts';
import { copiesLeft } from './holders.ts';
import { factsOfUse } from './use-child-wiring.ts';

/**
 * How an erasure is tied to the copies on record. What was confirmed counts everywhere at once, because it is read from the cases:
 * the register may strike the copy, and a package that nobody holds is laid beside nothing (`erasedOnRecord`).
 */
export function erasureWiring(): Omit<CaseWiring, 'kind'> {
  return {
    facts: async (tx, given, { input }): Promise<ErasureFacts> => {
      const { use } = await factsOfUse(tx, given, input);
      return { use, copies: use === undefined ? [] : await copiesLeft(tx, use.id) };
    },
  };
}
