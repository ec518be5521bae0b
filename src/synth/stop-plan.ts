import type { Random } from '../kit/random.ts';
import { dayAt } from './day-text.ts';
import { eligibleFrom } from './gate-truth.ts';
import type { NoticeHistory } from './notice-history.ts';
import { ageAt, type Person } from './person.ts';
import { quota, type Quota } from './quota.ts';
import type { Registration } from './registration.ts';

/** When, in the life of a data set, a stop request comes. */
export type StopMoment = 'early' | 'day-before-month-is-over' | 'after-intake' | 'between-build-and-release';

/** Awkward moments, in the order in which requests are given them. */
export const stopMoments: readonly StopMoment[] = [
  'early',
  'day-before-month-is-over',
  'after-intake',
  'between-build-and-release',
];

/** One stop request, as it concerns one institution. */
export interface StopRequest {
  readonly number: string;
  readonly registration: Registration;
  readonly scope: 'institution' | 'operator' | 'all';
  readonly requester: 'self' | 'guardian' | 'bereaved';
  readonly channel: 'web' | 'phone' | 'mail' | 'paper' | 'desk';
  /** Instant in UTC, ISO 8601. */
  readonly receivedAt: string;
  readonly moment: StopMoment;
  readonly guardianChecked: boolean;
  /** It had come before day `asOf` began in Japan. */
  readonly beforeAsOf: boolean;
}

/** A registration with its notices. */
export interface Notified {
  readonly registration: Registration;
  readonly history: NoticeHistory;
}

/** Shares of people for whom somebody asks to stop: more than in reality (0.1 %), so that each awkward moment occurs. */
const rates = { self: 0.011, guardian: 0.03, bereaved: 0.18 };

/** Plans the stop requests of a region, person by person. */
export interface StopPlan {
  /** The requests for one person, who is registered as `notified`. */
  requestsFor(random: Random, person: Person, notified: readonly Notified[]): StopRequest[];
}

interface Asker {
  readonly requester: StopRequest['requester'];
  readonly quota: Quota;
  made: number;
}

/** A plan for a region that is looked at as of day number `asOf`. */
export function stopPlan(asOf: number): StopPlan {
  const askers: Record<StopRequest['requester'], Asker> = {
    self: { requester: 'self', quota: quota(0.9), made: 0 },
    guardian: { requester: 'guardian', quota: quota(0.9), made: 0 },
    bereaved: { requester: 'bereaved', quota: quota(0.9), made: 2 },
  };
  let number = 0;
  return {
    requestsFor: (random, person, notified) => {
      const first = institutionAsked(notified, asOf);
      if (first === undefined) return [];
      const dead = person.diedOn !== null;
      const asker = dead ? askers.bereaved : ageAt(person, asOf) < 16 ? askers.guardian : askers.self;
      if (!asker.quota.take(rates[asker.requester])) return [];
      const moment = momentFor(stopMoments[asker.made % stopMoments.length] ?? 'early', person, first);
      asker.made += 1;
      number += 1;
      return requestsOf(random, { asker, moment, number, asOf, person }, notified);
    },
  };
}

/** The institution at which somebody asks: the first whose notice is old enough for its month to be over. */
function institutionAsked(notified: readonly Notified[], asOf: number): Notified | undefined {
  return notified.find(({ history }) => (history.notices[0]?.givenOn ?? Infinity) < asOf - 40) ?? notified[0];
}

/** The moment, unless it was before the person's death: then nobody is bereaved yet, and the request is an early one. */
function momentFor(moment: StopMoment, { diedOn }: Person, { history }: Notified): StopMoment {
  const givenOn = history.notices[0]?.givenOn;
  const tooSoon = diedOn !== null && (givenOn === undefined || eligibleFrom(givenOn) <= diedOn + 1);
  return moment === 'day-before-month-is-over' && tooSoon ? 'early' : moment;
}

interface Asked {
  readonly asker: Asker;
  readonly moment: StopMoment;
  readonly number: number;
  readonly asOf: number;
  readonly person: Person;
}

function requestsOf(random: Random, asked: Asked, notified: readonly Notified[]): StopRequest[] {
  const { asker, moment, asOf } = asked;
  const about = institutionAsked(notified, asOf);
  if (about === undefined) return [];
  const scope = random.pick(['institution', 'all', 'operator', 'all'] as const);
  const concerned = scope === 'institution' ? [about] : notified;
  const receivedAt = instantOf(random, asked, about);
  const channel = random.pick(['web', 'phone', 'mail', 'paper', 'desk'] as const);
  const guardianChecked = asker.requester !== 'guardian' || random.chance(0.6);
  return concerned.map(({ registration }, index) => ({
    number: `S${String(asked.number).padStart(6, '0')}-${String(index + 1)}`,
    registration,
    scope,
    requester: asker.requester,
    channel,
    receivedAt,
    moment,
    guardianChecked,
    beforeAsOf: moment === 'early' || moment === 'day-before-month-is-over',
  }));
}

/** The instant at which a request comes, in UTC; hours are those of Japan, nine later. */
function instantOf(random: Random, { moment, asOf, person }: Asked, { history }: Notified): string {
  const notice = history.notices[0]?.givenOn;
  switch (moment) {
    case 'early': {
      const earliest = Math.max(notice ?? asOf - 300, person.diedOn ?? 0) + 1;
      return `${dayAt(Math.min(asOf - 2, earliest + random.below(60)))}T0${String(random.below(9))}:15:00Z`;
    }
    case 'day-before-month-is-over': {
      // 23:30 in Japan on the last day of waiting.
      const last = notice === undefined ? asOf - 10 : eligibleFrom(notice) - 1;
      return `${dayAt(Math.min(asOf - 1, last))}T14:30:00Z`;
    }
    case 'after-intake':
      return `${dayAt(asOf)}T03:00:00Z`;
    case 'between-build-and-release':
      return `${dayAt(asOf)}T07:00:00Z`;
  }
}
