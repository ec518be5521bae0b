/**
 * Chooses blocking rules without labels: from all one-, two- and some three-atom rules, greedily those that find the
 * most matches (by a model of how records of one person differ) for their number of pairs, within a budget.
 *
 * @see Michelson & Knoblock (2006), Learning Blocking Schemes for Record Linkage: greedy cover; here the errors are modelled, not labelled
 */

import { seededRandom } from '../kit/random.ts';
import { atomsOf, ruleKeys, ruleOf, type BlockingRule, type PlacedAtom } from './blocking-rule.ts';
import type { Comparison } from './comparison.ts';
import type { Comparisons } from './comparisons-from-spec.ts';

/** Rules with what they are expected to find. */
export interface ChosenBlocking {
  readonly rules: readonly BlockingRule[];
  /** Share of matches that the error model expects at least one rule to find, in [0, 1]. */
  readonly expectedRecall: number;
}

/**
 * How pairs of records of one person are spread over good and bad ones, and how often their values agree there: errors
 * come together, so independent errors would promise too much.
 */
const qualities: readonly (readonly [share: number, agreement: number])[] = [
  [0.5, 0.92],
  [0.3, 0.75],
  [0.2, 0.5],
];

/** What finding a match is worth that so many rules find already: twice found is safer, because the error model may be wrong. */
const worth = [1, 0.2, 0.05, 0];
const trials = 3000;
const sampleSize = 20_000;
const mostRules = 24;

/** Bits, one per trial: whether a rule finds the imagined match. */
type Finds = Uint8Array;

interface Candidate {
  readonly rule: BlockingRule;
  readonly finds: Finds;
  readonly pairs: number;
}

const sharesUpTo = (last: number) => qualities.slice(0, last + 1).reduce((sum, [share]) => sum + share, 0);

/** Per atom and trial, whether two records of one person agree on it: both have it, and the error spares it. */
function imagineMatches({ comparisons }: Comparisons, atoms: readonly PlacedAtom[]): Finds[] {
  const random = seededRandom('blocking');
  const records = comparisons[0]?.codes.length ?? 0;
  const finds = atoms.map(() => new Uint8Array(trials));
  for (let trial = 0; trial < trials; trial += 1) {
    const [left, right] = [random.below(records), random.below(records)];
    const quality = random.next();
    const [, agreement] = qualities.find((_, index) => quality < sharesUpTo(index)) ?? [0, 0.5];
    const same = comparisons.map(() => random.next() < agreement);
    atoms.forEach(({ comparison, keys, survival }, index) => {
      const { codes } = comparisons[comparison] as Comparison;
      const spared = same[comparison] === true || random.next() < survival;
      const has = (record: number) =>
        (codes[record] as number) >= 0 && (keys[codes[record] as number] as number) >= 0;
      if (spared && has(left) && has(right)) (finds[index] as Finds)[trial] = 1;
    });
  }
  return finds;
}

/** Pairs that agree on all keys, from a sample of records. */
function countPairs(keys: Int32Array, scale: number): number {
  const sorted = keys.toSorted();
  let pairs = 0;
  let run = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    if ((sorted[at] as number) < 0) continue;
    run = at > 0 && sorted[at] === sorted[at - 1] ? run + 1 : 0;
    pairs += run;
  }
  return pairs * scale;
}

function combinations(atoms: readonly PlacedAtom[]): number[][] {
  const sets: number[][] = atoms.map((_, index) => [index]);
  const differ = (set: readonly number[]) =>
    new Set(set.map((index) => atoms[index]?.comparison)).size === set.length;
  for (let a = 0; a < atoms.length; a += 1) {
    for (let b = a + 1; b < atoms.length; b += 1) if (differ([a, b])) sets.push([a, b]);
  }
  return sets;
}

function candidatesOf(all: Comparisons, budget: number): Candidate[] {
  const records = all.comparisons[0]?.codes.length ?? 0;
  const step = Math.max(1, Math.floor(records / sampleSize));
  const sampled = all.comparisons.map((one) => ({
    ...one,
    codes: one.codes.filter((_, record) => record % step === 0),
  }));
  const scale = step * step;
  const atoms = atomsOf(all);
  const finds = imagineMatches(all, atoms);
  const candidateOf = (set: readonly number[]): Candidate => {
    const rule = ruleOf(set.map((index) => atoms[index] as PlacedAtom));
    const found = new Uint8Array(trials).fill(1);
    for (const index of set)
      for (let trial = 0; trial < trials; trial += 1)
        found[trial] = (found[trial] as number) & ((finds[index] as Finds)[trial] as number);
    return { rule, finds: found, pairs: countPairs(ruleKeys(rule, sampled), scale) };
  };
  const small = combinations(atoms).map((set) => ({ set, candidate: candidateOf(set) }));
  // A pair of atoms that is too dear by itself becomes useful with a third.
  const refined = small
    .filter(({ set, candidate }) => set.length === 2 && candidate.pairs > budget / 4)
    .flatMap(({ set }) =>
      atoms.flatMap((atom, index) =>
        index > Math.max(...set) && set.every((other) => atoms[other]?.comparison !== atom.comparison)
          ? [candidateOf([...set, index])]
          : [],
      ),
    );
  return [...small.map(({ candidate }) => candidate), ...refined].filter(({ pairs }) => pairs <= budget / 3);
}

/** Rules for these comparisons that make about `budget` pairs at most. */
export function chooseBlocking(all: Comparisons, budget: number): ChosenBlocking {
  let left = candidatesOf(all, budget);
  const records = all.comparisons[0]?.codes.length ?? 0;
  const covered = new Uint8Array(trials);
  const rules: BlockingRule[] = [];
  let spent = 0;
  for (;;) {
    const gains = left.map(({ finds }) =>
      finds.reduce((sum, found, trial) => sum + found * (worth[covered[trial] as number] as number), 0),
    );
    let best = -1;
    let bestValue = 0;
    left.forEach(({ pairs }, index) => {
      const gain = gains[index] as number;
      // Every rule costs a pass over the records, whatever few pairs it makes.
      const value = gain / (pairs + records * 2 + 1);
      if (gain >= 2 && pairs + spent <= budget && value > bestValue) [best, bestValue] = [index, value];
    });
    const chosen = left[best];
    if (chosen === undefined || rules.length >= mostRules) break;
    rules.push(chosen.rule);
    spent += chosen.pairs;
    chosen.finds.forEach(
      (found, trial) => (covered[trial] = Math.min(worth.length - 1, (covered[trial] as number) + found)),
    );
    left = left.filter((one) => one !== chosen);
  }
  return { rules, expectedRecall: covered.reduce((sum, found) => sum + Math.min(1, found), 0) / trials };
}
