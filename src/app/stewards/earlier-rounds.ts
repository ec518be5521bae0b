import { alreadyTaken } from '../../flow/intake/index.ts';
import type { SubjectId } from '../../flow/institution/index.ts';
import { ConflictError } from '../../kit/errors.ts';
import type { OperatorRecords } from '../operator.ts';

/** What earlier rounds have of an object. */
export interface EarlierRounds {
  readonly rounds: number;
  readonly taken: ReadonlySet<SubjectId>;
  /** Nobody waited, and all who were taken in are still there: there is nothing to look for. */
  readonly isWhole: boolean;
}

/** What is known of the object that this institution hands over; nothing when it comes for the first time. */
export async function earlierRounds(
  { intake, vault }: Pick<OperatorRecords, 'intake' | 'vault'>,
  { objectDigest, institution }: { readonly objectDigest: string; readonly institution: string },
): Promise<EarlierRounds> {
  const batches = await intake.batchesOf(objectDigest);
  const taken = await vault.subjectsOfObject(objectDigest);
  // Another institution may hand over the same bytes: its patients are others.
  const last = batches.findLast((batch) => batch.institution === institution);
  const states = Object.keys(last?.gate.byState ?? { none: {} });
  const nobodyWaits = states.every((state) => state === 'eligible' || state === alreadyTaken);
  const admitted = batches.reduce((sum, { admittedSubjects }) => sum + admittedSubjects, 0);
  return { rounds: batches.length, taken, isWhole: nobodyWaits && taken.size === admitted };
}

/** Whether `error` says that an object holds nobody who could still be taken in. */
export const isAlreadyTaken = (error: unknown): boolean =>
  error instanceof ConflictError && error.code === 'intake/object-already-taken';

/** What is said of such an object. */
export const takenBefore = () =>
  new ConflictError(
    'intake/object-already-taken',
    'this object was taken in before, and nobody in it became eligible since',
  );
