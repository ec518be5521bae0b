/**
 * Pairs that no weight may link by itself: relatives who share all that a household shares, and two people on one
 * insurance card.
 */

import { generation, nearly } from './compare-dates.ts';
import { incomparable } from './comparison.ts';
import type { Comparisons } from './comparisons-from-spec.ts';
import type { PairLevels } from './pair-levels.ts';

/** Why a pair may not be linked without a person's decision. */
export type GuardReason = 'relatives' | 'twins' | 'same-name relatives' | 'different insurance branch';

/** The reason why a pair may not be linked, from its levels and records; or undefined. */
export type RelativeGuard = (levels: Uint8Array, left: number, right: number) => GuardReason | undefined;

/** The guard of these comparisons. Relatives are guarded where names are Japanese, branches wherever they are given. */
export function relativeGuard(
  { comparisons, surname, given, isJapanese, branches }: Comparisons,
  pairLevels: PairLevels,
): RelativeGuard {
  const birth = comparisons.findIndex(({ levels }) => levels.includes(generation));
  const insurance = comparisons.findIndex((one) => one.isInsurance === true);
  const shared = comparisons.flatMap(({ sharing }, index) =>
    sharing !== 'person' && index !== surname ? [index] : [],
  );
  const own = comparisons.flatMap(({ sharing, values, keys }, index) =>
    sharing === 'person' && keys.length > 0 && values > 1000 && index !== given && index !== birth
      ? [index]
      : [],
  );
  const canTell = isJapanese && surname >= 0 && given >= 0 && birth >= 0;
  const apart = comparisons[birth]?.levels.indexOf(generation);
  const daysApart = comparisons[birth]?.levels.indexOf(nearly) ?? 0;
  const sounds = (comparison: number) => comparisons[comparison]?.levels.indexOf('sounds alike') ?? -1;
  const [surnameSounds, givenSounds] = [sounds(surname), sounds(given)];
  /** Whether the two share a card, always with different branches. */
  const onOneCard = (left: number, right: number): boolean => {
    if (branches === undefined || insurance < 0) return false;
    const seen = { same: 0, different: 0 };
    pairLevels.eachRecordPair(left, right, (one, other) => {
      const [a, b] = [branches[one] as number, branches[other] as number];
      if (a < 0 || b < 0 || pairLevels.quickLevel(insurance, one, other) !== 0) return;
      seen[a === b ? 'same' : 'different'] += 1;
    });
    return seen.different > 0 && seen.same === 0;
  };
  return (levels, left, right) => {
    if (onOneCard(left, right)) return 'different insurance branch';
    if (!canTell) return undefined;
    const [givenLevel, birthLevel] = [levels[given] as number, levels[birth] as number];
    if (givenLevel === incomparable || birthLevel === incomparable) return undefined;
    // Another given name and another birth date: whatever a household shares, it is no one person.
    const [isOtherName, isUnlikeName] = [givenLevel >= givenSounds + 2, givenLevel >= givenSounds + 3];
    if ((isUnlikeName && birthLevel > 0) || (isOtherName && birthLevel >= daysApart)) return 'relatives';
    if ((levels[surname] as number) > surnameSounds || !shared.some((index) => levels[index] === 0))
      return undefined;
    if (own.some((index) => levels[index] === 0)) return undefined;
    // One letter is a slip of the pen; more is another name.
    if (birthLevel === 0 && givenLevel >= givenSounds + 2) return 'twins';
    return birthLevel === apart && givenLevel <= givenSounds ? 'same-name relatives' : undefined;
  };
}
