import type { KeyObject } from 'node:crypto';
import type { Actor } from '../../access/actor.ts';
import { refusalToAct } from '../../access/account.ts';
import { today } from '../../kit/clock.ts';
import { ForbiddenError } from '../../kit/errors.ts';
import { accountOf, type AccountParts } from './account-parts.ts';
import { keyFileOf } from './register-credential.ts';

/** Somebody at the command line, known by the key file that is registered for the account. */
export interface KeyHolder {
  readonly actor: Actor;
  /** Id of the credential. */
  readonly credential: string;
}

/**
 * The account `id` as somebody who acts, when `publicKey` is registered for it and it may act today.
 *
 * @throws {ForbiddenError} `account/key-not-registered`, or why it may not act: `account/suspended`, `account/oath-missing`, …
 * @throws {NotFoundError} `account/no-such-account`
 */
export async function actorWithKey(
  parts: AccountParts,
  id: string,
  publicKey: KeyObject,
): Promise<KeyHolder> {
  const account = await accountOf(parts, id);
  const key = keyFileOf(publicKey.export({ type: 'spki', format: 'pem' }).toString());
  const credential = await parts.stores.credentials.find(key.id);
  if (credential?.account !== id || credential.state !== 'active') {
    throw new ForbiddenError('account/key-not-registered', 'this key is not registered for this account');
  }
  const refusal = refusalToAct(account, today(parts.clock));
  if (refusal !== undefined) throw new ForbiddenError(`account/${refusal}`, 'this account may not act today');
  const { person, roles, organization } = account;
  return { actor: { account: id, person, roles, organization }, credential: key.id };
}
