import { openCountingDesk } from '../../app/feasibility/counting-desk.ts';
import type { CountingDesk } from '../../app/feasibility/ask-count.ts';
import { newQueue } from '../../app/feasibility/in-turn.ts';
import type { Operator } from '../../app/operator.ts';
import { today } from '../../kit/clock.ts';

type OpenDesk = CountingDesk & AsyncDisposable;

/** A counting desk that stays open between questions. */
export interface KeptCountingDesk {
  /** Asks something of the desk; questions wait for their turn. `actor` is the account in whose name the vault is drawn, if it has to be. */
  readonly ask: <Answer>(actor: string, work: (desk: CountingDesk) => Promise<Answer>) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/**
 * A desk over the vault of `operator`: opened by the first question, and anew by the first one after something was taken in or
 * deleted, or after midnight. Drawing takes seconds, so it is not done for each question; the gate is asked at each all the same.
 */
export function keptCountingDesk(operator: Operator): KeptCountingDesk {
  const inTurn = newQueue();
  let kept: { readonly desk: OpenDesk; readonly of: string } | undefined;
  const close = async () => {
    const { desk } = kept ?? {};
    kept = undefined;
    await desk?.[Symbol.asyncDispose]();
  };
  const stateOfVault = async () => {
    const segments = await operator.vault.segments({ kind: 'clinical' });
    return [today(operator.clock), ...segments.map(({ id }) => id)].join(' ');
  };
  return {
    ask: (actor, work) =>
      inTurn(async () => {
        const of = await stateOfVault();
        if (kept !== undefined && kept.of !== of) await close();
        kept ??= { desk: await openCountingDesk(operator, actor), of };
        return work(kept.desk);
      }),
    close: () => inTurn(close),
  };
}
