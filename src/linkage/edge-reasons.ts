import { incomparable } from './comparison.ts';
import type { MatchModel } from './match-model.ts';

/** What one comparison said about a pair. Names of columns and levels only, no values. */
export interface EdgeReason {
  readonly comparison: string;
  readonly level: string;
  /** Match weight of the level in bits, for a value of average frequency. */
  readonly weight: number;
}

/** Why a pair has its weight: each comparison that could be made, from the levels of an edge. */
export function edgeReasons(model: MatchModel, levels: Uint8Array, edge: number): EdgeReason[] {
  const width = model.comparisons.length;
  return model.comparisons.flatMap(({ name, levels: names, m, u }, comparison) => {
    const level = levels[edge * width + comparison] ?? incomparable;
    const label = names[level];
    if (level === incomparable || label === undefined) return [];
    return [
      { comparison: name, level: label, weight: Math.log2((m[level] as number) / (u[level] as number)) },
    ];
  });
}
