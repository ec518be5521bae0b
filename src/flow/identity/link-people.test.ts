import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { IdentityRecord } from '../../formats/clinical-model.ts';
import { day } from '../../kit/day.ts';
import { noProgress } from '../../kit/progress.ts';
import { seededRandom } from '../../kit/random.ts';
import type { SubjectId } from '../institution/index.ts';
import { linkPeople, type SubjectIdentity } from './link-people.ts';

const key = Buffer.alloc(32, 7);
const surnames =
  '佐藤 サトウ,鈴木 スズキ,高橋 タカハシ,田中 タナカ,伊藤 イトウ,渡辺 ワタナベ,山本 ヤマモト,中村 ナカムラ'.split(
    ',',
  );
const givenNames =
  '健 ケン,翔 ショウ,葵 アオイ,誠 マコト,恵子 ケイコ,直樹 ナオキ,由美 ユミ,美咲 ミサキ,修 オサム,久美子 クミコ'.split(
    ',',
  );

const subjectOf = (institution: string, localId: string) =>
  createHash('sha256').update(`${institution}/${localId}`).digest('hex').slice(0, 32) as SubjectId;

const patient = (institution: string, localId: string, ...records: IdentityRecord[]): SubjectIdentity => ({
  subject: subjectOf(institution, localId),
  institution,
  records,
});

/** What is known of the n-th inhabitant; the same n gives the same. */
function inhabitant(n: number): IdentityRecord {
  const random = seededRandom(`inhabitant ${n}`);
  const digits = (length: number) => Array.from({ length }, () => String(random.below(10))).join('');
  const two = (number: number) => String(number).padStart(2, '0');
  const [surname = '', surnameKana = ''] = random.pick(surnames).split(' ');
  const [given = '', givenKana = ''] = random.pick(givenNames).split(' ');
  return {
    subject: String(n),
    place: { file: 'patients.csv', position: n + 1 },
    name: `${surname} ${given}`,
    kana: `${surnameKana} ${givenKana}`,
    sex: random.pick(['M', 'F']),
    birthOn: day(`${1930 + random.below(90)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`),
    deathOn: null,
    postcode: digits(7),
    address: `静岡県沼津市本町${1 + random.below(9)}丁目${1 + random.below(30)}番${1 + n}号`,
    phone: `090${digits(8)}`,
    insurerNumber: `06${digits(6)}`,
    insuredSymbol: digits(4),
    insuredNumber: digits(5),
    insuredBranch: '01',
    observedOn: null,
  };
}

const someOf = (count: number) => Array.from({ length: count }, (_, n) => inhabitant(n));
/** Everybody is a patient of the hospital and of the clinic. */
const region = someOf(300).flatMap((record, n) => [
  patient('hospital', String(n), record),
  patient('clinic', String(n), { ...record, address: null, postcode: null, phone: null }),
]);
const [hospital, clinic] = [subjectOf('hospital', '0'), subjectOf('clinic', '0')];

const personOf = ({ memberships }: ReturnType<typeof linkPeople>, subject: SubjectId) =>
  memberships.find((one) => one.subject === subject)?.person;

describe('linkPeople', () => {
  it('finds who is one person at two institutions, and says why', () => {
    const linkage = linkPeople(region, [], key);
    expect(linkage.people).toBe(300);
    expect(personOf(linkage, clinic)).toBe(personOf(linkage, hospital));
    const reason = linkage.reasons.find(({ left, right }) => [left, right].includes(hospital));
    expect(reason?.levels).toMatchObject({
      birth_on: 'same',
      insured: 'same',
      institution: 'another source',
    });
    expect(linkage.reasons).toHaveLength(300);
  });

  it('keeps namesakes of one birthday apart who agree in nothing else', () => {
    const { name, kana, birthOn, sex } = inhabitant(0);
    const namesake = { ...inhabitant(1000), name, kana, birthOn, sex, insuredBranch: null };
    const other = patient('hospital', 'namesake', namesake);
    const linkage = linkPeople([...region, other], [], key);
    expect(linkage.people).toBe(301);
    // Negative control: with the same card and phone it is a second registration of one person.
    const { insurerNumber, insuredSymbol, insuredNumber, phone, address, postcode } = inhabitant(0);
    const home = { insurerNumber, insuredSymbol, insuredNumber, phone, address, postcode };
    const again = patient('dentist', 'again', { ...namesake, ...home });
    expect(personOf(linkPeople([...region, again], [], key), again.subject)).toBe(
      personOf(linkage, hospital),
    );
  });

  it('takes no couple for one person, though nobody in the data came twice', () => {
    const couples = someOf(150).flatMap((record, n) => {
      const { name, kana, birthOn, sex } = inhabitant(2000 + n);
      const [surname = '', surnameKana = ''] = [record.name?.split(' ')[0], record.kana?.split(' ')[0]];
      const spouse = {
        ...record,
        ...{ birthOn, sex, insuredBranch: null },
        name: `${surname} ${name?.split(' ')[1] ?? ''}`,
        kana: `${surnameKana} ${kana?.split(' ')[1] ?? ''}`,
      };
      return record.name === spouse.name
        ? [patient('hospital', `${n}`, record)]
        : [patient('hospital', `${n}`, record), patient('hospital', `${n} too`, spouse)];
    });
    expect(linkPeople(couples, [], key).people).toBe(couples.length);
  });

  it('does not let a record that says little hide what another of the same patient contradicts', () => {
    const { birthOn, sex } = inhabitant(0);
    const stranger = { ...inhabitant(1001), birthOn, sex };
    const bare = { ...stranger, name: null, kana: null, address: null, postcode: null, phone: null };
    const little = {
      ...bare,
      insurerNumber: null,
      insuredSymbol: null,
      insuredNumber: null,
      insuredBranch: null,
    };
    const linkage = linkPeople([...region, patient('dentist', 'stranger', stranger, little)], [], key);
    expect(linkage.people).toBe(301);
    expect(linkage.doubtful).toEqual([]);
  });

  it('follows a patient through a new card and a move that one institution has seen', () => {
    const before = inhabitant(0);
    const { insurerNumber, insuredSymbol, insuredNumber, address, postcode } = inhabitant(1002);
    const after = { ...before, insurerNumber, insuredSymbol, insuredNumber, address, postcode };
    const moved = region.map((one) => (one.subject === clinic ? patient('clinic', '0', before, after) : one));
    const late = patient('dentist', 'late', after);
    const linkage = linkPeople([...moved, late], [], key);
    expect(personOf(linkage, late.subject)).toBe(personOf(linkage, hospital));
  });

  it('gives the same people whatever the order of the subjects', () => {
    expect(linkPeople(region.toReversed(), [], key)).toEqual(linkPeople(region, [], key));
  });

  it('knows nobody where there is nobody', () => {
    expect(linkPeople([], [], key)).toEqual({ memberships: [], reasons: [], doubtful: [], people: 0 });
  });

  /** Somebody whose card, phone and address are all other ones by now: two registrations that nothing but a person joins. */
  const changed = patient('dentist', 'changed', {
    ...inhabitant(1003),
    ...{
      name: inhabitant(0).name,
      kana: inhabitant(0).kana,
      birthOn: inhabitant(0).birthOn,
      sex: inhabitant(0).sex,
    },
  });
  const finding = (left: SubjectId, right: SubjectId) => ({
    left,
    right,
    decidedBy: 'p1,p2',
    reason: 'agreed',
  });

  it('D1: obeys what reviewers found to be one person, with all that is known of either', () => {
    const apart = linkPeople([...region, changed], [], key);
    expect(personOf(apart, changed.subject)).not.toBe(personOf(apart, hospital));
    const together = linkPeople([...region, changed], [], key, noProgress, [
      finding(changed.subject, clinic),
    ]);
    expect(personOf(together, changed.subject)).toBe(personOf(together, hospital));
    expect(together.people).toBe(300);
  });

  it('D1: asks a person about a pair that is likelier one than two, explains it without values, and not again once decided', () => {
    const card = { insurerNumber: '06999999', insuredSymbol: '1', insuredNumber: '2', insuredBranch: '01' };
    const likely = [1, 2, 3].map((n) =>
      patient('dentist', `likely ${String(n)}`, {
        ...inhabitant(n),
        ...card,
        ...{ postcode: null, address: null, phone: null },
      }),
    );
    const linkage = linkPeople([...region, ...likely], [], key);
    const pair = linkage.doubtful[0];
    if (pair === undefined) throw new RangeError('no pair of this region is doubtful');
    expect(pair.left < pair.right).toBe(true);
    const { priorBits, parts, adjustmentBits, logOddsBits } = pair.explanation;
    const sum = parts.reduce((bits, part) => bits + part.bits, priorBits + adjustmentBits);
    expect(sum).toBeCloseTo(logOddsBits);
    expect(1 / (1 + 2 ** -logOddsBits)).toBeCloseTo(pair.probability);
    const text = JSON.stringify(pair);
    for (const { records } of [...region, ...likely]) {
      for (const value of [records[0]?.kana, records[0]?.phone, records[0]?.birthOn])
        if (typeof value === 'string') expect(text).not.toContain(value);
    }
    const decided = linkPeople([...region, ...likely], [finding(pair.left, pair.right)], key);
    expect(decided.doubtful.map(({ left, right }) => [left, right])).not.toContainEqual([
      pair.left,
      pair.right,
    ]);
  });
});
