import { incomparable, type Comparison } from './comparison.ts';
import type { Comparisons } from './comparisons-from-spec.ts';
import type { Entities } from './entities.ts';
import { PairMemory } from './pair-memory.ts';

/**
 * Levels of the surname that need more than the two surnames; they follow its own levels. Women change their surname
 * more often than men, so that a different one says less; and surname and given name may have changed places.
 */
export const surnameLevels = ['different, both women', 'changed places'] as const;

/**
 * Finds on which level two records agree in each comparison. String functions run once per pair of values. Of entities
 * with several records, those that agree best count, in each comparison by itself: a row that lacks what
 * differs is no better evidence for it.
 */
export class PairLevels {
  readonly records: number;
  readonly width: number;
  /** Record-major: per comparison the record's value and then its key on each key level, so that all of a record lies together. */
  readonly #facts: Int32Array;
  /** Numbers of a record in `#facts`, and where those of each comparison begin. */
  readonly #factsOfRecord: number;
  readonly #starts: Int32Array;
  readonly #comparisons: readonly Comparison[];
  readonly #splits: readonly Comparison['split'][];
  readonly #surname: number;
  readonly #given: number;
  readonly #swapSurname: Int32Array | undefined;
  readonly #swapGiven: Int32Array | undefined;
  readonly #isWoman: Uint8Array | undefined;
  readonly #memories: readonly PairMemory[];
  readonly entities: Entities;
  /** After `bestLevel`: the record of the left entity that agrees best. */
  matched = 0;

  constructor({ comparisons, surname, given, swap, isWoman }: Comparisons, entities: Entities) {
    this.entities = entities;
    this.#comparisons = comparisons;
    this.width = comparisons.length;
    this.records = comparisons[0]?.codes.length ?? 0;
    this.#starts = new Int32Array(this.width + 1);
    comparisons.forEach(({ keys }, index) => {
      this.#starts[index + 1] = (this.#starts[index] as number) + 1 + keys.length;
    });
    this.#factsOfRecord = this.#starts[this.width] as number;
    this.#facts = new Int32Array(this.records * this.#factsOfRecord);
    comparisons.forEach(({ codes, keys }, index) => {
      for (let record = 0; record < this.records; record += 1) {
        const at = record * this.#factsOfRecord + (this.#starts[index] as number);
        const code = codes[record] as number;
        this.#facts[at] = code;
        for (let level = 0; level < keys.length; level += 1)
          this.#facts[at + 1 + level] = code < 0 ? -1 : ((keys[level] as Int32Array)[code] as number);
      }
    });
    this.#splits = comparisons.map(({ split }) => split);
    this.#surname = surname;
    this.#given = given;
    this.#swapSurname = swap?.surname;
    this.#swapGiven = swap?.given;
    this.#isWoman = isWoman;
    this.#memories = comparisons.map(() => new PairMemory());
  }

  /** Index of the record's value in a comparison, or −1. */
  codeOf(comparison: number, record: number): number {
    return this.#facts[record * this.#factsOfRecord + (this.#starts[comparison] as number)] as number;
  }

  /** The level if it is told by codes alone; −1 when strings must be looked at. */
  quickLevel(comparison: number, left: number, right: number): number {
    const facts = this.#facts;
    const start = this.#starts[comparison] as number;
    const a = left * this.#factsOfRecord + start;
    const b = right * this.#factsOfRecord + start;
    if ((facts[a] as number) < 0 || (facts[b] as number) < 0) return incomparable;
    const keys = (this.#starts[comparison + 1] as number) - start - 1;
    for (let level = 0; level < keys; level += 1) {
      const key = facts[a + 1 + level] as number;
      if (key >= 0 && key === facts[b + 1 + level]) return this.#splitLevel(comparison, level, a, b);
    }
    return -1;
  }

  #splitLevel(comparison: number, level: number, a: number, b: number): number {
    const split = this.#splits[comparison];
    if (level !== split?.level) return level;
    const { complete } = split;
    return complete[this.#facts[a] as number] === 1 && complete[this.#facts[b] as number] === 1
      ? level + 1
      : level;
  }

  /** The level by looking at strings; for pairs whose quick level is −1. */
  fuzzyLevel(comparison: number, left: number, right: number): number {
    const a = this.codeOf(comparison, left);
    const b = this.codeOf(comparison, right);
    const { fuzzy, remember } = this.#comparisons[comparison] as Comparison;
    const level = remember ? (this.#memories[comparison] as PairMemory).level(a, b, fuzzy) : fuzzy(a, b);
    if (comparison !== this.surname || level !== this.#surnameDiffers) return level;
    return this.#isWoman?.[left] === 1 && this.#isWoman[right] === 1 ? level + 1 : level;
  }

  /** Whether the two records are the only ones of their entities. */
  areSingle(left: number, right: number): boolean {
    const { itemOf, starts, items, records } = this.entities;
    if (items === records.length) return true;
    const [one, other] = [itemOf[left] as number, itemOf[right] as number];
    return (
      (starts[one + 1] as number) - (starts[one] as number) === 1 &&
      (starts[other + 1] as number) - (starts[other] as number) === 1
    );
  }

  /** Whether the two records are known to be of one person. */
  areOneEntity(left: number, right: number): boolean {
    return this.entities.itemOf[left] === this.entities.itemOf[right];
  }

  /** Calls `visit` for each record of the one's entity with each of the other's. */
  eachRecordPair(left: number, right: number, visit: (one: number, other: number) => void): void {
    const { itemOf, starts, records } = this.entities;
    const [a, b] = [itemOf[left] as number, itemOf[right] as number];
    for (let one = starts[a] as number; one < (starts[a + 1] as number); one += 1) {
      for (let other = starts[b] as number; other < (starts[b + 1] as number); other += 1)
        visit(records[one] as number, records[other] as number);
    }
  }

  /** The best level among the records of the two entities. */
  bestLevel(comparison: number, left: number, right: number): number {
    let best: number = incomparable;
    this.matched = left;
    this.eachRecordPair(left, right, (one, other) => {
      const quick = this.quickLevel(comparison, one, other);
      const level = quick < 0 ? this.fuzzyLevel(comparison, one, other) : quick;
      if (level >= best) return;
      best = level;
      this.matched = one;
    });
    return best;
  }

  /** Whether each record's surname is the other's given name. */
  isSwapped(left: number, right: number): boolean {
    if (this.#swapSurname === undefined || this.#swapGiven === undefined) return false;
    const leftSurname = this.codeOf(this.#surname, left);
    const rightGiven = this.codeOf(this.#given, right);
    if (leftSurname < 0 || rightGiven < 0) return false;
    if (this.#swapSurname[leftSurname] !== this.#swapGiven[rightGiven]) return false;
    const rightSurname = this.codeOf(this.#surname, right);
    const leftGiven = this.codeOf(this.#given, left);
    if (rightSurname < 0 || leftGiven < 0 || leftSurname === rightSurname) return false;
    return this.#swapSurname[rightSurname] === this.#swapGiven[leftGiven];
  }

  /** Writes the level of each comparison into `into`, and into `rows` which record of the left entity has it. */
  write(left: number, right: number, into: Uint8Array, rows?: Int32Array): void {
    let swapped = false;
    if (this.areSingle(left, right)) {
      rows?.fill(left);
      for (let comparison = 0; comparison < this.width; comparison += 1) {
        const quick = this.quickLevel(comparison, left, right);
        into[comparison] = quick < 0 ? this.fuzzyLevel(comparison, left, right) : quick;
      }
      swapped = this.isSwapped(left, right);
    } else {
      for (let comparison = 0; comparison < this.width; comparison += 1) {
        into[comparison] = this.bestLevel(comparison, left, right);
        if (rows !== undefined) rows[comparison] = this.matched;
      }
      this.eachRecordPair(left, right, (one, other) => (swapped ||= this.isSwapped(one, other)));
      swapped &&= into[this.#surname] !== 0;
    }
    if (!swapped) return;
    into[this.#surname] = this.levelsOf(this.#surname) - 1;
    into[this.#given] = incomparable;
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
