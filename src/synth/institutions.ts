/** The institutions of the synthetic region: what they are, what they deliver, and how their systems write a person. */

import type { FormatName } from '../formats/clinical-model.ts';

/** What an institution is. */
export type InstitutionKind =
  'acute-hospital' | 'fhir-hospital' | 'clinic' | 'dental-clinic' | 'municipality';

/** How the systems of an institution write people. */
export interface Habits {
  /** Characters that the system can hold. */
  readonly charset: 'iso-2022-jp' | 'cp932' | 'utf-8';
  /** What stands for a kanji that it cannot hold: the common form (髙 → 高), or ■. */
  readonly unknownKanji: 'common-form' | 'square';
  readonly kana: 'full-width' | 'half-width';
  /** Small kana (ャュョッ) written large: シヨウイチ. */
  readonly largeKana: boolean;
  /** Long vowels written with ー: オーノ for オオノ. */
  readonly longVowelMark: boolean;
  /** A space between family and given name. */
  readonly nameSpace: boolean;
  readonly foreigners: 'katakana' | 'romaji';
  readonly unknownBirthDay: 'missing' | 'first';
  /** Blocks as `１丁目２番３号` instead of `１－２－３`. */
  readonly longAddress: boolean;
  /** Day number before which 枝番 was not recorded, or null. */
  readonly branchSince: number | null;
  /** Local patient ids: a prefix, then this many digits, zero-padded. */
  readonly localId: { readonly prefix: string; readonly digits: number };
}

/** What an institution hands over: a format and where it lies in its folder. */
export interface Delivery {
  readonly format: FormatName;
  readonly path: string;
}

/** One institution. */
export interface Institution {
  /** Ten digits: prefecture 2, fee schedule 1, then 7. */
  readonly code: string;
  readonly name: string;
  readonly kind: InstitutionKind;
  readonly habits: Habits;
  readonly deliveries: readonly Delivery[];
}

/** Kinds in the order in which they are founded; the pattern repeats. */
const pattern: readonly InstitutionKind[] = [
  'acute-hospital',
  'clinic',
  'dental-clinic',
  'municipality',
  'fhir-hospital',
  'acute-hospital',
  'clinic',
  'clinic',
];

const deliveries: Readonly<Record<InstitutionKind, readonly Delivery[]>> = {
  'acute-hospital': [
    { format: 'ssmix2', path: 'ssmix2.tar' },
    { format: 'dpc', path: 'dpc' },
  ],
  'fhir-hospital': [{ format: 'fhir', path: 'fhir' }],
  clinic: [{ format: 'receipt', path: 'receipt' }],
  'dental-clinic': [{ format: 'receipt', path: 'receipt' }],
  municipality: [{ format: 'omop', path: 'omop' }],
};

const feeSchedule: Readonly<Record<InstitutionKind, string>> = {
  'acute-hospital': '1',
  'fhir-hospital': '1',
  clinic: '1',
  'dental-clinic': '3',
  municipality: '9',
};

const names: Readonly<Record<InstitutionKind, string>> = {
  'acute-hospital': '中央総合病院',
  'fhir-hospital': '大学附属病院',
  clinic: '内科クリニック',
  'dental-clinic': '歯科医院',
  municipality: '市健康づくり課',
};

const ordinary: Habits = {
  charset: 'cp932',
  unknownKanji: 'common-form',
  kana: 'full-width',
  largeKana: false,
  longVowelMark: false,
  nameSpace: true,
  foreigners: 'katakana',
  unknownBirthDay: 'first',
  longAddress: false,
  branchSince: null,
  localId: { prefix: '', digits: 7 },
};

/** Habits of the n-th institution of a kind; they go round. */
function habitsOf(kind: InstitutionKind, nth: number, windowFrom: number): Habits {
  const odd = nth % 2 === 1;
  switch (kind) {
    case 'acute-hospital':
      return {
        ...ordinary,
        charset: 'iso-2022-jp',
        unknownKanji: odd ? 'square' : 'common-form',
        largeKana: odd,
        longAddress: !odd,
        localId: { prefix: '', digits: 10 },
      };
    case 'fhir-hospital':
      return {
        ...ordinary,
        charset: 'utf-8',
        foreigners: 'romaji',
        unknownBirthDay: 'missing',
        localId: { prefix: 'U', digits: 7 },
      };
    case 'clinic':
      return (
        [
          ordinary,
          {
            ...ordinary,
            kana: 'half-width' as const,
            nameSpace: false,
            branchSince: windowFrom + 450,
            localId: { prefix: 'K', digits: 6 },
          },
          {
            ...ordinary,
            longVowelMark: true,
            foreigners: 'romaji' as const,
            localId: { prefix: '', digits: 8 },
          },
        ][nth % 3] ?? ordinary
      );
    case 'dental-clinic':
      return {
        ...ordinary,
        largeKana: true,
        branchSince: windowFrom + 300,
        localId: { prefix: 'D-', digits: 6 },
      };
    case 'municipality':
      return {
        ...ordinary,
        charset: 'utf-8',
        unknownBirthDay: 'missing',
        longAddress: true,
        localId: { prefix: '1', digits: 7 },
      };
  }
}

const initials = '東西南北青緑桜富';

/** The first `count` institutions. `windowFrom` is the first day number that is watched. */
export function foundInstitutions(count: number, windowFrom: number): Institution[] {
  const founded = new Map<InstitutionKind, number>();
  return Array.from({ length: count }, (_, index) => {
    const kind = pattern[index % pattern.length] ?? 'clinic';
    const nth = founded.get(kind) ?? 0;
    founded.set(kind, nth + 1);
    const place = `${initials[nth % initials.length] ?? ''}${nth < initials.length ? '' : String(nth)}めぐり`;
    return {
      code: `22${feeSchedule[kind]}99${String(index + 1).padStart(4, '0')}${String((index * 7 + 3) % 10)}`,
      name: `${place}${names[kind]}`,
      kind,
      habits: habitsOf(kind, nth, windowFrom),
      deliveries: deliveries[kind],
    };
  });
}
