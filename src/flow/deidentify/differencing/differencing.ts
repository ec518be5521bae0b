/**
 * Differencing between packages (提供間の差分照合): what two or three of them tell together that none tells alone.
 *
 * Who holds two packages that differ by few people knows something about those few: who was added, or who stopped. The
 * numbers of people in 1 … k − 1 between them, or between one and two others together, are therefore refused; so is sharing
 * the numbers and shifts of another package, by which rows could be laid side by side.
 *
 * | people between | earlier copies | numbers and shifts | then |
 * |---|---|---|---|
 * | nobody | held or erased | any | allowed: the same people again |
 * | 1 … k − 1 | held | any | refused: erase the earlier one first, wait until k differ, or leave others out too |
 * | 1 … k − 1 | erased, certified | new | allowed |
 * | k or more | held or erased | new | allowed |
 * | anybody | held or erased | those of another package | refused: build with a new key |
 *
 * @see B. C. M. Fung, K. Wang, A. W.-C. Fu, J. Pei, Anonymity for Continuous Data Publishing (EDBT 2008): correspondence attacks
 */

import { bucketsApart, sketchBetween, type PersonSketch } from '../../cohort/index.ts';
import type { PackageSet } from './package-set.ts';

/** What a new package and earlier ones tell together. */
export interface DifferencingFinding {
  readonly kind: 'differs-by-few' | 'completes-two' | 'shares-pseudonyms';
  /** The earlier packages, by number. */
  readonly packages: readonly string[];
}

/** A package that is to be built. */
export type NewPackage = Pick<PackageSet, 'package' | 'sketch' | 'pseudonyms'>;

/** Whether there is somebody between two sets, and fewer than `minimum`. */
function differsByFew(one: PersonSketch, other: PersonSketch, minimum: number): boolean {
  const apart = bucketsApart(one, other, minimum);
  return apart > 0 && apart < minimum;
}

/** Pairs of held packages that together are the new one but for a few people: disjoint parts of it, or one without the other. */
function completedPairs(
  { sketch }: NewPackage,
  held: readonly PackageSet[],
  minimum: number,
): DifferencingFinding[] {
  return held.flatMap((one, index) => {
    const rest = sketchBetween(sketch, one.sketch);
    return held
      .slice(index + 1)
      .filter((other) => differsByFew(rest, other.sketch, minimum))
      .map((other) => ({ kind: 'completes-two' as const, packages: [one.package, other.package] }));
  });
}

/**
 * Why a new package may not go to who has the earlier ones; empty when it may.
 *
 * @param minimum fewest people who may be between two packages, rule `cell-minimum`
 * @law Rules Art. 18 ⑤
 */
export function differencingFindings(
  candidate: NewPackage,
  earlier: readonly PackageSet[],
  minimum: number,
): readonly DifferencingFinding[] {
  const others = earlier.filter((one) => one.package !== candidate.package);
  const held = others.filter(({ erasedOn }) => erasedOn === null);
  const near = held.filter((one) => differsByFew(candidate.sketch, one.sketch, minimum));
  const alike = others.filter(
    (one) => one.pseudonyms === candidate.pseudonyms && bucketsApart(candidate.sketch, one.sketch, 1) > 0,
  );
  return [
    ...near.map((one) => ({ kind: 'differs-by-few' as const, packages: [one.package] })),
    ...completedPairs(candidate, held, minimum),
    ...alike.map((one) => ({ kind: 'shares-pseudonyms' as const, packages: [one.package] })),
  ];
}

/** What can be done about a finding. */
export type DifferencingRemedy = 'erase-earlier' | 'wait-for-more' | 'leave-others-out' | 'new-delivery-key';

/** What can be done about a finding, the mildest first. */
export function remediesFor({ kind }: DifferencingFinding): readonly DifferencingRemedy[] {
  return kind === 'shares-pseudonyms'
    ? ['new-delivery-key']
    : ['wait-for-more', 'leave-others-out', 'erase-earlier'];
}
