import { daysBetween, type Day } from '../../../kit/day.ts';

/** A load as far as freshness goes. */
export interface LoadDates {
  readonly receivedOn: Day;
  /** Last day of an event in it. */
  readonly lastEventOn: Day | null;
  /** Day on which its quality was checked, if it was. */
  readonly checkedOn: Day | null;
}

/** How fresh a feed is, for its badge: 「X日までのデータをY日に検査。その後データに変更あり」. */
export interface Freshness {
  readonly checkedOn: Day | null;
  /** Last day of an event in what was checked. */
  readonly checkedUntil: Day | null;
  /** Last day of an event in anything that came. */
  readonly dataUntil: Day | null;
  /** Loads that came after the last one that was checked. */
  readonly loadsSinceCheck: number;
  /** Days since the last load. */
  readonly ageDays: number | null;
}

const latest = (days: readonly (Day | null)[]): Day | null =>
  days.reduce<Day | null>((last, on) => (on !== null && (last === null || on > last) ? on : last), null);

/** How fresh the loads of one feed are on day `on`. */
export function freshnessOf(loads: readonly LoadDates[], on: Day): Freshness {
  const checked = loads.filter(({ checkedOn }) => checkedOn !== null);
  const checkedReceipt = latest(checked.map(({ receivedOn }) => receivedOn));
  const received = latest(loads.map(({ receivedOn }) => receivedOn));
  const unchecked = loads.filter(({ checkedOn }) => checkedOn === null);
  return {
    checkedOn: latest(checked.map(({ checkedOn }) => checkedOn)),
    checkedUntil: latest(checked.map(({ lastEventOn }) => lastEventOn)),
    dataUntil: latest(loads.map(({ lastEventOn }) => lastEventOn)),
    loadsSinceCheck: unchecked.filter(
      ({ receivedOn }) => checkedReceipt === null || receivedOn >= checkedReceipt,
    ).length,
    ageDays: received === null ? null : daysBetween(received, on),
  };
}
