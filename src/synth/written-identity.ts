import type { Random } from '../kit/random.ts';
import { compactDay } from './day-text.ts';
import type { Habits, Institution } from './institutions.ts';
import { fitsCp932, fitsIso2022Jp } from './japanese-bytes.ts';
import { fullWidth, halfWidthKana, largeKana, longVowelKana } from './kana-forms.ts';
import type { LifeState, Person } from './person.ts';

/** A person as one institution writes him. */
export interface WrittenIdentity {
  readonly family: string;
  readonly given: string;
  /** Family and given name, with a space where the institution writes one. */
  readonly name: string;
  readonly kanaFamily: string;
  readonly kanaGiven: string;
  readonly kana: string;
  /** `YYYYMMDD`, or `YYYYMM` when the day is not known and is left out. */
  readonly born: string;
  readonly sex: 'M' | 'F';
  readonly postcode: string;
  readonly address: string;
  readonly phone: string;
  readonly insurer: string;
  readonly symbol: string;
  readonly number: string;
  readonly branch: string;
}

/** What a clerk got wrong once, for good. */
export type Slip = 'none' | 'kanji-typo' | 'kana-typo' | 'birth-typo' | 'missing-kana';

const commonForms = new Map(
  Object.entries({ 髙: '高', 﨑: '崎', 濵: '浜', 德: '徳', 瀨: '瀬', 栁: '柳', 桒: '桑', 𠮷: '吉' }),
);

function fits(character: string, habits: Habits): boolean {
  if (habits.charset === 'utf-8') return true;
  return habits.charset === 'cp932' ? fitsCp932(character) : fitsIso2022Jp(character);
}

/** `text` as the code page of the institution can hold it. */
export function heldBy(habits: Habits, text: string): string {
  let out = '';
  for (const character of text) {
    if (fits(character, habits)) out += character;
    else out += habits.unknownKanji === 'square' ? '■' : (commonForms.get(character) ?? '■');
  }
  return out;
}

function kanaAs(habits: Habits, kana: string): string {
  let out = habits.longVowelMark ? longVowelKana(kana) : kana;
  if (habits.largeKana) out = largeKana(out);
  return habits.kana === 'half-width' ? halfWidthKana(out) : out;
}

const kanaSlips = new Map(
  Object.entries({
    ザ: 'サ',
    サ: 'ザ',
    ジ: 'ヂ',
    カ: 'ガ',
    ガ: 'カ',
    タ: 'ダ',
    ダ: 'タ',
    コ: 'ゴ',
    ト: 'ド',
    シ: 'ツ',
    ン: 'ソ',
    ツ: 'シ',
  }),
);
const kanjiSlips = new Map(
  Object.entries({
    子: '予',
    太: '大',
    田: '由',
    木: '本',
    藤: '籐',
    一: '二',
    美: '実',
    郎: '朗',
    大: '太',
    井: '丼',
    村: '材',
  }),
);

function slipped(text: string, slips: ReadonlyMap<string, string>): string {
  for (const [index, character] of [...text].entries()) {
    const wrong = slips.get(character);
    if (wrong !== undefined) return [...text].with(index, wrong).join('');
  }
  return text;
}

function birthAs(person: Person, habits: Habits, slip: Slip): string {
  const born = compactDay(person.bornOn);
  if (person.birthDayUnknown)
    return habits.unknownBirthDay === 'first' ? `${born.slice(0, 6)}01` : born.slice(0, 6);
  if (slip !== 'birth-typo') return born;
  // The neighbouring key, kept within the shortest month.
  const dayOfMonth = Number(born.slice(6));
  return `${born.slice(0, 6)}${String(dayOfMonth >= 28 ? dayOfMonth - 1 : dayOfMonth + 1).padStart(2, '0')}`;
}

function addressAs({ residence }: LifeState, habits: Habits): string {
  const [chome, banchi, go] = residence.block.map((number) => fullWidth(String(number)));
  const block = habits.longAddress
    ? `${chome ?? ''}丁目${banchi ?? ''}番${go ?? ''}号`
    : `${chome ?? ''}－${banchi ?? ''}－${go ?? ''}`;
  const building = residence.building === null ? '' : `　${fullWidth(residence.building)}`;
  return `${residence.prefectureName}${residence.municipality.name}${residence.town}${block}${building}`;
}

/** A person in `state` as `institution` writes him, with the slip of its clerk; `on` is the day of writing. */
export function writtenIdentity(
  person: Person,
  state: LifeState,
  institution: Institution,
  slip: Slip,
  on: number,
): WrittenIdentity {
  const { habits } = institution;
  const foreign = person.romaji !== null;
  const [romajiFamily = '', romajiGiven = ''] = person.romaji?.split(' ') ?? [];
  const asRomaji = foreign && habits.foreigners === 'romaji';
  let family = heldBy(habits, asRomaji ? romajiFamily : state.surname);
  let given = heldBy(habits, asRomaji ? romajiGiven : person.givenName);
  if (slip === 'kanji-typo' && !foreign) {
    const wrong = slipped(given, kanjiSlips);
    if (wrong === given) family = slipped(family, kanjiSlips);
    else given = wrong;
  }
  const rightKana = slip === 'kana-typo' ? slipped(person.givenKana, kanaSlips) : person.givenKana;
  const missing = slip === 'missing-kana';
  const kanaFamily = missing ? '' : kanaAs(habits, state.surnameKana);
  const kanaGiven = missing ? '' : kanaAs(habits, rightKana);
  const space = habits.nameSpace || foreign ? ' ' : '';
  const { insurance } = state;
  const knowsBranch = habits.branchSince === null || on >= habits.branchSince;
  return {
    family,
    given,
    name: `${family}${space}${given}`,
    kanaFamily,
    kanaGiven,
    kana: missing ? '' : `${kanaFamily}${space}${kanaGiven}`,
    born: birthAs(person, habits, slip),
    sex: person.sex,
    postcode: state.residence.postcode,
    address: addressAs(state, habits),
    phone: state.phone,
    insurer: insurance.insurer,
    symbol: insurance.symbol ?? '',
    number: insurance.number,
    branch: knowsBranch ? (insurance.branch ?? '') : '',
  };
}

/** The slip of a clerk who registers somebody: about 1 % each of typos in kanji, kana and birth date, 2 % without kana. */
export function someSlip(random: Random): Slip {
  const chance = random.next();
  if (chance < 0.01) return 'kanji-typo';
  if (chance < 0.02) return 'kana-typo';
  if (chance < 0.03) return 'birth-typo';
  return chance < 0.05 ? 'missing-kana' : 'none';
}
