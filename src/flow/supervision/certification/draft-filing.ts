/**
 * Drafts of filings 届出 to the four ministers, made from data: what is missing is named, not guessed.
 *
 * @law Act Art. 30(1)/52(1) — the institution's prior filing with the items of the notice; Art. 9–12 — changes of the operator (?)
 */

import { z } from 'zod';
import { proseField } from '../../obligations/index.ts';

/** Kinds of filing, and who files. */
export const filingKinds = {
  'institution-prior': { ja: '医療情報の提供に係る届出', en: 'prior filing', by: 'institution' },
  'institution-change': { ja: '医療情報の提供に係る変更届出', en: 'change filing', by: 'institution' },
  'operator-change': { ja: '認定事項の変更届出', en: 'change of certified matters', by: 'operator' },
  'operator-succession': { ja: '認定事業の承継に係る届出', en: 'succession', by: 'operator' },
  'operator-closure': { ja: '認定事業の廃止に係る届出', en: 'closure', by: 'operator' },
} as const;

/** See `filingKinds`. */
export type FilingKind = keyof typeof filingKinds;

const bodyShape = z.strictObject({
  name: proseField(200),
  address: proseField(300),
  representative: proseField(100),
});

/** The shape of what a filing is drafted from. */
export const filingSourceShape = z.strictObject({
  filer: bodyShape.partial(),
  operator: z.strictObject({ name: proseField(200), certificationNumber: proseField(60) }).partial(),
  /** 提供する医療情報の項目 */
  dataItems: z.array(proseField(200)).max(100).default([]),
  /** 取得の方法 */
  howAcquired: proseField(1000).optional(),
  /** 提供の方法 */
  methodOfProvision: proseField(1000).optional(),
  /** 停止の求めを受け付ける方法 */
  howToStop: proseField(1000).optional(),
  /** 更新の方法 */
  howUpdated: proseField(1000).optional(),
  startsOn: proseField(20).optional(),
  /** Digest or number of the notice version that patients are given. */
  noticeVersion: proseField(100).optional(),
  changes: z
    .array(z.strictObject({ item: proseField(200), before: proseField(1000), after: proseField(1000) }))
    .max(50)
    .default([]),
  reason: proseField(1000).optional(),
});

/** See `filingSourceShape`. */
export type FilingSource = z.output<typeof filingSourceShape>;

/** A filing as a document. */
export interface FilingDraft {
  readonly title: string;
  readonly addressees: readonly string[];
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
  /** Headings for which there is nothing to say yet. */
  readonly missing: readonly string[];
}

const ministers = ['内閣総理大臣', '文部科学大臣', '厚生労働大臣', '経済産業大臣'] as const;

/** The draft of a filing of this kind. */
export function draftFiling(kind: FilingKind, source: FilingSource): FilingDraft {
  const { filer, operator, changes } = source;
  const who = [filer.name, filer.address, filer.representative];
  const own: readonly (readonly [string, string | undefined])[] = [
    ['届出者の名称・住所・代表者', who.every((part) => part !== undefined) ? who.join('、') : undefined],
  ];
  const provision: readonly (readonly [string, string | undefined])[] = [
    ['提供先の認定事業者', joined(operator.name, operator.certificationNumber)],
    [
      '匿名加工医療情報の作成のために提供する旨',
      '提供する医療情報は、認定事業者が匿名加工医療情報を作成するために用いられます。',
    ],
    ['提供する医療情報の項目', source.dataItems.length > 0 ? source.dataItems.join('、') : undefined],
    ['取得の方法', source.howAcquired],
    ['提供の方法', source.methodOfProvision],
    [
      '本人又は遺族の求めに応じて提供を停止する旨',
      '本人又はその遺族の求めに応じて、いつでも提供を停止します。',
    ],
    ['停止の求めを受け付ける方法', source.howToStop],
    ['更新の方法', source.howUpdated],
    ['提供の開始予定日', source.startsOn],
    ['本人への通知の版', source.noticeVersion],
  ];
  const changed: readonly (readonly [string, string | undefined])[] = [
    [
      '変更の内容（新旧）',
      changes.length > 0
        ? changes.map(({ item, before, after }) => `${item}: ${before} → ${after}`).join('\n')
        : undefined,
    ],
    ['変更の理由', source.reason],
  ];
  const operatorItems: readonly (readonly [string, string | undefined])[] = [
    ['認定番号', operator.certificationNumber],
    ...(kind === 'operator-change' ? changed : [['届出の理由', source.reason] as const]),
    ...(kind === 'operator-succession' ? [['承継先・承継日', source.startsOn] as const] : []),
  ];
  const items = {
    'institution-prior': [...own, ...provision],
    'institution-change': [...own, ...changed, ...provision],
    'operator-change': [...own, ...operatorItems],
    'operator-succession': [...own, ...operatorItems],
    'operator-closure': [...own, ...operatorItems],
  }[kind];
  return {
    title: filingKinds[kind].ja,
    addressees: ministers,
    sections: items.flatMap(([heading, text]) => (text === undefined ? [] : [{ heading, text }])),
    missing: items.flatMap(([heading, text]) => (text === undefined ? [heading] : [])),
  };
}

const joined = (...parts: readonly (string | undefined)[]) =>
  parts.every((part) => part !== undefined) ? parts.join('、') : undefined;
