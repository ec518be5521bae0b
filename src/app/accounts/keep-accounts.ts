/**
 * Accounts are made and changed by an administrator, never by the same person for themselves; each change is in the ledger
 * before it is in force.
 */

import {
  refusalToGrant,
  refusalToKeep,
  rolesHeld,
  type Account,
  type AccountKeeper,
  type Duty,
} from '../../access/account.ts';
import type { Role } from '../../access/role.ts';
import type { Day } from '../../kit/day.ts';
import { ConflictError, ForbiddenError, InvalidInputError } from '../../kit/errors.ts';
import type { LedgerEvent } from '../../ledger/index.ts';
import { guarded } from '../guarded.ts';
import { accountOf, keeperName, type AccountParts } from './account-parts.ts';
import type { AccountStores } from './account-stores.ts';

/** An account to be made. */
export interface NewAccount {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly organization: string;
  readonly roles: readonly Role[];
  readonly validUntil?: Day;
}

/**
 * Does nothing when `keeper` may make or change this account.
 *
 * @throws {ForbiddenError} `account/not-administrator`, `account/is-self`, `account/home-keeps-administrators-only`
 */
export function assertMayKeep(keeper: AccountKeeper, account: Pick<Account, 'person' | 'roles'>): void {
  const refusal = refusalToKeep(keeper, account);
  if (refusal !== undefined) throw new ForbiddenError(`account/${refusal}`, 'this account is kept by others');
}

/** `account` with `role`, when the person may have it beside what they hold. */
function withRole(account: Account, role: Role, accounts: readonly Account[], operator: string): Account {
  const held = rolesHeld([...accounts.filter(({ id }) => id !== account.id), account]);
  const refusal = refusalToGrant(account, role, held, operator);
  if (refusal !== undefined) throw new ForbiddenError(`account/${refusal}`, `${role} cannot be granted here`);
  return account.roles.includes(role) ? account : { ...account, roles: [...account.roles, role] };
}

/**
 * Makes an account. It can be used once a credential is registered and, for staff, duty is recorded.
 *
 * @throws {ForbiddenError} `account/conflicting-role`, `account/role-of-another-side`, `account/role-not-granted`, and those of `assertMayKeep`
 * @throws {ConflictError} `account/id-taken`
 * @throws {InvalidInputError} `account/bad-id`, `account/no-role`
 */
export async function createAccount(
  { stores, ledger, operator }: AccountParts,
  keeper: AccountKeeper,
  { roles, ...about }: NewAccount,
): Promise<Account> {
  if (!/^[a-z][a-z0-9-]{0,63}$/.test(about.id)) {
    throw new InvalidInputError(
      'account/bad-id',
      'an account is small letters, digits, hyphens; a letter first',
    );
  }
  if (roles.length === 0) throw new InvalidInputError('account/no-role', 'an account has at least one role');
  const { id, person, organization } = about;
  const event: LedgerEvent = {
    type: 'access/account-created',
    actor: keeperName(keeper),
    subject: id,
    detail: { person, organization, roles: roles.join(' ') },
  };
  return guarded(ledger, event, async (receipt) => {
    assertMayKeep(keeper, { person, roles });
    return stores.accounts.write(receipt, person, (accounts) => {
      if (accounts.some((other) => other.id === id)) {
        throw new ConflictError('account/id-taken', 'there is an account of this id');
      }
      const bare: Account = { ...about, roles: [], state: 'active' };
      return roles.reduce((account, role) => withRole(account, role, accounts, operator), bare);
    });
  });
}

/** What is changed, and what the ledger says of it. */
interface AccountChange {
  readonly type: LedgerEvent['type'];
  readonly detail?: LedgerEvent['detail'];
  readonly refuse?: (account: Account) => void;
  readonly change: (account: Account, accounts: readonly Account[]) => Account;
  /** What goes with it, in the same transaction. */
  readonly besides?: (
    stores: AccountStores,
    receipt: Parameters<Parameters<typeof guarded>[2]>[0],
  ) => Promise<unknown>;
}

async function changeAccount(
  parts: AccountParts,
  keeper: AccountKeeper,
  id: string,
  { type, detail, refuse, change, besides }: AccountChange,
): Promise<Account> {
  const { person } = await accountOf(parts, id);
  const event = { type, actor: keeperName(keeper), subject: id, ...(detail === undefined ? {} : { detail }) };
  return guarded(parts.ledger, event, (receipt) =>
    parts.stores.together(async (stores) => {
      const account = await stores.accounts.write(receipt, person, (accounts) => {
        const current = accounts.find((other) => other.id === id);
        if (current === undefined) throw new ConflictError('account/changed-meanwhile', 'try again');
        (refuse ?? ((kept) => assertMayKeep(keeper, kept)))(current);
        return change(current, accounts);
      });
      await besides?.(stores, receipt);
      return account;
    }),
  );
}

/**
 * Grants a role.
 *
 * @throws {NotFoundError} `account/no-such-account`
 * @throws {ForbiddenError} as `createAccount` does
 */
export function grantRole(
  parts: AccountParts,
  keeper: AccountKeeper,
  id: string,
  role: Role,
): Promise<Account> {
  return changeAccount(parts, keeper, id, {
    type: 'access/role-granted',
    detail: { role },
    refuse: ({ person, roles }) => assertMayKeep(keeper, { person, roles: [...roles, role] }),
    change: (account, accounts) => withRole(account, role, accounts, parts.operator),
  });
}

/** Takes a role away, from the next request on. Throws as `grantRole` does. */
export function withdrawRole(
  parts: AccountParts,
  keeper: AccountKeeper,
  id: string,
  role: Role,
): Promise<Account> {
  return changeAccount(parts, keeper, id, {
    type: 'access/role-withdrawn',
    detail: { role },
    change: (account) => ({ ...account, roles: account.roles.filter((held) => held !== role) }),
  });
}

/**
 * Records what of the person's file in the staff register decides whether they may act.
 *
 * @law Act Art. 21–22/22–23 and safety standards — appointment, oath and training of staff
 * @throws {ForbiddenError} those of `assertMayKeep`
 */
export function recordDuty(
  parts: AccountParts,
  keeper: AccountKeeper,
  id: string,
  duty: Duty,
): Promise<Account> {
  const { file, appointedUntil, swornUntil, trainedUntil } = duty;
  return changeAccount(parts, keeper, id, {
    type: 'access/duty-recorded',
    detail: {
      file,
      appointedUntil: appointedUntil ?? null,
      swornUntil: swornUntil ?? null,
      trainedUntil: trainedUntil ?? null,
    },
    change: (account) => ({ ...account, duty }),
  });
}

/**
 * Does nothing when `keeper` may close access. The holder of the home may for anybody: closing is always safe.
 *
 * @throws {ForbiddenError} `account/not-administrator`
 */
export function assertMayClose(keeper: AccountKeeper): void {
  if (keeper !== 'home' && !keeper.roles.includes('administrator')) {
    throw new ForbiddenError('account/not-administrator', 'accounts are kept by an administrator');
  }
}

/**
 * Does nothing for a reason that is a code, so that no prose about a person gets into the ledger.
 *
 * @throws {InvalidInputError} `account/bad-reason`
 */
export function assertReason(reason: string): void {
  if (!/^[a-z][a-z-]{0,39}$/.test(reason)) {
    throw new InvalidInputError('account/bad-reason', 'a reason is a code of small letters and hyphens');
  }
}

/**
 * Suspends an account or ends it for ever: its sessions and tokens end with it, at once. The holder of the home may do it
 * for any account: closing is always safe.
 *
 * @throws {ForbiddenError} `account/not-administrator`
 * @throws {InvalidInputError} `account/bad-reason`
 * @throws {ConflictError} `account/ended`
 */
export function closeAccount(
  parts: AccountParts,
  keeper: AccountKeeper,
  id: string,
  to: { readonly state: 'suspended' | 'ended'; readonly reason: string },
): Promise<Account> {
  assertReason(to.reason);
  return changeAccount(parts, keeper, id, {
    type: to.state === 'ended' ? 'access/account-ended' : 'access/account-suspended',
    detail: { reason: to.reason },
    refuse: ({ state }) => {
      assertMayClose(keeper);
      if (state === 'ended') throw new ConflictError('account/ended', 'this account has ended');
    },
    change: (account) => ({ ...account, state: to.state }),
    besides: async ({ sessions, tokens }, receipt) => {
      await sessions.end(receipt, { account: id }, 'revoked');
      await tokens.revoke(receipt, { account: id });
    },
  });
}

/**
 * Lets a suspended account act again. Its sessions and tokens stay ended.
 *
 * @throws {ConflictError} `account/not-suspended`
 * @throws {ForbiddenError} those of `assertMayKeep`
 */
export function restoreAccount(
  parts: AccountParts,
  keeper: AccountKeeper,
  id: string,
  reason: string,
): Promise<Account> {
  assertReason(reason);
  return changeAccount(parts, keeper, id, {
    type: 'access/account-restored',
    detail: { reason },
    change: (account) => {
      if (account.state !== 'suspended') {
        throw new ConflictError('account/not-suspended', 'this account is not suspended');
      }
      return { ...account, state: 'active' };
    },
  });
}
