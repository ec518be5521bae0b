import type { AccountKeeper } from '../../access/account.ts';
import { guarded } from '../guarded.ts';
import { accountOf, keeperName, type AccountParts } from './account-parts.ts';
import { assertMayKeep } from './keep-accounts.ts';
import { identityHash } from './sign-in.ts';

/**
 * Links an account to an identity at its organization's OpenID provider. Only a hash of issuer and subject is kept.
 *
 * @throws {NotFoundError} `account/no-such-account`
 * @throws {ConflictError} `account/identity-taken`
 * @throws {ForbiddenError} those of `assertMayKeep`
 */
export async function linkIdentity(
  parts: AccountParts,
  keeper: AccountKeeper,
  id: string,
  identity: { readonly issuer: string; readonly subject: string },
): Promise<void> {
  const account = await accountOf(parts, id);
  const event = { type: 'access/identity-linked', actor: keeperName(keeper), subject: id } as const;
  await guarded(parts.ledger, event, async (receipt) => {
    assertMayKeep(keeper, account);
    await parts.stores.credentials.link(receipt, identityHash(identity.issuer, identity.subject), id);
  });
}
