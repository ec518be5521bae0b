import { incomparable } from './comparison.ts';
import type { Blocks } from './blocks.ts';
import type { PairLevels } from './pair-levels.ts';

/** The agreement patterns among candidates of one rule, with how often each occurs. */
export interface RulePatterns {
  /** Comparisons that the rule's atoms are of: their agreement is no news within the rule. */
  readonly involved: ReadonlySet<number>;
  /** Pattern-major: per pattern the level of each comparison. */
  readonly levels: Uint8Array;
  readonly counts: Float64Array;
  /** Pairs of different entities that the rule makes; the counts are of a sample of them. */
  readonly pairs: number;
}

/** Calls `visit` on every `step`-th pair within blocks. */
function eachPair(
  { order, starts }: Blocks,
  step: number,
  visit: (left: number, right: number) => void,
): void {
  let skip = 0;
  for (let block = 0; block + 1 < starts.length; block += 1) {
    const end = starts[block + 1] as number;
    for (let one = starts[block] as number; one < end; one += 1) {
      let other = one + 1 + skip;
      for (; other < end; other += step) visit(order[one] as number, order[other] as number);
      skip = other - end;
    }
  }
}

/** The patterns among (at most about `most`) pairs of `blocks`, evenly taken. */
export function agreementPatterns(blocks: Blocks, levels: PairLevels, most: number): RulePatterns {
  const { width } = levels;
  const index = new Map<number, number>();
  const patterns: Uint8Array[] = [];
  const counts: number[] = [];
  const found = new Uint8Array(width);
  let visited = 0;
  let between = 0;
  eachPair(blocks, Math.max(1, Math.ceil(blocks.pairs / most)), (left, right) => {
    visited += 1;
    if (levels.areOneEntity(left, right)) return;
    between += 1;
    levels.write(left, right, found);
    let key = 0;
    for (let comparison = 0; comparison < width; comparison += 1) {
      const level = found[comparison] as number;
      key = key * (levels.levelsOf(comparison) + 1) + (level === incomparable ? 0 : level + 1);
    }
    let at = index.get(key);
    if (at === undefined) {
      at = patterns.push(found.slice()) - 1;
      counts.push(0);
      index.set(key, at);
    }
    counts[at] = (counts[at] as number) + 1;
  });
  const flat = new Uint8Array(patterns.length * width);
  patterns.forEach((pattern, at) => flat.set(pattern, at * width));
  return {
    involved: new Set(blocks.rule.atoms.map(({ comparison }) => comparison)),
    levels: flat,
    counts: Float64Array.from(counts),
    pairs: visited === 0 ? 0 : (blocks.pairs * between) / visited,
  };
}
