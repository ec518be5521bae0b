import type { StationId } from '../flow/stations.ts';

/** Words in Japanese and English. */
export interface Words {
  readonly ja: string;
  readonly en: string;
}

/** A number that a station shows. */
export interface StationCount {
  readonly label: Words;
  readonly value: number;
}

/** What waits at a station, and for whom. */
export interface WaitingMatter {
  /** Whose turn it is: a role. */
  readonly who: Words;
  readonly what: Words;
  readonly count: number;
}

/** How a station stands today. */
export interface StationStatus {
  readonly station: StationId;
  readonly counts: readonly StationCount[];
  readonly waiting: readonly WaitingMatter[];
}
