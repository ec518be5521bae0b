import { InvalidInputError } from '../../kit/errors.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** Japan has one time, nine hours ahead, all year. */
const japanMs = 9 * 60 * minuteMs;

/**
 * The next instant at which clocks in Japan show `at`, such as `02:00`; now, when they show it.
 *
 * @throws {InvalidInputError} `gateway/bad-time`
 */
export function nextTimeInJapan(now: Date, at: string): Date {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(at) ?? [];
  if (hours === undefined || minutes === undefined) {
    throw new InvalidInputError(
      'gateway/bad-time',
      'a time is two digits of hours, a colon and two of minutes',
    );
  }
  const ofDay = (Number(hours) * 60 + Number(minutes)) * minuteMs;
  const here = Math.floor(now.getTime() / minuteMs) * minuteMs + japanMs;
  const until = (ofDay - (here % dayMs) + dayMs) % dayMs;
  return until === 0 ? now : new Date(here - japanMs + until);
}
