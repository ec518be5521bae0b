import { describe, expect, it } from 'vitest';
import { seededRandom } from '../kit/random.ts';
import { edgeReasons } from './edge-reasons.ts';
import { linkRecords, type LinkageOptions } from './link-records.ts';
import type { LinkageSpec } from './linkage-spec.ts';

interface Patient {
  surname: string;
  surnameKana: string;
  given: string;
  givenKana: string;
  birth: string;
  sex: string;
  postcode: string;
  phone: string;
  insurance: string;
  branch: string;
}

const surnames =
  '佐藤サトウ 鈴木スズキ 髙橋タカハシ 田中タナカ 伊藤イトウ 渡邊ワタナベ 山本ヤマモト 中村ナカムラ 小林コバヤシ 加藤カトウ'.split(
    ' ',
  );
const givens =
  '太郎タロウ 花子ハナコ 健ケン 美咲ミサキ 翔ショウ 葵アオイ 大輔ダイスケ 恵子ケイコ 誠マコト 久美子クミコ 直樹ナオキ 由美ユミ'.split(
    ' ',
  );
const kanaOf = (name: string) => /[ァ-ヶー]+$/u.exec(name)?.[0] ?? '';
const parted = (name: string) => ({ written: name.slice(0, -kanaOf(name).length), read: kanaOf(name) });

/** People with one home each, enough of them to learn from. */
function people(count: number): Patient[] {
  const random = seededRandom('people');
  const digits = (length: number) => Array.from({ length }, () => String(random.below(10))).join('');
  return Array.from({ length: count }, () => {
    const surname = parted(random.pick(surnames));
    const given = parted(random.pick(givens));
    return {
      surname: surname.written,
      surnameKana: surname.read,
      given: given.written,
      givenKana: given.read,
      birth: `${1930 + random.below(90)}${String(1 + random.below(12)).padStart(2, '0')}${String(1 + random.below(28)).padStart(2, '0')}`,
      sex: random.pick(['M', 'F']),
      postcode: digits(7),
      phone: `090${digits(8)}`,
      insurance: `06${digits(6)}|${digits(3)}|${digits(5)}`,
      branch: '01',
    };
  });
}

const spec: LinkageSpec = {
  id: 'id',
  columns: {
    surname: 'surname',
    surnameKana: 'kana-surname',
    given: 'given-name',
    givenKana: 'kana-given-name',
    birth: 'date',
    sex: 'sex',
    postcode: 'postcode',
    phone: 'phone',
    insurance: 'insurance-number',
    branch: 'insurance-branch',
  },
};

function link(records: readonly Patient[], options: LinkageOptions = {}, change: Partial<LinkageSpec> = {}) {
  const names = Object.keys(spec.columns) as (keyof Patient)[];
  const table = new Map<string, (string | null)[]>([
    ['id', records.map((_, index) => String(index))],
    ...names.map((name) => [name, records.map((record) => record[name])] as const),
  ]);
  return linkRecords(table, { ...spec, ...change }, options);
}

const all = people(400);
const twice = [...all, ...all.map((patient) => ({ ...patient, phone: '' }))];
const [one] = all as [Patient];
const same = ({ clusterOf }: { clusterOf: Int32Array }, left: number, right: number) =>
  clusterOf[left] === clusterOf[right];

describe('linkRecords', () => {
  it('finds the two records of each person, and nobody else', () => {
    const { clusterOf, stats } = link(twice);
    expect(all.every((_, index) => clusterOf[index + 400] === index)).toBe(true);
    expect(stats).toMatchObject({ records: 800, clusters: 400, matches: 400 });
  });

  it('does not merge twins, who share all but the given name', () => {
    const twin = { ...one, given: '蒼太', givenKana: 'ソウタ', branch: '' };
    const records = [...twice, twin, { ...twin }];
    const result = link(records);
    expect(same(result, 800, 801)).toBe(true);
    expect(same(result, 0, 800)).toBe(false);
    // Negative control: by weight alone they would be one.
    expect(same(link(records, { guardRelatives: false }), 0, 800)).toBe(true);
  });

  it('takes no couple for one person, though couples are the most alike that there is', () => {
    const partners = people(800).slice(400);
    const spouses = all.map((patient, index) => {
      const { given, givenKana, birth } = partners[index] as Patient;
      return { ...patient, given, givenKana, birth, branch: '' };
    });
    const couples = [...all, ...spouses].map((patient) => ({ ...patient, insurance: '' }));
    expect(link(couples, {}, { threshold: 1e-6 }).stats.clusters).toBeGreaterThan(780);
    expect(link(couples, { guardRelatives: false }, { threshold: 1e-6 }).stats.clusters).toBeLessThan(780);
  });

  it('does not merge two people of one insurance card with different branches', () => {
    const other = { ...one, branch: '02' };
    expect(same(link([...twice, other]), 0, 800)).toBe(false);
    expect(same(link([...twice, other], { guardRelatives: false }), 0, 800)).toBe(true);
  });

  it('does not merge father and son of one reading', () => {
    const birth = `${Number(one.birth.slice(0, 4)) + 31}${one.birth.endsWith('0911') ? '0412' : '0911'}`;
    const son = { ...one, birth, given: '多朗', branch: '' };
    // The father's other record is not here: without the guard only the son's own evidence would decide.
    const records = [...twice.filter((_, index) => index !== 400), son];
    const sons = records.length - 1;
    expect(same(link(records), 0, sons)).toBe(false);
    expect(same(link(records, { guardRelatives: false }), 0, sons)).toBe(true);
  });

  it('keeps apart what a person has said is not one person', () => {
    expect(same(link(twice), 0, 400)).toBe(true);
    expect(same(link(twice, { cannotLink: [[400, 0]] }), 0, 400)).toBe(false);
  });

  it('sees through variants, half-width kana, an unknown character, changed places and a slip in the birth date', () => {
    const [a, b, c] = all.filter(({ surname }) => surname === '髙橋') as [Patient, Patient, Patient];
    const written = [
      { ...a, surname: '高橋', surnameKana: 'ﾀｶﾊｼ', phone: '' },
      { ...b, surname: '■橋', surnameKana: '', postcode: '' },
      { ...c, surname: c.given, given: c.surname, surnameKana: c.givenKana, givenKana: c.surnameKana },
      { ...one, birth: one.birth.slice(0, 4) + one.birth.slice(6) + one.birth.slice(4, 6) },
    ];
    const result = link([...twice, ...written]);
    [a, b, c, one].forEach((patient, index) =>
      expect(same(result, all.indexOf(patient), 800 + index)).toBe(true),
    );
  });

  it('takes the rows of one entity as one person: an old surname links through its old card', () => {
    const now = {
      ...one,
      surname: '五十嵐',
      surnameKana: 'イガラシ',
      insurance: '06999999|1|1',
      postcode: '9999999',
      phone: '',
    };
    const entity = [...twice.map((_, index) => String(index)), 'married', 'married'];
    const records = [...twice, { ...one, phone: '' }, now];
    const names = Object.keys(spec.columns) as (keyof Patient)[];
    const table = new Map<string, (string | null)[]>([
      ['entity', entity],
      ...names.map((name) => [name, records.map((record) => record[name])] as const),
    ]);
    const result = linkRecords(table, { ...spec, id: 'entity', entity: 'entity' });
    expect(same(result, 800, 801)).toBe(true);
    expect(same(result, 0, 801)).toBe(true);
  });

  it('gives the reasons of a link as names of levels', () => {
    const { edges, model } = link(twice);
    const edge = edges.left.findIndex((left, at) => left === 0 && edges.right[at] === 400);
    const reasons = edgeReasons(model, edges.levels, edge);
    expect(reasons.find(({ comparison }) => comparison === 'birth')).toMatchObject({ level: 'same' });
    expect(reasons.some(({ comparison }) => comparison === 'phone')).toBe(false);
    expect(edges.probability[edge]).toBeGreaterThan(0.99);
  });

  it('gives the same result again', () => {
    const [first, second] = [link(twice), link(twice)];
    expect(second.clusterOf).toEqual(first.clusterOf);
    expect(second.edges).toEqual(first.edges);
  });

  it('links more with a lower threshold and less with a higher one', () => {
    const typo = all.slice(0, 100).map((patient) => ({
      ...patient,
      birth: '',
      phone: '',
      insurance: '',
      branch: '',
      givenKana: '',
      given: '',
    }));
    const clusters = [0.01, 0.5, 0.99].map(
      (threshold) => link([...twice, ...typo], {}, { threshold }).stats.clusters,
    );
    expect(clusters).toEqual(clusters.toSorted((left, right) => left - right));
  });

  it('takes two ids at one source as evidence against one person', () => {
    const namesake = { ...one, postcode: '', phone: '', insurance: '', branch: '' };
    const records = [...twice, namesake];
    const names = Object.keys(spec.columns) as (keyof Patient)[];
    const linkAt = (source: string) =>
      linkRecords(
        new Map<string, (string | null)[]>([
          ['id', records.map((_, index) => String(index))],
          ['hospital', records.map((_, index) => (index === 800 ? source : index < 400 ? 'A' : 'B'))],
          ...names.map((name) => [name, records.map((record) => record[name])] as const),
        ]),
        { ...spec, source: 'hospital', entity: 'id' },
      );
    const probability = ({ edges }: ReturnType<typeof linkAt>) =>
      edges.probability[edges.left.findIndex((left, at) => left === 0 && edges.right[at] === 800)] ?? 0;
    expect(probability(linkAt('A'))).toBeLessThan(0.5);
    // Negative control: at a third hospital the same facts are enough.
    expect(probability(linkAt('C'))).toBeGreaterThan(0.9);
  });

  it('lets what one record of a patient leaves out be answered by another', () => {
    const bare = {
      ...one,
      surname: '',
      surnameKana: '',
      given: '',
      givenKana: '',
      postcode: '',
      insurance: '',
    };
    const names = Object.keys(spec.columns) as (keyof Patient)[];
    const stranger = { ...(all[1] as Patient), birth: one.birth, sex: one.sex };
    const records = [...twice, stranger, { ...bare, phone: '', branch: '' }];
    const entity = [...twice.map((_, index) => String(index)), 'stranger', 'stranger'];
    const table = new Map<string, (string | null)[]>([
      ['entity', entity],
      ...names.map((name) => [name, records.map((record) => record[name])] as const),
    ]);
    const { edges } = linkRecords(table, { ...spec, id: 'entity', entity: 'entity' });
    expect(edges.left.some((left, edge) => left === 0 && edges.right[edge] === 800)).toBe(false);
  });

  it('refuses a blocking rule of an atom that there is not', () => {
    expect(() => link(twice, {}, { blocking: [['birth'], ['birthday']] })).toThrow('birthday');
    expect(link(twice, {}, { blocking: [['birth']] }).stats.rules).toHaveLength(1);
  });

  it('refuses a column that is not there', () => {
    expect(() => linkRecords(new Map(), spec)).toThrow('the input has no column surname');
  });
});
