/**
 * The health page 健全性: what is looked at, how it stands, and what to do.
 */

import { daysBetween, dayOf } from '../../kit/day.ts';
import { holidaysKnownUntil } from '../../japan/holidays.ts';
import type { LastRun } from './last-runs.ts';

/** What was found of a home at a moment. */
export interface HealthFacts {
  readonly now: Date;
  readonly diskFreeBytes: number;
  readonly diskBytes: number;
  /** Null when the database does not answer. */
  readonly databaseNow: Date | null;
  /** Code of what is wrong with the ledger; null when it is as it was written. */
  readonly ledgerFault: string | null;
  readonly openIntents: number;
  /** Time of the last entry; null when there is none. */
  readonly lastEntryAt: Date | null;
  /** Who holds the ledger: a process that works, one that died, or nobody. */
  readonly ledgerHolder: 'working' | 'dead' | 'nobody';
  readonly keysAreExposed: boolean;
  readonly lastBackup: LastRun | undefined;
  readonly lastDrill: LastRun | undefined;
  readonly failedJobs: number;
  readonly disabledWebhooks: number;
  readonly casesPastDue: number;
  /** Contracts with institutions and programs' tokens that end within thirty days. */
  readonly endingContracts: number;
  readonly endingTokens: number;
}

/** How something stands: well, worth a look, or to be mended now. */
export type HealthState = 'good' | 'attention' | 'bad';

/** One thing that was looked at. */
export interface HealthCheck {
  readonly id: string;
  readonly state: HealthState;
  readonly japanese: string;
  /** What was found. */
  readonly found: string;
  /** What to do; empty when it is well. */
  readonly toDo: string;
}

const gibibyte = 2 ** 30;
const hourMs = 3_600_000;
/** Skew that an alarm is raised at. */
const mostSkewMs = 2000;

interface Finding {
  readonly state: HealthState;
  readonly found: string;
  readonly toDo?: string;
}

type Check = (facts: HealthFacts) => Finding;

const good = (found: string): Finding => ({ state: 'good', found });

const disk: Check = ({ diskFreeBytes, diskBytes }) => {
  const share = diskBytes === 0 ? 0 : diskFreeBytes / diskBytes;
  const found = `空き ${(diskFreeBytes / gibibyte).toFixed(1)} GiB（${(share * 100).toFixed(0)}%）`;
  const toDo = '不要なファイルを移すか、容量を増やしてください。満杯になると受付が止まります';
  if (diskFreeBytes < gibibyte || share < 0.02) return { state: 'bad', found, toDo };
  return share < 0.1 ? { state: 'attention', found, toDo } : good(found);
};

const database: Check = ({ databaseNow }) =>
  databaseNow === null
    ? {
        state: 'bad',
        found: '応答がありません',
        toDo: 'database/server.log を確かめ、もう一度起動してください。直らなければバックアップから復元してください',
      }
    : good('応答しています');

const ledger: Check = ({ ledgerFault, openIntents }) => {
  if (ledgerFault !== null) {
    const toDo =
      '書込みを止め、meguri ledger verify で範囲を確かめてください。ホームの写しを取ってから調べてください';
    return { state: 'bad', found: `検証できません（${ledgerFault}）`, toDo };
  }
  if (openIntents === 0) return good('正しく、終わっていない処理はありません');
  const toDo = '作業中でなければ meguri verify が整理します';
  return { state: 'attention', found: `終わっていない処理 ${openIntents}件`, toDo };
};

const holder: Check = ({ ledgerHolder }) => {
  if (ledgerHolder === 'working') return good('別の処理が作業中です');
  return ledgerHolder === 'nobody'
    ? good('だれも使用していません')
    : {
        state: 'attention',
        found: '途中で終わった処理の印が残っています',
        toDo: '次に開く処理が引き継ぎます。meguri verify を実行してください',
      };
};

const clock: Check = ({ now, databaseNow, lastEntryAt }) => {
  const skewMs = databaseNow === null ? 0 : Math.abs(databaseNow.getTime() - now.getTime());
  const aheadMs = lastEntryAt === null ? 0 : lastEntryAt.getTime() - now.getTime();
  if (aheadMs > mostSkewMs) {
    const toDo = '時計が戻っています。時刻同期を確かめてください。期間は台帳の時刻で数え、短くはなりません';
    return { state: 'bad', found: `台帳の最後の記録が ${(aheadMs / 1000).toFixed(0)}秒 先です`, toDo };
  }
  return skewMs > mostSkewMs
    ? {
        state: 'attention',
        found: `データベースとの差 ${(skewMs / 1000).toFixed(1)}秒`,
        toDo: '時刻同期（NTP）を確かめてください',
      }
    : good('ずれていません');
};

const keys: Check = ({ keysAreExposed }) =>
  keysAreExposed
    ? {
        state: 'bad',
        found: '鍵のファイルを他の人が読めます',
        toDo: 'chmod 600 keys/* を実行し、だれが読めたかを調べてください',
      }
    : good('持ち主だけが読めます');

const backup: Check = ({ lastBackup, now }) => {
  const toDo =
    'meguri backup --out DIR --recipient age1… を実行してください。毎晩の実行には cron などを使ってください';
  if (lastBackup === undefined) return { state: 'bad', found: 'まだ一度もありません', toDo };
  const hours = (now.getTime() - new Date(lastBackup.at).getTime()) / hourMs;
  const found = `${lastBackup.at}（${hours.toFixed(0)}時間前）`;
  if (hours > 72) return { state: 'bad', found, toDo };
  return hours > 26 ? { state: 'attention', found, toDo } : good(found);
};

const mostDrillDays = 35;

const drill: Check = ({ lastDrill, now }) => {
  const toDo =
    'meguri backup drill を実行してください。戻せると確かめていないバックアップは、無いものと考えます';
  if (lastDrill === undefined) return { state: 'attention', found: 'まだ一度もありません', toDo };
  const found = `${lastDrill.at} ${lastDrill.ok ? '成功' : '失敗'}`;
  if (!lastDrill.ok) return { state: 'bad', found, toDo: 'バックアップを取り直し、もう一度訓練してください' };
  const days = daysBetween(dayOf(new Date(lastDrill.at)), dayOf(now));
  return days > mostDrillDays ? { state: 'attention', found, toDo } : good(found);
};

const counted =
  (count: (facts: HealthFacts) => number, none: string, some: string, toDo: string): Check =>
  (facts) =>
    count(facts) === 0
      ? good(none)
      : { state: 'attention', found: `${some} ${count(facts).toLocaleString('ja-JP')}件`, toDo };

const holidays: Check = ({ now }) => {
  const days = daysBetween(dayOf(now), holidaysKnownUntil);
  const found = `${holidaysKnownUntil}まで分かっています`;
  return days < 2 * 365
    ? { state: 'attention', found, toDo: '新しい版に更新してください。分からない日を含む期限は計算しません' }
    : good(found);
};

const checks: readonly (readonly [id: string, japanese: string, check: Check])[] = [
  ['disk', 'ディスク', disk],
  ['database', 'データベース', database],
  ['ledger', '台帳', ledger],
  ['ledger-holder', '台帳の使用', holder],
  ['clock', '時計', clock],
  ['keys', '鍵', keys],
  ['backup', '最後のバックアップ', backup],
  ['drill', '最後の復元訓練', drill],
  [
    'jobs',
    '作業',
    counted(
      ({ failedJobs }) => failedJobs,
      '失敗した作業はありません',
      '失敗した作業',
      'meguri jobs list --state failed で確かめ、meguri jobs retry でやり直してください',
    ),
  ],
  [
    'webhooks',
    '外部への通知',
    counted(
      ({ disabledWebhooks }) => disabledWebhooks,
      '止まっている届け先はありません',
      '止まっている届け先',
      'meguri webhook deliveries で理由を確かめ、登録し直してください',
    ),
  ],
  [
    'cases',
    '案件の期限',
    counted(
      ({ casesPastDue }) => casesPastDue,
      '期限を過ぎた案件はありません',
      '期限を過ぎた案件',
      '担当ごとの一覧で、順番の人を確かめてください',
    ),
  ],
  [
    'contracts',
    '医療機関等との契約',
    counted(
      ({ endingContracts }) => endingContracts,
      '30日以内に終わる契約はありません',
      '30日以内に終わる契約',
      '更新するか、終わることを確かめてください。終わった後の提供は受け入れられません',
    ),
  ],
  [
    'tokens',
    'プログラムの認証',
    counted(
      ({ endingTokens }) => endingTokens,
      '30日以内に切れるものはありません',
      '30日以内に切れるもの',
      '使っている人に知らせ、新しいものを作ってください',
    ),
  ],
  ['holidays', '祝日の表', holidays],
];

/** Every check, in the order of the page. */
export function healthChecks(facts: HealthFacts): readonly HealthCheck[] {
  return checks.map(([id, japanese, check]) => ({ id, japanese, toDo: '', ...check(facts) }));
}
