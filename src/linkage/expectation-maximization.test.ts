import { describe, expect, it } from 'vitest';
import type { RulePatterns } from './agreement-patterns.ts';
import { learnClasses, type PairClass } from './expectation-maximization.ts';

const trueM = [0.9, 0.8, 0.95];
const trueU = [0.05, 0.1, 0.2];
const pairs = 1_000_000;
const share = 0.2;

/** The exact expected counts of all eight patterns of three comparisons that agree (0) or not (1). */
function exactPatterns(): RulePatterns {
  const levels = new Uint8Array(24);
  const counts = new Float64Array(8);
  for (let pattern = 0; pattern < 8; pattern += 1) {
    let [m, u] = [share, 1 - share];
    for (let comparison = 0; comparison < 3; comparison += 1) {
      const differs = (pattern >> comparison) & 1;
      levels[pattern * 3 + comparison] = differs;
      m *= differs === 1 ? 1 - trueM[comparison]! : trueM[comparison]!;
      u *= differs === 1 ? 1 - trueU[comparison]! : trueU[comparison]!;
    }
    counts[pattern] = pairs * (m + u);
  }
  return { involved: new Set(), levels, counts, pairs };
}

const classes: PairClass[] = [
  {
    name: 'match',
    start: trueM.map(() => Float64Array.of(0.7, 0.3)),
    learns: [true, true, true],
    share: 0.5,
  },
  {
    name: 'random',
    start: trueU.map((u) => Float64Array.of(u, 1 - u)),
    learns: [false, false, false],
    share: 0.5,
  },
];

describe('learnClasses', () => {
  it('recovers the m probabilities and the share that a table was made with', () => {
    const { probabilities, shares, converged } = learnClasses([exactPatterns()], classes);
    expect(converged).toBe(true);
    trueM.forEach((m, comparison) => expect(probabilities[0]?.[comparison]?.[0]).toBeCloseTo(m, 2));
    expect(shares[0]?.[0]).toBeCloseTo(share, 2);
  });

  it('leaves what a class does not learn as it is', () => {
    const { probabilities } = learnClasses([exactPatterns()], classes);
    expect(probabilities[1]).toEqual(classes[1]?.start);
  });

  it('takes no news from the comparison that a rule is about', () => {
    const about = { ...exactPatterns(), involved: new Set([0]) };
    const { probabilities } = learnClasses([about], classes);
    expect(probabilities[0]?.[0]?.[0]).toBeCloseTo(0.7, 6);
    expect(probabilities[0]?.[1]?.[0]).toBeCloseTo(0.8, 2);
  });
});
