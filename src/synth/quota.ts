import type { Random } from '../kit/random.ts';

/**
 * A rate that is kept exactly instead of on average: of every 1/rate asked, one is told yes.
 *
 * Planted effects use it, so that a small region shows what a large one would.
 */
export interface Quota {
  /** True when it is this one's turn at this rate. */
  take(rate: number): boolean;
}

/** Standard normal deviates in mirrored pairs, so that their mean is 0 in a small region too (antithetic variates). */
export function mirroredNormal(): (random: Random) => number {
  let mirror: number | undefined;
  return (random) => {
    const deviate = mirror === undefined ? random.normal() : -mirror;
    mirror = mirror === undefined ? deviate : undefined;
    return deviate;
  };
}

/** A quota that starts with `credit` of a turn already earned. */
export function quota(credit = 0.5): Quota {
  let earned = credit;
  return {
    take: (rate) => {
      earned += rate;
      if (earned < 1) return false;
      earned -= 1;
      return true;
    },
  };
}
