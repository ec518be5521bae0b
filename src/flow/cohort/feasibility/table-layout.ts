import { domains, type Domain } from '../../../formats/clinical-model.ts';
import { prefectures } from '../../../japan/prefectures.ts';
import type { Words } from '../saved/change-words.ts';

/** A cell of a table, whether anybody is in it or not. */
export interface LayoutCell extends Words {
  /** `age-sex/40-44/F`. */
  readonly cell: string;
}

/** A table of the make-up of a cohort. */
export interface LayoutTable extends Words {
  readonly id: 'age-sex' | 'sex' | 'prefecture' | 'year' | 'records' | 'observed' | 'domain';
  /** Whether everybody is in exactly one cell, so that a sum means something. */
  readonly isPartition: boolean;
  readonly cells: readonly LayoutCell[];
}

/** Width of an age band, and the age from which all are one. */
export const ageBands = { years: 5, top: 90 } as const;

/** Ends of the bands of observed time, in days: below the first, …, from the last on. */
export const observedBounds: readonly number[] = [365, 730, 1095, 1826];

const unknown: Words = { ja: '不明', en: 'unknown' };
const sexes: Readonly<Record<string, Words>> = {
  M: { ja: '男', en: 'male' },
  F: { ja: '女', en: 'female' },
  other: { ja: 'その他・不明', en: 'other or unknown' },
};
const domainNames: Readonly<Record<Domain, Words>> = {
  visit: { ja: '受診', en: 'visits' },
  condition: { ja: '傷病', en: 'conditions' },
  drug: { ja: '医薬品', en: 'drugs' },
  procedure: { ja: '診療行為', en: 'procedures' },
  measurement: { ja: '検査', en: 'measurements' },
  observation: { ja: '観察', en: 'observations' },
  death: { ja: '死亡', en: 'deaths' },
};
const observedNames: readonly Words[] = [
  { ja: '1年未満', en: 'below 1 year' },
  { ja: '1年以上2年未満', en: '1 to 2 years' },
  { ja: '2年以上3年未満', en: '2 to 3 years' },
  { ja: '3年以上5年未満', en: '3 to 5 years' },
  { ja: '5年以上', en: '5 years or more' },
];

/** What a domain is called. */
export function domainWords(domain: Domain): Words {
  return domainNames[domain];
}

function ageNames(): [string, Words][] {
  const { years, top } = ageBands;
  const bands = Array.from(
    { length: top / years },
    (_, index) => `${index * years}-${(index + 1) * years - 1}`,
  );
  return [
    ...bands.map((band): [string, Words] => [band, { ja: `${band}歳`, en: band }]),
    [`${top}+`, { ja: `${top}歳以上`, en: `${top}+` }],
    ['unknown', unknown],
  ];
}

const prefectureCells: readonly LayoutCell[] = [
  ...prefectures.map(({ code, name }) => ({ cell: `prefecture/${code}`, ja: name, en: `${code} ${name}` })),
  { cell: 'prefecture/unknown', ...unknown },
];

/** The tables of a feasibility question, each with all its cells: one that is not there would tell that it is empty. */
export function tableLayout(years: readonly number[]): readonly LayoutTable[] {
  const ofYears = (id: string): LayoutCell[] =>
    years.map((year) => ({ cell: `${id}/${year}`, ja: `${year}年`, en: String(year) }));
  const sexCells = Object.entries(sexes);
  return [
    {
      id: 'age-sex',
      ja: '年齢と性別（起点の日）',
      en: 'age and sex on the index date',
      isPartition: true,
      cells: ageNames().flatMap(([band, age]) =>
        sexCells.map(([sex, { ja, en }]) => ({
          cell: `age-sex/${band}/${sex}`,
          ja: `${age.ja} ${ja}`,
          en: `${age.en} ${en}`,
        })),
      ),
    },
    {
      id: 'sex',
      ja: '性別',
      en: 'sex',
      isPartition: true,
      cells: sexCells.map(([sex, words]) => ({ cell: `sex/${sex}`, ...words })),
    },
    {
      id: 'prefecture',
      ja: '居住地（都道府県）',
      en: 'prefecture of residence',
      isPartition: true,
      cells: prefectureCells,
    },
    { id: 'year', ja: '起点の年', en: 'year of the index date', isPartition: false, cells: ofYears('year') },
    {
      id: 'records',
      ja: '記録のある年',
      en: 'years with records',
      isPartition: false,
      cells: ofYears('records'),
    },
    {
      id: 'observed',
      ja: '観察期間の長さ',
      en: 'length of observation',
      isPartition: true,
      cells: observedNames.map((words, index) => ({ cell: `observed/${index}`, ...words })),
    },
    {
      id: 'domain',
      ja: '記録の種類',
      en: 'kinds of records',
      isPartition: false,
      cells: domains.map((domain) => ({ cell: `domain/${domain}`, ...domainNames[domain] })),
    },
  ];
}
