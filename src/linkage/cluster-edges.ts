import { clusterRecords } from './cluster-records.ts';
import type { Entities } from './entities.ts';
import type { LinkageEdges } from './linkage-edges.ts';

/** What clustering of scored pairs needs besides them. */
export interface EdgeClustering {
  readonly edges: LinkageEdges;
  readonly entities: Entities;
  /** Log odds of two entities (by a record of each) with no edge; NaN where a guard forbids it. */
  readonly between: (left: number, right: number) => number;
  /** From weight to log odds above the threshold. */
  readonly offset: number;
  /** Pairs of records that must stay apart. */
  readonly cannotLink: readonly (readonly [left: number, right: number])[];
}

/** Per record the smallest record of its cluster. */
export function clusterEdges({
  edges,
  entities: { items, itemOf, records, starts },
  between,
  offset,
  cannotLink,
}: EdgeClustering): Int32Array {
  const key = (one: number, other: number) => Math.min(one, other) * items + Math.max(one, other);
  const apart = new Set(
    cannotLink.map(([one, other]) => key(itemOf[one] as number, itemOf[other] as number)),
  );
  const firstOf = (item: number) => records[starts[item] as number] as number;
  const clusterOfItem = clusterRecords({
    items,
    left: edges.left.map((record) => itemOf[record] as number),
    right: edges.right.map((record) => itemOf[record] as number),
    logOdds: edges.weight.map((bits, edge) => (edges.guarded[edge] === 1 ? NaN : bits + offset)),
    between: (one, other) => between(firstOf(one), firstOf(other)),
    apart: (one, other) => apart.has(key(one, other)),
  });
  // Items are numbered by their first record, so the smallest item of a cluster holds its smallest record.
  return itemOf.map((item) => firstOf(clusterOfItem[item] as number));
}
