import type { Account, AccountKeeper } from '../../access/account.ts';
import type { RelyingParty } from '../../access/webauthn-assertion.ts';
import type { Clock } from '../../kit/clock.ts';
import { NotFoundError } from '../../kit/errors.ts';
import type { Ledger } from '../../ledger/index.ts';
import type { AccountStores } from './account-stores.ts';

/** What the work with accounts needs. */
export interface AccountParts {
  readonly stores: AccountStores;
  readonly ledger: Ledger;
  readonly clock: Clock;
  /** Code of the operator: its own accounts are of this organization. */
  readonly operator: string;
  /** The site whose passkeys count. */
  readonly site: RelyingParty;
}

/** Who stands in the ledger for a keeper. */
export function keeperName(keeper: AccountKeeper): string {
  return keeper === 'home' ? 'home' : keeper.account;
}

/** The person who keeps, or `home`. */
export function keeperPerson(keeper: AccountKeeper): string {
  return keeper === 'home' ? 'home' : keeper.person;
}

/**
 * The account of this id.
 *
 * @throws {NotFoundError} `account/no-such-account`
 */
export async function accountOf({ stores }: Pick<AccountParts, 'stores'>, id: string): Promise<Account> {
  const account = await stores.accounts.find(id);
  if (account === undefined) throw new NotFoundError('account/no-such-account', 'there is no such account');
  return account;
}
