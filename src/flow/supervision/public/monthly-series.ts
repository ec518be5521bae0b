import { addMonths, type Day } from '../../../kit/day.ts';
import { publicCount, type PublicCount } from './small-count.ts';

/** Something that happened so many times, or to so many people, on a day. */
export interface DailyCount {
  readonly on: Day;
  readonly count: number;
}

/** One point of a line of growth. */
export interface MonthlyPoint {
  /** `YYYY-MM` */
  readonly month: string;
  readonly count: PublicCount;
  /** Sum from the first month on. Hidden months come into it together, once they are many: the difference to a neighbour gives none away. */
  readonly total: PublicCount;
}

/**
 * Counts by month from the first to the last month, none left out. With `minimum`, a month of few is hidden.
 */
export function monthlySeries(days: readonly DailyCount[], until: Day, minimum = 0): readonly MonthlyPoint[] {
  const first = days.map(({ on }) => on).sort()[0];
  if (first === undefined) return [];
  const points: MonthlyPoint[] = [];
  let total = 0;
  let pending = 0;
  for (let start = `${first.slice(0, 7)}-01` as Day; start <= until; start = addMonths(start, 1)) {
    const month = start.slice(0, 7);
    const inMonth = days
      .filter(({ on }) => on.startsWith(month) && on <= until)
      .reduce((sum, { count }) => sum + count, 0);
    const count = publicCount(inMonth, minimum);
    if (count === 'hidden') pending += inMonth;
    else total += count;
    if (pending >= minimum) {
      total += pending;
      pending = 0;
    }
    points.push({ month, count, total: publicCount(total, minimum) });
  }
  return points;
}

/** A stream of the data-flow picture: from one place to the next, so many people. */
export interface PublicFlow {
  readonly from: string;
  readonly to: string;
  readonly people: PublicCount;
}

/** The streams of a Sankey picture, small ones hidden. */
export function publicFlows(
  flows: readonly { readonly from: string; readonly to: string; readonly people: number }[],
  minimum: number,
): readonly PublicFlow[] {
  return flows.map(({ from, to, people }) => ({ from, to, people: publicCount(people, minimum) }));
}
