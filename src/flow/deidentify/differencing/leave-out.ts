import { createHmac } from 'node:crypto';
import { InvalidInputError } from '../../../kit/errors.ts';

/**
 * Others who are left out of a new package too, so that of those who are missing since the last one at most one in `minimum`
 * stopped: the remedy `leave-others-out` against differencing of stops.
 *
 * Chosen by a keyed hash: nobody can tell them from those who stopped, and a build can be repeated.
 *
 * @param people of the new package, from whom the choice is made
 * @param missing how many are missing since the last package because they stopped
 * @throws {InvalidInputError} `deidentify/too-few-to-leave-out` when fewer than half of the people would be left.
 */
export function othersToLeaveOut(
  people: readonly string[],
  missing: number,
  {
    minimum,
    secret,
    packageId,
  }: { readonly minimum: number; readonly secret: Uint8Array; readonly packageId: string },
): readonly string[] {
  const needed = missing * (minimum - 1);
  if (2 * needed > people.length) {
    throw new InvalidInputError(
      'deidentify/too-few-to-leave-out',
      'too many would have to be left out; have the earlier package erased first',
    );
  }
  const drawn = people.map((person) => ({
    person,
    hash: createHmac('sha256', secret).update(`${packageId}/${person}`).digest('hex'),
  }));
  drawn.sort((a, b) => (a.hash < b.hash ? -1 : 1));
  return drawn.slice(0, needed).map(({ person }) => person);
}
