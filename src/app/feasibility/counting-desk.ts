import { postgresQuestionStore } from '../../flow/cohort/index.ts';
import { deriveKey, derivedSecret } from '../../seal/index.ts';
import type { Operator } from '../operator.ts';
import type { CountingDesk } from './ask-count.ts';
import { openCountingRoom } from './counting-room.ts';

/** The desk of an operator: a counting room over the vault, with the answers that were given before. */
export async function openCountingDesk(
  operator: Operator,
  actor: string,
  options: { readonly withHeld?: boolean } = {},
): Promise<CountingDesk & AsyncDisposable> {
  await using opened = new AsyncDisposableStack();
  const { root } = operator.keys;
  const tokens = derivedSecret(root, 'count-token');
  const secret = derivedSecret(root, 'count-rounding');
  opened.defer(() => {
    tokens.fill(0);
    secret.fill(0);
  });
  const key = opened.use(deriveKey(root, 'count-answers'));
  const room = opened.use(await openCountingRoom(operator, actor, tokens, options));
  const questions = postgresQuestionStore(operator.database, key);
  const { ledger, clock } = operator;
  const kept = opened.move();
  return { room, questions, ledger, clock, secret, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}
