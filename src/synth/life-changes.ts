import { addMonths, dayNumber } from '../kit/day.ts';
import type { Random } from '../kit/random.ts';
import { dayAt } from './day-text.ts';
import type { Window } from './window.ts';
import { employerPolicy, lateElderlyInsurance } from './insurance.ts';
import { ageAt, type LifeState, type Person } from './person.ts';
import { someResidence } from './residence.ts';
import { surnames } from './surnames.ts';

/** How likely each change is within the window. */
const rates = { move: 0.1, marriage: 0.3, newEmployer: 0.15 };

type Change = (state: LifeState) => Partial<LifeState>;

function changed(person: Person, from: number, change: Change): Person {
  const before = person.states.filter((state) => state.from <= from);
  const current = before.at(-1) ?? person.states[0];
  const after = person.states.filter((state) => state.from > from);
  const next = { ...current, ...change(current), from };
  const [first = next, ...rest] = [
    ...before,
    next,
    ...after.map((state) => ({ ...state, ...change(state) })),
  ];
  return { ...person, states: [first, ...rest] };
}

const someDay = (random: Random, window: Window) =>
  window.from + 60 + random.below(window.until - window.from - 120);

/** Late-elderly insurance from the 75th birthday on, when it is within the window. */
function turningSeventyFive(random: Random, person: Person, window: Window): Person {
  const birthday = dayNumber(addMonths(dayAt(person.bornOn), 75 * 12));
  if (birthday <= window.from || birthday >= window.until) return person;
  const insurance = lateElderlyInsurance(random, person.states[0].residence.municipality);
  return changed(person, birthday, () => ({ insurance }));
}

function newEmployer(random: Random, people: readonly Person[], window: Window): readonly Person[] {
  const on = someDay(random, window);
  const policy = employerPolicy(random);
  return people.map((person) =>
    person.states[0].insurance.symbol === null
      ? person
      : changed(person, on, ({ insurance }) => ({
          insurance: insurance.symbol === null ? insurance : { ...policy, branch: insurance.branch },
        })),
  );
}

/** A marriage: the surname, the home and the insurance of the other. */
function marriage(random: Random, person: Person, window: Window): Person {
  let other = surnames.draw(random);
  while (other.kanji === person.states[0].surname) other = surnames.draw(random);
  const residence = someResidence(random);
  const policy = employerPolicy(random);
  return changed(person, someDay(random, window), () => ({
    surname: other.kanji,
    surnameKana: other.kana,
    residence,
    insurance: { ...policy, branch: '01' },
  }));
}

/** The same people with what changes in their lives within the window: moves, marriages, employers, 75th birthdays. */
export function withLifeChanges(random: Random, household: readonly Person[], window: Window): Person[] {
  let people: readonly Person[] = household;
  if (random.chance(rates.newEmployer)) people = newEmployer(random, people, window);
  if (random.chance(rates.move)) {
    const on = someDay(random, window);
    const residence = someResidence(random);
    people = people.map((person) => changed(person, on, () => ({ residence })));
  }
  return people.map((person) => {
    const age = ageAt(person, window.from);
    const alone = household.length === 1 || (age >= 20 && person.bornOn > (household[0]?.bornOn ?? 0));
    const marries =
      person.sex === 'F' &&
      person.romaji === null &&
      age >= 20 &&
      age < 40 &&
      alone &&
      random.chance(rates.marriage);
    return turningSeventyFive(random, marries ? marriage(random, person, window) : person, window);
  });
}
