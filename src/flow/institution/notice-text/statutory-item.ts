/**
 * The nine things that a notice tells the person.
 *
 * @law Act Art. 30(1)/52(1) — items of the notice; the ways of obtaining and of updating since April 2022
 */
export const statutoryItems = [
  { id: 'provider', number: '①', japanese: '医療機関等の名称・住所・代表者の氏名' },
  { id: 'purpose', number: '②', japanese: '匿名加工医療情報の作成のために提供すること' },
  { id: 'data-items', number: '③', japanese: '提供する医療情報の項目' },
  { id: 'obtained', number: '④', japanese: '医療情報の取得の方法' },
  { id: 'provision', number: '⑤', japanese: '提供の方法' },
  { id: 'stop', number: '⑥', japanese: '本人又は遺族の求めに応じて提供を停止すること' },
  { id: 'how-to-stop', number: '⑦', japanese: '停止の求めを受け付ける方法' },
  { id: 'update', number: '⑧', japanese: '提供する医療情報の更新の方法' },
  { id: 'planned-start', number: '⑨', japanese: '提供を始める予定の日' },
] as const;

/** One of the nine. */
export type StatutoryItem = (typeof statutoryItems)[number]['id'];
