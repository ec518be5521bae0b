/** People left after a criterion (脱落表の一行), as it may be shown. */
export interface AttritionStep {
  readonly label: string;
  readonly kind: 'start' | 'inclusion' | 'exclusion';
  /** People left, or null when it is hidden. */
  readonly people: number | null;
}

/** People left after each criterion (脱落表), as it may be shown. */
export type Attrition = readonly AttritionStep[];

/** People left after each criterion, exactly: for the operator's own process, never to be shown. */
export interface AttritionCount {
  readonly label: string;
  readonly kind: AttritionStep['kind'];
  readonly people: number;
}

const isSmall = (count: number, minimum: number) => count > 0 && count < minimum;

/**
 * The steps with small cells hidden: a count below the minimum, and a count that differs from another shown one by
 * less than the minimum, since the difference is a cell too. Nobody and no change may be shown.
 *
 * @param minimum from the rule table (`cell-minimum`)
 * @law Rules Art. 18 ⑤
 */
export function hideSmallCells(counts: readonly AttritionCount[], minimum: number): Attrition {
  const shown: number[] = [];
  return counts.map(({ label, kind, people }) => {
    const isHidden =
      isSmall(people, minimum) || shown.some((other) => isSmall(Math.abs(other - people), minimum));
    if (!isHidden) shown.push(people);
    return { label, kind, people: isHidden ? null : people };
  });
}
