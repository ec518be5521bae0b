import { InvalidInputError } from '../../../kit/errors.ts';

/** What a component of a fee is charged by. */
export type TariffUnit = 'case' | 'table' | 'thousand-people' | 'year';

/** The tariff that is in force (料金表): cost by component, and the margin on it. */
export interface Tariff {
  readonly version: string;
  readonly components: readonly { readonly id: string; readonly unit: TariffUnit; readonly yen: number }[];
  /** Share of the cost that is added, in [0, 1). */
  readonly marginRate: number;
}

/** A stage on the way to a delivery, in working days as its own statistics have them. */
export interface TypicalStage {
  readonly id: string;
  readonly workingDays: { readonly usual: number; readonly slow: number };
}

/** What would be delivered. */
export interface HintedDelivery {
  /** The shown count, never the exact one; null when it is hidden. */
  readonly people: number | null;
  readonly tables: number;
  /** Calendar years of data. */
  readonly years: number;
}

/** A price and a time, to plan with: no offer. */
export interface PriceHint {
  readonly tariffVersion: string;
  /** For as many people as could be behind the shown count; in full 10,000 yen, tax not in it. */
  readonly yen: { readonly low: number; readonly high: number };
  readonly workingDays: { readonly usual: number; readonly slow: number };
  readonly parts: readonly { readonly id: string; readonly yen: number }[];
}

const roundingYen = 10_000;

const quantityOf = (unit: TariffUnit, people: number, { tables, years }: HintedDelivery): number => {
  switch (unit) {
    case 'case':
      return 1;
    case 'table':
      return tables;
    case 'year':
      return years;
    case 'thousand-people':
      return Math.max(1, Math.ceil(people / 1000));
  }
};

/**
 * About what a delivery costs and how long it takes, from the tariff and what deliveries took so far. The same tariff for all.
 *
 * @law 基本方針 — 情報収集・加工に要するコストに適度のマージン; 特定の者に差別的な取扱いを行わない
 * @param base rule `count-rounding-base`: the true number is less than this away from the shown one
 * @param hidden most people that a hidden count may stand for
 * @throws {InvalidInputError} `cohort/bad-tariff` for a price below 0 or a margin outside [0, 1).
 */
export function priceHint(
  tariff: Tariff,
  stages: readonly TypicalStage[],
  delivery: HintedDelivery,
  { base, hidden }: { readonly base: number; readonly hidden: number },
): PriceHint {
  const { components, marginRate, version } = tariff;
  if (!(marginRate >= 0 && marginRate < 1) || components.some(({ yen }) => !(yen >= 0))) {
    throw new InvalidInputError('cohort/bad-tariff', 'prices are at least 0, the margin is in [0, 1)');
  }
  const partsFor = (people: number) =>
    components.map(({ id, unit, yen }) => ({
      id,
      yen: Math.round(yen * quantityOf(unit, people, delivery)),
    }));
  const priceFor = (people: number) => {
    const cost = partsFor(people).reduce((sum, { yen }) => sum + yen, 0);
    return Math.ceil((cost * (1 + marginRate)) / roundingYen) * roundingYen;
  };
  const { people } = delivery;
  const [least, most] = people === null ? [0, hidden] : [Math.max(0, people - base), people + base];
  const total = (which: 'usual' | 'slow') =>
    stages.reduce((sum, { workingDays }) => sum + workingDays[which], 0);
  return {
    tariffVersion: version,
    yen: { low: priceFor(least), high: priceFor(most) },
    workingDays: { usual: total('usual'), slow: total('slow') },
    parts: partsFor(most),
  };
}
