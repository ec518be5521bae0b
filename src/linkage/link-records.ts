import { InvalidInputError } from '../kit/errors.ts';
import { noProgress, type Progress } from '../kit/progress.ts';
import { agreementPatterns } from './agreement-patterns.ts';
import { atomsOf, type BlockingRule } from './blocking-rule.ts';
import { blocksOf } from './blocks.ts';
import { chanceAgreement } from './chance-agreement.ts';
import { chooseBlocking, type ChosenBlocking } from './choose-blocking.ts';
import { clusterEdges } from './cluster-edges.ts';
import type { LinkageTable } from './coded-column.ts';
import { comparisonsFromSpec, type Comparisons } from './comparisons-from-spec.ts';
import { entitiesOf, type Entities } from './entities.ts';
import { estimateMatchShare } from './estimate-prior.ts';
import type { LinkageEdges } from './linkage-edges.ts';
import type { LinkageSpec } from './linkage-spec.ts';
import { logOdds, matchProbability, PairScorer, type MatchModel } from './match-model.ts';
import { PairLevels } from './pair-levels.ts';
import { relativeGuard, type RelativeGuard } from './relative-guard.ts';
import { scoreCandidates, type RuleCount, type ScoredPairs } from './score-candidates.ts';
import { trainModel } from './train-model.ts';

/** What a caller may add to a spec. */
export interface LinkageOptions {
  /** Pairs of records (by index) that a person has said are not one person. */
  readonly cannotLink?: readonly (readonly [left: number, right: number])[];
  /** Most candidate pairs; 40 per record and two million when not given. */
  readonly pairBudget?: number;
  /** False lets weights alone decide about relatives and shared cards. Only to show what the guard does. */
  readonly guardRelatives?: boolean;
  /** Told at each stage. */
  readonly progress?: Progress;
}

/** Numbers about a run. */
export interface LinkageStats {
  readonly records: number;
  /** Pairs that the rules make, each counted once. */
  readonly candidatePairs: number;
  /** Of them, pairs that were compared value by value; equal and unequal codes alone ruled out the others. */
  readonly pairsCompared: number;
  /** Pairs of entities within clusters. */
  readonly matches: number;
  readonly clusters: number;
  readonly rules: readonly RuleCount[];
  /** Share of matches that blocking is expected to reach, in [0, 1]. */
  readonly expectedBlockingRecall: number;
  readonly iterations: number;
  readonly converged: boolean;
}

/** Who is whom. */
export interface LinkageResult {
  /** Per record the smallest record (index) of its cluster. */
  readonly clusterOf: Int32Array;
  readonly edges: LinkageEdges;
  readonly model: MatchModel;
  /** Match probability from which records are one person. */
  readonly threshold: number;
  readonly stats: LinkageStats;
}

/** Pairs with less than this are not kept, in bits of log odds: one in 33. */
const keptLogOdds = -5;

/** Training pairs in all. */
const trainingPairs = 500_000;

/**
 * Links the records of a table: which are of one person, and why. Needs no labels and no thresholds. The same input
 * gives the same output.
 *
 * @throws {InvalidInputError} `linkage/no-such-column`, `linkage/nothing-to-compare`, `linkage/no-such-atom`
 */
export function linkRecords(
  table: LinkageTable,
  spec: LinkageSpec,
  options: LinkageOptions = {},
): LinkageResult {
  const progress = options.progress ?? noProgress;
  const all = comparisonsFromSpec(table, spec);
  const records = all.comparisons[0]?.codes.length ?? 0;
  const entities = entitiesOf(table, spec, records);
  const levels = new PairLevels(all, entities);
  const { items } = entities;
  const allPairs = Math.max(1, (items * (items - 1)) / 2);
  progress(1, 6);
  const blocking = blockingOf(all, spec, Math.min(allPairs, options.pairBudget ?? 40 * records + 2_000_000));
  const finer = atomsOf(all);
  const blocks = blocking.rules.map((rule) => blocksOf(rule, all.comparisons, finer));
  progress(2, 6);
  const chance = chanceAgreement(all.comparisons, levels);
  const each = Math.ceil(trainingPairs / Math.max(1, blocks.length));
  const patterns = blocks.map((one) => agreementPatterns(one, levels, each));
  progress(3, 6);
  const trained = trainModel({ ...all, chance, blocks, patterns, items });
  progress(4, 6);
  const scorer = new PairScorer(trained.model, all.comparisons, levels);
  const { pairs, rules } = scoreCandidates(
    blocks,
    scorer,
    keptLogOdds - logOdds(trained.model.matchShare),
    entities,
  );
  const matchShare = estimateMatchShare(pairs.weight, allPairs, trained.model.matchShare);
  progress(5, 6);
  const prior = logOdds(matchShare);
  const guard = options.guardRelatives === false ? () => undefined : relativeGuard(all, levels);
  const edges = edgesOf(pairs, scorer, guard, { prior, records });
  const threshold = spec.threshold ?? 0.5;
  const offset = prior - logOdds(threshold);
  const clusterOf = clusterEdges({
    edges,
    entities,
    between: guardedWeight(guard, scorer, offset),
    offset,
    cannotLink: options.cannotLink ?? [],
  });
  progress(6, 6);
  return {
    clusterOf,
    edges,
    model: { ...trained.model, matchShare },
    threshold,
    stats: {
      records,
      ...pairCounts(rules),
      ...clusterCounts(clusterOf, entities),
      expectedBlockingRecall: blocking.expectedRecall,
      iterations: trained.iterations,
      converged: trained.converged,
    },
  };
}

function blockingOf(all: Comparisons, spec: LinkageSpec, budget: number): ChosenBlocking {
  return spec.blocking === undefined
    ? chooseBlocking(all, budget)
    : { rules: namedRules(all, spec.blocking), expectedRecall: NaN };
}

function namedRules(all: Comparisons, rules: readonly (readonly string[])[]): BlockingRule[] {
  const atoms = atomsOf(all);
  return rules.map((names) => ({
    name: names.join(' + '),
    atoms: names.map((name) => {
      const atom = atoms.find((one) => one.name === name);
      if (atom !== undefined) return atom;
      throw new InvalidInputError(
        'linkage/no-such-atom',
        `no column of the spec gives a blocking atom with the name ${name}`,
      );
    }),
  }));
}

function edgesOf(
  pairs: ScoredPairs,
  scorer: PairScorer,
  guard: RelativeGuard,
  { prior, records }: { readonly prior: number; readonly records: number },
): LinkageEdges {
  const width = scorer.model.comparisons.length;
  const order = Float64Array.from(
    pairs.left,
    (left, index) => left * records + (pairs.right[index] as number),
  ).sort();
  const left = Int32Array.from(order, (pair) => Math.floor(pair / records));
  const right = Int32Array.from(order, (pair) => pair % records);
  const weight = new Float64Array(order.length);
  const levels = new Uint8Array(order.length * width);
  const guarded = new Uint8Array(order.length);
  const found = new Uint8Array(width);
  for (let edge = 0; edge < order.length; edge += 1) {
    const [one, other] = [left[edge] as number, right[edge] as number];
    weight[edge] = scorer.weight(one, other, found);
    levels.set(found, edge * width);
    if (guard(found, one, other) !== undefined) guarded[edge] = 1;
  }
  const probability = weight.map((bits) => matchProbability(bits, prior));
  return { left, right, weight, probability, levels, guarded };
}

/** Log odds of any pair, or NaN where a guard forbids it. */
function guardedWeight(guard: RelativeGuard, scorer: PairScorer, offset: number) {
  const found = new Uint8Array(scorer.model.comparisons.length);
  return (left: number, right: number) => {
    const weight = scorer.weight(left, right, found);
    return guard(found, left, right) === undefined ? weight + offset : NaN;
  };
}

function pairCounts(
  rules: readonly RuleCount[],
): Pick<LinkageStats, 'candidatePairs' | 'pairsCompared' | 'rules'> {
  const sum = (count: (rule: RuleCount) => number) => rules.reduce((all, rule) => all + count(rule), 0);
  return {
    candidatePairs: sum(({ newPairs }) => newPairs),
    pairsCompared: sum(({ compared }) => compared),
    rules,
  };
}

function clusterCounts(
  clusterOf: Int32Array,
  { items, records, starts }: Entities,
): { matches: number; clusters: number } {
  const sizes = new Int32Array(clusterOf.length);
  for (let item = 0; item < items; item += 1) {
    const cluster = clusterOf[records[starts[item] as number] as number] as number;
    sizes[cluster] = (sizes[cluster] as number) + 1;
  }
  let matches = 0;
  let clusters = 0;
  for (const size of sizes) {
    if (size > 0) clusters += 1;
    matches += (size * (size - 1)) / 2;
  }
  return { matches, clusters };
}
