import type { Actor } from '../../access/actor.ts';
import { useCase, type UseCase, type UseFacts } from '../../flow/application/index.ts';
import { today } from '../../kit/clock.ts';
import { errorOf, refusalTo } from '../../procedure/index.ts';
import type { Operator } from '../operator.ts';
import { useFacts } from './use-facts.ts';

/**
 * Nothing, when `actor` may give this command to the use now: asked before long work that ends in it. The command itself
 * asks again.
 *
 * @throws As the use refuses.
 */
export async function assertMay(
  operator: Operator,
  actor: Actor,
  use: UseCase,
  command: string,
  assumed: Partial<UseFacts> = {},
): Promise<void> {
  const on = today(operator.clock);
  const facts = { ...(await useFacts(operator, operator.database, use, { actor, on, command })), ...assumed };
  const at = operator.clock.now().toISOString();
  const refused = refusalTo(useCase, use, command, { actor, at, on, facts });
  if (refused !== undefined) throw errorOf(refused);
}
