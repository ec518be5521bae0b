/** Records sorted into blocks under one rule, none larger than a cap. */

import { ruleKeys, type BlockingRule, type PlacedAtom } from './blocking-rule.ts';
import type { Comparison } from './comparison.ts';

/** The blocks of a rule: `order` lists records; block b is `order[starts[b]] … order[starts[b + 1] − 1]`. */
export interface Blocks {
  readonly rule: BlockingRule;
  readonly order: Int32Array;
  readonly starts: Int32Array;
  /** Per record the key of its block, or −1 when it is in none. */
  readonly keys: Int32Array;
  /** Pairs within blocks. */
  readonly pairs: number;
  /** Records left out because their block was over the cap even with the finer key. */
  readonly leftOut: number;
}

/** Most records of a block: 1,500 make 1.1 million pairs. */
const blockCap = 1500;

/** Records that have a key, by key (stable), through two passes of 16 bits. */
function sortByKey(keys: Int32Array): Int32Array {
  let order = new Int32Array(keys.length);
  let size = 0;
  for (let record = 0; record < keys.length; record += 1)
    if ((keys[record] as number) >= 0) order[size++] = record;
  order = order.subarray(0, size);
  for (const shift of [0, 16]) {
    const counts = new Int32Array(65_537);
    for (const record of order) {
      const digit = (((keys[record] as number) >>> shift) & 0xffff) + 1;
      counts[digit] = (counts[digit] as number) + 1;
    }
    for (let at = 1; at < counts.length; at += 1)
      counts[at] = (counts[at] as number) + (counts[at - 1] as number);
    const next = new Int32Array(size);
    for (const record of order) {
      const digit = ((keys[record] as number) >>> shift) & 0xffff;
      const place = counts[digit] as number;
      counts[digit] = place + 1;
      next[place] = record;
    }
    order = next;
  }
  return order;
}

/** Calls `visit` for each run of equal keys. */
function eachRun(order: Int32Array, keys: Int32Array, visit: (from: number, to: number) => void): void {
  let from = 0;
  for (let at = 1; at <= order.length; at += 1) {
    if (at < order.length && keys[order[at] as number] === keys[order[from] as number]) continue;
    if (at > from) visit(from, at);
    from = at;
  }
}

/** Splits records of too large blocks by one more atom of another comparison; marks what is still too large as left out. */
function refineLargeBlocks(
  keys: Int32Array,
  rule: BlockingRule,
  atoms: readonly PlacedAtom[],
  comparisons: readonly Comparison[],
): number {
  const used = new Set(rule.atoms.map(({ comparison }) => comparison));
  const finer = atoms.filter(({ comparison }) => !used.has(comparison));
  let over = oversized(keys);
  for (const atom of finer) {
    if (over.length === 0) return 0;
    const { codes } = comparisons[atom.comparison] as Comparison;
    for (const record of over) {
      const value = codes[record] as number;
      const key = value < 0 ? -1 : (atom.keys[value] as number);
      keys[record] =
        Math.imul((keys[record] as number) ^ Math.imul(key + 2, 0x9e3779b1), 0x85ebca77) & 0x7fffffff;
    }
    over = oversized(keys);
  }
  for (const record of over) keys[record] = -1;
  return over.length;
}

function oversized(keys: Int32Array): number[] {
  const over: number[] = [];
  const order = sortByKey(keys);
  eachRun(order, keys, (from, to) => {
    if (to - from > blockCap) for (let at = from; at < to; at += 1) over.push(order[at] as number);
  });
  return over;
}

/** The blocks of `rule`. Blocks over the cap are split by `finerAtoms` in turn. */
export function blocksOf(
  rule: BlockingRule,
  comparisons: readonly Comparison[],
  finerAtoms: readonly PlacedAtom[],
): Blocks {
  const keys = ruleKeys(rule, comparisons);
  const leftOut = refineLargeBlocks(keys, rule, finerAtoms, comparisons);
  const sorted = sortByKey(keys);
  const order = new Int32Array(sorted.length);
  const starts: number[] = [0];
  let size = 0;
  let pairs = 0;
  eachRun(sorted, keys, (from, to) => {
    const count = to - from;
    if (count === 1) return;
    order.set(sorted.subarray(from, to), size);
    size += count;
    starts.push(size);
    pairs += (count * (count - 1)) / 2;
  });
  return { rule, order: order.slice(0, size), starts: Int32Array.from(starts), keys, pairs, leftOut };
}
