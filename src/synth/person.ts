/** Who lives in the synthetic region, as the town hall would know it. */

import type { Municipality } from '../japan/places.ts';

/** Where somebody lives. */
export interface Residence {
  readonly municipality: Municipality;
  readonly prefectureName: string;
  readonly postcode: string;
  readonly town: string;
  readonly block: readonly [number, number, number];
  /** Name of the building and room, or null for a house. */
  readonly building: string | null;
}

/** Health insurance: 保険者番号 (8), 記号, 番号, 枝番; a late-elderly insurance has neither 記号 nor 枝番. */
export interface Insurance {
  readonly insurer: string;
  readonly symbol: string | null;
  readonly number: string;
  readonly branch: string | null;
}

/** Everything about a person that can change, as it is from a day on. */
export interface LifeState {
  /** Day number (days since 1970-01-01) from which it is so. */
  readonly from: number;
  readonly surname: string;
  readonly surnameKana: string;
  readonly residence: Residence;
  readonly insurance: Insurance;
  readonly phone: string;
}

/** One inhabitant. Days are day numbers. */
export interface Person {
  readonly id: string;
  readonly household: string;
  readonly sex: 'M' | 'F';
  readonly bornOn: number;
  readonly diedOn: number | null;
  readonly givenName: string;
  readonly givenKana: string;
  /** The name in the passport, `FAMILY GIVEN`, of a resident from abroad. */
  readonly romaji: string | null;
  readonly twinOf: string | null;
  /** Only year and month of birth are known to anybody. */
  readonly birthDayUnknown: boolean;
  /** In order of time; the first holds since birth. */
  readonly states: readonly [LifeState, ...LifeState[]];
}

/** What was so on a day. */
export function stateOn(person: Person, on: number): LifeState {
  let current = person.states[0];
  for (const state of person.states) if (state.from <= on) current = state;
  return current;
}

/** Age in whole years, to a day or two: good enough to choose what happens to somebody. */
export function ageAt(person: Pick<Person, 'bornOn'>, on: number): number {
  return Math.floor((on - person.bornOn) / 365.2425);
}
