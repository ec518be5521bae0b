import { clusterRecords } from './cluster-records.ts';
import type { Entities } from './entities.ts';
import type { LinkageEdges } from './link-records.ts';

/** What clustering of scored pairs needs besides them. */
export interface EdgeClustering {
  readonly edges: LinkageEdges;
  readonly entities: Entities;
  /** Log odds of a pair of records that is no edge; NaN where a guard forbids it. */
  readonly between: (left: number, right: number) => number;
  /** From weight to log odds above the threshold. */
  readonly offset: number;
  /** Pairs of records that must stay apart. */
  readonly cannotLink: readonly (readonly [left: number, right: number])[];
}

interface ItemEdges {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly logOdds: Float64Array;
}

/** The better of two pieces of evidence; a forbidden pair forbids its entities. */
const better = (one: number, other: number) =>
  Number.isNaN(one) || Number.isNaN(other) ? NaN : Math.max(one, other);

/** Edges between entities: each pair once, with the best evidence of its records. */
function itemEdges({ edges, entities: { itemOf }, offset }: EdgeClustering): ItemEdges {
  const items = itemOf.reduce((most, item) => Math.max(most, item + 1), 0);
  const index = new Map<number, number>();
  const left: number[] = [];
  const right: number[] = [];
  const logOdds: number[] = [];
  edges.left.forEach((record, edge) => {
    const one = itemOf[record] as number;
    const other = itemOf[edges.right[edge] as number] as number;
    if (one === other) return;
    const bits = edges.guarded[edge] === 1 ? NaN : (edges.weight[edge] as number) + offset;
    const key = Math.min(one, other) * items + Math.max(one, other);
    const known = index.get(key);
    if (known !== undefined) {
      logOdds[known] = better(logOdds[known] as number, bits);
      return;
    }
    index.set(key, left.push(Math.min(one, other)) - 1);
    right.push(Math.max(one, other));
    logOdds.push(bits);
  });
  return { left: Int32Array.from(left), right: Int32Array.from(right), logOdds: Float64Array.from(logOdds) };
}

/** Per record the smallest record of its cluster. */
export function clusterEdges(clustering: EdgeClustering): Int32Array {
  const { entities, between, cannotLink } = clustering;
  const { itemOf, recordsOf } = entities;
  const items = recordsOf.length;
  const key = (one: number, other: number) => Math.min(one, other) * items + Math.max(one, other);
  const apart = new Set(
    cannotLink.map(([one, other]) => key(itemOf[one] as number, itemOf[other] as number)),
  );
  const clusterOfItem = clusterRecords({
    items,
    ...itemEdges(clustering),
    between: (one, other) => {
      let best = -Infinity;
      for (const left of recordsOf[one] ?? []) {
        for (const right of recordsOf[other] ?? []) best = better(best, between(left, right));
      }
      return best;
    },
    apart: (one, other) => apart.has(key(one, other)),
  });
  // Items are numbered by their first record, so the smallest item of a cluster holds its smallest record.
  return itemOf.map((item) => recordsOf[clusterOfItem[item] as number]?.[0] as number);
}
