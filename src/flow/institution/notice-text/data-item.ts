/**
 * What is given and what is not, in words for patients, made from the tables that the records really have: a column that nobody
 * has put into words stops the notice.
 *
 * @law Act Art. 30(1)/52(1) — item ③, the items that are provided
 */

import { domains, type Domain } from '../../../formats/clinical-model.ts';
import { eventColumns, identityColumns } from '../../../formats/record-tables.ts';
import { IntegrityError } from '../../../kit/errors.ts';

/** Words of one item, Japanese in the notation of `parseRubyText`. */
export interface ItemWords {
  readonly standard: string;
  readonly easy: string;
  readonly english: string;
}

const words = (standard: string, easy: string, english: string): ItemWords => ({ standard, easy, english });

/** Each kind of clinical record. All of them go to the operator and, made anonymous, to researchers. */
const domainWords: Readonly<Record<Domain, ItemWords>> = {
  visit: words(
    '[受診|じゅしん]・[入退院|にゅうたいいん]の [日|ひ]、[外来|がいらい]・[入院|にゅういん]などの [別|べつ]',
    '[病院|びょういん]に [来|き]た [日|ひ]、[入院|にゅういん]した [日|ひ]',
    'visits and hospital stays',
  ),
  condition: words('[病名|びょうめい]', '[病気|びょうき]の [名前|なまえ]', 'names of illnesses'),
  drug: words(
    '[薬|くすり]の [種類|しゅるい]・[量|りょう]・[日数|にっすう]',
    '[薬|くすり]の [名前|なまえ]や [量|りょう]',
    'medicines, their amounts and days',
  ),
  procedure: words(
    '[手術|しゅじゅつ]・[処置|しょち]などの [内容|ないよう]',
    '[手術|しゅじゅつ]などを した こと',
    'operations and procedures',
  ),
  measurement: words(
    '[検査|けんさ]の [種類|しゅるい]・[結果|けっか]',
    '[検査|けんさ]の [結果|けっか]',
    'examinations and their results',
  ),
  observation: words(
    '[問診|もんしん]・アレルギー・[生活|せいかつ] [習慣|しゅうかん]などの [記録|きろく]',
    'アレルギーなどの こと',
    'history taking, allergies, habits',
  ),
  death: words(
    '[死亡|しぼう]の [日|ひ]・[死因|しいん]',
    '[亡|な]くなった [日|ひ]と [理由|りゆう]',
    'day and cause of death',
  ),
};

/** What becomes of an identity column: `never` reaches a researcher, or only `coarsened`; `technical` says nothing new. */
type Fate =
  { readonly fate: 'never' | 'coarsened'; readonly words: ItemWords } | { readonly fate: 'technical' };

const never = (standard: string, easy: string, english: string): Fate => ({
  fate: 'never',
  words: words(standard, easy, english),
});
const coarsened = (standard: string, easy: string, english: string): Fate => ({
  fate: 'coarsened',
  words: words(standard, easy, english),
});
const technical: Fate = { fate: 'technical' };
const insured = never(
  '[被|ひ][保険者|ほけんしゃ] [番号|ばんごう] [等|とう]',
  '[保険証|ほけんしょう]の [番号|ばんごう]',
  'insurance numbers',
);

const identityFates: Readonly<Record<string, Fate>> = {
  subject: never('[患者|かんじゃ]ID', '[診察券|しんさつけん]の [番号|ばんごう]', 'patient numbers'),
  name: never('[氏名|しめい]', '[名前|なまえ]', 'names'),
  kana: never('[氏名|しめい]の フリガナ', '[名前|なまえ]の [読|よ]み[方|かた]', 'readings of names'),
  birth_on: coarsened(
    '[生年|せいねん][月日|がっぴ]（[年齢|ねんれい]の [区分|くぶん]などに します）',
    '[生|う]まれた [日|ひ]（「40[代|だい]」の [ように|よーに] おおまかに します）',
    'birth dates, as age groups or years',
  ),
  sex: coarsened('[性別|せいべつ]', '[男|おとこ]か [女|おんな]か', 'sex'),
  postcode: never('[郵便|ゆうびん] [番号|ばんごう]', '[郵便|ゆうびん] [番号|ばんごう]', 'postal codes'),
  address: coarsened(
    '[住所|じゅうしょ]（[都|と][道|どう][府県|ふけん]などの [広|ひろ]い [区域|くいき]に します。[市区|しく][町村|ちょうそん]より [細|こま]かい [住所|じゅうしょ]は [渡|わた]しません）',
    '[住|す]んで いる [場所|ばしょ]（「[静岡県|しずおかけん]」の [ように|よーに] おおまかに します）',
    'addresses, as prefectures or other wide areas',
  ),
  phone: never('[電話|でんわ] [番号|ばんごう]', '[電話|でんわ] [番号|ばんごう]', 'telephone numbers'),
  insurer_number: insured,
  insured_symbol: insured,
  insured_number: insured,
  insured_branch: insured,
  // The notice names the day of death among the clinical records.
  death_on: technical,
  observed_on: technical,
  source_file: technical,
  source_position: technical,
};

/** Event columns that a notice need not name: what an item of `domainWords` is made of, or where it was read. */
const eventParts: ReadonlySet<string> = new Set(
  `domain subject visit code vocabulary second_code second_vocabulary name start_on start_time end_on value_number value_text
   unit quantity days qualifier source_file source_position`.split(/\s+/),
);

/** The items of a notice. */
export interface DataItems {
  /** Clinical records: to the operator, and made anonymous to researchers. */
  readonly clinical: readonly ItemWords[];
  /** Who the person is: to the operator alone, to bring the records of one person together. */
  readonly identity: readonly ItemWords[];
  /** Of these, what researchers get in a coarse form. */
  readonly coarsened: readonly ItemWords[];
  /** What researchers never get. */
  readonly never: readonly ItemWords[];
}

/**
 * The items that are given when these domains are provided.
 *
 * @throws {IntegrityError} `notice-text/column-without-words` when a table has a column that no item stands for.
 */
export function dataItems(provided: readonly Domain[] = domains): DataItems {
  assertAllInWords(
    eventColumns.map(({ name }) => name),
    identityColumns.map(({ name }) => name),
  );
  const fates = identityColumns.flatMap(({ name }) => identityFates[name] ?? []);
  const of = (...wanted: Fate['fate'][]) => [
    ...new Set(
      fates.flatMap((one) => (one.fate !== 'technical' && wanted.includes(one.fate) ? [one.words] : [])),
    ),
  ];
  return {
    clinical: domains.filter((domain) => provided.includes(domain)).map((domain) => domainWords[domain]),
    identity: of('never', 'coarsened'),
    coarsened: of('coarsened'),
    never: of('never'),
  };
}

/**
 * Does nothing when every column of the tables has words.
 *
 * @throws {IntegrityError} `notice-text/column-without-words`
 */
export function assertAllInWords(events: readonly string[], identities: readonly string[]): void {
  const unknown = [
    ...events.filter((name) => !eventParts.has(name)),
    ...identities.filter((name) => identityFates[name] === undefined),
  ];
  if (unknown.length > 0) {
    throw new IntegrityError('notice-text/column-without-words', `no item for ${unknown.join(', ')}`);
  }
}
