/**
 * Exact grouping of tuples that agree on some columns at some levels: the inner loop of every search.
 */

/** A column as the grouper sees it: tuple → leaf, and per level leaf → code. */
export interface GroupedColumn {
  readonly leafOf: Uint16Array | Uint32Array;
  readonly levels: readonly { readonly codeOf: Uint32Array; readonly codes: number }[];
}

/** Groups of a list of tuples. The arrays are reused by the next grouping. */
export interface Groups {
  readonly count: number;
  /** Position in the list → group, in the order of first appearance. */
  readonly groupOf: Int32Array;
  /** Group → position of its first tuple in the list. */
  readonly first: Int32Array;
}

const wordLimit = 2 ** 53;
const directLimit = 1 << 22;

/** Groups tuples by columns at levels; a level of −1 leaves the column out. */
export class TupleGrouper {
  readonly #columns: readonly GroupedColumn[];
  readonly #groupOf: Int32Array;
  readonly #first: Int32Array;
  readonly #words: Float64Array[] = [];
  readonly #capacity: number;
  #table: Int32Array;

  constructor(columns: readonly GroupedColumn[], capacity: number) {
    this.#columns = columns;
    this.#capacity = capacity;
    this.#groupOf = new Int32Array(capacity);
    this.#first = new Int32Array(capacity);
    this.#table = new Int32Array(1024);
  }

  /** The groups of the first `length` tuples of `list` with these levels. */
  group(levels: ArrayLike<number>, list: Uint32Array, length: number): Groups {
    const { words, product } = this.#makeKeys(levels, list, length);
    const count =
      words === 0
        ? this.#groupAll(length)
        : words === 1 && product <= Math.min(directLimit, 8 * length + 64)
          ? this.#groupDirectly(product, length)
          : words === 1
            ? this.#groupByHash(length)
            : this.#groupByHashOfMany(words, length);
    return { count, groupOf: this.#groupOf, first: this.#first };
  }

  /** Writes each tuple's key, mixed radix over the columns, into as many 53-bit words as it takes. */
  #makeKeys(levels: ArrayLike<number>, list: Uint32Array, length: number) {
    let words = 0;
    let product = 1;
    for (let index = 0; index < this.#columns.length; index += 1) {
      const column = this.#columns[index] as GroupedColumn;
      const level = column.levels[levels[index] as number];
      if (level === undefined || level.codes <= 1) continue;
      const starts = words === 0 || product * level.codes > wordLimit;
      if (starts) {
        words += 1;
        product = 1;
      }
      const word = this.#word(words - 1);
      if (starts) startKeys(word, column.leafOf, level.codeOf, list, length);
      else addToKeys(word, column.leafOf, level.codeOf, product, list, length);
      product *= level.codes;
    }
    return { words, product };
  }

  #word(index: number): Float64Array {
    return (this.#words[index] ??= new Float64Array(this.#capacity));
  }

  #groupAll(length: number): number {
    this.#groupOf.fill(0, 0, length);
    this.#first[0] = 0;
    return length === 0 ? 0 : 1;
  }

  #cleared(size: number): Int32Array {
    if (this.#table.length < size) this.#table = new Int32Array(size);
    else this.#table.fill(0, 0, size);
    return this.#table;
  }

  #groupDirectly(product: number, length: number): number {
    const table = this.#cleared(product);
    const keys = this.#word(0);
    const groupOf = this.#groupOf;
    const first = this.#first;
    let count = 0;
    for (let at = 0; at < length; at += 1) {
      const key = keys[at] as number;
      let group = table[key] as number;
      if (group === 0) {
        first[count] = at;
        table[key] = group = count += 1;
      }
      groupOf[at] = group - 1;
    }
    return count;
  }

  #groupByHash(length: number): number {
    const size = tableSize(length);
    const table = this.#cleared(size);
    const keys = this.#word(0);
    const groupOf = this.#groupOf;
    const first = this.#first;
    const mask = size - 1;
    let count = 0;
    for (let at = 0; at < length; at += 1) {
      const key = keys[at] as number;
      let slot = hashOf(key) & mask;
      let group = table[slot] as number;
      while (group !== 0 && keys[first[group - 1] as number] !== key) {
        slot = (slot + 1) & mask;
        group = table[slot] as number;
      }
      if (group === 0) {
        first[count] = at;
        table[slot] = group = count += 1;
      }
      groupOf[at] = group - 1;
    }
    return count;
  }

  #groupByHashOfMany(words: number, length: number): number {
    const size = tableSize(length);
    const table = this.#cleared(size);
    const groupOf = this.#groupOf;
    const first = this.#first;
    const mask = size - 1;
    let count = 0;
    for (let at = 0; at < length; at += 1) {
      let hash = 0;
      for (let word = 0; word < words; word += 1) {
        hash = Math.imul(hash, 31) + hashOf((this.#words[word] as Float64Array)[at] as number);
      }
      let slot = (hash ^ (hash >>> 15)) & mask;
      let group = table[slot] as number;
      while (group !== 0 && !this.#same(words, first[group - 1] as number, at)) {
        slot = (slot + 1) & mask;
        group = table[slot] as number;
      }
      if (group === 0) {
        first[count] = at;
        table[slot] = group = count += 1;
      }
      groupOf[at] = group - 1;
    }
    return count;
  }

  #same(words: number, one: number, other: number): boolean {
    for (let word = 0; word < words; word += 1) {
      const keys = this.#words[word] as Float64Array;
      if (keys[one] !== keys[other]) return false;
    }
    return true;
  }
}

function startKeys(
  keys: Float64Array,
  leafOf: Uint16Array | Uint32Array,
  codeOf: Uint32Array,
  list: Uint32Array,
  length: number,
): void {
  for (let at = 0; at < length; at += 1) keys[at] = codeOf[leafOf[list[at] as number] as number] as number;
}

function addToKeys(
  keys: Float64Array,
  leafOf: Uint16Array | Uint32Array,
  codeOf: Uint32Array,
  stride: number,
  list: Uint32Array,
  length: number,
): void {
  for (let at = 0; at < length; at += 1) {
    keys[at] = (keys[at] as number) + stride * (codeOf[leafOf[list[at] as number] as number] as number);
  }
}

function tableSize(length: number): number {
  let size = 1024;
  while (size < 2 * length) size *= 2;
  return size;
}

function hashOf(key: number): number {
  const high = (key / 4_294_967_296) | 0;
  const low = (key - high * 4_294_967_296) | 0;
  let hash = Math.imul(low, 0x9e37_79b1) ^ Math.imul(high, 0x85eb_ca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b_3c6d);
  return hash ^ (hash >>> 13);
}
