import { day } from '../kit/day.ts';
import { relationRules } from './relation-rules.ts';
import type { Certainty, Rule, RuleId, RuleValues } from './rule.ts';
import { useRules } from './use-rules.ts';

/** The Act came into force (平成29年法律第28号). */
const inForce = day('2018-05-11');
/** The last day of the numbering of 2017. */
const lastOfOldNumbering = day('2024-03-31');
/** The amendment of 2023 (令和5年法律第35号) came into force, with new numbers. */
const amended = day('2024-04-01');

type Terms<Id extends RuleId> = Pick<Rule<Id>, 'unit' | 'certainty' | 'japanese' | 'english'> & {
  readonly isDesignChoice?: true;
};

/** A rule that stayed the same while its article got another number. */
function renumbered<Id extends RuleId>(
  id: Id,
  value: RuleValues[Id],
  articles: readonly [old: string, now: string],
  terms: Terms<Id>,
): readonly Rule<Id>[] {
  const row = { id, value, isDesignChoice: false, ...terms };
  return [
    { ...row, article: articles[0], from: inForce, until: lastOfOldNumbering },
    { ...row, article: articles[1], from: amended },
  ];
}

const kept = (certainty: Certainty, japanese: string, english: string): Terms<RuleId> => ({
  unit: 'years',
  certainty,
  japanese,
  english,
});

/** The numbers of the Act, and ours where it leaves room, with the days on which they are in force. */
export const ruleTable: readonly Rule[] = [
  ...renumbered('waiting-days', 30, ['Rules under Act Art. 30(1)', 'Rules under Act Art. 52(1)'], {
    unit: 'days',
    certainty: 'known',
    japanese: '通知の日の翌日から起算して30日間は提供できない(停止を求める期間は30日を下回れない)',
    english: 'nothing is provided for 30 days, counted from the day after the notice',
  }),
  ...renumbered('waiting-months', 1, ['Act Art. 30(1)', 'Act Art. 52(1)'], {
    unit: 'months',
    certainty: 'seed',
    japanese: '「この書面をお渡ししてから一か月経過した後」に提供できる',
    english: 'and for one calendar month, counted likewise: the later of the two holds',
  }),
  ...renumbered('guardian-age', 16, ['Act Art. 30(1)', 'Act Art. 52(1)'], {
    unit: 'years',
    certainty: 'seed',
    japanese: '「16歳未満のお子さん」の停止の求めは、保護者等も行うことができる',
    english: 'a guardian may also ask for a person below this age',
  }),
  ...renumbered('renotice-lead-days', 30, ['Act Art. 30(1)', 'Act Art. 52(1)'], {
    unit: 'days',
    certainty: 'unsure',
    isDesignChoice: true,
    japanese:
      '保護者等に通知した子が16歳に達する日のこの日数前から、本人への改めての通知を勧める(法律上の義務ではない)',
    english:
      'a child whose guardian was told is told again, so many days before reaching the age; the Act does not ask for it',
  }),
  ...renumbered('stop-reach', 'person', ['Act Art. 30(1)', 'Act Art. 52(1)'], {
    unit: 'reach',
    certainty: 'unsure',
    isDesignChoice: true,
    japanese:
      '一つの医療機関への停止の求めは、以後の提供データすべてからその人を除く。法律上は当該医療機関からの提供の停止で足りる',
    english:
      'a stop at one institution removes the whole person from every later output; the Act asks for less',
  }),
  ...renumbered(
    'stop-receipt-retention-years',
    3,
    ['Act Art. 31', 'Act Art. 53'],
    kept('known', '停止の求めに交付した書面の写しの保存', 'copy of the receipt for a stop request'),
  ),
  ...renumbered(
    'provision-record-retention-years',
    3,
    ['Act Art. 32', 'Act Art. 54'],
    kept('known', '医療情報取扱事業者の提供記録の保存', "the institution's record of what it provided"),
  ),
  ...renumbered(
    'confirmation-record-retention-years',
    3,
    ['Act Art. 33', 'Act Art. 55'],
    kept(
      'known',
      '認定事業者の受領時の確認記録の保存',
      "the operator's record of what it checked on receipt",
    ),
  ),
  ...renumbered(
    'register-retention-years',
    3,
    ['Act Art. 13', 'Act Art. 14'],
    kept('unsure', '帳簿(提供先・日付・項目・消去)の保存', 'the register of deliveries and erasures'),
  ),
  ...renumbered(
    'access-log-retention-years',
    3,
    ['Act Art. 20', 'Act Art. 21'],
    kept('unsure', '認定事業者のアクセス記録の保存', "the operator's access logs"),
  ),
  {
    id: 'certified-user-log-retention-years',
    value: 2,
    from: amended,
    article: 'Guideline for certified users (Type I)',
    isDesignChoice: false,
    ...kept('found', '認定利用事業者(Ⅰ型)のアクセス記録の保存', "a certified user's access logs"),
  },
  ...renumbered('k-minimum', 5, ['Rules Art. 18 (5)', 'Rules Art. 18 (5)'], {
    unit: 'people',
    certainty: 'unsure',
    isDesignChoice: true,
    japanese: '同じ準識別子の組を持つ人数の下限(5号:データベースの性質を勘案した措置)',
    english: 'fewest people who share their quasi-identifiers in a delivery',
  }),
  ...renumbered('cell-minimum', 10, ['Rules Art. 18 (5)', 'Rules Art. 18 (5)'], {
    unit: 'people',
    certainty: 'unsure',
    isDesignChoice: true,
    japanese: '集計・件数照会で示す最小の人数(NDBの公表基準にならう)',
    english: 'smallest count of people that is shown (as NDB publishes)',
  }),
  ...renumbered('statistics-cell-minimum', 3, ['Rules Art. 18 (5)', 'Rules Art. 18 (5)'], {
    unit: 'people',
    certainty: 'found',
    japanese: '統計情報の最小セル(1人・2人のセルは個人と結び付く)',
    english: 'smallest cell of statistics: cells of one or two are about a person',
  }),
  ...renumbered('count-rounding-base', 10, ['Rules Art. 18 (5)', 'Rules Art. 18 (5)'], {
    unit: 'people',
    certainty: 'unsure',
    isDesignChoice: true,
    japanese: '件数照会で示す人数は、この数の倍数に確率的に丸める(同じ人々には常に同じ値)',
    english:
      'a count that is shown is randomly rounded to a multiple of this; the same people always give the same value',
  }),
  ...renumbered('query-budget-person', 60, ['Rules Art. 18 (5)', 'Rules Art. 18 (5)'], {
    unit: 'questions',
    certainty: 'unsure',
    isDesignChoice: true,
    japanese: '一人が期間内に尋ねることのできる、異なる件数照会の数(差分による特定の防止)',
    english: 'different counts that one person may ask for in a period, against differencing',
  }),
  ...renumbered('query-budget-organization', 120, ['Rules Art. 18 (5)', 'Rules Art. 18 (5)'], {
    unit: 'questions',
    certainty: 'unsure',
    isDesignChoice: true,
    japanese: '一つの組織が期間内に尋ねることのできる、異なる件数照会の数',
    english: 'different counts that one organization may ask for in a period',
  }),
  ...renumbered('query-budget-days', 30, ['Rules Art. 18 (5)', 'Rules Art. 18 (5)'], {
    unit: 'days',
    certainty: 'unsure',
    isDesignChoice: true,
    japanese: '件数照会の数を数える期間',
    english: 'the period over which questions are counted',
  }),
  ...renumbered('age-top-code', 90, ['Rules Art. 18 (4)', 'Rules Art. 18 (4)'], {
    unit: 'years',
    certainty: 'known',
    japanese: 'この年齢以上はまとめる(4号:特異な記述)',
    english: 'ages from here on are one group (singular descriptions)',
  }),
  ...renumbered('approvers-minimum', 2, ['Act Art. 20', 'Act Art. 21'], {
    unit: 'people',
    certainty: 'unsure',
    isDesignChoice: true,
    japanese: '作成を承認する人数。申出者を除く別々の人',
    english: 'different people who approve a build, none of them the requester',
  }),
  ...renumbered('releasers-minimum', 2, ['Act Art. 20', 'Act Art. 21'], {
    unit: 'people',
    certainty: 'unsure',
    isDesignChoice: true,
    japanese: '引渡しを許す人数。作成者と申出者を除く別々の人',
    english: 'different people who release a package, none of them its builder or requester',
  }),
  ...renumbered('incident-first-report-days', 5, ['Act Art. 24-2', 'Act Art. 26'], {
    unit: 'days',
    certainty: 'unsure',
    japanese: '漏えい等の速報(個人情報保護法の「3〜5日」にならう)',
    english: 'first report of a leak, from the day of first awareness',
  }),
  ...renumbered('incident-final-report-days', 30, ['Act Art. 24-2', 'Act Art. 26'], {
    unit: 'days',
    certainty: 'unsure',
    japanese: '漏えい等の確報',
    english: 'final report of a leak',
  }),
  ...renumbered('incident-malicious-final-report-days', 60, ['Act Art. 24-2', 'Act Art. 26'], {
    unit: 'days',
    certainty: 'unsure',
    japanese: '不正の目的による漏えい等の確報',
    english: 'final report of a leak with ill intent',
  }),
  ...renumbered('recertification-years', 2, ['Act Art. 8(3)', 'Act Art. 9(3)'], {
    unit: 'years',
    certainty: 'found',
    japanese: '認定取消し・刑の執行後、認定を受けられない期間',
    english: 'no certification after a revocation or conviction',
  }),
  ...renumbered('dominance-percent', 85, ['Rules Art. 18 (5)', 'Rules Art. 18 (5)'], {
    unit: 'percent',
    certainty: 'unsure',
    isDesignChoice: true,
    japanese: '集計値の一セルで、一者がこの割合を超えてはならない(占有率)',
    english: 'no single contributor may be more than this of a published amount',
  }),
  ...renumbered('erasure-days', 30, ['Act Art. 19', 'Act Art. 20'], {
    unit: 'days',
    certainty: 'unsure',
    isDesignChoice: true,
    japanese: '「利用する必要がなくなったときは、遅滞なく消去」の期限',
    english: 'what is no longer needed is erased without delay: within these days',
  }),
  ...renumbered('use-report-days', 30, ['Act Art. 19', 'Act Art. 20'], {
    unit: 'days',
    certainty: 'unsure',
    isDesignChoice: true,
    japanese: '利用報告の期限（報告の対象期間の終わりから）',
    english: 'a report on the use is due within these days after its period',
  }),
  ...renumbered('recall-acknowledgement-days', 3, ['Act Art. 20', 'Act Art. 21'], {
    unit: 'days',
    certainty: 'unsure',
    isDesignChoice: true,
    japanese: '停止・取消し・回収の指示を受け取ったことの確認の期限',
    english: 'an instruction to halt or to return is acknowledged within these days',
  }),
  ...renumbered('duty-training-years', 1, ['Act Art. 21', 'Act Art. 22'], {
    unit: 'years',
    certainty: 'unsure',
    isDesignChoice: true,
    japanese: '従業者の教育訓練の有効期間',
    english: 'training of staff is valid for so long',
  }),
  ...renumbered('session-idle-minutes', 30, ['Act Art. 20', 'Act Art. 21'], {
    unit: 'minutes',
    certainty: 'unsure',
    isDesignChoice: true,
    japanese: 'この時間操作がなければ、サインインは切れる',
    english: 'a sign-in ends after this time without a request',
  }),
  ...renumbered('session-absolute-hours', 12, ['Act Art. 20', 'Act Art. 21'], {
    unit: 'hours',
    certainty: 'unsure',
    isDesignChoice: true,
    japanese: '操作が続いていても、サインインからこの時間で切れる',
    english: 'a sign-in ends after this time, however busy',
  }),
  ...renumbered('access-token-days', 90, ['Act Art. 20', 'Act Art. 21'], {
    unit: 'days',
    certainty: 'unsure',
    isDesignChoice: true,
    japanese: 'プログラム用アクセストークンの有効期間の上限',
    english: "longest validity of a program's access token",
  }),
  ...renumbered('upload-days', 7, ['Act Art. 20', 'Act Art. 21'], {
    unit: 'days',
    certainty: 'unsure',
    isDesignChoice: true,
    japanese: '機関が途中まで送った封緘済みの提供物を、最後に届いてからこの日数を過ぎたら消す',
    english: 'what an institution has sent in part is removed when nothing more came for these days',
  }),
  ...useRules,
  ...relationRules,
];
