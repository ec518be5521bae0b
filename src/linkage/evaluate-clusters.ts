/** How far clusters agree with the truth. */
export interface ClusterEvaluation {
  readonly records: number;
  /** Over all pairs of records: right pairs of found pairs, and of true pairs. 1 when there are none. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  /** B³: the same per record, averaged over records. */
  readonly b3: { readonly precision: number; readonly recall: number; readonly f1: number };
}

const pairsIn = (size: number) => (size * (size - 1)) / 2;
const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
const harmonic = (one: number, other: number) => (one + other === 0 ? 0 : (2 * one * other) / (one + other));

function sizes(labels: readonly unknown[]): Map<unknown, number> {
  const counts = new Map<unknown, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

/**
 * Pairwise and B³ precision and recall of clusters, given per record its cluster and its true person.
 *
 * @see Bagga & Baldwin (1998), Algorithms for Scoring Coreference Chains
 */
export function evaluateClusters(
  clusters: readonly (string | number)[],
  truth: readonly (string | number)[],
): ClusterEvaluation {
  const clusterSizes = sizes(clusters);
  const personSizes = sizes(truth);
  const cells = new Map<string, { size: number; cluster: string | number; person: string | number }>();
  clusters.forEach((cluster, record) => {
    const person = truth[record] as string | number;
    const key = `${String(cluster)}\u0000${String(person)}`;
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, { size: 1, cluster, person });
    else cell.size += 1;
  });
  let truePositives = 0;
  let b3Precision = 0;
  let b3Recall = 0;
  for (const { size, cluster, person } of cells.values()) {
    truePositives += pairsIn(size);
    b3Precision += size ** 2 / (clusterSizes.get(cluster) ?? 1);
    b3Recall += size ** 2 / (personSizes.get(person) ?? 1);
  }
  const found = [...clusterSizes.values()].reduce((sum, size) => sum + pairsIn(size), 0);
  const wanted = [...personSizes.values()].reduce((sum, size) => sum + pairsIn(size), 0);
  const [precision, recall] = [share(truePositives, found), share(truePositives, wanted)];
  const records = clusters.length;
  const b3 = { precision: share(b3Precision, records), recall: share(b3Recall, records) };
  return {
    records,
    precision,
    recall,
    f1: harmonic(precision, recall),
    truePositives,
    falsePositives: found - truePositives,
    falseNegatives: wanted - truePositives,
    b3: { ...b3, f1: harmonic(b3.precision, b3.recall) },
  };
}
