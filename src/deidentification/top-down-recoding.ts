/**
 * Local recoding from the top: a class is split by the quasi-identifier that gains most, as long as parts satisfy the models.
 */

import type { PartialRecoding } from './cover-by-nodes.ts';
import type { RecodingTask } from './recoding-task.ts';
import type { Groups } from './tuple-grouper.ts';

/** Tuples from `from` to `to` of the order, which have these levels. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly levels: Uint8Array;
  /** Quasi-identifier → 1 where no further split is possible. */
  readonly blocked: Uint8Array;
}

/** A split of a part by one quasi-identifier: which children become parts of their own. */
interface Split {
  readonly column: number;
  readonly score: number;
  /** Child → 1 when its tuples stay together at the parent's label. */
  readonly pooled: Uint8Array;
  readonly children: number;
  readonly pools: boolean;
}

/** How much a split gains for the information that it spends: the exponent of its entropy. */
export type SplitPreference = number;

/**
 * Makes classes of the open tuples of `recoding`, which must satisfy the models as one class: they start at the
 * top of every hierarchy; each part is split into the children of one label, children that fail staying
 * together at the parent's label (with passing ones, if they fail together). Changes `recoding`.
 *
 * @see K. LeFevre et al., Mondrian multidimensional k-anonymity, ICDE 2006; B. C. M. Fung et al., Top-down
 *   specialization for information and privacy preservation, ICDE 2005
 */
export function recodeTopDown(
  task: RecodingTask,
  recoding: PartialRecoding,
  preference: SplitPreference,
): void {
  if (recoding.openCount === 0) return;
  const splitter = new Splitter(task, recoding.open, recoding.openCount, preference);
  const root: Part = {
    from: 0,
    to: recoding.openCount,
    levels: Uint8Array.from(task.quasi, ({ hierarchy }) => hierarchy.levels.length - 1),
    blocked: new Uint8Array(task.quasi.length),
  };
  const waiting = [root];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const split = splitter.best(part);
    if (split === undefined) {
      const classIndex = recoding.levels.length / task.quasi.length;
      for (const level of part.levels) recoding.levels.push(level);
      for (let at = part.from; at < part.to; at += 1)
        recoding.classOf[recoding.open[at] as number] = classIndex;
    } else waiting.push(...splitter.apply(part, split));
  }
  recoding.openCount = 0;
}

class Splitter {
  readonly #task: RecodingTask;
  readonly #order: Uint32Array;
  readonly #scratch: Uint32Array;
  readonly #groupOf: Int32Array;
  readonly #first: Int32Array;
  readonly #childOfCode: Int32Array;
  readonly #preference: SplitPreference;

  constructor(task: RecodingTask, order: Uint32Array, length: number, preference: SplitPreference) {
    this.#task = task;
    this.#order = order;
    this.#preference = preference;
    this.#scratch = new Uint32Array(length);
    this.#groupOf = new Int32Array(length);
    const widest = Math.max(...task.quasi.map(({ hierarchy }) => hierarchy.leaves.size));
    this.#first = new Int32Array(widest);
    this.#childOfCode = new Int32Array(widest).fill(-1);
  }

  /** The split that scores best, or undefined when none is possible. */
  best(part: Part): Split | undefined {
    let best: Split | undefined;
    for (let column = 0; column < part.levels.length; column += 1) {
      if (part.levels[column] === 0 || part.blocked[column] === 1) continue;
      const split = this.#splitBy(part, column);
      if (split !== undefined && (best === undefined || split.score > best.score)) best = split;
      if (best?.score === Infinity) break;
    }
    return best;
  }

  /** The parts that `split` makes of `part`, reordering its tuples. */
  apply(part: Part, { column, pooled, pools }: Split): Part[] {
    const children = this.#children(part, column);
    const list = this.#order.subarray(part.from, part.to);
    const ends = new Uint32Array(children.count + 1);
    // The pool goes first, then each child.
    const place = (child: number) => (pooled[child] === 1 ? 0 : child + 1);
    for (let at = 0; at < list.length; at += 1) {
      const slot = place(children.groupOf[at] as number);
      ends[slot] = (ends[slot] as number) + 1;
    }
    for (let slot = 1; slot < ends.length; slot += 1)
      ends[slot] = (ends[slot] as number) + (ends[slot - 1] as number);
    const bounds = ends.slice();
    for (let at = list.length - 1; at >= 0; at -= 1) {
      const slot = place(children.groupOf[at] as number);
      this.#scratch[(ends[slot] = (ends[slot] as number) - 1)] = list[at] as number;
    }
    list.set(this.#scratch.subarray(0, list.length));
    const parts: Part[] = [];
    for (let slot = 0; slot < bounds.length; slot += 1) {
      const from = part.from + (bounds[slot - 1] ?? 0);
      const to = part.from + (bounds[slot] as number);
      if (from === to) continue;
      const levels = part.levels.slice();
      const blocked = part.blocked.slice();
      if (slot > 0 || !pools) levels[column] = (levels[column] as number) - 1;
      parts.push({ from, to, levels, blocked });
    }
    return parts;
  }

  /** The part's tuples grouped by their label one level down. */
  #children(part: Part, column: number): Groups {
    const { quasi, tuples } = this.#task;
    const level = quasi[column]?.hierarchy.levels[(part.levels[column] as number) - 1];
    const leafOf = tuples.leafOf[column] as Uint16Array;
    const codeOf = level?.codeOf as Uint32Array;
    const childOfCode = this.#childOfCode;
    const order = this.#order;
    const groupOf = this.#groupOf;
    let count = 0;
    for (let at = part.from; at < part.to; at += 1) {
      const code = codeOf[leafOf[order[at] as number] as number] as number;
      let child = childOfCode[code] as number;
      if (child < 0) {
        this.#first[count] = at - part.from;
        childOfCode[code] = child = count;
        count += 1;
      }
      groupOf[at - part.from] = child;
    }
    for (let child = 0; child < count; child += 1) {
      const at = part.from + (this.#first[child] as number);
      childOfCode[codeOf[leafOf[order[at] as number] as number] as number] = -1;
    }
    return { count, groupOf, first: this.#first };
  }

  #splitBy(part: Part, column: number): Split | undefined {
    const children = this.#children(part, column);
    const pooled = new Uint8Array(children.count);
    if (children.count === 1) return { column, score: Infinity, pooled, children: 1, pools: false };
    const list = this.#order.subarray(part.from, part.to);
    const { sizes, passes, passing } = this.#task.groupTester.test(children, list, list.length);
    // Where no child passes, none of a part of it does.
    if (passing === 0) {
      part.blocked[column] = 1;
      return undefined;
    }
    for (let child = 0; child < children.count; child += 1) pooled[child] = passes[child] === 1 ? 0 : 1;
    const own = sizes.slice(0, children.count);
    const pools = passing < children.count;
    if (pools && !this.#fillPool(children, list, own, pooled)) return undefined;
    return {
      column,
      score: this.#score(part, column, children, own, pooled),
      pooled,
      children: children.count,
      pools,
    };
  }

  /** Moves passing children, smallest first, to the pool until it passes; false when no child is left then. */
  #fillPool(children: Groups, list: Uint32Array, sizes: Float64Array, pooled: Uint8Array): boolean {
    const free = [...pooled.keys()].filter((child) => pooled[child] === 0);
    free.sort((one, other) => (sizes[one] as number) - (sizes[other] as number));
    while (!this.#poolPasses(children, list, sizes, pooled)) {
      const moved = free.shift();
      if (moved === undefined || free.length === 0) return false;
      pooled[moved] = 1;
    }
    return true;
  }

  #poolPasses(children: Groups, list: Uint32Array, sizes: Float64Array, pooled: Uint8Array): boolean {
    const { tester, groupTester } = this.#task;
    let rows = 0;
    for (let child = 0; child < children.count; child += 1)
      if (pooled[child] === 1) rows += sizes[child] as number;
    if (rows < tester.k) return false;
    if (tester.attributes.length === 0) return true;
    let length = 0;
    for (let at = 0; at < list.length; at += 1) {
      if (pooled[children.groupOf[at] as number] === 0) continue;
      this.#scratch[length] = list[at] as number;
      length += 1;
    }
    return groupTester.passesTogether(this.#scratch, 0, length);
  }

  #score(part: Part, column: number, children: Groups, sizes: Float64Array, pooled: Uint8Array): number {
    const { quasi, tuples } = this.#task;
    const { levels } = (quasi[column] as (typeof quasi)[number]).hierarchy;
    const parent = levels[part.levels[column] as number];
    const level = levels[(part.levels[column] as number) - 1];
    let rows = 0;
    let gain = 0;
    let pool = 0;
    let spread = 0;
    for (let child = 0; child < children.count; child += 1) {
      const size = sizes[child] as number;
      rows += size;
      if (pooled[child] === 1) {
        pool += size;
        continue;
      }
      spread += size * Math.log(size);
      const tuple = this.#order[part.from + (children.first[child] as number)] as number;
      const leaf = tuples.leafOf[column]?.[tuple] as number;
      gain +=
        size *
        ((parent?.loss[parent.codeOf[leaf] as number] ?? 0) -
          (level?.loss[level.codeOf[leaf] as number] ?? 0));
    }
    if (pool > 0) spread += pool * Math.log(pool);
    const entropy = Math.log(rows) - spread / rows;
    return (gain / rows) * entropy ** -this.#preference;
  }
}
