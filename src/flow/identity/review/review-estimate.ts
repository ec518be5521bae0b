/** A group of pairs of which some were reviewed. */
export interface ReviewedStratum {
  readonly origin: 'doubtful' | 'linked';
  /** Pairs in all. */
  readonly pairs: number;
  /** Reviewed pairs, by what was found. */
  readonly same: number;
  readonly different: number;
  readonly unclear: number;
}

/** A number of pairs with its 95 % interval. */
export interface EstimatedPairs {
  /** Undefined where nothing was reviewed. */
  readonly estimate: number | undefined;
  readonly from: number;
  readonly to: number;
}

/** What a review sample says of a linkage's mistakes. */
export interface ReviewEstimate {
  readonly method: 'stratified-sample-wilson-95';
  /** Links that are of two people. */
  readonly falseLinks: EstimatedPairs;
  /** Doubtful pairs, left apart, that are of one person. */
  readonly missedLinks: EstimatedPairs;
}

/** Two-sided 95 %. */
const z = 1.959964;

/**
 * The share `hits` of `of` with its interval, which stays within [0, 1] and is honest for few and for none.
 *
 * @see Wilson (1927), Probable Inference, the Law of Succession, and Statistical Inference
 */
function wilson(hits: number, of: number): { readonly from: number; readonly to: number } {
  if (of === 0) return { from: 0, to: 1 };
  const share = hits / of;
  const middle = share + z ** 2 / (2 * of);
  const reach = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  const scale = 1 + z ** 2 / of;
  return { from: Math.max(0, (middle - reach) / scale), to: Math.min(1, (middle + reach) / scale) };
}

/** Pairs that were found unclear could be either: they widen the interval and do not move the estimate. */
function estimated(stratum: ReviewedStratum | undefined, hit: 'same' | 'different'): EstimatedPairs {
  if (stratum === undefined) return { estimate: undefined, from: 0, to: 0 };
  const { pairs, same, different, unclear } = stratum;
  const told = same + different;
  const hits = stratum[hit];
  return {
    estimate: told === 0 ? undefined : (pairs * hits) / told,
    from: pairs * wilson(hits, told + unclear).from,
    to: pairs * wilson(hits + unclear, told + unclear).to,
  };
}

/**
 * The mistakes of a linkage as its reviewed samples show them, beside what its own model expects: each group of pairs is
 * estimated from its own sample.
 *
 * @see Cochran (1977), Sampling Techniques, §5: stratified random sampling
 */
export function reviewEstimate(strata: readonly ReviewedStratum[]): ReviewEstimate {
  const of = (origin: ReviewedStratum['origin']) => strata.find((stratum) => stratum.origin === origin);
  return {
    method: 'stratified-sample-wilson-95',
    falseLinks: estimated(of('linked'), 'different'),
    missedLinks: estimated(of('doubtful'), 'same'),
  };
}
