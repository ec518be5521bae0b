/**
 * A rate that is kept exactly instead of on average: of every 1/rate asked, one is told yes.
 *
 * Planted effects use it, so that a small region shows what a large one would.
 */
export interface Quota {
  /** True when it is this one's turn at this rate. */
  take(rate: number): boolean;
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
