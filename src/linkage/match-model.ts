import { incomparable, type Comparison } from './comparison.ts';
import type { ChanceAgreement } from './chance-agreement.ts';
import type { PairLevels } from './pair-levels.ts';

/** Everything that a match weight is made of. Plain data. */
export interface MatchModel {
  readonly comparisons: readonly ComparisonModel[];
  /** Probability that two random records are of one person. */
  readonly matchShare: number;
  /** Kinds of pairs of different people who are more alike than random ones. */
  readonly alike: readonly AlikeClass[];
}

/** People of one household, neighbours, or namesakes of one birthday. */
export interface AlikeClass {
  readonly name: 'household' | 'neighbour' | 'namesake';
  /** Probability that two random records are of this kind. */
  readonly share: number;
  /** Per comparison, whether they share it, so that a rare value says nothing more; else they are as random pairs. */
  readonly shared: readonly boolean[];
  /** Per comparison and level, the probability of the level. */
  readonly levels: readonly Float64Array[];
}

/** Probabilities of one comparison, by level. */
export interface ComparisonModel {
  readonly name: string;
  readonly levels: readonly string[];
  readonly m: Float64Array;
  readonly u: Float64Array;
  /** Per key level: what to add to log2 u for a key, so that rare values weigh more. Empty without term frequencies. */
  readonly rarity: readonly Float64Array[];
}

const log2 = (values: Float64Array) => values.map((value) => Math.log2(Math.max(value, 1e-9)));

/**
 * log2 of how much rarer than the average of its level each key is. Of the records with a key, those of the same person
 * are no chance: with `matchesPerRecord` others of the same person, that many are taken off.
 */
export function rarityOf(
  { termFrequency, keys, split }: Comparison,
  { u, frequencies }: ChanceAgreement,
  model: { readonly u: Float64Array; readonly m: Float64Array; readonly matchesPerRecord: number },
): Float64Array[] {
  if (!termFrequency) return [];
  return keys.map((_, level) => {
    const { share, collision, present } = frequencies[level] as ChanceAgreement['frequencies'][number];
    const average = model.u[level] as number;
    // Of pairs that are equal on the key, the share that stops at this level.
    const stops =
      level === 0
        ? 1
        : Math.min(
            1,
            Math.max(level === split?.level ? 1e-6 : 0.1, average / Math.max(collision, u[level] as number)),
          );
    const own = model.matchesPerRecord * (model.m[level] as number);
    return share.map((one) =>
      one === 0 ? 0 : Math.log2((Math.max(one * present - own, 2) / present) * stops) - Math.log2(average),
    );
  });
}

/** Cost of a look into the memory of levels, in computations of a level that is not remembered. */
const memoryCost = 4;

/** Scores pairs under a model: match weights in bits, without the prior. */
export class PairScorer {
  readonly model: MatchModel;
  readonly #levels: PairLevels;
  readonly #comparisons: readonly Comparison[];
  readonly #m: readonly Float64Array[];
  readonly #u: readonly Float64Array[];
  readonly #alike: readonly {
    readonly prior: number;
    readonly shared: readonly boolean[];
    readonly levels: readonly Float64Array[];
  }[];
  /** Sums of log2 probabilities by class, while a pair is weighed. */
  readonly #sums: Float64Array;
  readonly #bestFuzzy: Float64Array;
  /** Comparisons in the order in which looking at strings soonest tells that a pair cannot reach the floor. */
  readonly #order: Int32Array;
  readonly #found: Uint8Array;
  /** Per comparison the record of the left entity that its level is of. */
  readonly #rows: Int32Array;

  /** Pairs so far that integers alone could not rule out. */
  weighed = 0;

  constructor(model: MatchModel, comparisons: readonly Comparison[], levels: PairLevels) {
    this.model = model;
    this.#levels = levels;
    this.#comparisons = comparisons;
    this.#m = model.comparisons.map(({ m }) => log2(m));
    this.#u = model.comparisons.map(({ u }) => log2(u));
    this.#alike = model.alike.map(({ share, shared, levels: ofClass }) => ({
      prior: Math.log2(Math.max(share, 1e-12)),
      shared,
      levels: ofClass.map(log2),
    }));
    this.#sums = new Float64Array(model.alike.length);
    this.#found = new Uint8Array(comparisons.length);
    this.#rows = new Int32Array(comparisons.length);
    this.#bestFuzzy = Float64Array.from(comparisons, ({ keys, levels: names }, index) => {
      let best = 0;
      // Surnames have one fuzzy level more, for women.
      for (let level = keys.length; level <= names.length; level += 1) {
        if (level === names.length && index !== levels.surname) break;
        best = Math.max(best, (this.#m[index]?.[level] ?? 0) - (this.#u[index]?.[level] ?? 0));
      }
      return best;
    });
    const fall = (index: number) => {
      const last = (comparisons[index] as Comparison).levels.length - 1;
      const atLast = (this.#m[index]?.[last] ?? 0) - (this.#u[index]?.[last] ?? 0);
      const drop = (this.#bestFuzzy[index] as number) - atLast;
      // What is remembered lies all over the memory: a look at it costs several computations of the others.
      return (comparisons[index] as Comparison).remember ? drop / memoryCost : drop;
    };
    this.#order = Int32Array.from(comparisons, (_, index) => index).sort(
      (one, other) => fall(other) - fall(one),
    );
  }

  /** The weight if it is at least `floor`; else anything below `floor`. Strings are looked at only while it can still be reached. */
  weightFrom(left: number, right: number, floor: number): number {
    const { width } = this.#levels;
    const found = this.#found;
    if (!this.#levels.areSingle(left, right)) {
      this.#levels.write(left, right, found, this.#rows);
      this.weighed += 1;
      return this.#weightOfFound();
    }
    const swapped = this.#levels.isSwapped(left, right);
    let bound = 0;
    for (let comparison = 0; comparison < width; comparison += 1) {
      const quick = swapped
        ? this.#swappedLevel(comparison, left, right)
        : this.#levels.quickLevel(comparison, left, right);
      if (quick < 0) bound += this.#bestFuzzy[comparison] as number;
      else if (quick !== incomparable) bound += this.#weightOf(comparison, quick, left);
      found[comparison] = quick < 0 ? 254 : quick;
    }
    if (bound < floor) return bound;
    this.weighed += 1;
    for (const comparison of this.#order) {
      if (bound < floor) return bound;
      if (found[comparison] !== 254) continue;
      const level = this.#levels.fuzzyLevel(comparison, left, right);
      found[comparison] = level;
      bound -= this.#bestFuzzy[comparison] as number;
      if (level !== incomparable) bound += this.#weightOf(comparison, level, left);
    }
    if (bound < floor) return bound;
    this.#rows.fill(left);
    return this.#weightOfFound();
  }

  /** The weight of a pair. Its levels are in `levelsInto` afterwards when given. */
  weight(left: number, right: number, levelsInto?: Uint8Array): number {
    const weight = this.weightFrom(left, right, -Infinity);
    levelsInto?.set(this.#found);
    return weight;
  }

  #swappedLevel(comparison: number, left: number, right: number): number {
    if (comparison === this.#levels.surname) return this.#levels.levelsOf(comparison) - 1;
    return comparison === this.#levels.given
      ? incomparable
      : this.#levels.quickLevel(comparison, left, right);
  }

  #rarity(comparison: number, level: number, left: number): number {
    const keys = (this.#comparisons[comparison] as Comparison).keys[level];
    const rarity = this.model.comparisons[comparison]?.rarity[level];
    if (keys === undefined || rarity === undefined) return 0;
    const value = this.#levels.codeOf(comparison, left);
    // A fuzzy likeness can be on a key's level for a value that has no key (■ for an unknown character).
    return rarity[keys[value] as number] ?? 0;
  }

  /** Weight against random pairs: never less than the weight against the mixture of all pairs that are no match. */
  #weightOf(comparison: number, level: number, left: number): number {
    const m = (this.#m[comparison] as Float64Array)[level] as number;
    return (
      m - ((this.#u[comparison] as Float64Array)[level] as number) - this.#rarity(comparison, level, left)
    );
  }

  #weightOfFound(): number {
    const alike = this.#alike;
    const sums = this.#sums;
    let match = 0;
    let random = 0;
    for (let kind = 0; kind < alike.length; kind += 1) sums[kind] = alike[kind]?.prior ?? 0;
    for (let comparison = 0; comparison < this.#found.length; comparison += 1) {
      const level = this.#found[comparison] as number;
      if (level === incomparable) continue;
      const u =
        ((this.#u[comparison] as Float64Array)[level] as number) +
        this.#rarity(comparison, level, this.#rows[comparison] as number);
      match += (this.#m[comparison] as Float64Array)[level] as number;
      random += u;
      for (let kind = 0; kind < alike.length; kind += 1) {
        const { shared, levels } = alike[kind] as (typeof alike)[number];
        const own = shared[comparison] === true ? ((levels[comparison] as Float64Array)[level] as number) : u;
        sums[kind] = (sums[kind] as number) + own;
      }
    }
    let most = random;
    for (const sum of sums) most = Math.max(most, sum);
    let others = 2 ** (random - most);
    for (const sum of sums) others += 2 ** (sum - most);
    return match - most - Math.log2(others);
  }
}

/** The probability of a match weight (bits) under a prior in bits. */
export function matchProbability(weight: number, priorBits: number): number {
  return 1 / (1 + 2 ** -(weight + priorBits));
}

/** `probability` as bits of log odds. */
export function logOdds(probability: number): number {
  return Math.log2(probability / (1 - probability));
}
