import { LawError } from '../../../kit/errors.ts';

/** A code that stands in a trial or preview set. */
export interface TrialCode {
  readonly domain: string;
  readonly vocabulary: string;
  readonly code: string;
}

/**
 * The codes of a trial set that fewer than `minimum` people of the data have, or of which nobody knows how many.
 *
 * @param peopleWith how many people have a code, undefined when that is not known: then it is rare
 * @see NDB サンプリングデータセット: codes of few people are not given out for trial
 */
export function rareTrialCodes<Code extends TrialCode>(
  codes: Iterable<Code>,
  peopleWith: (code: Code) => number | undefined,
  minimum: number,
): readonly Code[] {
  return [...codes].filter((code) => (peopleWith(code) ?? 0) < minimum);
}

/**
 * Does nothing when no code of a trial set is rare.
 *
 * @law Rules Art. 18 ④
 * @throws {LawError} `deidentify/rare-code-in-trial`, with their number and not their names.
 */
export function assertNoRareTrialCodes<Code extends TrialCode>(
  codes: Iterable<Code>,
  peopleWith: (code: Code) => number | undefined,
  minimum: number,
): void {
  const rare = rareTrialCodes(codes, peopleWith, minimum);
  if (rare.length === 0) return;
  throw new LawError(
    'deidentify/rare-code-in-trial',
    `${rare.length} codes of fewer than ${minimum} people may not stand in a trial set`,
    'Rules Art. 18',
  );
}
