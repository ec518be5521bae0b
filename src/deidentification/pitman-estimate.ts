import { logGamma } from './log-gamma.ts';

/** Class size → classes of that size, ascending. */
export type ClassCounts = readonly (readonly [size: number, classes: number])[];

/** Pitman's model as it fits a table best. */
export interface PitmanEstimate {
  readonly alpha: number;
  readonly theta: number;
  /** Expected people who are alone in the population. */
  readonly uniques: number;
}

const margin = 1e-4;
const largestTheta = 1e9;
const golden = (Math.sqrt(5) - 1) / 2;

/**
 * Pitman's sampling model fitted by maximum likelihood, and the people whom it expects to be alone in `population`:
 * E(S₁) = Γ(θ + 1) Γ(θ + α + N − 1) N / (Γ(θ + α) Γ(θ + N)). Undefined where the
 * likelihood has no maximum within.
 *
 * @see N. Hoshino, Applying Pitman's sampling formula to microdata disclosure risk assessment, J. Off. Stat. 17, 2001
 */
export function pitmanEstimate(sizes: ClassCounts, population: number): PitmanEstimate | undefined {
  const thetaFor = (alpha: number) =>
    Math.exp(
      highest(Math.log(1e-6), Math.log(largestTheta), (log) =>
        likelihood(sizes, alpha, Math.exp(log) - alpha),
      ),
    ) - alpha;
  const alpha = highest(margin, 1 - margin, (at) => likelihood(sizes, at, thetaFor(at)));
  if (!(alpha > 2 * margin && alpha < 1 - 2 * margin)) return undefined;
  const theta = thetaFor(alpha);
  if (theta > largestTheta / 10) return undefined;
  const logShare =
    logGamma(theta + 1) +
    logGamma(theta + alpha + population - 1) -
    logGamma(theta + alpha) -
    logGamma(theta + population);
  return { alpha, theta, uniques: population * Math.exp(logShare) };
}

/** Log-likelihood but for a constant: Σ_{i<u} ln(θ + iα) − Σ_{i<n} ln(θ + i) + Σ_j f_j Σ_{i<j} ln(i − α). */
function likelihood(sizes: ClassCounts, alpha: number, theta: number): number {
  let rows = 0;
  let classes = 0;
  let within = 0;
  for (const [size, count] of sizes) {
    rows += size * count;
    classes += count;
    within += count * (logGamma(size - alpha) - logGamma(1 - alpha));
  }
  const ratio = theta / alpha;
  const among = (classes - 1) * Math.log(alpha) + logGamma(ratio + classes) - logGamma(ratio + 1);
  return among - (logGamma(theta + rows) - logGamma(theta + 1)) + within;
}

/** Where a function of one maximum between `low` and `high` is highest (golden section). */
function highest(low: number, high: number, value: (at: number) => number): number {
  let [from, to] = [low, high];
  let [left, right] = [to - golden * (to - from), from + golden * (to - from)];
  let [atLeft, atRight] = [value(left), value(right)];
  for (let step = 0; step < 60; step += 1) {
    if (atLeft >= atRight) {
      [to, right, atRight] = [right, left, atLeft];
      left = to - golden * (to - from);
      atLeft = value(left);
    } else {
      [from, left, atLeft] = [left, right, atRight];
      right = from + golden * (to - from);
      atRight = value(right);
    }
  }
  return (from + to) / 2;
}
