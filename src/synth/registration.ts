import type { Random } from '../kit/random.ts';
import type { Institution } from './institutions.ts';
import { stateOn, type LifeState, type Person } from './person.ts';
import { someSlip, writtenIdentity, type Slip, type WrittenIdentity } from './written-identity.ts';

/** A patient of an institution: a person under a local patient id, as its clerks know him. */
export interface Registration {
  readonly institution: Institution;
  readonly localId: string;
  readonly person: Person;
  readonly slip: Slip;
  /** The clerks never heard of the marriage or the move. */
  readonly outOfDate: boolean;
  readonly firstOn: number;
  /** How the institution writes the person on a day on which he is there. */
  identityOn(on: number): WrittenIdentity;
}

const stride = 7_919_003;

/** The local patient id of the n-th patient (from 0): not in order, so that ids of two institutions say nothing of each other. */
export function localIdOf(institution: Institution, nth: number): string {
  const { prefix, digits } = institution.habits.localId;
  const offset = 10_007 * Number(institution.code.slice(5, 9));
  const size = digits >= 7 ? 9_000_000 : 900_000;
  const number = ((nth * stride + offset) % size) + size / 9;
  return `${prefix}${String(Math.floor(number)).padStart(digits, '0')}`;
}

/** The registration of a person as the n-th patient of an institution, where he came first on `firstOn`. */
export function register(
  random: Random,
  institution: Institution,
  nth: number,
  person: Person,
  firstOn: number,
): Registration {
  const slip = someSlip(random);
  const outOfDate = random.chance(0.3);
  const known = new Map<string, WrittenIdentity>();
  const first = stateOn(person, firstOn);
  return {
    institution,
    localId: localIdOf(institution, nth),
    person,
    slip,
    outOfDate,
    firstOn,
    identityOn: (on) => {
      const now = stateOn(person, on);
      const branchKnown = institution.habits.branchSince === null || on >= institution.habits.branchSince;
      const key = `${String(now.from)}${branchKnown ? '+' : '-'}`;
      let written = known.get(key);
      if (written === undefined) {
        // Insurance is looked at every month; the rest is told by the patient, or not.
        const state: LifeState = outOfDate ? { ...first, insurance: now.insurance } : now;
        written = writtenIdentity(person, state, institution, slip, on);
        known.set(key, written);
      }
      return written;
    },
  };
}

/** How the writing differs from the town hall's, as words joined by `+`; `none` when it does not. */
export function nameVariantKind({ institution, person, slip, outOfDate, firstOn }: Registration): string {
  const { habits } = institution;
  const kinds: string[] = slip === 'none' ? [] : [slip];
  const last = person.states.at(-1) ?? person.states[0];
  const first = stateOn(person, firstOn);
  if (outOfDate && first.surname !== last.surname) kinds.push('old-surname');
  if (outOfDate && first.residence !== last.residence) kinds.push('old-address');
  if (person.romaji !== null) kinds.push(habits.foreigners);
  else if (writtenIdentity(person, first, institution, 'none', firstOn).family !== first.surname)
    kinds.push('kanji-form');
  if (habits.kana === 'half-width') kinds.push('half-width-kana');
  if (!habits.nameSpace) kinds.push('no-space');
  if (habits.largeKana) kinds.push('large-kana');
  if (habits.longVowelMark) kinds.push('long-vowel');
  if (person.birthDayUnknown) kinds.push('unknown-birth-day');
  return kinds.length === 0 ? 'none' : kinds.join('+');
}
