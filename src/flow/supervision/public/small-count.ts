/** A count of people as the public may see it: `hidden` when they are few; nobody is 0. */
export type PublicCount = number | 'hidden';

/** The count, hidden when it is of fewer than `minimum` people and of somebody. */
export function publicCount(count: number, minimum: number): PublicCount {
  return count > 0 && count < minimum ? 'hidden' : count;
}

/**
 * Counts of parts beside their total: a part of few is hidden, and where only one is hidden the next smallest is hidden too, since
 * the total would give it away. When all that is hidden together is few, another is hidden as well.
 *
 * @see Hundepool et al., Statistical Disclosure Control (2012), complementary suppression
 */
export function publicParts(counts: readonly number[], minimum: number): readonly PublicCount[] {
  const hidden = new Set(
    counts.flatMap((count, index) => (publicCount(count, minimum) === 'hidden' ? [index] : [])),
  );
  if (hidden.size === 0) return counts;
  const sum = () => [...hidden].reduce((total, index) => total + (counts[index] ?? 0), 0);
  const rest = counts
    .map((count, index) => ({ count, index }))
    .filter(({ count, index }) => !hidden.has(index) && count > 0)
    .sort((one, other) => one.count - other.count);
  for (const { index } of rest) {
    if (hidden.size > 1 && sum() >= minimum) break;
    hidden.add(index);
  }
  return counts.map((count, index) => (hidden.has(index) ? 'hidden' : count));
}
