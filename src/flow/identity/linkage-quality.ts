import type { LinkageResult } from '../../linkage/index.ts';

/** What a linkage says of its own mistakes. Numbers of pairs of subjects. */
export interface LinkageQuality {
  /** How they were estimated. */
  readonly method: 'fellegi-sunter-posterior-sums';
  /** Pairs that were linked on evidence of their own. */
  readonly linkedPairs: number;
  /** Of them, so many are expected to be different people. */
  readonly expectedFalseLinks: number;
  /** Pairs that were compared and left apart, and are expected to be one person. */
  readonly expectedMissedCompared: number;
  /** Pairs of one person that no blocking rule brought together. */
  readonly expectedMissedByBlocking: number;
  /** In [0, 1]; 1 where nothing was linked. */
  readonly expectedPrecision: number;
  /** In [0, 1]; 1 where nobody has two records. */
  readonly expectedRecall: number;
}

/**
 * The expected mistakes of a linkage under its own model: a linked pair is false with one minus its probability, a pair that
 * was left apart is missed with its probability, and blocking loses the share that its recall leaves over. It is as good as
 * the model: a review sample says how good that is.
 *
 * @see Fellegi & Sunter (1969), A Theory for Record Linkage, §3; Belin & Rubin (1995), A Method for Calibrating False-Match Rates
 */
export function linkageQuality({ clusterOf, edges, stats }: LinkageResult): LinkageQuality {
  let linkedPairs = 0;
  let expectedFalseLinks = 0;
  let expectedMissedCompared = 0;
  edges.left.forEach((left, edge) => {
    const probability = edges.probability[edge] ?? 0;
    if (clusterOf[left] === clusterOf[edges.right[edge] ?? left]) {
      linkedPairs += 1;
      expectedFalseLinks += 1 - probability;
    } else if (edges.guarded[edge] !== 1) expectedMissedCompared += probability;
  });
  const trueLinks = linkedPairs - expectedFalseLinks;
  const reached = trueLinks + expectedMissedCompared;
  const recall = stats.expectedBlockingRecall;
  const expectedMissedByBlocking = recall > 0 ? (reached * (1 - recall)) / recall : 0;
  const all = reached + expectedMissedByBlocking;
  return {
    method: 'fellegi-sunter-posterior-sums',
    linkedPairs,
    expectedFalseLinks,
    expectedMissedCompared,
    expectedMissedByBlocking,
    expectedPrecision: linkedPairs === 0 ? 1 : trueLinks / linkedPairs,
    expectedRecall: all === 0 ? 1 : trueLinks / all,
  };
}
