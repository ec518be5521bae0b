import type { Day } from '../../kit/day.ts';
import { InvalidInputError } from '../../kit/errors.ts';
import type { SubjectId } from './subject-id.ts';

/**
 * A notice 通知: one patient of one institution was told, by one version of the notice, that data go to one operator.
 * Immutable: what was told was told.
 *
 * @law Act Art. 30(1)/52(1) — notice to the person beforehand
 */
export interface Notice {
  readonly subject: SubjectId;
  readonly institution: string;
  readonly operator: string;
  /** Version of the text; another text is another version. */
  readonly version: string;
  /** The day on which it reached the person: the day of the visit, not the day of posting. */
  readonly noticedOn: Day;
}

/** A notice whose text no longer says what is done: from `retiredOn` on it opens nothing. */
export interface RetiredVersion {
  readonly institution: string;
  readonly operator: string;
  readonly version: string;
  readonly retiredOn: Day;
}

/** A death that became known. */
export interface Death {
  readonly subject: SubjectId;
  readonly diedOn: Day;
}

/**
 * Does nothing when what is given is about `operator`: a notice for one operator opens nothing to another.
 *
 * @throws {InvalidInputError} `institution/other-operator`
 */
export function assertOperator(operator: string, given: readonly { readonly operator: string }[]): void {
  if (given.some((one) => one.operator !== operator)) {
    throw new InvalidInputError('institution/other-operator', 'a notice is for another operator');
  }
}
