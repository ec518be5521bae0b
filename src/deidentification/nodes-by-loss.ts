/**
 * Nodes of the generalization lattice in the order of a loss that is a sum over columns.
 */

/** A node: a level per quasi-identifier. */
export type LatticeNode = Uint8Array;

interface Candidate {
  readonly node: LatticeNode;
  readonly loss: number;
  /** Columns before this one are not raised any more, so that each node is made once. */
  readonly from: number;
}

/** Number of nodes of a lattice with these heights (levels per column). */
export function latticeSize(heights: readonly number[]): number {
  return heights.reduce((product, height) => product * height, 1);
}

/**
 * Nodes from the lowest loss up, lazily; equal losses in the order of levels. `losses` is column → level →
 * loss, and must not fall with the level.
 */
export function* nodesByLoss(
  losses: readonly (readonly number[])[],
): Generator<{ node: LatticeNode; loss: number }> {
  const bottom = new Uint8Array(losses.length);
  const heap: Candidate[] = [{ node: bottom, loss: lossOf(bottom, losses), from: 0 }];
  for (let next = pop(heap); next !== undefined; next = pop(heap)) {
    yield next;
    for (let column = next.from; column < losses.length; column += 1) {
      const level = (next.node[column] as number) + 1;
      if (level >= (losses[column]?.length ?? 0)) continue;
      const node = next.node.slice();
      node[column] = level;
      push(heap, { node, loss: lossOf(node, losses), from: column });
    }
  }
}

function lossOf(node: LatticeNode, losses: readonly (readonly number[])[]): number {
  let sum = 0;
  for (let column = 0; column < node.length; column += 1)
    sum += losses[column]?.[node[column] as number] ?? 0;
  return sum;
}

function isBefore(one: Candidate, other: Candidate): boolean {
  if (one.loss !== other.loss) return one.loss < other.loss;
  for (let column = 0; column < one.node.length; column += 1) {
    const difference = (one.node[column] as number) - (other.node[column] as number);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function push(heap: Candidate[], candidate: Candidate): void {
  let at = heap.length;
  heap.push(candidate);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent] as Candidate;
    if (!isBefore(candidate, above)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = candidate;
}

function pop(heap: Candidate[]): Candidate | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (top === undefined || last === undefined || heap.length === 0) return top;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && isBefore(heap[child + 1] as Candidate, heap[child] as Candidate))
      child += 1;
    if (!isBefore(heap[child] as Candidate, last)) break;
    heap[at] = heap[child] as Candidate;
    at = child;
  }
  heap[at] = last;
  return top;
}
