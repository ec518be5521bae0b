/**
 * Local recoding by covering: the cheapest nodes of the lattice first take the classes that they can make.
 */

import { nodesByLoss } from './nodes-by-loss.ts';
import type { RecodingTask } from './recoding-task.ts';

/** Column visits after which covering must have shown that it is of use. */
const trialBudget = 40_000_000;

/** Nodes tried at most: in a lattice of many columns the queue of nodes to come grows with each. */
const mostNodes = 50_000;

/** Classes made so far, and the tuples that are in none. */
export interface PartialRecoding {
  readonly classOf: Int32Array;
  /** Class × quasi-identifiers + quasi-identifier → level. */
  readonly levels: number[];
  /** Tuples in no class are the first `openCount` of `open`. */
  readonly open: Uint32Array;
  openCount: number;
}

/**
 * At each node, in the order of what it would lose on the whole table, every group that satisfies the models
 * becomes a class; the rest goes on. Stops when nothing is left, the lattice ends, or `budget` column visits
 * are spent. Changes `recoding`; returns the nodes checked.
 */
export function coverByNodes(task: RecodingTask, recoding: PartialRecoding, budget: number): number {
  const { quasi, grouper, groupTester, columnLoss } = task;
  const rising = columnLoss.map((losses) =>
    losses.map((_, level) => Math.max(...losses.slice(0, level + 1))),
  );
  let spent = 0;
  let nodes = 0;
  const atFirst = recoding.openCount;
  for (const { node } of nodesByLoss(rising)) {
    if (recoding.openCount === 0 || spent > budget || nodes >= mostNodes) break;
    // Among sparse tuples the cheap nodes make next to no classes, and top-down recoding does better.
    if (spent > trialBudget && recoding.openCount > 0.9 * atFirst) break;
    spent += quasi.length * (recoding.openCount + 40);
    nodes += 1;
    const groups = grouper.group(node, recoding.open, recoding.openCount);
    const { passes, passing } = groupTester.test(groups, recoding.open, recoding.openCount);
    if (passing > 0) freeze(recoding, node, groups.groupOf, groups.count, passes);
  }
  return nodes;
}

function freeze(
  recoding: PartialRecoding,
  node: Uint8Array,
  groupOf: Int32Array,
  groups: number,
  passes: Uint8Array,
): void {
  const { open, classOf, levels } = recoding;
  const classOfGroup = new Int32Array(groups);
  let classes = levels.length / node.length;
  for (let group = 0; group < groups; group += 1) {
    if (passes[group] === 0) continue;
    classOfGroup[group] = classes;
    classes += 1;
    for (const level of node) levels.push(level);
  }
  let kept = 0;
  for (let at = 0; at < recoding.openCount; at += 1) {
    const group = groupOf[at] as number;
    const tuple = open[at] as number;
    if (passes[group] === 1) classOf[tuple] = classOfGroup[group] as number;
    else {
      open[kept] = tuple;
      kept += 1;
    }
  }
  recoding.openCount = kept;
}
