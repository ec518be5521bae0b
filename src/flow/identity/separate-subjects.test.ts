import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SubjectId } from '../institution/index.ts';
import type { IdentityRecord } from '../../formats/clinical-model.ts';
import { day } from '../../kit/day.ts';
import { linkPeople, type SubjectIdentity } from './link-people.ts';
import { newPersonId } from './person-id.ts';
import type { LinkReason, Membership, Separation } from './person-link.ts';
import { separateSubjects } from './separate-subjects.ts';

const key = Buffer.alloc(32, 7);
const subject = (digit: string) => digit.repeat(32) as SubjectId;
const [a, b, c, d] = [subject('a'), subject('b'), subject('c'), subject('d')];
const link = (left: SubjectId, right: SubjectId, weight: number): LinkReason => {
  const odds = 2 ** (weight - 12);
  return { left, right, weight, probability: odds / (1 + odds), levels: {} };
};
const apart = (left: SubjectId, right: SubjectId): Separation => ({
  left,
  right,
  decidedBy: 'yamamoto',
  reason: 'reviewed-different-person',
});
const onePerson = (...subjects: SubjectId[]): Membership[] =>
  subjects.map((one) => ({ subject: one, person: newPersonId(key, subjects) }));

/** The people that a separation makes of one, as sorted lists. */
const peopleOf = (memberships: readonly Membership[]) =>
  [...Map.groupBy(memberships, ({ person }) => person).values()]
    .map((members) => members.map((member) => member.subject).sort())
    .sort((left, right) => ((left[0] ?? '') < (right[0] ?? '') ? -1 : 1));
const separated = (
  reasons: readonly LinkReason[],
  separations: readonly Separation[],
  ...subjects: SubjectId[]
) => separateSubjects({ memberships: onePerson(...subjects), reasons, separations }, key);

describe('separateSubjects', () => {
  it('makes two people of two', () => {
    const memberships = separated([link(a, b, 30)], [apart(a, b)], a, b);
    expect(peopleOf(memberships)).toEqual([[a], [b]]);
  });

  it('lets the others go with those for whom the evidence is stronger, however strong both are', () => {
    const reasons = [link(a, b, 40), link(a, c, 45), link(b, c, 90), link(a, d, 61), link(b, d, 60)];
    expect(peopleOf(separated(reasons, [apart(a, b)], a, b, c, d))).toEqual([
      [a, d],
      [b, c],
    ]);
  });

  it('does not part those whom reviewers joined, whatever the evidence', () => {
    const joined = { ...apart(b, c), reason: 'agreed' };
    const evidence = {
      memberships: onePerson(a, b, c),
      reasons: [link(a, b, 40), link(a, c, 60)],
      separations: [apart(a, b)],
    };
    expect(peopleOf(separateSubjects({ ...evidence, joinings: [joined] }, key))).toEqual([[a], [b, c]]);
    // Without the joining, c stays where the evidence is.
    expect(peopleOf(separateSubjects(evidence, key))).toEqual([[a, c], [b]]);
  });

  it('keeps the id of the part with the smallest subject', () => {
    const memberships = separated([link(a, b, 30), link(a, c, 40)], [apart(a, b)], a, b, c);
    const before = onePerson(a, b, c)[0]?.person;
    expect(new Set(memberships.filter(({ person }) => person === before).map((one) => one.subject))).toEqual(
      new Set([a, c]),
    );
  });

  it('does not break up what only blocking kept from being compared', () => {
    const chain = [link(a, b, 20), link(b, c, 20), link(c, d, 20)];
    expect(peopleOf(separated(chain, [], a, b, c, d))).toEqual([[a, b, c, d]]);
  });

  it('leaves a person as it is when the separated one is of another', () => {
    expect(separated([link(a, b, 30)], [apart(a, d)], a, b)).toEqual(onePerson(a, b));
  });

  it('keeps earlier separations of the person', () => {
    const reasons = [link(a, b, 30), link(b, c, 30), link(a, c, 30)];
    expect(peopleOf(separated(reasons, [apart(a, b), apart(b, c), apart(a, c)], a, b, c))).toEqual([
      [a],
      [b],
      [c],
    ]);
  });

  it('never leaves the separated together, and gives every subject one person', () => {
    const subjects = ['0', '1', '2', '3', '4', '5'].map(subject);
    const pair = fc
      .tuple(fc.constantFrom(...subjects), fc.constantFrom(...subjects))
      .filter(([left, right]) => left < right);
    const reasons = fc.uniqueArray(fc.tuple(pair, fc.integer({ min: 5, max: 200 })), {
      selector: ([[left, right]]) => left + right,
    });
    fc.assert(
      fc.property(reasons, fc.array(pair, { maxLength: 5 }), (links, separations) => {
        const memberships = separated(
          links.map(([[left, right], weight]) => link(left, right, weight)),
          separations.map(([left, right]) => apart(left, right)),
          ...subjects,
        );
        const personOf = new Map(memberships.map((one) => [one.subject, one.person]));
        expect([...personOf.keys()].sort()).toEqual(subjects);
        for (const [left, right] of separations) expect(personOf.get(left)).not.toBe(personOf.get(right));
      }),
    );
  });
});

describe('linkPeople after a separation', () => {
  const identities = townOf(60);
  const [first, second] = [subjectOf(0, 0), subjectOf(0, 1)];
  const personOf = (memberships: readonly Membership[]) =>
    new Map(memberships.map((member) => [member.subject, member.person]));
  const { memberships, reasons } = linkPeople(identities, [], key);
  const person = personOf(memberships).get(first);

  it('keeps the separated apart in every later linkage', () => {
    expect(personOf(memberships).get(second)).toBe(person);
    const evidence = {
      memberships: memberships.filter((member) => member.person === person),
      reasons,
      separations: [apart(first, second)],
    };
    const parts = personOf(separateSubjects(evidence, key));
    expect(parts.get(first)).not.toBe(parts.get(second));
    const later = personOf(linkPeople(identities, [apart(first, second)], key).memberships);
    expect(later.get(first)).not.toBe(later.get(second));
    // Everybody else is who they were.
    for (const { subject: one, person: before } of memberships) {
      if (before !== person) expect(later.get(one)).toBe(before);
    }
  });

  it('would join them again without the stored separation', () => {
    const again = personOf(linkPeople(identities, [], key).memberships);
    expect(again.get(first)).toBe(again.get(second));
  });
});

function subjectOf(person: number, institution: number): SubjectId {
  return createHash('sha256')
    .update(`${String(institution)}/${String(person)}`)
    .digest('hex')
    .slice(0, 32) as SubjectId;
}

/** People who are known at three institutions each, with names and numbers that follow from their number. */
function townOf(people: number): SubjectIdentity[] {
  const surnames = [
    '佐藤 サトウ',
    '鈴木 スズキ',
    '高橋 タカハシ',
    '田中 タナカ',
    '伊藤 イトウ',
    '渡辺 ワタナベ',
    '山本 ヤマモト',
  ];
  const given = [
    '太郎 タロウ',
    '花子 ハナコ',
    '健一 ケンイチ',
    '美咲 ミサキ',
    '修 オサム',
    '直子 ナオコ',
    '誠 マコト',
    '恵子 ケイコ',
    '進 ススム',
  ];
  return Array.from({ length: people * 3 }, (_, index) => {
    const [person, institution] = [Math.floor(index / 3), index % 3];
    const [surname = '', surnameKana = ''] = (surnames[person % 7] ?? '').split(' ');
    const [name = '', nameKana = ''] = (given[person % 9] ?? '').split(' ');
    const digits = String(person * 7919 + 10_000_000).slice(-7);
    const record: IdentityRecord = {
      subject: String(index),
      place: { file: 'people.csv', position: index + 1 },
      name: `${surname} ${name}`,
      kana: `${surnameKana} ${nameKana}`,
      sex: person % 2 === 0 ? 'M' : 'F',
      birthOn: day(
        `19${String(30 + (person % 60))}-${String(1 + (person % 12)).padStart(2, '0')}-${String(1 + (person % 28)).padStart(2, '0')}`,
      ),
      deathOn: null,
      postcode: digits,
      address: `東京都千代田区${String(person)}番地`,
      phone: `090${digits}1`,
      insurerNumber: '06131234',
      insuredSymbol: '12',
      insuredNumber: digits,
      insuredBranch: '01',
      observedOn: null,
    };
    return {
      subject: subjectOf(person, institution),
      institution: String(institution),
      records: [record],
    };
  });
}
