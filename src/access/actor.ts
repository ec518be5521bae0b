import { sideOf, type Role } from './role.ts';

/** Somebody who acts: the account that is used, the person behind it, and for which organization. */
export interface Actor {
  readonly account: string;
  /** One person may have several accounts: duties are kept apart by person. */
  readonly person: string;
  /** For whom this person acts by delegation, if so: both count as having acted. */
  readonly actsFor?: string;
  readonly roles: readonly Role[];
  /** Code of the organization: the operator's own, an institution's, a recipient's, …; `-` for who has not signed in. */
  readonly organization: string;
}

/** Whoever has not signed in. */
export const anybody: Actor = { account: 'public', person: 'public', roles: ['public'], organization: '-' };

/** The passing of time, for what happens when a day comes. */
export const clockActor: Actor = { account: 'clock', person: 'clock', roles: ['clock'], organization: '-' };

/** The people whose deed a deed of `actor` is. */
export function personsOf({ person, actsFor }: Pick<Actor, 'person' | 'actsFor'>): readonly string[] {
  return actsFor === undefined ? [person] : [person, actsFor];
}

/** What the matter is about, as far as it decides who may see and touch it. */
export interface Parties {
  /** Code of the organization that is the other party to the operator; `-` when there is none. */
  readonly party: string;
}

/**
 * The roles in which `actor` meets a matter. Roles of a party's side count for that party's own matters only: another
 * institution's desk meets it as a member of the public does.
 */
export function rolesIn(actor: Actor, { party }: Parties): readonly Role[] {
  return actor.roles.filter((role) => {
    const side = sideOf(role);
    if (side === 'operator' || side === 'supervisor' || side === 'public') return true;
    return actor.organization === party;
  });
}
