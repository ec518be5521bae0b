import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterRecords, type ClusterInput } from './cluster-records.ts';

const graph = (items: number, edges: readonly (readonly [number, number, number])[]): ClusterInput => ({
  items,
  left: Int32Array.from(edges, ([left]) => left),
  right: Int32Array.from(edges, ([, right]) => right),
  logOdds: Float64Array.from(edges, ([, , bits]) => bits),
});

describe('clusterRecords', () => {
  it('joins what belongs together and names a cluster by its smallest item', () => {
    const edges = [
      [1, 3, 5],
      [0, 2, 5],
    ] as const;
    expect([...clusterRecords(graph(5, edges))]).toEqual([0, 1, 0, 1, 4]);
  });

  it('does not chain: a bridge between two groups whose other pairs speak against it joins nothing', () => {
    const edges = [
      [0, 1, 8],
      [2, 3, 8],
      [1, 2, 3],
    ] as const;
    // Between the groups: 3 − 6 − 6 − 6 over four pairs. Connected components would make one cluster of four.
    expect([...clusterRecords(graph(4, edges))]).toEqual([0, 0, 2, 2]);
  });

  it('joins over a pair that is against when the others outvote it', () => {
    const edges = [
      [0, 1, 8],
      [0, 2, 8],
      [1, 2, -2],
    ] as const;
    expect([...clusterRecords(graph(3, edges))]).toEqual([0, 0, 0]);
  });

  it('never joins over a forbidden pair, however much speaks for it', () => {
    const edges = [
      [0, 1, 8],
      [0, 2, 8],
      [1, 2, 8],
    ] as const;
    const apart = (left: number, right: number) => left + right === 3;
    const clusters = clusterRecords({ ...graph(3, edges), apart });
    expect(clusters[1]).not.toBe(clusters[2]);
    // Negative control: without the rule they are one.
    expect(new Set(clusterRecords(graph(3, edges))).size).toBe(1);
  });

  it('takes an edge without a number as forbidden', () => {
    expect([...clusterRecords(graph(2, [[0, 1, NaN]]))]).toEqual([0, 1]);
  });

  it('gives the same clusters in whatever order the edges come', () => {
    const edge = fc.tuple(fc.nat(11), fc.nat(11), fc.integer({ min: -80, max: 80 }));
    const distinct = fc.uniqueArray(edge, {
      selector: ([left, right]) => `${Math.min(left, right)} ${Math.max(left, right)}`,
    });
    fc.assert(
      fc.property(distinct, (edges) => {
        const kept = edges
          .filter(([left, right]) => left !== right)
          .map(([l, r, b]) => [l, r, b / 10] as const);
        expect(clusterRecords(graph(12, kept))).toEqual(clusterRecords(graph(12, kept.toReversed())));
      }),
    );
  });
});
