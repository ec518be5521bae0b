import { incomparable, type Comparison } from './comparison.ts';
import type { Comparisons } from './comparisons-from-spec.ts';

/** Remembers the level of pairs of values of one comparison: open addressing, emptied when it has grown too large. */
class PairMemory {
  #left = new Int32Array(1 << 12).fill(-1);
  #right = new Int32Array(1 << 12);
  #level = new Uint8Array(1 << 12);
  #used = 0;
  readonly #most: number;

  constructor(most = 1 << 22) {
    this.#most = most;
  }

  /** The level of two different values, found by `find` the first time. */
  level(one: number, other: number, find: (left: number, right: number) => number): number {
    const left = one < other ? one : other;
    const right = one < other ? other : one;
    let at = this.#place(left, right);
    if (this.#left[at] === left) return this.#level[at] as number;
    const level = find(left, right);
    if (this.#used * 2 > this.#left.length) {
      this.#grow();
      at = this.#place(left, right);
    }
    this.#left[at] = left;
    this.#right[at] = right;
    this.#level[at] = level;
    this.#used += 1;
    return level;
  }

  /** Where the pair is, or the free place where it belongs. */
  #place(left: number, right: number): number {
    const mask = this.#left.length - 1;
    let at = (Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca77)) & mask;
    for (;;) {
      const held = this.#left[at] as number;
      if (held < 0 || (held === left && this.#right[at] === right)) return at;
      at = (at + 1) & mask;
    }
  }

  #grow(): void {
    const [lefts, rights, levels] = [this.#left, this.#right, this.#level];
    const full = this.#used >= this.#most;
    const size = full ? 1 << 12 : lefts.length * 2;
    this.#left = new Int32Array(size).fill(-1);
    this.#right = new Int32Array(size);
    this.#level = new Uint8Array(size);
    if (full) {
      this.#used = 0;
      return;
    }
    for (let old = 0; old < lefts.length; old += 1) {
      const left = lefts[old] as number;
      if (left < 0) continue;
      const at = this.#place(left, rights[old] as number);
      this.#left[at] = left;
      this.#right[at] = rights[old] as number;
      this.#level[at] = levels[old] as number;
    }
  }
}

/**
 * Levels of the surname that need more than the two surnames; they follow its own levels. Women change their surname
 * more often than men, so that a different one says less; and surname and given name may have changed places.
 */
export const surnameLevels = ['different, both women', 'changed places'] as const;

/** Finds on which level two records agree in each comparison. String functions run once per pair of values. */
export class PairLevels {
  readonly records: number;
  readonly width: number;
  /** Record-major: the values of one record lie together. */
  readonly codes: Int32Array;
  readonly #comparisons: readonly Comparison[];
  readonly #surname: number;
  readonly #given: number;
  readonly #swapSurname: Int32Array | undefined;
  readonly #swapGiven: Int32Array | undefined;
  readonly #isWoman: Uint8Array | undefined;
  readonly #memories: readonly PairMemory[];

  constructor({ comparisons, surname, given, swap, isWoman }: Comparisons) {
    this.#comparisons = comparisons;
    this.width = comparisons.length;
    this.records = comparisons[0]?.codes.length ?? 0;
    this.codes = new Int32Array(this.records * this.width);
    comparisons.forEach(({ codes }, index) => {
      for (let record = 0; record < this.records; record += 1) {
        this.codes[record * this.width + index] = codes[record] as number;
      }
    });
    this.#surname = surname;
    this.#given = given;
    this.#swapSurname = swap?.surname;
    this.#swapGiven = swap?.given;
    this.#isWoman = isWoman;
    this.#memories = comparisons.map(() => new PairMemory());
  }

  /** The level if it is told by codes alone; −1 when strings must be looked at. */
  quickLevel(comparison: number, left: number, right: number): number {
    const a = this.codes[left * this.width + comparison] as number;
    const b = this.codes[right * this.width + comparison] as number;
    if (a < 0 || b < 0) return incomparable;
    const { keys, split } = this.#comparisons[comparison] as Comparison;
    for (let level = 0; level < keys.length; level += 1) {
      const key = keys[level] as Int32Array;
      const value = key[a] as number;
      if (value < 0 || value !== key[b]) continue;
      return level === split?.level && split.complete[a] === 1 && split.complete[b] === 1 ? level + 1 : level;
    }
    return -1;
  }

  /** The level by looking at strings; for pairs whose quick level is −1. */
  fuzzyLevel(comparison: number, left: number, right: number): number {
    const a = this.codes[left * this.width + comparison] as number;
    const b = this.codes[right * this.width + comparison] as number;
    const { fuzzy, remember } = this.#comparisons[comparison] as Comparison;
    const level = remember ? (this.#memories[comparison] as PairMemory).level(a, b, fuzzy) : fuzzy(a, b);
    if (comparison !== this.surname || level !== this.#surnameDiffers) return level;
    return this.#isWoman?.[left] === 1 && this.#isWoman[right] === 1 ? level + 1 : level;
  }

  /** Whether each record's surname is the other's given name. */
  isSwapped(left: number, right: number): boolean {
    if (this.#swapSurname === undefined || this.#swapGiven === undefined) return false;
    const leftSurname = this.codes[left * this.width + this.#surname] as number;
    const rightGiven = this.codes[right * this.width + this.#given] as number;
    if (leftSurname < 0 || rightGiven < 0) return false;
    if (this.#swapSurname[leftSurname] !== this.#swapGiven[rightGiven]) return false;
    const rightSurname = this.codes[right * this.width + this.#surname] as number;
    const leftGiven = this.codes[left * this.width + this.#given] as number;
    if (rightSurname < 0 || leftGiven < 0 || leftSurname === rightSurname) return false;
    return this.#swapSurname[rightSurname] === this.#swapGiven[leftGiven];
  }

  /** Writes the level of each comparison into `into` from `offset` on. */
  write(left: number, right: number, into: Uint8Array, offset = 0): void {
    for (let comparison = 0; comparison < this.width; comparison += 1) {
      const quick = this.quickLevel(comparison, left, right);
      into[offset + comparison] = quick < 0 ? this.fuzzyLevel(comparison, left, right) : quick;
    }
    if (this.isSwapped(left, right)) {
      into[offset + this.#surname] = this.levelsOf(this.#surname) - 1;
      into[offset + this.#given] = incomparable;
    }
  }

  /** Number of levels of a comparison, `surnameLevels` included. */
  levelsOf(comparison: number): number {
    const { levels } = this.#comparisons[comparison] as Comparison;
    return levels.length + (comparison === this.surname ? surnameLevels.length : 0);
  }

  get #surnameDiffers(): number {
    return (this.#comparisons[this.#surname]?.levels.length ?? 0) - 1;
  }

  /** Index of the comparison of surnames when swaps can be seen, else −1. */
  get surname(): number {
    return this.#swapSurname === undefined ? -1 : this.#surname;
  }

  /** Index of the comparison of given names, or −1. */
  get given(): number {
    return this.#given;
  }
}
