/** Remembers the level of pairs of values of one comparison: open addressing, emptied when it has grown too large. */
export class PairMemory {
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
