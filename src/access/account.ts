/**
 * Accounts: who may act, for which organization, in which roles, and until when. Duties are kept apart by person: one
 * person may have several accounts, and they count together.
 */

import type { Day } from '../kit/day.ts';
import { personsOf, type Actor } from './actor.ts';
import { conflictingRole, sideOf, type Role } from './role.ts';

/** What of a person's file in the staff register (従事者台帳) decides whether they may act. Last days of validity. */
export interface Duty {
  /** Reference of the file, ours. */
  readonly file: string;
  /** 任命 */
  readonly appointedUntil?: Day;
  /** 守秘の誓約 */
  readonly swornUntil?: Day;
  /** 教育訓練 */
  readonly trainedUntil?: Day;
}

/** Whether an account may be used at all. `ended` is for ever. */
export type AccountState = 'active' | 'suspended' | 'ended';

/** An account. */
export interface Account {
  /** Small letters, digits, hyphens; begins with a letter. */
  readonly id: string;
  readonly person: string;
  /** The person's name, as it is shown to colleagues. */
  readonly name: string;
  /** Code of the organization for which the account acts: the operator's own or a party's. */
  readonly organization: string;
  readonly roles: readonly Role[];
  readonly state: AccountState;
  /** Last day on which it may be used; open when there is none. */
  readonly validUntil?: Day;
  readonly duty?: Duty;
}

/** Why an account may not act. */
export type ActRefusal =
  'suspended' | 'ended' | 'expired' | 'appointment-missing' | 'oath-missing' | 'training-out-of-date';

const lasts = (until: Day | undefined, on: Day) => until !== undefined && on <= until;

/** Whether a role is work on the operator's or a consignee's data, for which appointment, oath and training are asked. */
function needsDuty(role: Role): boolean {
  return sideOf(role) === 'operator' || sideOf(role) === 'consignee';
}

/**
 * Why `account` may not act on day `on`, or undefined.
 *
 * @law Act Art. 21–22/22–23 and safety standards — no valid appointment, oath and training: no access
 */
export function refusalToAct(account: Account, on: Day): ActRefusal | undefined {
  const { state, validUntil, duty, roles } = account;
  if (state !== 'active') return state;
  if (validUntil !== undefined && on > validUntil) return 'expired';
  if (!roles.some(needsDuty)) return undefined;
  if (!lasts(duty?.appointedUntil, on)) return 'appointment-missing';
  if (!lasts(duty?.swornUntil, on)) return 'oath-missing';
  return lasts(duty?.trainedUntil, on) ? undefined : 'training-out-of-date';
}

/**
 * Who keeps accounts: an administrator, or whoever holds the operator's home. The home keeps the administrators, and the
 * administrators keep everybody else.
 */
export type AccountKeeper = Actor | 'home';

/** Why somebody may not keep an account. */
export type KeepRefusal =
  'home-keeps-administrators-only' | 'administrators-kept-by-home' | 'not-administrator' | 'is-self';

/** Why `keeper` may not make or change an account of `person` with these roles, or undefined. */
export function refusalToKeep(
  keeper: AccountKeeper,
  { person, roles }: Pick<Account, 'person' | 'roles'>,
): KeepRefusal | undefined {
  if (keeper === 'home') {
    return roles.every((role) => role === 'administrator') ? undefined : 'home-keeps-administrators-only';
  }
  if (!keeper.roles.includes('administrator')) return 'not-administrator';
  if (personsOf(keeper).includes(person)) return 'is-self';
  return roles.includes('administrator') ? 'administrators-kept-by-home' : undefined;
}

/** Why a role may not be granted. */
export type GrantRefusal = 'ended' | 'role-not-granted' | 'role-of-another-side' | 'conflicting-role';

/**
 * Why `account` may not be given `role`, or undefined. `held` are the roles of all accounts of its person: a second account
 * does not part duties. The operator's roles go with the operator's own accounts, and no other roles do.
 */
export function refusalToGrant(
  account: Account,
  role: Role,
  held: readonly Role[],
  operator: string,
): GrantRefusal | undefined {
  if (account.state === 'ended') return 'ended';
  if (role === 'public' || role === 'clock') return 'role-not-granted';
  if ((sideOf(role) === 'operator') !== (account.organization === operator)) return 'role-of-another-side';
  return conflictingRole(held, role) === undefined ? undefined : 'conflicting-role';
}

/** The roles of all accounts that a person still has. */
export function rolesHeld(accounts: readonly Account[]): readonly Role[] {
  return [...new Set(accounts.filter(({ state }) => state !== 'ended').flatMap(({ roles }) => roles))];
}
