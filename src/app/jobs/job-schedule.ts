import { dayOf } from '../../kit/day.ts';

/** A job that is done again and again. */
export interface JobSchedule {
  readonly name: string;
  /** Name of the kind. */
  readonly kind: string;
  /** Minute, hour, day of month, month, weekday; in Japan. */
  readonly cron: string;
  readonly input: Readonly<Record<string, string | number | boolean>>;
  readonly japanese: string;
}

/** What is done every night, and oftener; times of Japan. */
export const jobSchedules: readonly JobSchedule[] = [
  {
    name: 'nightly-worklist',
    kind: 'institution/worklist-build',
    cron: '10 2 * * *',
    input: {},
    japanese: '毎晩2時10分に、だれを送れるかの一覧を作る',
  },
  {
    name: 'nightly-retention',
    kind: 'operations/retention-clocks',
    cron: '20 3 * * *',
    input: { days: 30 },
    japanese: '毎晩3時20分に、満了した書面の写しを消し、30日以内に保存期間が終わるものを数える',
  },
  {
    name: 'morning-due-days',
    kind: 'procedure/due-days',
    cron: '30 7 * * *',
    input: { workingDays: 3 },
    japanese: '毎朝7時30分に、期限を過ぎた案件と3開庁日以内に期限が来る案件を数える',
  },
  {
    name: 'nightly-tidying',
    kind: 'operations/tidy-jobs',
    cron: '40 3 * * *',
    input: { days: 30 },
    japanese: '毎晩3時40分に、30日より前に終わった作業の記録を消す（失敗したものは残す）',
  },
  {
    name: 'webhooks',
    kind: 'outgoing/webhooks',
    cron: '* * * * *',
    input: {},
    japanese: '毎分、案件の出来事を届け先に知らせる',
  },
  {
    name: 'messages',
    kind: 'outgoing/messages',
    cron: '* * * * *',
    input: {},
    japanese: '毎分、送信を待つ文書を送る',
  },
];

/** The key of a scheduled job: however often a schedule fires for one minute, it is one job. */
export function scheduleKey({ name }: JobSchedule, at: Date): string {
  return `${name} ${dayOf(at)} ${at.toISOString().slice(11, 16)}Z`;
}
