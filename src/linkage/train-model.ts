/** From candidates without labels to a match model. */

import type { RulePatterns } from './agreement-patterns.ts';
import type { Blocks } from './blocks.ts';
import { keyFrequencies, type ChanceAgreement } from './chance-agreement.ts';
import type { Comparison } from './comparison.ts';
import {
  learnClasses,
  type LearnedClasses,
  type LevelProbabilities,
  type PairClass,
} from './expectation-maximization.ts';
import { surnameLevels } from './pair-levels.ts';
import { rarityOf, type MatchModel } from './match-model.ts';

/** A trained model, and how training went. */
export interface TrainedModel {
  readonly model: MatchModel;
  readonly iterations: number;
  readonly converged: boolean;
}

/** What training looks at. */
export interface TrainingInput {
  readonly comparisons: readonly Comparison[];
  readonly chance: readonly ChanceAgreement[];
  readonly blocks: readonly Blocks[];
  readonly patterns: readonly RulePatterns[];
  /** Per comparison, whether namesakes agree on it. */
  readonly namesake: readonly boolean[];
  /** Entities to link. */
  readonly items: number;
}

/** Agreement to start from: `top` on the first level, a tenth of the rest on none, the others between. */
function startAt(top: number, atLast: number, levels: number): Float64Array {
  if (levels === 1) return Float64Array.of(1);
  const between = levels - 2;
  const start = new Float64Array(levels).fill(between === 0 ? 0 : (1 - top - atLast) / between);
  start[0] = between === 0 ? 1 - atLast : top;
  start[levels - 1] = atLast;
  return start;
}

/** How sure people who share a home, or a neighbourhood, are to have the same value of what is shared there. */
const sharedAgreement = 0.85;

/**
 * The classes of pairs. What households and neighbours share is set, not learned: with few of them in the data, their
 * probabilities would drift to whatever else the model does not explain. How many there are is learned.
 */
function classesOf(input: TrainingInput, u: LevelProbabilities): PairClass[] {
  const { comparisons } = input;
  const { household, neighbour, namesake } = sharedBy(input);
  const starts = (top: number, atLast: number, which: readonly boolean[]) =>
    u.map((chance, index) =>
      which[index] === true
        ? withSurnameLevels(startAt(top, atLast, comparisons[index]?.levels.length ?? 1), chance.length)
        : chance,
    );
  const all = comparisons.map(() => true);
  const none = comparisons.map(() => false);
  const shared = (which: readonly boolean[]) => ({
    start: starts(sharedAgreement, (1 - sharedAgreement) * 0.8, which),
    learns: none,
    share: 0.05,
  });
  // Coincidence is exact: a namesake with another spelling or birthday is nobody's namesake.
  const exact = { start: starts(0.97, 0.01, namesake), learns: none, share: 0.01 };
  return [
    { name: 'match', start: starts(0.8, 0.06, all), learns: all, share: 0.3 },
    ...(household.filter(Boolean).length < 2 ? [] : [{ name: 'household', ...shared(household) } as const]),
    ...(neighbour.includes(true) ? [{ name: 'neighbour', ...shared(neighbour) } as const] : []),
    ...(namesake.includes(true) ? [{ name: 'namesake', ...exact } as const] : []),
    { name: 'random', start: u, learns: none, share: 0.6 },
  ];
}

/** Places are shared at home and next door; surnames and phones at home only; names and birth dates by namesakes. */
function sharedBy({ comparisons, namesake }: TrainingInput) {
  return {
    household: comparisons.map(({ sharing }) => sharing !== 'person'),
    neighbour: comparisons.map(({ sharing }) => sharing === 'place'),
    namesake,
  };
}

/** Room for the levels of surnames that need more than the two surnames: half of those that differ, and a few. */
function withSurnameLevels(start: Float64Array, levels: number): Float64Array {
  if (levels === start.length) return start;
  const longer = new Float64Array(levels);
  const different = start.length - 1;
  longer.set(start.map((one) => one * 0.998));
  longer[different] = (longer[different] as number) / 2;
  longer[different + 1] = longer[different];
  longer[different + 2] = 0.002;
  return longer;
}

/** Share of all pairs that a class makes up: its pairs in all sessions, over what the sessions' rules find of it. */
function shareOfAllPairs(
  input: TrainingInput,
  { shares, probabilities }: LearnedClasses,
  kind: number,
  shared: readonly boolean[],
): number {
  const allPairs = (input.items * (input.items - 1)) / 2;
  let seen = 0;
  let reach = 0;
  input.blocks.forEach(({ rule }, session) => {
    let found = 1;
    for (const { comparison, keys } of rule.atoms) {
      const one = input.comparisons[comparison] as Comparison;
      found *=
        shared[comparison] === true
          ? (probabilities[kind]?.[comparison]?.[0] ?? 1)
          : keyFrequencies(one, keys).collision;
    }
    seen += (shares[session]?.[kind] ?? 0) * (input.patterns[session]?.pairs ?? 0);
    reach += found;
  });
  // Nobody has hundreds of people at home or next door who are in the data too.
  return Math.min(seen / reach / allPairs, 200 / input.items);
}

/** A lower bound of the share of pairs that are matches: what the best single rule found. */
function matchShareOf({ patterns, items }: TrainingInput, { shares }: LearnedClasses): number {
  const found = patterns.map(({ pairs }, session) => pairs * (shares[session]?.[0] ?? 0));
  return Math.min(0.5, Math.max(1, ...found) / ((items * (items - 1)) / 2));
}

/** Errors that a set does not show happen all the same. */
const leastM = 0.001;

function atLeast(m: Float64Array): Float64Array {
  const raised = m.map((one) => Math.max(one, leastM));
  const sum = raised.reduce((all, one) => all + one, 0);
  return raised.map((one) => one / sum);
}

/** u without the pairs that are matches: P(level) = λ m + (1 − λ) u. */
function withoutMatches(u: Float64Array, m: Float64Array, matchShare: number): Float64Array {
  const corrected = u.map((chance, level) =>
    Math.max(chance * 0.02, (chance - matchShare * (m[level] as number)) / (1 - matchShare)),
  );
  const sum = corrected.reduce((all, one) => all + one, 0);
  return corrected.map((one) => one / sum);
}

/** The model that the candidates' agreement patterns teach. */
export function trainModel(input: TrainingInput): TrainedModel {
  const { comparisons, chance, patterns } = input;
  const counted = chance.map(({ u }) => u);
  const first = learnClasses(patterns, classesOf(input, counted));
  const matchShare = matchShareOf(input, first);
  const u = counted.map((one, index) =>
    withoutMatches(one, first.probabilities[0]?.[index] ?? one, matchShare),
  );
  const classes = classesOf(input, u);
  const learned = learnClasses(patterns, classes);
  const shared = sharedBy(input);
  const of = (name: 'household' | 'neighbour' | 'namesake') => {
    const kind = classes.findIndex((one) => one.name === name);
    return {
      name,
      share: kind < 0 ? 0 : shareOfAllPairs(input, learned, kind, shared[name]),
      shared: shared[name],
      levels: learned.probabilities[kind] ?? u,
    };
  };
  const match = learned.probabilities[0] ?? u;
  const model: MatchModel = {
    matchShare: matchShareOf(input, learned),
    alike: [of('household'), of('neighbour'), of('namesake')].filter(({ share }) => share > 0),
    comparisons: comparisons.map((comparison, index) => {
      const ownU = u[index] as Float64Array;
      return {
        name: comparison.name,
        levels:
          ownU.length > comparison.levels.length
            ? [...comparison.levels, ...surnameLevels]
            : comparison.levels,
        m: atLeast(match[index] as Float64Array),
        u: ownU,
        rarity: rarityOf(comparison, chance[index] as ChanceAgreement, {
          u: ownU,
          m: match[index] as Float64Array,
          matchesPerRecord: matchShareOf(input, learned) * (input.items - 1),
        }),
      };
    }),
  };
  return { model, iterations: first.iterations + learned.iterations, converged: learned.converged };
}
