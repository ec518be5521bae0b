import {
  postgresFreezeSwitch,
  type Activity,
  type ClosureFacts,
  type OrderData,
} from '../../flow/supervision/index.ts';
import { readCertifiedOperators, isCertifiedOn } from './certified-operators.ts';
import type { LedgerEvent } from '../../ledger/index.ts';
import type { Changed } from '../../procedure/index.ts';
import type { CaseEffect, CaseWiring } from '../cases/case-wiring.ts';
import type { Operator } from '../operator.ts';

type Wiring = Omit<CaseWiring, 'kind'>;
type Halting = Pick<OrderData, 'halts'>;

/** Stops what the case halts, in the transaction in which the case is written. */
async function stopWork({ tx, receipt, matter, event }: CaseEffect): Promise<void> {
  const { halts } = matter.data as Halting;
  await turnOn({ tx, receipt, matter, event }, halts);
}

async function turnOn(
  { tx, receipt, matter, event }: Omit<CaseEffect, 'actor'>,
  halts: readonly Activity[],
): Promise<void> {
  if (halts.length > 0) await postgresFreezeSwitch(tx).freeze(receipt, matter.id, halts, event.on);
}

/** Lets go on what this case stopped; what others stopped stays so. */
async function letGoOn({ tx, receipt, matter, event }: CaseEffect): Promise<void> {
  await postgresFreezeSwitch(tx).lift(receipt, matter.id, event.on);
}

/** What a restore needs to stop the work again from the ledger alone. */
const haltsOf = ({ matter }: Changed): LedgerEvent['detail'] => {
  const { halts } = matter.data as Halting;
  return halts.length === 0 ? undefined : { halts: halts.join(' ') };
};

/**
 * An order of the ministers, tied to the switch: what it halts stops with its issue and goes on when the
 * ministers close it, themselves or by a letter. It is given inside the
 * gate, so that nothing is sealed or handed over beside it.
 *
 * @law Act Art. 37/61 (?) — 是正命令 (S13)
 */
export function orderWiring(): Wiring {
  return {
    effects: { open: stopWork, close: letGoOn, 'close-by-letter': letGoOn },
    intentDetail: { open: haltsOf },
    gate: { open: 'exclusive' },
  };
}

/** The operator's own halt, tied to the switch in the same way. */
export function ownFreezeWiring(): Wiring {
  return {
    effects: { open: stopWork, lift: letGoOn },
    intentDetail: { open: haltsOf },
    gate: { open: 'exclusive' },
  };
}

/** A closure: nothing new is taken in from its announcement on, unless it is withdrawn; and the successor is looked up. */
export function closureWiring({ paths }: Pick<Operator, 'paths'>): Wiring {
  return {
    facts: async (_tx, given, { on }): Promise<ClosureFacts> => {
      const successor = (given?.data as { readonly successor?: string } | undefined)?.successor;
      const certified = await readCertifiedOperators(paths.root);
      return { isSuccessorCertified: isCertifiedOn(certified, successor, on) };
    },
    effects: { open: (effect) => turnOn(effect, ['intake']), withdraw: letGoOn },
  };
}
