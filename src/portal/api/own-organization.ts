import type { Actor } from '../../access/actor.ts';
import { sideOf } from '../../access/role.ts';
import { ForbiddenError } from '../../kit/errors.ts';

/**
 * The organization whose things `actor` is shown: a party's people their own only; the operator's, the ministers' and the
 * commission's people the one that they ask for, or all (undefined).
 *
 * @throws {ForbiddenError} `api/not-your-organization` when a party asks for another's
 */
export function ownOrganization(
  { roles, organization }: Pick<Actor, 'roles' | 'organization'>,
  asked: string | undefined,
): string | undefined {
  const isParty = !roles.some((role) => ['operator', 'supervisor'].includes(sideOf(role)));
  if (!isParty) return asked;
  if (asked !== undefined && asked !== organization) {
    throw new ForbiddenError('api/not-your-organization', 'this account sees its own organization only');
  }
  return organization;
}
