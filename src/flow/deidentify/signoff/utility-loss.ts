import type { BeforeAfter, Evidence } from '../evidence.ts';

/** One line of what the work cost: how much of something was lost, of how much. */
export interface UtilityLoss {
  readonly what: string;
  readonly lost: number;
  readonly of: number;
  /** In [0, 1]; 0 where there was nothing. */
  readonly share: number;
}

/** Counts that say what is left, and counts that say what was taken. */
const left = new Set(['columns', 'persons', 'rows', 'codes kept as they were']);

function loss({ what, before, after }: BeforeAfter): UtilityLoss {
  const lost = left.has(what) ? before - after : after;
  return { what, lost, of: before, share: before === 0 ? 0 : lost / before };
}

/**
 * What the de-identification cost in usefulness, beside the risk: people and rows left out, codes rolled up or suppressed,
 * values made coarser. From the evidence of the criteria, so that both are of the same tables.
 */
export function utilityLoss(
  evidence: readonly Pick<Evidence, 'criterion' | 'counts'>[],
): readonly UtilityLoss[] {
  return evidence.filter(({ criterion }) => criterion >= 4).flatMap(({ counts }) => counts.map(loss));
}
