import type { Random } from '../kit/random.ts';
import type { Person } from './person.ts';
import type { Registration } from './registration.ts';

/** A notice that was given: version of the text, day number, how. */
export interface GivenNotice {
  readonly version: string;
  readonly givenOn: number;
  readonly method: 'paper' | 'post' | 'kiosk';
}

/** What happened to a patient's notices at an institution. */
export interface NoticeHistory {
  readonly notices: readonly GivenNotice[];
  /** Day of death as the institution knows it, or null. */
  readonly knownDeathOn: number | null;
}

/** Whether a person is one of those whom notices hardly reach, anywhere. */
export function isHardToReach(random: Random): boolean {
  return random.chance(0.06);
}

/**
 * The notices of a registration as of day `asOf`: none to about 8 %, too recent to about 4 %, the rest long ago; now and
 * then a second version. A death is known where somebody told, always where the notice came after it.
 */
export function noticeHistory(
  random: Random,
  { person, firstOn }: Pick<Registration, 'firstOn'> & { readonly person: Pick<Person, 'diedOn'> },
  asOf: number,
  hardToReach: boolean,
): NoticeHistory {
  const { diedOn } = person;
  const tellsDeath = random.chance(0.85);
  const none: NoticeHistory = { notices: [], knownDeathOn: tellsDeath ? diedOn : null };
  if (random.chance(hardToReach ? 0.8 : 0.035)) return none;
  const givenOn = givenDay(random, firstOn, asOf);
  const afterDeath = diedOn !== null && givenOn > diedOn;
  // After a death the letter still goes out now and then; mostly nobody is told.
  if (afterDeath && random.chance(0.3)) return none;
  const version = givenOn < asOf - 400 ? '1' : '2';
  const notices: GivenNotice[] = [
    {
      version,
      givenOn,
      method: afterDeath ? 'post' : random.pick(['paper', 'paper', 'paper', 'kiosk', 'post'] as const),
    },
  ];
  if (version === '1' && !afterDeath && (diedOn === null || diedOn > asOf - 100) && random.chance(0.2)) {
    notices.push({ version: '2', givenOn: asOf - 300 + random.below(200), method: 'paper' });
  }
  return { notices, knownDeathOn: diedOn !== null && (tellsDeath || afterDeath) ? diedOn : null };
}

function givenDay(random: Random, firstOn: number, asOf: number): number {
  if (random.chance(0.045)) return asOf - 30 + random.below(28);
  // The two days on which the month has just ended, or has not.
  if (random.chance(0.012)) return asOf - 30 - random.below(3);
  const earliest = Math.max(firstOn, asOf - 700);
  return earliest + random.below(Math.max(1, asOf - 40 - earliest));
}
