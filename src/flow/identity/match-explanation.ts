import { edgeReasons, type LinkageResult } from '../../linkage/index.ts';

/** One bar of the waterfall: what one comparison adds to the evidence. */
export interface MatchPart {
  readonly comparison: string;
  readonly level: string;
  /** Match weight of the level, for a value of average frequency. */
  readonly bits: number;
}

/**
 * Why a pair has its probability, as a waterfall: before anything is compared, then comparison by comparison, then how rare
 * the agreeing values are and how alike housemates and namesakes are. All in bits; they add up to the log odds. No values.
 *
 * @see Fellegi & Sunter (1969), A Theory for Record Linkage
 */
export interface MatchExplanation {
  /** Log odds that two random records are of one person. */
  readonly priorBits: number;
  readonly parts: readonly MatchPart[];
  /** What the frequency of the values and the likeness of relatives change. */
  readonly adjustmentBits: number;
  readonly logOddsBits: number;
}

/** The explanation of one edge of a linkage. */
export function matchExplanation({ model, edges }: LinkageResult, edge: number): MatchExplanation {
  const parts = edgeReasons(model, edges.levels, edge).map(({ comparison, level, weight }) => ({
    comparison,
    level,
    bits: weight,
  }));
  const weight = edges.weight[edge] ?? 0;
  const priorBits = Math.log2(model.matchShare / (1 - model.matchShare));
  const told = parts.reduce((sum, { bits }) => sum + bits, 0);
  return { priorBits, parts, adjustmentBits: weight - told, logOddsBits: weight + priorBits };
}
