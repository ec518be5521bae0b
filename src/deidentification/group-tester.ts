/**
 * Tests all groups of a grouping against the privacy models at once.
 */

import type { ClassTester } from './class-tester.ts';
import type { DistinctTuples } from './distinct-tuples.ts';
import type { Groups } from './tuple-grouper.ts';

/** Size and verdict of each group. The arrays are reused by the next test. */
export interface GroupVerdicts {
  readonly sizes: Float64Array;
  readonly passes: Uint8Array;
  /** Groups that pass. */
  readonly passing: number;
}

/** Tests groups of tuples; keeps its working memory between calls. */
export class GroupTester {
  readonly #tester: ClassTester;
  readonly #tuples: DistinctTuples;
  readonly #histograms: readonly Float64Array[];
  #sizes = new Float64Array(1024);
  #passes = new Uint8Array(1024);
  #starts = new Int32Array(1024);
  #members = new Uint32Array(0);

  constructor(tester: ClassTester, tuples: DistinctTuples) {
    this.#tester = tester;
    this.#tuples = tuples;
    this.#histograms = tester.attributes.map(({ column }) => new Float64Array(column.values.length));
  }

  /** The verdicts on groups of the first `length` tuples of `list`, which weigh `weights` (by position) or their rows. */
  test(groups: Groups, list: Uint32Array, length: number, weights?: Uint32Array): GroupVerdicts {
    const { count, groupOf } = groups;
    this.#reserve(count);
    const sizes = this.#sizes;
    sizes.fill(0, 0, count);
    const rows = this.#tuples.weights;
    for (let at = 0; at < length; at += 1) {
      const group = groupOf[at] as number;
      const weight = weights === undefined ? rows[list[at] as number] : weights[at];
      sizes[group] = (sizes[group] as number) + (weight as number);
    }
    let passing = 0;
    for (let group = 0; group < count; group += 1) {
      const passes = (sizes[group] as number) >= this.#tester.k ? 1 : 0;
      this.#passes[group] = passes;
      passing += passes;
    }
    if (passing > 0 && this.#tester.attributes.length > 0) {
      passing = this.#testSensitive(groups, list, length, weights);
    }
    return { sizes, passes: this.#passes, passing };
  }

  /** Whether the tuples of `list` from `from` to `to` pass as one class. */
  passesTogether(list: Uint32Array, from: number, to: number): boolean {
    let rows = 0;
    for (let at = from; at < to; at += 1) rows += this.#tuples.weights[list[at] as number] as number;
    return rows >= this.#tester.k && this.#passesAttributes(list, from, to, rows);
  }

  #reserve(count: number): void {
    if (this.#sizes.length > count) return;
    this.#sizes = new Float64Array(2 * count);
    this.#passes = new Uint8Array(2 * count);
    this.#starts = new Int32Array(2 * count);
  }

  #testSensitive(groups: Groups, list: Uint32Array, length: number, weights?: Uint32Array): number {
    const { count, groupOf } = groups;
    const starts = this.#starts.fill(0, 0, count + 1);
    for (let at = 0; at < length; at += 1) {
      const next = (groupOf[at] as number) + 1;
      starts[next] = (starts[next] as number) + 1;
    }
    for (let group = 0; group < count; group += 1)
      starts[group + 1] = (starts[group + 1] as number) + (starts[group] as number);
    if (this.#members.length < length) this.#members = new Uint32Array(2 * length);
    const members = this.#members;
    for (let at = length - 1; at >= 0; at -= 1) {
      const next = (groupOf[at] as number) + 1;
      members[(starts[next] = (starts[next] as number) - 1)] = at;
    }
    // Filling from the back moved each end to its group's start, one place further on.
    let passing = 0;
    for (let group = 0; group < count; group += 1) {
      if (this.#passes[group] === 0) continue;
      const from = starts[group + 1] as number;
      const to = group + 2 <= count ? (starts[group + 2] as number) : length;
      const passes = this.#groupPasses(members, from, to, list, this.#sizes[group] as number, weights);
      this.#passes[group] = passes ? 1 : 0;
      if (passes) passing += 1;
    }
    return passing;
  }

  #groupPasses(
    members: Uint32Array,
    from: number,
    to: number,
    list: Uint32Array,
    rows: number,
    weights?: Uint32Array,
  ): boolean {
    return this.#tester.attributes.every(({ passes }, index) => {
      const histogram = this.#histograms[index] as Float64Array;
      const valueOf = this.#tuples.valueOf[index] as Uint16Array;
      histogram.fill(0);
      for (let member = from; member < to; member += 1) {
        const at = members[member] as number;
        const tuple = list[at] as number;
        const value = valueOf[tuple] as number;
        const weight = weights === undefined ? this.#tuples.weights[tuple] : weights[at];
        histogram[value] = (histogram[value] as number) + (weight as number);
      }
      return passes(histogram, rows);
    });
  }

  #passesAttributes(list: Uint32Array, from: number, to: number, rows: number): boolean {
    return this.#tester.attributes.every(({ passes }, index) => {
      const histogram = this.#histograms[index] as Float64Array;
      const valueOf = this.#tuples.valueOf[index] as Uint16Array;
      histogram.fill(0);
      for (let at = from; at < to; at += 1) {
        const tuple = list[at] as number;
        const value = valueOf[tuple] as number;
        histogram[value] = (histogram[value] as number) + (this.#tuples.weights[tuple] as number);
      }
      return passes(histogram, rows);
    });
  }
}
