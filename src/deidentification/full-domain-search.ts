/**
 * Full-domain recoding: one level per quasi-identifier, chosen so that least is lost.
 */

import { isBelow, NodeChecker } from './node-check.ts';
import { latticeSize, nodesByLoss, type LatticeNode } from './nodes-by-loss.ts';
import type { Recoding, RecodingTask } from './recoding-task.ts';

/** Column visits that a search may spend before it settles for the best so far. */
const defaultBudget = 4_000_000_000;

/** Nodes up to which a lattice is searched without a first descent. */
const smallLattice = 100_000;

/** A node and what is known of it. */
export interface FullDomainRecoding {
  readonly node: LatticeNode;
  readonly recoding: Recoding;
  /** Whether it is proved that no other node loses less. */
  readonly optimal: boolean;
  readonly nodesChecked: number;
}

/**
 * The node of the lattice that loses least, with at most `mostSuppressed` rows suppressed; undefined when
 * none is good enough.
 *
 * Best first: nodes come in the order of what they would lose without suppression, which no node can undercut;
 * the search ends when that reaches the best loss found. Where a class that fails has only parts that fail,
 * a node with too many suppressed rows rules out all nodes below it, so a chain of nodes upward is probed by
 * halves before a node is tried itself.
 *
 * @see F. Kohlmayer et al., Flash: efficient, stable and optimal k-anonymity, PASSAT 2012
 */
export function searchFullDomain(
  task: RecodingTask,
  mostSuppressed: number,
  budget = defaultBudget,
): FullDomainRecoding | undefined {
  const search = new Search(task, mostSuppressed);
  const bounds = task.columnLoss.map((losses) => losses.map((_, level) => Math.min(...losses.slice(level))));
  let proved = true;
  const heights = task.columnLoss.map(({ length }) => length);
  search.visit(Uint8Array.from(heights, (height) => height - 1));
  if (latticeSize(heights) > smallLattice) search.descend();
  for (const { node, loss } of nodesByLoss(bounds)) {
    if (loss >= search.bestLoss) break;
    if (search.checker.visits > budget) {
      proved = false;
      break;
    }
    search.probe(node);
  }
  const node = search.best;
  if (node === undefined) return undefined;
  const optimal = proved || search.checker.checked >= latticeSize(heights);
  return { node, recoding: recodingAt(task, node), optimal, nodesChecked: search.checker.checked };
}

class Search {
  readonly checker: NodeChecker;
  readonly #heights: readonly number[];
  readonly #mostSuppressed: number;
  readonly #columnLoss: readonly (readonly number[])[];
  /** Nodes below which all suppress too many rows; none is below another. */
  #tooLow: LatticeNode[] = [];
  readonly #visited = new Set<string>();
  best: LatticeNode | undefined;
  bestLoss = Infinity;

  constructor(task: RecodingTask, mostSuppressed: number) {
    this.checker = new NodeChecker(task);
    this.#mostSuppressed = mostSuppressed;
    this.#columnLoss = task.columnLoss;
    this.#heights = task.columnLoss.map(({ length }) => length);
  }

  /** Goes down from the best node, one level at a time, as long as that loses less: large lattices need a start. */
  descend(): void {
    for (let from: LatticeNode | undefined; from !== this.best;) {
      from = this.best;
      for (let column = 0; from !== undefined && column < from.length; column += 1) {
        if (from[column] === 0) continue;
        const lower = from.slice();
        lower[column] = (lower[column] as number) - 1;
        this.visit(lower);
      }
    }
  }

  /** Settles `node`, by itself or by a node above it. */
  probe(node: LatticeNode): void {
    if (this.#isTooLow(node)) return;
    const chain = this.#mostSuppressed === Infinity ? [node] : this.#chainFrom(node);
    let low = 0;
    let high = chain.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (this.visit(chain[middle] as LatticeNode)) high = middle - 1;
      else low = middle + 1;
    }
    if (!this.#isTooLow(node)) this.visit(node);
  }

  /** Checks `node` once; whether nodes below it may still do. */
  visit(node: LatticeNode): boolean {
    const key = node.join();
    if (this.#visited.has(key)) return !this.#isTooLow(node);
    this.#visited.add(key);
    const { suppressed, suppressedBelow, loss } = this.checker.check(node);
    if (
      suppressed <= this.#mostSuppressed &&
      (loss < this.bestLoss || (loss === this.bestLoss && this.#isEarlier(node)))
    ) {
      this.best = node;
      this.bestLoss = loss;
    }
    if (suppressedBelow <= this.#mostSuppressed) return true;
    this.#tooLow = [...this.#tooLow.filter((other) => !isBelow(other, node)), node];
    return false;
  }

  #isEarlier(node: LatticeNode): boolean {
    return this.best === undefined || node.join() < this.best.join();
  }

  #isTooLow(node: LatticeNode): boolean {
    return this.#tooLow.some((other) => isBelow(node, other));
  }

  /** Nodes upward from `node`, each raising the level that loses least. */
  #chainFrom(node: LatticeNode): LatticeNode[] {
    const chain = [node];
    for (let last = node; ;) {
      const next = this.#raised(last);
      if (next === undefined) return chain;
      chain.push(next);
      last = next;
    }
  }

  #raised(node: LatticeNode): LatticeNode | undefined {
    let chosen = -1;
    let least = Infinity;
    for (let column = 0; column < node.length; column += 1) {
      const level = node[column] as number;
      const losses = this.#columnLoss[column] as readonly number[];
      if (level + 1 >= (this.#heights[column] as number)) continue;
      const rise = (losses[level + 1] as number) - (losses[level] as number);
      if (rise < least) {
        least = rise;
        chosen = column;
      }
    }
    if (chosen < 0) return undefined;
    const next = node.slice();
    next[chosen] = (next[chosen] as number) + 1;
    return next;
  }
}

/** The recoding that `node` makes: its groups that pass are the classes. */
function recodingAt(task: RecodingTask, node: LatticeNode): Recoding {
  const { tuples, grouper, groupTester } = task;
  const list = Uint32Array.from({ length: tuples.count }, (_, tuple) => tuple);
  const groups = grouper.group(node, list, tuples.count);
  const { passes } = groupTester.test(groups, list, tuples.count);
  const classOfGroup = new Int32Array(groups.count).fill(-1);
  let classes = 0;
  for (let group = 0; group < groups.count; group += 1) {
    if (passes[group] === 1) classOfGroup[group] = classes++;
  }
  const classOf = new Int32Array(tuples.count);
  for (let tuple = 0; tuple < tuples.count; tuple += 1)
    classOf[tuple] = classOfGroup[groups.groupOf[tuple] as number] as number;
  const levels = new Uint8Array(classes * node.length);
  for (let index = 0; index < classes; index += 1) levels.set(node, index * node.length);
  return { classOf, classes, levels };
}
