import type { Engine } from '../../../sql/engine.ts';
import type { Relation } from '../../../sql/relation.ts';
import { commaList, id, sql } from '../../../sql/sql.ts';

/** Re-identification risk from the sizes of equivalence classes. */
export interface ClassRisk {
  readonly persons: number;
  readonly classes: number;
  /** Persons in the smallest class; 0 when there are none. */
  readonly k: number;
  /** Persons alone in their class. */
  readonly uniques: number;
  /** The attacker knows that the target is in the data: highest and mean probability, and share of persons above 1/k of the profile. */
  readonly prosecutor: { readonly maximum: number; readonly average: number; readonly atRisk: number };
  /** The attacker does not know it. The data are taken as the whole population, so this is an upper bound. */
  readonly journalist: { readonly maximum: number };
  /** Share of all persons that linking everybody would re-identify. */
  readonly marketer: number;
  /** Persons by the size of their class, small to large. */
  readonly histogram: readonly {
    readonly from: number;
    readonly to: number | null;
    readonly persons: number;
  }[];
}

/** First sizes of the histogram's bins. */
const bins = [1, 2, 3, 5, 10, 20, 50, 100, 1000];

/** The risk of classes with these sizes; `k` says from what size on a person is not at risk. */
export function riskOfSizes(sizes: ReadonlyMap<number, number>, k: number): ClassRisk {
  let persons = 0;
  let classes = 0;
  let smallest = Infinity;
  let atRisk = 0;
  const counts = bins.map(() => 0);
  for (const [size, count] of sizes) {
    persons += size * count;
    classes += count;
    smallest = Math.min(smallest, size);
    if (size < k) atRisk += size * count;
    const bin = bins.findLastIndex((from) => from <= size);
    counts[bin] = (counts[bin] ?? 0) + size * count;
  }
  const maximum = persons === 0 ? 0 : 1 / smallest;
  const average = persons === 0 ? 0 : classes / persons;
  return {
    persons,
    classes,
    k: persons === 0 ? 0 : smallest,
    uniques: sizes.get(1) ?? 0,
    prosecutor: { maximum, average, atRisk: persons === 0 ? 0 : atRisk / persons },
    journalist: { maximum },
    marketer: average,
    histogram: bins.map((from, index) => ({
      from,
      to: bins[index + 1] === undefined ? null : (bins[index + 1] ?? 0) - 1,
      persons: counts[index] ?? 0,
    })),
  };
}

/** The risk of a relation of persons when an attacker knows these columns. Missing values are alike. */
export async function classRisk(
  engine: Engine,
  persons: Relation,
  quasiIdentifiers: readonly string[],
  k: number,
): Promise<ClassRisk> {
  const keys = commaList(quasiIdentifiers.map(id));
  const rows = await engine.rows(sql`
    select size, count(*) from (
      select count(*) as size from (${persons.select}) as p group by ${keys}
    ) as classes group by size order by size`);
  return riskOfSizes(new Map(rows.map(([size, count]) => [Number(size), Number(count)])), k);
}
