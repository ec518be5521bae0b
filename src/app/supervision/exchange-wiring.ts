import { postgresFreezeSwitch, type ExchangeFacts } from '../../flow/supervision/index.ts';
import type { CaseWiring } from '../cases/case-wiring.ts';
import type { Operator } from '../operator.ts';
import { isCertifiedOn, readCertifiedOperators } from './certified-operators.ts';

/**
 * An exchange with another operator, tied to the list of certified operators and to what is stopped today.
 *
 * @law Act Art. 25/27 — only between certified operators (S28)
 */
export function exchangeWiring({ paths }: Pick<Operator, 'paths'>): Omit<CaseWiring, 'kind'> {
  return {
    facts: async (tx, given, { on, input }): Promise<ExchangeFacts> => {
      const { counterpart } = (given?.data ?? input ?? {}) as { readonly counterpart?: unknown };
      const code = typeof counterpart === 'string' ? counterpart : undefined;
      return {
        isCertifiedOperator: isCertifiedOn(await readCertifiedOperators(paths.root), code, on),
        freezes: await postgresFreezeSwitch(tx).inForce(),
      };
    },
  };
}
