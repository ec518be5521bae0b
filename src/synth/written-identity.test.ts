import { describe, expect, it } from 'vitest';
import { day, dayNumber } from '../kit/day.ts';
import { municipalities } from '../japan/places.ts';
import { seededRandom } from '../kit/random.ts';
import { foundInstitutions, type Institution } from './institutions.ts';
import type { LifeState, Person } from './person.ts';
import { localIdOf, register } from './registration.ts';
import { writtenIdentity } from './written-identity.ts';

const today = dayNumber(day('2026-01-01'));
const institutions = foundInstitutions(8, dayNumber(day('2024-01-01')));
const nth = (kind: Institution['kind'], index: number) => {
  const found = institutions.filter((institution) => institution.kind === kind)[index];
  if (found === undefined) throw new RangeError('no such institution');
  return found;
};
const municipality = municipalities.find(({ code }) => code === '22210');
if (municipality === undefined) throw new RangeError('no such municipality');

const state: LifeState = {
  from: -Infinity,
  surname: '髙橋',
  surnameKana: 'タカハシ',
  residence: {
    municipality,
    prefectureName: '静岡県',
    postcode: '4170801',
    town: '栄町',
    block: [1, 23, 4],
    building: null,
  },
  insurance: { insurer: '01220012', symbol: '11223344', number: '56', branch: '01' },
  phone: '0545123456',
};
const person: Person = {
  id: 'P1',
  household: 'H1',
  sex: 'M',
  bornOn: dayNumber(day('1970-05-06')),
  diedOn: null,
  givenName: '祥一',
  givenKana: 'ショウイチ',
  romaji: null,
  twinOf: null,
  birthDayUnknown: false,
  states: [state, { ...state, from: today - 100, surname: '山本', surnameKana: 'ヤマモト' }],
};
const at = (institution: Institution) => writtenIdentity(person, state, institution, 'none', today);

describe('writtenIdentity', () => {
  it('holds 髙 on receipts, and writes 高 or ■ in the storages of hospitals', () => {
    expect(at(nth('clinic', 0)).name).toBe('髙橋 祥一');
    expect(at(nth('acute-hospital', 0)).name).toBe('高橋 祥一');
    expect(at(nth('acute-hospital', 1)).name).toBe('■橋 祥一');
  });

  it('writes kana as each system does', () => {
    expect(at(nth('acute-hospital', 1)).kana).toBe('タカハシ シヨウイチ');
    expect(at(nth('clinic', 1)).kana).toBe('ﾀｶﾊｼｼｮｳｲﾁ');
    expect(at(nth('clinic', 2)).kana).toBe('タカハシ ショーイチ');
  });

  it('writes the block of an address in one of two ways', () => {
    expect(at(nth('clinic', 0)).address).toBe('静岡県富士市栄町１－２３－４');
    expect(at(nth('municipality', 0)).address).toBe('静岡県富士市栄町１丁目２３番４号');
  });

  it('leaves the branch out before it was recorded', () => {
    const clinic = nth('clinic', 1);
    expect(writtenIdentity(person, state, clinic, 'none', dayNumber(day('2024-06-01'))).branch).toBe('');
    expect(at(clinic).branch).toBe('01');
  });

  it('leaves an unknown birth day out, or writes the first', () => {
    const unknown = { ...person, birthDayUnknown: true };
    expect(writtenIdentity(unknown, state, nth('fhir-hospital', 0), 'none', today).born).toBe('197005');
    expect(writtenIdentity(unknown, state, nth('clinic', 0), 'none', today).born).toBe('19700501');
  });

  it('slips by one character or one day', () => {
    const clinic = nth('clinic', 0);
    expect(writtenIdentity(person, state, clinic, 'kanji-typo', today).name).toBe('髙橋 祥二');
    expect(writtenIdentity(person, state, clinic, 'kana-typo', today).kana).toBe('タカハシ ツョウイチ');
    expect(writtenIdentity(person, state, clinic, 'birth-typo', today).born).toBe('19700507');
    expect(writtenIdentity(person, state, clinic, 'missing-kana', today).kana).toBe('');
  });

  it('writes foreigners in katakana or as in the passport', () => {
    const foreigner = { ...person, romaji: 'NGUYEN VAN', givenName: 'ヴァン', givenKana: 'ヴァン' };
    const katakana = { ...state, surname: 'グエン', surnameKana: 'グエン' };
    expect(writtenIdentity(foreigner, katakana, nth('clinic', 0), 'none', today).name).toBe('グエン ヴァン');
    expect(writtenIdentity(foreigner, katakana, nth('fhir-hospital', 0), 'none', today).name).toBe(
      'NGUYEN VAN',
    );
  });
});

describe('register', () => {
  it('knows the new name from the next visit on, unless nobody told', () => {
    const registrations = Array.from({ length: 40 }, (_, index) =>
      register(seededRandom(String(index)), nth('clinic', 0), index, person, today - 400),
    );
    const upToDate = registrations.find(({ outOfDate, slip }) => !outOfDate && slip === 'none');
    const old = registrations.find(({ outOfDate, slip }) => outOfDate && slip === 'none');
    expect([upToDate?.identityOn(today - 400).family, upToDate?.identityOn(today).family]).toEqual([
      '髙橋',
      '山本',
    ]);
    expect([old?.identityOn(today - 400).family, old?.identityOn(today).family]).toEqual(['髙橋', '髙橋']);
  });
});

describe('localIdOf', () => {
  it.each(institutions)('gives each patient of $name another id of the same form', (institution) => {
    const ids = new Set(Array.from({ length: 20_000 }, (_, index) => localIdOf(institution, index)));
    expect(ids.size).toBe(20_000);
    const { prefix, digits } = institution.habits.localId;
    expect([...ids].every((id) => id.startsWith(prefix) && id.length === prefix.length + digits)).toBe(true);
  });
});
