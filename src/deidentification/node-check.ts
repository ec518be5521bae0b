/**
 * What one node of the lattice costs: its groups are rolled up from the smallest checked node below it.
 */

import { identityList } from './distinct-tuples.ts';
import type { LatticeNode } from './nodes-by-loss.ts';
import { largestLoss, type RecodingTask } from './recoding-task.ts';

/** One tuple for each group of a node, and the rows of the groups. */
interface RollUp {
  readonly node: LatticeNode;
  readonly list: Uint32Array;
  readonly weights: Uint32Array;
}

/** What a node does to the table. */
export interface NodeCost {
  /** Rows in groups that fail the models. */
  readonly suppressed: number;
  /** Rows that are suppressed at every node below this one too. */
  readonly suppressedBelow: number;
  /** Sum over rows and quasi-identifiers of the loss of the cell, suppressed cells losing all. */
  readonly loss: number;
}

/** Groups (over all snapshots) that the cache may hold: 8 bytes each. */
const cacheLimit = 16_000_000;

/** Checks nodes, keeping groups of earlier ones to roll up from. */
export class NodeChecker {
  readonly #task: RecodingTask;
  readonly #base: RollUp;
  #cache: RollUp[] = [];
  #cached = 0;
  /** Nodes checked. */
  checked = 0;
  /** Column visits spent. */
  visits = 0;

  constructor(task: RecodingTask) {
    this.#task = task;
    const { count, weights } = task.tuples;
    this.#base = { node: new Uint8Array(task.quasi.length), list: identityList(count), weights };
  }

  /** The cost of `node`. */
  check(node: LatticeNode): NodeCost {
    this.checked += 1;
    const { grouper, groupTester, quasi, tuples, tester, columnLoss } = this.#task;
    const source = this.#sourceOf(node);
    const length = source.list.length;
    this.visits += length * node.length;
    const groups = grouper.group(node, source.list, length);
    const { sizes, passes } = groupTester.test(groups, source.list, length, source.weights);
    const rowLoss = largestLoss(this.#task) / this.#task.rows;
    let suppressed = 0;
    let suppressedBelow = 0;
    let loss = columnLoss.reduce(
      (sum, losses, column) => sum + (losses[node[column] as number] as number),
      0,
    );
    for (let group = 0; group < groups.count; group += 1) {
      if (passes[group] === 1) continue;
      const size = sizes[group] as number;
      suppressed += size;
      if (tester.partsOfFailingFail || size < tester.k) suppressedBelow += size;
      const tuple = source.list[groups.first[group] as number] as number;
      let cells = 0;
      for (let column = 0; column < node.length; column += 1) {
        const level = quasi[column]?.hierarchy.levels[node[column] as number];
        cells += level?.loss[level.codeOf[tuples.leafOf[column]?.[tuple] as number] as number] ?? 0;
      }
      loss += size * (rowLoss - cells);
    }
    this.#remember(node, source, groups.count, groups.first, sizes);
    return { suppressed, suppressedBelow, loss };
  }

  #sourceOf(node: LatticeNode): RollUp {
    let source = this.#base;
    for (const candidate of this.#cache) {
      if (candidate.list.length < source.list.length && isBelow(candidate.node, node)) source = candidate;
    }
    return source;
  }

  #remember(node: LatticeNode, source: RollUp, count: number, first: Int32Array, sizes: Float64Array): void {
    // With sensitive attributes a group has several tuples, which another grouping would tell apart.
    if (this.#task.tester.attributes.length > 0) {
      this.#rememberWithValues(node, source);
      return;
    }
    if (count > 0.8 * source.list.length) return;
    const list = new Uint32Array(count);
    const weights = new Uint32Array(count);
    for (let group = 0; group < count; group += 1) {
      list[group] = source.list[first[group] as number] as number;
      weights[group] = sizes[group] as number;
    }
    this.#keep({ node, list, weights });
  }

  #rememberWithValues(node: LatticeNode, source: RollUp): void {
    const attributes = this.#task.tester.attributes.length;
    const levels = [...node, ...Array.from({ length: attributes }, () => 0)];
    const length = source.list.length;
    const { count, groupOf, first } = this.#task.grouper.group(levels, source.list, length);
    if (count > 0.8 * length) return;
    const weights = new Uint32Array(count);
    for (let at = 0; at < length; at += 1) {
      const group = groupOf[at] as number;
      weights[group] = (weights[group] as number) + (source.weights[at] as number);
    }
    const list = Uint32Array.from(
      { length: count },
      (_, group) => source.list[first[group] as number] as number,
    );
    this.#keep({ node, list, weights });
  }

  #keep(snapshot: RollUp): void {
    this.#cache.push(snapshot);
    this.#cached += snapshot.list.length;
    while (this.#cached > cacheLimit || this.#cache.length > 600)
      this.#cached -= this.#cache.shift()?.list.length ?? 0;
  }
}

/** Whether no level of `node` is above that of `other`. */
export function isBelow(node: LatticeNode, other: LatticeNode): boolean {
  for (let column = 0; column < node.length; column += 1) {
    if ((node[column] as number) > (other[column] as number)) return false;
  }
  return true;
}
