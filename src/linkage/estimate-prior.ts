/**
 * The share of matches among all pairs that makes the weights' posteriors add up to itself: λ = Σ P(match | weight, λ) / pairs.
 *
 * Found from pairs with a weight worth looking at; all others count as none. At least one match is assumed.
 */
export function estimateMatchShare(weights: Float64Array, allPairs: number, start: number): number {
  let share = start;
  for (let round = 0; round < 50; round += 1) {
    const odds = share / (1 - share);
    let expected = 0;
    for (const weight of weights) expected += 1 / (1 + 2 ** -weight / odds);
    const next = Math.min(0.5, Math.max(1, expected) / allPairs);
    if (Math.abs(next - share) < share * 1e-3) return next;
    share = next;
  }
  return share;
}
