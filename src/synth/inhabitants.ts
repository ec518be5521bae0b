import type { Random } from '../kit/random.ts';
import { makeHousehold, type Namesake } from './household.ts';
import type { Window } from './window.ts';
import type { Person } from './person.ts';

/** After so many households, one head shares name and birthday with an earlier one without being related. */
const householdsPerNamesake = 1000;

/** The inhabitants, household by household, exactly `people` of them. */
export function* inhabitants(random: Random, people: number, window: Window): Generator<Person[]> {
  let made = 0;
  let namesake: Namesake | undefined;
  for (let number = 1; made < people; number += 1) {
    const planted = number % householdsPerNamesake === 0 ? namesake : undefined;
    const household = makeHousehold(
      random.fork(`household/${String(number)}`),
      number,
      window,
      planted,
    ).slice(0, people - made);
    const named = household.map((person, index) => ({
      ...person,
      id: `P${String(made + index + 1).padStart(7, '0')}`,
      twinOf: person.twinOf === null ? null : `P${String(made + index).padStart(7, '0')}`,
    }));
    made += named.length;
    const [head] = named;
    if (number % householdsPerNamesake === 60 && head !== undefined && head.romaji === null)
      namesake = namesakeOf(head);
    yield named;
  }
}

function namesakeOf({ states: [state], givenName, givenKana, sex, bornOn }: Person): Namesake {
  return { surname: state.surname, surnameKana: state.surnameKana, givenName, givenKana, sex, bornOn };
}
