import type { Random } from '../kit/random.ts';
import { givenNames, type GivenName, foreignGivenNames } from './given-names.ts';
import { employerPolicy, lateElderlyInsurance, nationalPolicy, type Policy } from './insurance.ts';
import { withLifeChanges } from './life-changes.ts';
import { ageAt, type Insurance, type LifeState, type Person, type Residence } from './person.ts';
import { someResidence } from './residence.ts';
import { foreignSurnames, surnames } from './surnames.ts';
import type { Window } from './window.ts';

/** Somebody's name and birthday, for another who is planted to share both. */
export interface Namesake {
  readonly surname: string;
  readonly surnameKana: string;
  readonly givenName: string;
  readonly givenKana: string;
  readonly sex: 'M' | 'F';
  readonly bornOn: number;
}

/** One to be born into a household, before he has a name. */
interface Member {
  readonly sex: 'M' | 'F';
  readonly bornOn: number;
  /** Place in the household: 0 and 1 are the couple, then children, then grandparents. */
  readonly role: 'head' | 'partner' | 'child' | 'grandparent';
  readonly twin: boolean;
}

function bornAtAge(random: Random, window: Window, age: number): number {
  return window.until - Math.floor((Math.max(age, 0) + random.next()) * 365.2425);
}

function otherSex(sex: 'M' | 'F'): 'M' | 'F' {
  return sex === 'M' ? 'F' : 'M';
}

function children(random: Random, window: Window, parentAge: number): Member[] {
  const members: Member[] = [];
  const count = 1 + random.below(3);
  let age = parentAge - 25 - random.below(10);
  for (let child = 0; child < count && age >= 0 && age < 30; child += 1) {
    const bornOn = bornAtAge(random, window, age);
    members.push({ sex: random.chance(0.51) ? 'M' : 'F', bornOn, role: 'child', twin: false });
    if (random.chance(0.02)) {
      members.push({ sex: random.chance(0.51) ? 'M' : 'F', bornOn, role: 'child', twin: true });
    }
    age -= 2 + random.below(4);
  }
  return members;
}

function membersOf(random: Random, window: Window): Member[] {
  const kind = random.next();
  const sex: 'M' | 'F' = random.chance(0.7) ? 'M' : 'F';
  const member = (of: 'M' | 'F', age: number, role: Member['role']): Member => ({
    sex: of,
    bornOn: bornAtAge(random, window, age),
    role,
    twin: false,
  });
  if (kind < 0.3) {
    const age = random.chance(0.5) ? 20 + random.below(40) : 60 + random.below(36);
    return [member(random.chance(0.48) ? 'M' : 'F', age, 'head')];
  }
  const age = kind < 0.6 ? 50 + random.below(40) : 30 + random.below(28);
  const couple = [member(sex, age, 'head'), member(otherSex(sex), age - 4 + random.below(7), 'partner')];
  if (kind < 0.6) return couple;
  if (kind < 0.9) return [...couple, ...children(random, window, age)];
  const grandparent = member(random.chance(0.3) ? 'M' : 'F', age + 24 + random.below(12), 'grandparent');
  return [...couple, ...children(random, window, age), grandparent];
}

/** Day of death before the end of the window, or null. The yearly hazard grows by a tenth with each year of age (Gompertz). */
function dayOfDeath(random: Random, window: Window, bornOn: number): number | null {
  for (let from = Math.max(window.from, bornOn); from < window.until; from += 365) {
    const yearly = 0.0007 * Math.exp(0.092 * (ageAt({ bornOn }, from) - 38));
    if (random.chance(Math.min(yearly, 0.5))) {
      const on = from + random.below(365);
      return on < window.until ? on : null;
    }
  }
  return null;
}

/** Spellings that sound alike, for a father and a son of the same kana. */
function soundingLike(
  random: Random,
  name: GivenName,
  sex: 'M' | 'F',
  birthYear: number,
): GivenName | undefined {
  const alike = givenNames(sex, birthYear).items.filter(
    (item) => item.kana === name.kana && item.kanji !== name.kanji,
  );
  return alike.length === 0 ? undefined : random.pick(alike);
}

interface Given {
  readonly name: GivenName;
  readonly romaji: string | null;
}

function givenNameFor(random: Random, member: Member, taken: readonly Given[], foreign: boolean): Given {
  const birthYear = 1970 + Math.floor(member.bornOn / 365.2425);
  if (foreign) {
    const [katakana, romaji] = random.pick(foreignGivenNames[member.sex]);
    return { name: { kanji: katakana, kana: katakana }, romaji };
  }
  const father = taken[0];
  if (member.role === 'child' && member.sex === 'M' && father !== undefined && random.chance(0.03)) {
    const alike = soundingLike(random, father.name, 'M', birthYear);
    if (alike !== undefined) return { name: alike, romaji: null };
  }
  const list = givenNames(member.sex, birthYear);
  let name = list.draw(random);
  while (taken.some((other) => other.name.kanji === name.kanji)) name = list.draw(random);
  return { name, romaji: null };
}

function insuranceOf(
  random: Random,
  member: Member,
  branch: number,
  policy: Policy,
  home: Residence,
  window: Window,
): Insurance {
  if (ageAt(member, window.from) >= 75) return lateElderlyInsurance(random, home.municipality);
  return { ...policy, branch: String(branch).padStart(2, '0') };
}

const phoneNumber = (random: Random) =>
  random.chance(0.6)
    ? `090${String(10_000_000 + random.below(89_999_999))}`
    : `054${String(2_000_000 + random.below(7_999_999))}`;

/**
 * The people of household `number`: they share surname, home, insurer and mostly the phone. `namesake`, when given, is
 * whose name and birthday the head shares without being related.
 */
export function makeHousehold(random: Random, number: number, window: Window, namesake?: Namesake): Person[] {
  const foreign = namesake === undefined && random.chance(0.025);
  const [foreignKana, foreignRomaji] = random.pick(foreignSurnames);
  const drawn = surnames.draw(random);
  const surname = namesake?.surname ?? (foreign ? foreignKana : drawn.kanji);
  const surnameKana = namesake?.surnameKana ?? (foreign ? foreignKana : drawn.kana);
  const home = someResidence(random);
  const policy = random.chance(0.68) ? employerPolicy(random) : nationalPolicy(random, home.municipality);
  const firstBranch = policy.symbol === null ? 1 : 0;
  const phone = phoneNumber(random);
  const household = `H${String(number).padStart(7, '0')}`;
  const taken: Given[] = [];
  const people = membersOf(random, window).map((member, index): Person => {
    const bornOn = namesake !== undefined && index === 0 ? namesake.bornOn : member.bornOn;
    const sex = namesake !== undefined && index === 0 ? namesake.sex : member.sex;
    const given =
      namesake !== undefined && index === 0
        ? { name: { kanji: namesake.givenName, kana: namesake.givenKana }, romaji: null }
        : givenNameFor(random, member, taken, foreign);
    taken.push(given);
    const first: LifeState = {
      from: -Infinity,
      surname,
      surnameKana,
      residence: home,
      insurance: insuranceOf(random, { ...member, bornOn }, firstBranch + index, policy, home, window),
      phone: member.role === 'child' || random.chance(0.6) ? phone : phoneNumber(random),
    };
    return {
      id: '',
      household,
      sex,
      bornOn: foreign && random.chance(0.3) ? newYearOf(bornOn) : bornOn,
      diedOn: dayOfDeath(random, window, bornOn),
      givenName: given.name.kanji,
      givenKana: given.name.kana,
      romaji: given.romaji === null ? null : `${foreignRomaji} ${given.romaji}`,
      twinOf: member.twin ? 'elder' : null,
      birthDayUnknown: !foreign && member.role !== 'child' && random.chance(0.002),
      states: [first],
    };
  });
  return withLifeChanges(random, people, window);
}

/** 1 January of the year of a day: what a register writes when a passport has only the year. */
function newYearOf(on: number): number {
  return Math.round(Date.UTC(new Date(on * 86_400_000).getUTCFullYear(), 0, 1) / 86_400_000);
}
