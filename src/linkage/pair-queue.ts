/** Two named things with a priority. */
interface Entry<Item> {
  readonly one: Item;
  readonly other: Item;
  readonly priority: number;
}

/** Pairs, highest priority first; of equal ones that with the smaller names, so that the order never depends on arrival. */
export class PairQueue<Item extends { readonly name: number }> {
  readonly #heap: Entry<Item>[] = [];

  /** Adds a pair, in either order. */
  push(one: Item, other: Item, priority: number): void {
    const entry = one.name < other.name ? { one, other, priority } : { one: other, other: one, priority };
    let at = this.#heap.push(entry) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(entry, this.#heap[parent] as Entry<Item>)) break;
      this.#heap[at] = this.#heap[parent] as Entry<Item>;
      at = parent;
    }
    this.#heap[at] = entry;
  }

  /** Takes the first pair. */
  pop(): Entry<Item> | undefined {
    const [top] = this.#heap;
    const last = this.#heap.pop();
    if (top === undefined || last === undefined || this.#heap.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#heap.length) break;
      const [first, second] = [this.#heap[child] as Entry<Item>, this.#heap[child + 1]];
      if (second !== undefined && before(second, first)) child += 1;
      if (!before(this.#heap[child] as Entry<Item>, last)) break;
      this.#heap[at] = this.#heap[child] as Entry<Item>;
      at = child;
    }
    this.#heap[at] = last;
    return top;
  }
}

function before<Item extends { readonly name: number }>(left: Entry<Item>, right: Entry<Item>): boolean {
  if (left.priority !== right.priority) return left.priority > right.priority;
  return left.one.name !== right.one.name
    ? left.one.name < right.one.name
    : left.other.name < right.other.name;
}
