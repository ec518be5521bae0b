import { ForbiddenError } from '../kit/errors.ts';
import { isPermitted, type Action, type Role } from './role.ts';

/** Somebody who acts: the account that is used, and the person behind it. One person may have several accounts. */
export interface Actor {
  readonly account: string;
  readonly person: string;
  readonly roles: readonly Role[];
}

/** A matter that several people decide: who had a hand in it, and who has approved it, as persons. */
export interface ApprovalMatter {
  readonly action: Action;
  readonly parties: readonly string[];
  readonly approvers: readonly string[];
}

/** Why somebody may not approve. */
export type ApprovalRefusal = 'not-permitted' | 'is-party' | 'has-approved';

/**
 * Why `actor` may not approve, or undefined. Duties are kept apart by person: another account or role of the same
 * person does not help.
 */
export function refusalToApprove(actor: Actor, matter: ApprovalMatter): ApprovalRefusal | undefined {
  if (!isPermitted(actor.roles, matter.action)) return 'not-permitted';
  if (matter.parties.includes(actor.person)) return 'is-party';
  return matter.approvers.includes(actor.person) ? 'has-approved' : undefined;
}

/**
 * Does nothing when `actor` may do `action`.
 *
 * @throws {ForbiddenError} `access/not-permitted`: deny is the default.
 */
export function assertPermitted(actor: Actor, action: Action): void {
  if (!isPermitted(actor.roles, action)) {
    throw new ForbiddenError('access/not-permitted', `no role of this account permits ${action}`);
  }
}
