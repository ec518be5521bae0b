import { rolesIn, type Actor } from '../access/actor.ts';
import { separateSubjects, type Membership, type Separation } from '../flow/identity/index.ts';
import { ForbiddenError, InvalidInputError } from '../kit/errors.ts';
import { guarded } from './guarded.ts';
import type { Operator } from './operator.ts';

/** Which two subjects are different people, and why. */
export type Unlinking = Pick<Separation, 'left' | 'right' | 'reason'>;

/**
 * Undoes a link on a steward's word: the two subjects are different people from now on, and stay so in every later
 * linkage. Gives the new memberships of the person that they were, if they were one.
 *
 * @throws {ForbiddenError} `identity/not-your-role`
 * @throws {InvalidInputError} `identity/same-subject`, `identity/free-text-reason`
 * @throws {ConflictError} `identity/joined-by-review`
 */
export async function unlink(
  operator: Operator,
  actor: Actor,
  { left, right, reason }: Unlinking,
): Promise<readonly Membership[]> {
  if (!rolesIn(actor, { party: '-' }).includes('steward')) {
    throw new ForbiddenError('identity/not-your-role', 'only a steward may do this');
  }
  if (!/^[a-z]+(-[a-z]+)*$/.test(reason)) {
    // It goes into the ledger, which nobody can erase from.
    throw new InvalidInputError(
      'identity/free-text-reason',
      'a reason is a few words of small letters, with hyphens',
    );
  }
  if (left === right) {
    throw new InvalidInputError('identity/same-subject', 'a subject cannot be separated from itself');
  }
  const event = {
    type: 'identity/people-separated',
    actor: actor.account,
    subject: left,
    detail: { from: right, reason },
  } as const;
  const separation = { left, right, decidedBy: actor.account, reason };
  return guarded(
    operator.ledger,
    event,
    (receipt) =>
      operator.identities.separate(receipt, separation, (evidence) =>
        separateSubjects(evidence, operator.keys.person),
      ),
    (memberships) => ({
      subjects: memberships.length,
      people: new Set(memberships.map(({ person }) => person)).size,
    }),
  );
}
