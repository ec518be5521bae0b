import type { ChangePlace, DefinitionChange } from './definition-changes.ts';

/** A sentence in Japanese and in English. */
export interface Words {
  readonly ja: string;
  readonly en: string;
}

const places: Readonly<Record<ChangePlace, Words>> = {
  name: { ja: '名称', en: 'the name' },
  index: { ja: '起点となる事象', en: 'the index event' },
  inclusion: { ja: '含める条件', en: 'inclusion' },
  exclusion: { ja: '除く条件', en: 'exclusion' },
};

const fields: Readonly<Record<string, Words>> = {
  name: { ja: '名称', en: 'name' },
  sex: { ja: '性別', en: 'sex' },
  ageAtLeast: { ja: '年齢の下限', en: 'lowest age' },
  ageAtMost: { ja: '年齢の上限', en: 'highest age' },
  ageOn: { ja: '年齢の基準日', en: 'day of the age' },
  areas: { ja: '居住地', en: 'area of residence' },
  window: { ja: '起点からの日数', en: 'days from the index date' },
  atLeast: { ja: '回数の下限', en: 'at least so many' },
  daysAtLeast: { ja: '日数の下限', en: 'least days' },
  daysAtMost: { ja: '日数の上限', en: 'most days' },
  days: { ja: '日数', en: 'days' },
  kinds: { ja: '受診の種類', en: 'kinds of visit' },
  minimumDays: { ja: '間隔の下限（日）', en: 'least days between' },
  maximumDays: { ja: '間隔の上限（日）', en: 'most days between' },
  beforeDays: { ja: '起点前の観察日数', en: 'days observed before' },
  afterDays: { ja: '起点後の観察日数', en: 'days observed after' },
  domain: { ja: '事象の種類', en: 'domain' },
  codes: { ja: 'コード', en: 'codes' },
  from: { ja: '開始日', en: 'from' },
  to: { ja: '終了日', en: 'to' },
  without: { ja: '数えない修飾', en: 'qualifiers left out' },
  valueAtLeast: { ja: '値の下限', en: 'lowest value' },
  valueAtMost: { ja: '値の上限', en: 'highest value' },
  units: { ja: '単位', en: 'units' },
  texts: { ja: '区分値', en: 'categorical values' },
};

const parts: Readonly<Record<string, Words>> = {
  first: { ja: '先の事象の', en: 'first event: ' },
  then: { ja: '後の事象の', en: 'next event: ' },
};

/** What a field is called: `first.codes.icd10` is 先の事象のコード（icd10）. */
function fieldWords(path: string): Words {
  const steps = path.split('.');
  const part = parts[steps[0] ?? ''] ?? { ja: '', en: '' };
  const name = steps.find((step) => fields[step] !== undefined) ?? path;
  const vocabulary = steps.at(-2) === 'codes' ? (steps.at(-1) ?? '') : '';
  const { ja, en } = fields[name] ?? { ja: path, en: path };
  return {
    ja: `${part.ja}${ja}${vocabulary === '' ? '' : `（${vocabulary}）`}`,
    en: `${part.en}${en}${vocabulary === '' ? '' : ` (${vocabulary})`}`,
  };
}

/** A change as a sentence for people. */
export function changeWords(change: DefinitionChange): Words {
  const place = places[change.place];
  if (change.what === 'reordered') {
    return { ja: `${place.ja}の順序を変えました`, en: `${place.en}: put in another order` };
  }
  const named: Words =
    change.label === ''
      ? place
      : { ja: `${place.ja}「${change.label}」`, en: `${place.en} “${change.label}”` };
  if (change.what !== 'changed') {
    return change.what === 'added'
      ? { ja: `${named.ja}を加えました`, en: `${named.en}: added` }
      : { ja: `${named.ja}を取り除きました`, en: `${named.en}: removed` };
  }
  const field = fieldWords(change.field);
  const [before, after] = [change.before ?? '—', change.after ?? '—'];
  if (change.place === 'name') return { ja: `名称: ${before} → ${after}`, en: `name: ${before} → ${after}` };
  return {
    ja: `${named.ja}の${field.ja}: ${before} → ${after}`,
    en: `${named.en}, ${field.en}: ${before} → ${after}`,
  };
}
