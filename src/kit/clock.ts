import { dayOf, type Day } from './day.ts';

/** Where the present moment comes from, so that tests and simulations can set it. */
export interface Clock {
  /** The present instant. */
  now(): Date;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands at `start` until it is moved. */
export function settableClock(start: Date): Clock & { set(instant: Date): void } {
  let present = start;
  return {
    now: () => present,
    set: (instant) => {
      present = instant;
    },
  };
}

/** Today's calendar day in Japan. */
export function today(clock: Clock): Day {
  return dayOf(clock.now());
}
