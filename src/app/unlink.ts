import { separateSubjects, type Membership, type Separation } from '../flow/identity/index.ts';
import { ForbiddenError, InvalidInputError } from '../kit/errors.ts';
import { guarded } from './guarded.ts';
import type { Operator } from './operator.ts';
import { staffOf } from './staff.ts';

/**
 * Undoes a link on a steward's word: the two subjects are different people from now on, and stay so in every later
 * linkage. Gives the new memberships of the person that they were, if they were one.
 *
 * @throws {ForbiddenError} `staff/not-of-this-role`
 * @throws {InvalidInputError} `identity/same-subject`
 */
export async function unlink(operator: Operator, separation: Separation): Promise<readonly Membership[]> {
  const { left, right, decidedBy, reason } = separation;
  const staff = await staffOf(operator.paths.root);
  if (!staff.some(({ account, role }) => account === decidedBy && role === 'steward')) {
    throw new ForbiddenError('staff/not-of-this-role', 'only a steward may do this');
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
    actor: decidedBy,
    subject: left,
    detail: { from: right, reason },
  } as const;
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
