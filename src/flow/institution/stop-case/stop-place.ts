import { z } from 'zod';
import type { Words } from '../../../procedure/index.ts';
import { codeText, dayText } from './stop-fields.ts';

/** Where a stop takes effect, in the order in which data go. */
export const stopPlaces = [
  'institution',
  'intake',
  'linkage',
  'count',
  'draw',
  'packages',
  'consignee',
  'other-operator',
] as const;

/** See `stopPlaces`. */
export type StopPlace = (typeof stopPlaces)[number];

/** Places whose stop the operator's own gate keeps: it is checked when the request is received, and confirmed then. */
export const gatePlaces = ['intake', 'linkage', 'count', 'draw', 'packages'] as const;

/** A place at which this request has to take effect, and whether it was confirmed. */
export const placeShape = z.strictObject({
  place: z.enum(stopPlaces),
  /** Whose place it is, where there may be several. */
  organization: codeText.nullable(),
  confirmedOn: dayText.nullable(),
  /** Event of the case that confirmed it. */
  event: z.int().nullable(),
});

/** See `placeShape`. */
export type PlaceState = z.output<typeof placeShape>;

/** What each place is called, and what it means that the stop took effect there. */
export const placeWords: Readonly<Record<StopPlace, { readonly name: Words; readonly effect: Words }>> = {
  institution: {
    name: { ja: '医療機関等', en: 'institution' },
    effect: {
      ja: '医療機関等の記録に停止が反映され、送り出されません。',
      en: 'the institution has marked it and sends nothing',
    },
  },
  intake: {
    name: { ja: '受入れ', en: 'intake' },
    effect: {
      ja: '届いたデータからその方の情報が除かれ、取り込まれません。',
      en: 'what arrives is not taken in',
    },
  },
  linkage: {
    name: { ja: '名寄せ', en: 'linkage' },
    effect: {
      ja: '同じ方の他の医療機関等の情報も、停止の対象になっています。',
      en: 'records of the same person from other institutions are stopped as well, as rule stop-reach says',
    },
  },
  count: {
    name: { ja: '集計', en: 'counts' },
    effect: { ja: '件数の集計に含まれません。', en: 'no count includes the person' },
  },
  draw: {
    name: { ja: '抽出', en: 'draw' },
    effect: { ja: '提供するデータに抽出されません。', en: 'nothing of the person is drawn for a delivery' },
  },
  packages: {
    name: { ja: '作成済みの提供物', en: 'packages' },
    effect: {
      ja: 'まだ引き渡していない提供物のうち、その方を含むものを無効にしました。',
      en: 'packages with the person that were not handed over yet are void',
    },
  },
  consignee: {
    name: { ja: '認定受託事業者', en: 'consignee' },
    effect: { ja: '受託事業者での取扱いが止まりました。', en: 'the consignee has stopped' },
  },
  'other-operator': {
    name: { ja: '他の認定事業者', en: 'another operator' },
    effect: { ja: '他の認定事業者での取扱いが止まりました。', en: 'the other operator has stopped' },
  },
};
