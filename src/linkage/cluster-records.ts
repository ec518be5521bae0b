/**
 * Clusters that do not chain: groups merge while the *average* log odds over all pairs between them are for it
 * (average linkage on a correlation-clustering objective), and never over a pair that may not be linked.
 *
 * @see Bansal, Blum & Chawla (2004), Correlation Clustering; Sokal & Michener (1958), average linkage
 */

import { PairQueue } from './pair-queue.ts';

/** A graph of items with evidence between them. */
export interface ClusterInput {
  readonly items: number;
  /** Edges: pairs with evidence; each pair once. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Log odds (bits, prior included, threshold subtracted) that the pair is one person: above 0 is for; NaN forbids. */
  readonly logOdds: Float64Array;
  /** Log odds of a pair that is no edge, NaN where they must stay apart; without it such pairs count against at 6 bits. */
  readonly between?: (left: number, right: number) => number;
  /** Whether two items must stay apart. */
  readonly apart?: (left: number, right: number) => boolean;
}

/** Evidence of one pair counts at most this much, so that none outvotes all others. Bits. */
const mostEvidence = 8;
/** Components larger than this take pairs without an edge as `unseen` instead of asking for each. */
const largeComponent = 3000;
const unseen = -6;

const clamp = (bits: number) => Math.max(-mostEvidence, Math.min(mostEvidence, bits));

/** Items joined by edges with log odds above 0, as lists. */
function components({ items, left, right, logOdds }: ClusterInput): {
  root: Int32Array;
  members: Map<number, number[]>;
} {
  const root = Int32Array.from({ length: items }, (_, item) => item);
  const find = (item: number): number => {
    let at = item;
    while (root[at] !== at) {
      root[at] = root[root[at] as number] as number;
      at = root[at] as number;
    }
    return at;
  };
  logOdds.forEach((bits, edge) => {
    if (!(bits > 0)) return;
    const [a, b] = [find(left[edge] as number), find(right[edge] as number)];
    if (a !== b) root[Math.max(a, b)] = Math.min(a, b);
  });
  const members = new Map<number, number[]>();
  for (let item = 0; item < items; item += 1) {
    const top = find(item);
    root[item] = top;
    const list = members.get(top);
    if (list === undefined) members.set(top, [item]);
    else list.push(item);
  }
  return { root, members };
}

/** Cluster of each item: the smallest item in it, so that the numbering depends on nothing else. */
export function clusterRecords(input: ClusterInput): Int32Array {
  const { root, members } = components(input);
  const edges = new Map<number, number[]>();
  input.left.forEach((item, edge) => {
    const top = root[item] as number;
    if (top !== root[input.right[edge] as number] || (members.get(top)?.length ?? 0) < 2) return;
    const list = edges.get(top);
    if (list === undefined) edges.set(top, [edge]);
    else list.push(edge);
  });
  const cluster = Int32Array.from({ length: input.items }, (_, item) => item);
  for (const [top, items] of members) {
    if (items.length > 1) new Agglomeration(input, items, edges.get(top) ?? []).run(cluster);
  }
  return cluster;
}

interface Group {
  readonly items: number[];
  /** Sum of clamped log odds to other groups with which there is an edge; NaN where they must stay apart. */
  readonly sums: Map<Group, number>;
  readonly name: number;
  alive: boolean;
}

class Agglomeration {
  readonly #input: ClusterInput;
  readonly #groups: Group[];
  readonly #queue = new PairQueue<Group>();
  readonly #large: boolean;

  constructor(input: ClusterInput, items: readonly number[], edges: readonly number[]) {
    this.#input = input;
    this.#large = items.length > largeComponent;
    const groupOf = new Map<number, Group>();
    this.#groups = items.map((item) => ({
      items: [item],
      sums: new Map<Group, number>(),
      name: item,
      alive: true,
    }));
    for (const group of this.#groups) groupOf.set(group.name, group);
    for (const edge of edges) {
      const one = groupOf.get(input.left[edge] as number) as Group;
      const other = groupOf.get(input.right[edge] as number) as Group;
      const bits = input.apart?.(one.name, other.name) === true ? NaN : clamp(input.logOdds[edge] as number);
      one.sums.set(other, bits);
      other.sums.set(one, bits);
      if (bits > 0) this.#queue.push(one, other, bits);
    }
  }

  run(cluster: Int32Array): void {
    for (;;) {
      const best = this.#queue.pop();
      if (best === undefined) break;
      const { one, other, priority } = best;
      // A merge leaves its old entries behind; they no longer say what the groups' sum says.
      if (!one.alive || !other.alive || this.#average(one, other) !== priority) continue;
      this.#merge(one, other);
    }
    for (const group of this.#groups) {
      if (!group.alive) continue;
      const name = Math.min(...group.items);
      for (const item of group.items) cluster[item] = name;
    }
  }

  #average(one: Group, other: Group): number {
    return (one.sums.get(other) as number) / (one.items.length * other.items.length);
  }

  /** The second group goes into the first. */
  #merge(one: Group, other: Group): void {
    other.alive = false;
    const neighbours = new Set([...one.sums.keys(), ...other.sums.keys()]);
    for (const third of neighbours) {
      if (third === one || third === other) continue;
      const sum =
        (one.sums.get(third) ?? this.#sum(one, third)) + (other.sums.get(third) ?? this.#sum(other, third));
      third.sums.delete(other);
      third.sums.set(one, sum);
      one.sums.set(third, sum);
    }
    one.sums.delete(other);
    other.sums.clear();
    one.items.push(...other.items);
    for (const [third, sum] of one.sums) {
      if (sum > 0) this.#queue.push(one, third, sum / (one.items.length * third.items.length));
    }
  }

  #sum(one: Group, other: Group): number {
    const { between, apart } = this.#input;
    let sum = 0;
    for (const left of one.items) {
      for (const right of other.items) {
        if (apart?.(left, right) === true) return NaN;
        sum += this.#large || between === undefined ? unseen : clamp(between(left, right));
      }
    }
    return sum;
  }
}
