import { describe, expect, it } from 'vitest';
import { day, dayNumber } from '../kit/day.ts';
import { seededRandom } from '../kit/random.ts';
import { inhabitants } from './inhabitants.ts';
import { ageAt, stateOn, type Person } from './person.ts';

const window = { from: dayNumber(day('2024-01-01')), until: dayNumber(day('2026-10-01')) };
const households = [...inhabitants(seededRandom('inhabitants'), 4000, window)];
const people = households.flat();
const byId = new Map(people.map((person) => [person.id, person]));
const fullName = ({ states: [state], givenName }: Person) => `${state.surname} ${givenName}`;

describe('inhabitants', () => {
  it('are exactly as many as asked for, each with an id of his own', () => {
    expect(byId.size).toBe(4000);
  });

  it('share surname, home and insurer in a household, and differ in branch', () => {
    for (const household of households) {
      const first = household.map(({ states: [state] }) => state);
      expect(new Set(first.map(({ surname }) => surname)).size).toBe(1);
      expect(new Set(first.map(({ residence }) => residence)).size).toBe(1);
      const shared = first.filter(({ insurance }) => insurance.branch !== null);
      expect(
        new Set(shared.map(({ insurance }) => `${insurance.insurer} ${insurance.number}`)).size,
      ).toBeLessThan(2);
      expect(new Set(shared.map(({ insurance }) => insurance.branch)).size).toBe(shared.length);
    }
  });

  it('have twins of the same birth, home and insurance, apart in given name and branch', () => {
    const twins = people.filter(({ twinOf }) => twinOf !== null);
    expect(twins.length).toBeGreaterThan(10);
    for (const twin of twins) {
      const elder = byId.get(twin.twinOf ?? '');
      const [one, other] = [twin.states[0], elder?.states[0]];
      expect(elder?.bornOn).toBe(twin.bornOn);
      expect(elder?.givenName).not.toBe(twin.givenName);
      expect({ ...other?.insurance, branch: '' }).toEqual({ ...one.insurance, branch: '' });
      expect(other?.insurance.branch).not.toBe(one.insurance.branch);
    }
  });

  it('have fathers and sons of the same kana, written otherwise', () => {
    const alike = households.filter(([father, ...others]) =>
      others.some((other) => other.givenKana === father?.givenKana && other.givenName !== father.givenName),
    );
    expect(alike.length).toBeGreaterThan(0);
  });

  it('have unrelated people of the same name and birthday', () => {
    const seen = new Map<string, string>();
    const pairs = people.filter((person) => {
      const key = `${fullName(person)} ${String(person.bornOn)}`;
      const other = seen.get(key);
      seen.set(key, person.household);
      return other !== undefined && other !== person.household;
    });
    expect(pairs.length).toBeGreaterThan(0);
  });

  it('change surname when they marry, and keep their branch when the employer changes', () => {
    const married = people.filter(({ states }) => new Set(states.map(({ surname }) => surname)).size > 1);
    expect(married.length).toBeGreaterThan(5);
    expect(married.every(({ sex }) => sex === 'F')).toBe(true);
    const moved = people.filter(({ states }) => new Set(states.map(({ residence }) => residence)).size > 1);
    expect(moved.length).toBeGreaterThan(100);
    const newJob = people.filter(
      ({ states: [first, second] }) =>
        second !== undefined &&
        second.surname === first.surname &&
        first.insurance.symbol !== null &&
        second.insurance.symbol !== null &&
        second.insurance.insurer !== first.insurance.insurer,
    );
    expect(newJob.length).toBeGreaterThan(50);
    for (const { states } of newJob) expect(states[1]?.insurance.branch).toBe(states[0].insurance.branch);
  });

  it('have an insurance of 39xxxxxx without branch from 75 on, and no other', () => {
    for (const person of people) {
      const late = stateOn(person, window.until).insurance;
      const age = ageAt(person, window.until - 2);
      if (age >= 76) expect([late.insurer.slice(0, 2), late.branch]).toEqual(['39', null]);
      if (age < 74) expect(late.branch).not.toBeNull();
    }
  });

  it('include foreigners whose birthday is 1 January', () => {
    const foreigners = people.filter(({ romaji }) => romaji !== null);
    expect(foreigners.length).toBeGreaterThan(30);
    const newYear = foreigners.filter(
      ({ bornOn }) => new Date(bornOn * 86_400_000).toISOString().slice(5, 10) === '01-01',
    );
    expect(newYear.length).toBeGreaterThan(5);
  });
});
