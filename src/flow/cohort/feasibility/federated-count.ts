import type { CohortDefinition } from '../cohort-definition.ts';

/** A certified operator that can be asked for a count; it protects its own answer, and no person leaves it. */
export interface CountingOperator {
  readonly operator: string;
  /** People whom the definition means there; null is hidden. */
  count(definition: CohortDefinition): Promise<number | null>;
}

/** Counts of several operators. */
export interface FederatedCount {
  readonly answers: readonly {
    readonly operator: string;
    readonly people: number | null;
    readonly failed: boolean;
  }[];
  /**
   * Sum of the shown answers; somebody who is known to two operators is in it twice (延べ人数), since operators do not tell
   * each other who is who. Null when no operator showed a number.
   */
  readonly shownTotal: number | null;
}

/**
 * Asks several certified operators at once. One that does not answer leaves the others' answers as they are.
 *
 * @law Act Art. 25/27 — operators exchange no more than is needed: here numbers, of which each is protected where it was counted
 */
export async function federatedCount(
  operators: readonly CountingOperator[],
  definition: CohortDefinition,
): Promise<FederatedCount> {
  const asked = await Promise.allSettled(operators.map((operator) => operator.count(definition)));
  const answers = asked.map((answer, index) => ({
    operator: operators[index]?.operator ?? '',
    people: answer.status === 'fulfilled' ? answer.value : null,
    failed: answer.status === 'rejected',
  }));
  const shown = answers.flatMap(({ people }) => (people === null ? [] : [people]));
  return { answers, shownTotal: shown.length === 0 ? null : shown.reduce((sum, people) => sum + people, 0) };
}
