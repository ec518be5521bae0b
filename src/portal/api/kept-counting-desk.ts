import { openCountingDesk } from '../../app/feasibility/counting-desk.ts';
import type { CountingDesk } from '../../app/feasibility/ask-count.ts';
import { newQueue } from '../../app/feasibility/in-turn.ts';
import type { Operator } from '../../app/operator.ts';
import { today } from '../../kit/clock.ts';

type OpenDesk = CountingDesk & AsyncDisposable;

/** A counting desk that stays open between questions. */
interface KeptCountingDesk {
  /** Asks something of the desk; questions wait for their turn. `actor` is the account in whose name the vault is drawn, if it has to be. */
  readonly ask: <Answer>(actor: string, work: (desk: CountingDesk) => Promise<Answer>) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/** What was drawn does not stay in memory for longer than this after the last question. */
const idleMs = 15 * 60_000;

/**
 * A desk over the vault of `operator`: opened by the first question, and anew by the first one after something was taken in or
 * deleted, after midnight, or after a quarter of an hour without any. Drawing takes seconds, so it is not done for each question; the
 * gate is asked at each all the same.
 */
export function keptCountingDesk(operator: Operator): KeptCountingDesk {
  const inTurn = newQueue();
  let kept: { readonly desk: OpenDesk; readonly of: string } | undefined;
  let idle: NodeJS.Timeout | undefined;
  const close = async () => {
    clearTimeout(idle);
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
        clearTimeout(idle);
        idle = setTimeout(() => void inTurn(close), idleMs).unref();
        return work(kept.desk);
      }),
    close: () => inTurn(close),
  };
}
