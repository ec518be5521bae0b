import type { Blocks } from './blocks.ts';
import type { Entities } from './entities.ts';
import type { PairScorer } from './match-model.ts';

/** Pairs of records with their match weights, in the order in which they were found. */
export interface ScoredPairs {
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Bits, without the prior. */
  readonly weight: Float64Array;
}

/** What scoring did, by rule. */
export interface RuleCount {
  readonly rule: string;
  /** Pairs that the rule makes. */
  readonly pairs: number;
  /** Of them, pairs that no earlier rule made. */
  readonly newPairs: number;
  /** Of the new ones, pairs that were compared value by value. */
  readonly compared: number;
  /** Of the new ones, pairs that were kept. */
  readonly kept: number;
  readonly largestBlock: number;
  /** Records in blocks over the cap that could not be split. */
  readonly leftOut: number;
}

class PairList {
  #left = new Int32Array(1 << 14);
  #right = new Int32Array(1 << 14);
  #weight = new Float64Array(1 << 14);
  size = 0;

  add(left: number, right: number, weight: number): void {
    if (this.size === this.#left.length) {
      const [lefts, rights, weights] = [this.#left, this.#right, this.#weight];
      this.#left = new Int32Array(this.size * 2);
      this.#right = new Int32Array(this.size * 2);
      this.#weight = new Float64Array(this.size * 2);
      this.#left.set(lefts);
      this.#right.set(rights);
      this.#weight.set(weights);
    }
    this.#left[this.size] = left;
    this.#right[this.size] = right;
    this.#weight[this.size] = weight;
    this.size += 1;
  }

  /** Keeps one pair of each two entities; all have the same weight. */
  keepOnePerEntities(entities: Entities): void {
    const seen = new Set<number>();
    let kept = 0;
    for (let at = 0; at < this.size; at += 1) {
      const [left, right] = [this.#left[at] as number, this.#right[at] as number];
      const pair = left * entities.records.length + right;
      if (seen.has(pair)) continue;
      seen.add(pair);
      this.#left[kept] = left;
      this.#right[kept] = right;
      this.#weight[kept] = this.#weight[at] as number;
      kept += 1;
    }
    this.size = kept;
  }

  whole(): ScoredPairs {
    return {
      left: this.#left.slice(0, this.size),
      right: this.#right.slice(0, this.size),
      weight: this.#weight.slice(0, this.size),
    };
  }
}

/** Record-major block keys of the rules, so that the test against earlier rules stays in cache. */
function keyMatrix(blocks: readonly Blocks[], records: number): Int32Array {
  const matrix = new Int32Array(records * blocks.length);
  blocks.forEach(({ keys }, rule) => {
    for (let record = 0; record < records; record += 1)
      matrix[record * blocks.length + rule] = keys[record] as number;
  });
  return matrix;
}

/**
 * Every pair that some rule makes, once, with a weight of at least `floor`; `left` < `right`. Pairs are of different
 * entities, which the first record of each stands for.
 */
export function scoreCandidates(
  blocks: readonly Blocks[],
  scorer: PairScorer,
  floor: number,
  entities: Entities,
): { pairs: ScoredPairs; rules: RuleCount[] } {
  const { itemOf, records, starts, items } = entities;
  const firstOf = (record: number) => records[starts[itemOf[record] as number] as number] as number;
  const matrix = keyMatrix(blocks, records.length);
  const width = blocks.length;
  const list = new PairList();
  const rules = blocks.map(({ rule, order, starts, pairs, leftOut }, index): RuleCount => {
    const kept = list.size;
    const weighed = scorer.weighed;
    let newPairs = 0;
    let largestBlock = 0;
    for (let block = 0; block + 1 < starts.length; block += 1) {
      const end = starts[block + 1] as number;
      largestBlock = Math.max(largestBlock, end - (starts[block] as number));
      for (let one = starts[block] as number; one < end; one += 1) {
        const left = order[one] as number;
        for (let other = one + 1; other < end; other += 1) {
          const right = order[other] as number;
          if (foundEarlier(matrix, left * width, right * width, index)) continue;
          if (itemOf[left] === itemOf[right]) continue;
          newPairs += 1;
          const weight = scorer.weightFrom(left, right, floor);
          if (weight < floor) continue;
          const [a, b] = [firstOf(left), firstOf(right)];
          list.add(Math.min(a, b), Math.max(a, b), weight);
        }
      }
    }
    const compared = scorer.weighed - weighed;
    return { rule: rule.name, pairs, newPairs, compared, kept: list.size - kept, largestBlock, leftOut };
  });
  if (items < records.length) list.keepOnePerEntities(entities);
  return { pairs: list.whole(), rules };
}

function foundEarlier(matrix: Int32Array, left: number, right: number, rules: number): boolean {
  for (let rule = 0; rule < rules; rule += 1) {
    const key = matrix[left + rule] as number;
    if (key >= 0 && key === matrix[right + rule]) return true;
  }
  return false;
}
