import type { AccountKeeper } from '../../access/account.ts';
import { NotFoundError } from '../../kit/errors.ts';
import { guarded } from '../guarded.ts';
import { keeperName, type AccountParts } from './account-parts.ts';
import { assertMayClose, assertReason } from './keep-accounts.ts';

/**
 * Takes a credential of an account out of use, as for a lost device, and ends the account's sessions: one of them may be
 * the finder's. What was signed with it stays verifiable.
 *
 * @throws {NotFoundError} `account/no-such-credential`
 * @throws {ForbiddenError} `account/not-administrator`
 * @throws {InvalidInputError} `account/bad-reason`
 */
export async function withdrawCredential(
  { stores, ledger }: AccountParts,
  keeper: AccountKeeper,
  account: string,
  which: { readonly credential: string; readonly reason: string },
): Promise<void> {
  const { credential, reason } = which;
  assertReason(reason);
  const event = {
    type: 'access/credential-withdrawn',
    actor: keeperName(keeper),
    subject: account,
    detail: { credential, reason },
  } as const;
  await guarded(ledger, event, (receipt) =>
    stores.together(async ({ credentials, sessions }) => {
      assertMayClose(keeper);
      if ((await credentials.find(credential))?.account !== account) {
        throw new NotFoundError('account/no-such-credential', 'this account has no such credential');
      }
      await credentials.suspend(receipt, credential);
      await sessions.end(receipt, { account }, 'revoked');
    }),
  );
}
