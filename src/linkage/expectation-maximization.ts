/**
 * Learns how records of one person agree, from agreement patterns alone.
 *
 * Each blocking rule is a session with shares of its own; all sessions share one set of probabilities. Besides matches
 * and random pairs there are households (same surname, place, phone; another person) and neighbours (same place),
 * because agreement on what people share is one piece of evidence, not five; and, where that can be learned, namesakes of one
 * birthday, of whom there are more than independent names and birth dates would make.
 *
 * @see Winkler (1988), Using the EM Algorithm for Weight Computation in the Fellegi–Sunter Model of Record Linkage
 */

import type { RulePatterns } from './agreement-patterns.ts';
import { incomparable } from './comparison.ts';

/** Per comparison and level, the probability of the level among pairs of a class that can be compared there. */
export type LevelProbabilities = readonly Float64Array[];

/** One class of pairs: where it starts from, and which comparisons it learns; the others stay as they are. */
export interface PairClass {
  readonly name: 'match' | 'household' | 'neighbour' | 'namesake' | 'random';
  readonly start: LevelProbabilities;
  readonly learns: readonly boolean[];
  /** Share of the pairs of a session to start from. */
  readonly share: number;
}

/** What was learned. */
export interface LearnedClasses {
  /** By class. */
  readonly probabilities: readonly LevelProbabilities[];
  /** By session and class: share of its pairs. */
  readonly shares: readonly Float64Array[];
  readonly iterations: number;
  readonly converged: boolean;
}

/** Observations that the starting probabilities count as. */
const priorWeight = 20;
const mostIterations = 100;
const tolerance = 1e-4;

interface Expectation {
  readonly levels: Float64Array[][];
  readonly shares: Float64Array[];
}

function expect(
  sessions: readonly RulePatterns[],
  probabilities: readonly LevelProbabilities[],
  shares: readonly Float64Array[],
): Expectation {
  const classes = probabilities.length;
  const width = probabilities[0]?.length ?? 0;
  const levels = probabilities.map((one) => one.map((each) => new Float64Array(each.length)));
  const likelihood = new Float64Array(classes);
  const nextShares = sessions.map(({ involved, levels: patterns, counts }, session) => {
    const next = new Float64Array(classes);
    const free = Array.from({ length: width }, (_, comparison) => comparison).filter(
      (one) => !involved.has(one),
    );
    for (let pattern = 0; pattern < counts.length; pattern += 1) {
      let total = 0;
      for (let kind = 0; kind < classes; kind += 1) {
        let product = (shares[session] as Float64Array)[kind] as number;
        for (const comparison of free) {
          const level = patterns[pattern * width + comparison] as number;
          if (level !== incomparable)
            product *= ((probabilities[kind] as LevelProbabilities)[comparison] as Float64Array)[
              level
            ] as number;
        }
        likelihood[kind] = product;
        total += product;
      }
      const count = counts[pattern] as number;
      for (let kind = 0; kind < classes && total > 0; kind += 1) {
        const expected = (count * (likelihood[kind] as number)) / total;
        next[kind] = (next[kind] as number) + expected;
        for (const comparison of free) {
          const level = patterns[pattern * width + comparison] as number;
          const sums = (levels[kind] as Float64Array[])[comparison] as Float64Array;
          if (level !== incomparable) sums[level] = (sums[level] as number) + expected;
        }
      }
    }
    return next;
  });
  return { levels, shares: nextShares };
}

const normalized = (values: Float64Array): Float64Array => {
  const sum = values.reduce((all, one) => all + one, 0);
  return values.map((one) => one / sum);
};

/** The probabilities and shares that make the patterns likeliest, from those that the classes start with. */
export function learnClasses(
  sessions: readonly RulePatterns[],
  classes: readonly PairClass[],
): LearnedClasses {
  let probabilities: LevelProbabilities[] = classes.map(({ start }) => start);
  let shares: Float64Array[] = sessions.map(() => Float64Array.from(classes, ({ share }) => share));
  for (let iterations = 1; ; iterations += 1) {
    const expectation = expect(sessions, probabilities, shares);
    let change = 0;
    const next = classes.map(({ start, learns }, kind) =>
      start.map((prior, comparison) => {
        if (learns[comparison] !== true) return prior;
        const sums = (expectation.levels[kind] as Float64Array[])[comparison] as Float64Array;
        const learned = normalized(sums.map((sum, level) => sum + priorWeight * (prior[level] as number)));
        const before = (probabilities[kind] as LevelProbabilities)[comparison] as Float64Array;
        learned.forEach(
          (one, level) => (change = Math.max(change, Math.abs(one - (before[level] as number)))),
        );
        return learned;
      }),
    );
    probabilities = next;
    shares = expectation.shares.map((sums) => normalized(sums.map((sum) => sum + 1e-3)));
    if (change < tolerance || iterations === mostIterations) {
      return { probabilities, shares, iterations, converged: change < tolerance };
    }
  }
}
