/**
 * 料金表: one for all applicants of a period, in versions; and the table of waivers.
 *
 * @law 基本方針 — 情報収集加工コストを基本に適度のマージン; 特定の者に差別的な取扱いを行わない
 */

import { z } from 'zod';
import type { Day } from '../../kit/day.ts';
import { ruleOn } from '../../law/rule-on.ts';
import { unlawful, type Refusal } from '../../procedure/index.ts';
import { dayShape } from './use-conditions.ts';

/** What a price is made of. */
export const costComponents = [
  'collection',
  'linkage',
  'anonymization',
  'delivery',
  'environment',
  'administration',
] as const;

/** Shape of a tariff. */
export const tariffShape = z.strictObject({
  /** First day on which it is in force. */
  from: dayShape,
  lines: z
    .array(
      z.strictObject({
        component: z.enum(costComponents),
        words: z.strictObject({ ja: z.string().min(1), en: z.string().min(1) }),
        unit: z.enum(['use', 'thousand-people', 'hour', 'month', 'package']),
        /** Cost of one unit to the operator, and where the figure is from. */
        unitCostYen: z.int().min(0),
        basis: z.string().min(1).max(500),
      }),
    )
    .min(1),
  /** Added to the cost, percent. */
  marginPercent: z.int().min(0).max(100),
  /** Who pays less, decided once and for everybody: percent of the cost that is paid, without margin. */
  waivers: z.array(
    z.strictObject({
      code: z.string().regex(/^[a-z][a-z0-9-]*$/),
      words: z.strictObject({ ja: z.string().min(1), en: z.string().min(1) }),
      paidPercent: z.int().min(0).max(100),
    }),
  ),
});

/** See the head of this file. */
export type Tariff = z.output<typeof tariffShape>;

/** A tariff with its number. */
export interface TariffNow {
  readonly id: string;
  readonly tariff: Tariff;
}

/** The one of these tariffs that is in force on a day: the latest that has begun; undefined when none has. */
export function tariffOn(tariffs: readonly TariffNow[], on: Day): TariffNow | undefined {
  return tariffs
    .filter(({ tariff }) => tariff.from <= on)
    .sort((one, other) => (one.tariff.from < other.tariff.from ? 1 : -1))[0];
}

/** Why a margin may not stand in a tariff, or undefined. */
export function refusalOfMargin(marginPercent: number, on: Day): Refusal | undefined {
  const most = ruleOn('margin-percent-maximum', on);
  const least = ruleOn('margin-percent-minimum', on).value;
  if (marginPercent <= most.value && marginPercent >= least) return undefined;
  return unlawful(
    'fee/margin-not-moderate',
    most.article,
    `マージンは原価の${least}%以上${most.value}%以下でなければなりません。`,
    `the margin is between ${least} and ${most.value} percent of the cost`,
  );
}
