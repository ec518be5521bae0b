/**
 * The criteria of certification 認定基準, as an inspector asks for them, and how far the file answers each.
 *
 * @law Act Art. 8–9/9–10 and safety standards (Rules) — the numbers of the Rules are not stated here: (?)
 */

import type { Day } from '../../../kit/day.ts';

interface CriterionWords {
  readonly ja: string;
  readonly en: string;
}

/** What is asked, by code. */
export const criteria = {
  'zones-separated': { ja: '基幹業務系と情報系の分離', en: 'core and office systems are separated' },
  'core-off-network': { ja: '基幹系をオープンネットワークから分離', en: 'the core is off open networks' },
  'one-way-transfer': {
    ja: '送受信を基幹データベースと切り離して実施',
    en: 'transfer is apart from the core',
  },
  'encrypted-at-rest': {
    ja: '保管データの暗号化と鍵の管理',
    en: 'data at rest are encrypted, keys are kept',
  },
  'live-monitoring': {
    ja: 'ログの常時監視と予定外通信の遮断',
    en: 'logs are watched, unexpected traffic is cut',
  },
  'few-people': { ja: '限られた担当者・職務の分離', en: 'few people, separated duties' },
  'two-people': { ja: '鍵・引渡し・持出しの二人作業', en: 'keys, release and export by two people' },
  'strong-sign-in': { ja: '二要素・生体による本人確認', en: 'sign-in with two factors' },
  'media-restricted': { ja: '記録媒体の制限と台帳', en: 'media are restricted and on record' },
  'rooms-watched': { ja: '入退室・監視カメラ', en: 'rooms are watched' },
  'logs-kept': { ja: 'ログの保存・改ざん防止・定期分析', en: 'logs are kept, tamper-evident, analysed' },
  patching: { ja: '脆弱性対応・ソフトウェア部品表', en: 'patches and bill of materials' },
  'third-party-audit': { ja: '第三者認証・専門家監査・侵入試験', en: 'certification and audit by others' },
  'incident-readiness': { ja: '緊急時の体制と連絡', en: 'ready for incidents' },
  'staff-duties': { ja: '教育・守秘・欠格の確認', en: 'training, secrecy, disqualification' },
  'continuity-damages': { ja: '事業継続・賠償の備え', en: 'continuity and damages' },
  'recipients-confirmed': { ja: '利活用者の安全管理の確認', en: "recipients' safety is confirmed" },
  disposal: { ja: '復元できない廃棄', en: 'disposal beyond recovery' },
  'method-kept-apart': { ja: '加工方法等情報の分離管理', en: 'methods of processing are kept apart' },
  'committee-fair': { ja: '審査委員会・差別的取扱いの禁止', en: 'committee; nobody is treated unfairly' },
  'complaints-transparency': { ja: '苦情・相談・情報公開', en: 'complaints and transparency' },
} as const satisfies Readonly<Record<string, CriterionWords>>;

/** Code of a criterion. */
export type CriterionId = keyof typeof criteria;

/** Every code, in the order of the table. */
export const criterionIds = Object.keys(criteria) as [CriterionId, ...CriterionId[]];

/** A criterion's file, as far as coverage goes. */
export interface CriterionFile {
  readonly criterion: CriterionId;
  readonly verifiedOn: Day;
  readonly validUntil: Day;
  readonly owner: string;
  readonly evidence: number;
}

/** How the file answers a criterion on a day. */
export interface Coverage {
  readonly criterion: CriterionId;
  readonly state: 'covered' | 'expired' | 'missing';
  readonly file?: CriterionFile;
}

/** What an inspector would ask: every criterion with its latest evidence, or that there is none. */
export function coverageOn(on: Day, files: readonly CriterionFile[]): readonly Coverage[] {
  return criterionIds.map((criterion) => {
    const file = files
      .filter((one) => one.criterion === criterion && one.evidence > 0)
      .sort((one, other) => (one.validUntil < other.validUntil ? 1 : -1))[0];
    if (file === undefined) return { criterion, state: 'missing' };
    return { criterion, state: on <= file.validUntil ? 'covered' : 'expired', file };
  });
}
