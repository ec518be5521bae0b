import type { AccountKeeper } from '../../access/account.ts';
import { ForbiddenError, NotFoundError } from '../../kit/errors.ts';
import { guarded } from '../guarded.ts';
import { accountOf, keeperName, keeperPerson, type AccountParts } from './account-parts.ts';
import { assertMayKeep } from './keep-accounts.ts';

/**
 * Confirms that a pending credential is its person's own, by an administrator who did not let it be registered: so no
 * administrator alone acts in another's name.
 *
 * @law Act Art. 20–22/21–23 and safety standards — separated duties
 * @throws {ForbiddenError} `account/is-enroller`, and those of `assertMayKeep`
 * @throws {NotFoundError} `account/no-such-account`, `account/no-such-credential`
 * @throws {ConflictError} `account/not-pending`
 */
export async function confirmCredential(
  parts: AccountParts,
  keeper: AccountKeeper,
  id: string,
  credentialId: string,
): Promise<void> {
  const account = await accountOf(parts, id);
  const event = {
    type: 'access/credential-confirmed',
    actor: keeperName(keeper),
    subject: id,
    detail: { credential: credentialId },
  } as const;
  await guarded(parts.ledger, event, async (receipt) => {
    assertMayKeep(keeper, account);
    const credential = await parts.stores.credentials.find(credentialId);
    if (credential?.account !== id) {
      throw new NotFoundError('account/no-such-credential', 'this account has no such credential');
    }
    if (credential.enrolledBy === keeperPerson(keeper)) {
      throw new ForbiddenError('account/is-enroller', 'another administrator confirms this key');
    }
    await parts.stores.credentials.confirm(receipt, credentialId);
  });
}
