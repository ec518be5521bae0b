/**
 * 差別的な取扱いをしていないことの統計: how long applicants of each kind waited, what they paid for a unit, and how many were refused; made from
 * what happened, not from what somebody entered.
 *
 * @law 基本方針 — 特定の者に差別的な取扱いを行わない、産学官に幅広く
 */

import { daysBetween, type Day } from '../../kit/day.ts';
import { ruleOn } from '../../law/rule-on.ts';
import type { UseCase } from './use-command.ts';

/** By what applicants are laid side by side. */
export type Grouping = 'sector' | 'size' | 'first-time';

/** A line of the statistics; of a group with few applications nothing but its being small is told. */
export interface TreatmentLine {
  readonly grouping: Grouping;
  readonly group: string;
  readonly applications: number | 'few';
  readonly decided?: number;
  readonly refused?: number;
  /** Median days from the submission to the decision. */
  readonly medianDays?: number;
  /** Median price, in percent of the cost: the same for all who have no waiver. */
  readonly medianPricePercent?: number;
}

const groupOf: Readonly<Record<Grouping, (use: UseCase) => string | undefined>> = {
  sector: ({ data }) => data.content?.conditions.userKind,
  size: ({ data }) => data.content?.recipient.size,
  'first-time': ({ data }) => (data.isFirstUse ? 'first' : 'again'),
};

/** The statistics over the uses that were submitted by a day. */
export function equalTreatment(uses: readonly UseCase[], on: Day): readonly TreatmentLine[] {
  const smallest = ruleOn('statistics-cell-minimum', on).value;
  const submitted = uses.filter(({ data }) => data.content !== undefined);
  return (Object.keys(groupOf) as Grouping[]).flatMap((grouping) => {
    const groups = Map.groupBy(submitted, (use) => groupOf[grouping](use) ?? 'unknown');
    return [...groups.entries()]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([group, members]) =>
        members.length < smallest
          ? { grouping, group, applications: 'few' as const }
          : { grouping, group, applications: members.length, ...figures(members) },
      );
  });
}

function figures(uses: readonly UseCase[]): Omit<TreatmentLine, 'grouping' | 'group' | 'applications'> {
  const decided = uses.flatMap(({ events, data }) => {
    const submittedOn = events.find(({ happened }) => happened === 'submitted')?.on;
    const end = events.find(({ happened, to }) => happened === 'decided' && to !== 'deferred');
    return submittedOn === undefined || end === undefined
      ? []
      : [{ days: daysBetween(submittedOn, end.on), isRefused: data.decision?.outcome === 'rejected' }];
  });
  const prices = uses.flatMap(({ data: { quote } }) =>
    quote === undefined || quote.costYen === 0 ? [] : [Math.round((quote.priceYen * 100) / quote.costYen)],
  );
  const days = median(decided.map((one) => one.days));
  const price = median(prices);
  return {
    decided: decided.length,
    refused: decided.filter(({ isRefused }) => isRefused).length,
    ...(days === undefined ? {} : { medianDays: days }),
    ...(price === undefined ? {} : { medianPricePercent: price }),
  };
}

/** The middle of the numbers; of an even count the mean of the two in the middle. */
function median(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((one, other) => one - other);
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
