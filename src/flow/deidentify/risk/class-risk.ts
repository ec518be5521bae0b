import { riskOf } from '../../../deidentification/index.ts';
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
export function classRiskOf(classSizes: ArrayLike<number>, k: number): ClassRisk {
  const risk = riskOf(classSizes, { threshold: 1 / k });
  const { maximum, average, aboveThreshold } = risk.prosecutor;
  return {
    persons: risk.rows,
    classes: risk.classes,
    k: risk.k,
    uniques: risk.uniques,
    prosecutor: { maximum, average, atRisk: aboveThreshold },
    journalist: { maximum: risk.journalist.maximum },
    marketer: risk.marketer,
    histogram: bins.map((from, index) => {
      const next = bins[index + 1] ?? Infinity;
      const within = risk.sizes.filter(([size]) => size >= from && size < next);
      const persons = within.reduce((sum, [size, classes]) => sum + size * classes, 0);
      return { from, to: next === Infinity ? null : next - 1, persons };
    }),
  };
}

/**
 * The risk of a relation of persons when an attacker knows these columns. Missing values are alike. The engine counts
 * the classes in the relation as it is, not the recoding that made it.
 */
export async function classRisk(
  engine: Engine,
  persons: Relation,
  quasiIdentifiers: readonly string[],
  k: number,
): Promise<ClassRisk> {
  const keys = commaList(quasiIdentifiers.map(id));
  const [sizes = []] = await engine.columns(
    sql`select count(*) as size from (${persons.select}) as p group by ${keys}`,
  );
  return classRiskOf(sizes.map(Number), k);
}
