import type { Words } from '../app/station-status.ts';
import type { StationId } from '../flow/stations.ts';

/** Languages that the portal speaks. */
export type Language = keyof Words;

/** Words of the pages that are not data. */
export const text = {
  product: { ja: 'めぐり', en: 'Meguri' },
  subtitle: {
    ja: '次世代医療基盤法 認定作成事業者システム',
    en: 'System of a certified operator under the Next-Generation Medical Infrastructure Act',
  },
  stationsTitle: { ja: '情報の流れと本日の状況', en: 'The flow of information, today' },
  asOf: { ja: '現在', en: 'as of' },
  waitingTitle: { ja: '対応を待っている仕事', en: 'What waits, and for whom' },
  nothingWaits: { ja: '対応を待っている仕事はありません。', en: 'Nothing waits.' },
  whose: { ja: '担当', en: 'Whose turn' },
  what: { ja: '内容', en: 'What' },
  count: { ja: '件数', en: 'Count' },
  station: { ja: '工程', en: 'Station' },
  skip: { ja: '本文へ移動', en: 'Skip to the content' },
  otherLanguage: { ja: 'English', en: '日本語' },
  notFound: { ja: 'このページは見つかりません。', en: 'There is no such page.' },
  home: { ja: '最初のページへ', en: 'To the first page' },
  noPersonalData: {
    ja: 'この画面には、個人を識別できる情報は表示されません。',
    en: 'This page shows nothing that identifies a person.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Stations in English; the Japanese names stand with the stations. */
export const stationEnglish: Readonly<
  Record<StationId, { readonly name: string; readonly question: string }>
> = {
  institution: { name: 'Institutions', question: 'Who provides?' },
  intake: { name: 'Intake', question: 'What arrived?' },
  identity: { name: 'Linkage', question: 'Whose records are they?' },
  vault: { name: 'Vault', question: 'Where do they rest?' },
  application: { name: 'Application and review', question: 'Who asks, and what for?' },
  cohort: { name: 'Cohort', question: 'Which people, which columns?' },
  deidentify: { name: 'De-identification', question: 'Is it made lawfully?' },
  review: { name: 'Release review', question: 'May it leave?' },
  delivery: { name: 'Delivery', question: 'Who receives it, and how?' },
  obligations: { name: 'Use and erasure', question: 'Are the promises kept?' },
  supervision: { name: 'Supervision and publication', question: 'Who is told?' },
};
