/**
 * 見積り: a price made of components at the tariff in force, and the guard that it is cost and a moderate margin, the same for all.
 *
 * @law 基本方針 — 情報収集加工コストを基本に適度のマージン; 特定の者に差別的な取扱いを行わない
 */

import { z } from 'zod';
import type { Day } from '../../kit/day.ts';
import { LawError } from '../../kit/errors.ts';
import { ruleOn } from '../../law/rule-on.ts';
import { badInput, unlawful, type Refusal } from '../../procedure/index.ts';
import { costComponents, refusalOfMargin, type TariffNow } from './tariff.ts';
import { dayShape } from './use-conditions.ts';

/** How much of each component a use needs. */
export const quantitiesShape = z
  .array(
    z.strictObject({
      component: z.enum(costComponents),
      quantity: z.number().min(0).max(1_000_000),
    }),
  )
  .min(1);

/** See `quantitiesShape`. */
export type Quantities = z.output<typeof quantitiesShape>;

/** Shape of a quote. */
export const quoteShape = z.strictObject({
  /** Number of the tariff that it was made at. */
  tariff: z.string(),
  on: dayShape,
  lines: z.array(
    z.strictObject({
      component: z.enum(costComponents),
      quantity: z.number(),
      unitCostYen: z.int(),
      costYen: z.int(),
      basis: z.string(),
    }),
  ),
  costYen: z.int(),
  marginYen: z.int(),
  /** Code of the waiver that was used, and what it takes off. */
  waiver: z.string().optional(),
  waivedYen: z.int(),
  priceYen: z.int(),
  approvedBy: z.array(z.string()).optional(),
});

/** See the head of this file. */
export type Quote = z.output<typeof quoteShape>;

/** What is asked a price for. */
export interface QuoteRequest {
  readonly quantities: Quantities;
  readonly waiver?: string | undefined;
}

/** Why no quote can be made of this, or undefined. */
export function refusalToQuote(request: QuoteRequest, tariff: TariffNow | undefined): Refusal | undefined {
  if (tariff === undefined) {
    return badInput('fee/no-tariff', '施行中の料金表がありません。', 'no tariff is in force');
  }
  const { lines, waivers } = tariff.tariff;
  if (request.quantities.some(({ component }) => !lines.some((line) => line.component === component))) {
    return badInput('fee/not-in-tariff', '料金表にない費目です。', 'the tariff has no such component');
  }
  if (request.waiver !== undefined && !waivers.some(({ code }) => code === request.waiver)) {
    return badInput('fee/no-such-waiver', '減免表にない区分です。', 'the waiver table has no such row');
  }
  return undefined;
}

/**
 * The quote for a request at a tariff.
 *
 * @throws {LawError} `fee/no-cost` when it would cost nothing without a waiver, `fee/margin-not-moderate` when the tariff
 *   itself is outside the law.
 */
export function quoteFrom(request: QuoteRequest, { id, tariff }: TariffNow, on: Day): Quote {
  const lines = request.quantities.map(({ component, quantity }) => {
    const line = tariff.lines.find((one) => one.component === component);
    const unitCostYen = line?.unitCostYen ?? 0;
    return {
      component,
      quantity,
      unitCostYen,
      costYen: Math.ceil(quantity * unitCostYen),
      basis: line?.basis ?? '',
    };
  });
  const costYen = lines.reduce((sum, line) => sum + line.costYen, 0);
  const waiver = tariff.waivers.find(({ code }) => code === request.waiver);
  const marginYen = waiver === undefined ? Math.floor((costYen * tariff.marginPercent) / 100) : 0;
  const waivedYen = waiver === undefined ? 0 : costYen - Math.ceil((costYen * waiver.paidPercent) / 100);
  const quote: Quote = {
    tariff: id,
    on,
    lines,
    costYen,
    marginYen,
    ...(waiver === undefined ? {} : { waiver: waiver.code }),
    waivedYen,
    priceYen: costYen + marginYen - waivedYen,
  };
  assertLawfulPrice(quote, on);
  return quote;
}

/**
 * Why a price is not cost and a moderate margin, or undefined.
 *
 * @law 基本方針 — コストを基本に適度のマージン
 */
export function refusalOfPrice(quote: Omit<Quote, 'approvedBy'>, on: Day): Refusal | undefined {
  const { costYen, marginYen, waivedYen, priceYen, waiver, lines } = quote;
  const { article } = ruleOn('margin-percent-maximum', on);
  const sum = lines.reduce((total, line) => total + line.costYen, 0);
  const holdsTogether =
    sum === costYen &&
    priceYen === costYen + marginYen - waivedYen &&
    lines.every((line) => line.costYen === Math.ceil(line.quantity * line.unitCostYen)) &&
    (waiver === undefined ? waivedYen === 0 : marginYen === 0 && waivedYen >= 0 && waivedYen <= costYen);
  if (!holdsTogether) {
    return unlawful(
      'fee/not-from-cost',
      article,
      '価格が原価とマージンから成り立っていません。',
      'the price is not made of its cost and margin',
    );
  }
  if (waiver !== undefined) return undefined;
  if (costYen <= 0) {
    return unlawful(
      'fee/no-cost',
      article,
      '原価のない見積りは、減免によらなければできません。',
      'a price of nothing is made only under a waiver',
    );
  }
  // Rounding down never makes a margin larger; a part of a yen below the least is none.
  const tooMuch = marginYen * 100 > costYen * ruleOn('margin-percent-maximum', on).value;
  const tooLittle = (marginYen + 1) * 100 <= costYen * ruleOn('margin-percent-minimum', on).value;
  return tooMuch || tooLittle ? refusalOfMargin(tooMuch ? Infinity : -1, on) : undefined;
}

/**
 * Nothing, when the price is cost and a moderate margin.
 *
 * @law 基本方針 — コストを基本に適度のマージン
 * @throws {LawError} `fee/not-from-cost`, `fee/no-cost`, `fee/margin-not-moderate`
 */
export function assertLawfulPrice(quote: Omit<Quote, 'approvedBy'>, on: Day): void {
  const refused = refusalOfPrice(quote, on);
  if (refused !== undefined) throw new LawError(refused.code, refused.english, refused.article ?? '—');
}
