import type { Day } from '../../../kit/day.ts';
import { ruleOn } from '../../../law/rule-on.ts';
import { publicCount, publicParts, type PublicCount } from './small-count.ts';

/** Numbers as the stores give them. */
export interface OperatingNumbers {
  readonly people: number;
  readonly notices: number;
  readonly stops: number;
  readonly institutionsByKind: Readonly<Record<string, number>>;
  readonly usesByState: Readonly<Record<string, number>>;
  readonly refusedUses: number;
  readonly incidents: number;
  readonly nearMisses: number;
  readonly peopleByPrefecture: Readonly<Record<string, number>>;
}

/** The numbers on the public page 数字で見る. Counts of people are hidden when they are few; counts of matters are not. */
export interface PublicNumbers {
  readonly on: Day;
  readonly people: PublicCount;
  readonly notices: PublicCount;
  readonly stops: PublicCount;
  /** Stops per thousand notices, to one decimal; hidden with the stops. */
  readonly stopsPerThousand: PublicCount;
  readonly institutions: number;
  readonly institutionsByKind: Readonly<Record<string, number>>;
  readonly uses: number;
  readonly usesByState: Readonly<Record<string, number>>;
  readonly refusedUses: number;
  readonly incidents: number;
  readonly nearMisses: number;
  readonly peopleByPrefecture: Readonly<Record<string, PublicCount>>;
  /** Fewest people of a count that is shown. */
  readonly minimum: number;
}

/**
 * See `PublicNumbers`.
 *
 * @law 基本方針 — 事業運営の状況の開示など透明性 (S22); Rules Art. 18 (5) small cells
 */
export function publicNumbers(on: Day, numbers: OperatingNumbers): PublicNumbers {
  const minimum = ruleOn('cell-minimum', on).value;
  const { people, notices, stops, institutionsByKind, usesByState, peopleByPrefecture, ...matters } = numbers;
  const sum = (counts: Readonly<Record<string, number>>) =>
    Object.values(counts).reduce((total, count) => total + count, 0);
  const prefectures = Object.keys(peopleByPrefecture);
  const shown = publicParts(Object.values(peopleByPrefecture), minimum);
  const shownStops = publicCount(stops, minimum);
  const canShowRate = shownStops !== 'hidden' && publicCount(notices, minimum) !== 'hidden' && notices > 0;
  return {
    on,
    people: publicCount(people, minimum),
    notices: publicCount(notices, minimum),
    stops: shownStops,
    stopsPerThousand: canShowRate ? Math.round((stops / notices) * 10_000) / 10 : 'hidden',
    institutions: sum(institutionsByKind),
    institutionsByKind,
    uses: sum(usesByState),
    usesByState,
    ...matters,
    peopleByPrefecture: Object.fromEntries(
      prefectures.map((prefecture, index) => [prefecture, shown[index] ?? 'hidden']),
    ),
    minimum,
  };
}
