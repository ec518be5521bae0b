/**
 * u probabilities: how often records of different people agree. Equality is counted exactly over all pairs of records
 * (from value counts, so it needs no sampling however rare it is); likeness of strings is measured on random pairs.
 */

import { seededRandom } from '../kit/random.ts';
import { incomparable, type Comparison } from './comparison.ts';
import type { Entities } from './entities.ts';
import type { PairLevels } from './pair-levels.ts';

/** How often a key of a comparison occurs. */
export interface KeyFrequencies {
  /** Per key its share of the records that have one. */
  readonly share: Float64Array;
  /** Records that have a key. */
  readonly present: number;
  /** Probability that two records that have a key have the same. */
  readonly collision: number;
}

/** Chance agreement of one comparison. */
export interface ChanceAgreement {
  /** Probability of each level for two random records that have values. Sums to 1. */
  readonly u: Float64Array;
  /** By key level. */
  readonly frequencies: readonly KeyFrequencies[];
}

const randomPairs = 150_000;
const least = 1e-9;

/** How often the keys of a comparison's values occur among records. */
export function keyFrequencies({ codes }: Comparison, keys: Int32Array): KeyFrequencies {
  const size = keys.reduce((most, key) => Math.max(most, key + 1), 0);
  const share = new Float64Array(size);
  let present = 0;
  for (const code of codes) {
    const key = code < 0 ? -1 : (keys[code] as number);
    if (key < 0) continue;
    share[key] = (share[key] as number) + 1;
    present += 1;
  }
  let same = 0;
  for (let key = 0; key < size; key += 1) {
    const count = share[key] as number;
    same += count * (count - 1);
    share[key] = count / present;
  }
  return {
    share,
    present,
    collision: present < 2 ? least : Math.max(least, same / (present * (present - 1))),
  };
}

/** Levels of random pairs of records, counted by comparison. */
function sampleLevels(levels: PairLevels): Float64Array[] {
  const counts = Array.from(
    { length: levels.width },
    (_, comparison) => new Float64Array(levels.levelsOf(comparison)),
  );
  const random = seededRandom('chance');
  const found = new Uint8Array(levels.width);
  const { records } = levels;
  for (let taken = 0; taken < randomPairs && records > 1; taken += 1) {
    const left = random.below(records);
    const right = random.below(records);
    if (left === right || levels.areOneEntity(left, right)) continue;
    levels.write(left, right, found);
    for (let comparison = 0; comparison < levels.width; comparison += 1) {
      const level = found[comparison] as number;
      const count = counts[comparison] as Float64Array;
      if (level !== incomparable) count[level] = (count[level] as number) + 1;
    }
  }
  return counts;
}

/** Share of the records with a value whose value is complete. */
function completeShare({ codes }: Comparison, complete: Uint8Array): number {
  let present = 0;
  let whole = 0;
  for (const code of codes) {
    if (code < 0) continue;
    present += 1;
    whole += complete[code] as number;
  }
  return present === 0 ? 0 : whole / present;
}

/** Replaces the sampled shares of the key levels by counted ones, each without the levels above it. */
function countEqualities(
  comparison: Comparison,
  frequencies: readonly KeyFrequencies[],
  u: Float64Array,
): void {
  const { split } = comparison;
  const bothComplete = split === undefined ? 1 : completeShare(comparison, split.complete) ** 2;
  let higher = 0;
  frequencies.forEach(({ collision }, level) => {
    if (level === split?.level) {
      // As m, never less than one in a thousand: where no name lacks its writing, the level weighs as its reading does.
      u[level] = Math.max(least, collision * Math.max(1 - bothComplete, 0.001));
      return;
    }
    const counted = Math.max(collision - higher, collision * 0.02, least);
    u[level] = split !== undefined && level <= split.level + 1 ? counted * bothComplete : counted;
    higher = Math.max(higher, collision);
  });
}

/** `comparison` with each value once per entity: that the rows of one patient agree is no chance. */
function onceEach(comparison: Comparison, { items, records, starts }: Entities): Comparison {
  if (items === records.length) return comparison;
  const codes = comparison.codes.slice();
  for (let item = 0; item < items; item += 1) {
    for (let at = (starts[item] as number) + 1; at < (starts[item + 1] as number); at += 1) {
      const record = records[at] as number;
      for (let before = starts[item] as number; before < at; before += 1)
        if (codes[records[before] as number] === codes[record]) codes[record] = -1;
    }
  }
  return { ...comparison, codes };
}

/** Chance agreement of each comparison. */
export function chanceAgreement(comparisons: readonly Comparison[], levels: PairLevels): ChanceAgreement[] {
  const sampled = sampleLevels(levels);
  return comparisons.map((one, index) => {
    const comparison = onceEach(one, levels.entities);
    const counts = sampled[index] as Float64Array;
    const total = counts.reduce((sum, count) => sum + count, 0);
    const frequencies = comparison.keys.map((keys) => keyFrequencies(comparison, keys));
    // Half an observation where there was none: rarer than this cannot be told from a sample.
    const u = counts.map((count) => Math.max(count, 0.5) / Math.max(total, 1));
    countEqualities(comparison, frequencies, u);
    if (index === levels.surname) u[u.length - 1] = Math.max(least, (u[0] as number) ** 2);
    const sum = u.reduce((all, one) => all + one, 0);
    return { u: u.map((one) => one / sum), frequencies };
  });
}
