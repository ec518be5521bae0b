import type { Day } from '../../kit/day.ts';
import { ConflictError, InvalidInputError, NotFoundError } from '../../kit/errors.ts';
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

/** What was wrong with a notice as it was recorded. */
export const correctionReasons = ['not-handed', 'another-day', 'another-patient', 'another-version'] as const;

/**
 * A later entry that says of a notice that it was not given as recorded. The notice stays as it is and opens nothing from its day
 * on; what was truly given is another notice.
 */
export interface NoticeCorrection extends Pick<Notice, 'subject' | 'version' | 'noticedOn'> {
  readonly reason: (typeof correctionReasons)[number];
  /** Account that corrects. */
  readonly correctedBy: string;
  readonly correctedOn: Day;
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

/** Says that there is no such notice on record. */
export const noSuchNotice = () =>
  new NotFoundError('institution/no-such-notice', 'there is no notice of this version and day on record');

/** Says that a notice was corrected before: there is one word about it. */
export const noticeAlreadyCorrected = () =>
  new ConflictError('institution/notice-already-corrected', 'this notice was corrected before');
