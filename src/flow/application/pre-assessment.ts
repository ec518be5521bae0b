/**
 * A machine's look at an application before the committee's (予備判定): each rule says fits, to be looked at, or does not fit, and why. It
 * never decides: whatever it says, the matter goes to the committee.
 */

import { addMonths, type Day } from '../../kit/day.ts';
import { ruleOn } from '../../law/rule-on.ts';
import type { Words } from '../../procedure/index.ts';
import type { ApplicationContent } from './application-content.ts';

/** 適合・要確認・不適合 */
export type Verdict = 'fits' | 'to-check' | 'does-not-fit';

/** What one rule says. */
export interface AssessedRule {
  readonly rule: string;
  readonly verdict: Verdict;
  readonly reason: Words;
}

/** The words that stand beside every pre-assessment. */
export const neverFinal: Words = {
  ja: 'この判定は機械による参考であり、最終の判断ではありません。提供の是非は審査委員会が決定します。',
  en: 'This is a machine’s first look and never final. The committee decides.',
};

/** Its words in Japanese. */
export const verdictWords: Readonly<Record<Verdict, Words>> = {
  fits: { ja: '適合', en: 'fits' },
  'to-check': { ja: '要確認', en: 'to be checked' },
  'does-not-fit': { ja: '不適合', en: 'does not fit' },
};

type Look = (content: ApplicationContent, on: Day) => readonly [Verdict, string, string];

const looks: Readonly<Record<string, Look>> = {
  'medical-purpose': ({ conditions }) =>
    conditions.purposes.includes('not-medical')
      ? [
          'does-not-fit',
          '医療分野の研究開発でない目的が含まれます。',
          'a purpose is not medical research and development',
        ]
      : ['fits', '医療分野の研究開発に資する目的です。', 'for medical research and development'],
  period: ({ conditions: { from, until } }, on) => {
    const longest = ruleOn('use-period-months-maximum', on).value;
    if (until < from)
      return ['does-not-fit', '利用期間の終わりが始まりより前です。', 'it ends before it begins'];
    return until > addMonths(from, longest)
      ? ['does-not-fit', `利用期間が${longest}か月を超えます。`, `longer than ${longest} months`]
      : ['fits', '利用期間は上限の範囲内です。', 'within the longest period'];
  },
  environment: ({ conditions: { environment } }) =>
    environment === 'cloud-abroad'
      ? [
          'to-check',
          '国外の環境で利用します。安全管理措置の確認が必要です。',
          'used abroad: look at the safety measures',
        ]
      : ['fits', '国内の管理された環境で利用します。', 'used in a controlled environment in Japan'],
  'degree-of-anonymization': ({ conditions, profile }) =>
    profile === 'standard' || conditions.environment === 'operator-enclave' || profile === 'strict'
      ? ['fits', '匿名加工の程度は利用形態に応じています。', 'the profile suits the environment']
      : [
          'to-check',
          '利用形態に対する匿名加工の程度の確認が必要です。',
          'look at profile and environment together',
        ],
  onward: ({ conditions }) =>
    conditions.onward === 'none'
      ? ['fits', '第三者への提供はありません。', 'not given on']
      : [
          'to-check',
          '第三者への提供が予定されています。許可と契約が必要です。',
          'giving on needs permission and contract',
        ],
  publication: ({ conditions }) =>
    conditions.publication === 'aggregate'
      ? ['fits', '集計結果のみを公表します。', 'aggregate results only']
      : ['to-check', '公表の方法の確認が必要です。', 'look at how results are published'],
  training: ({ members, conditions }) =>
    members.every(({ trainedUntil }) => trainedUntil >= conditions.from)
      ? ['fits', '取扱者の研修は有効です。', 'training of all handlers is valid']
      : [
          'to-check',
          '研修の有効期限が切れる取扱者がいます。',
          'the training of a handler runs out before the use begins',
        ],
};

/** What each rule says of `content`, as of day `on`. */
export function preAssessed(content: ApplicationContent, on: Day): readonly AssessedRule[] {
  return Object.entries(looks).map(([rule, look]) => {
    const [verdict, ja, en] = look(content, on);
    return { rule, verdict, reason: { ja, en } };
  });
}

/** The gravest verdict. */
export function overallVerdict(assessed: readonly AssessedRule[]): Verdict {
  const has = (verdict: Verdict) => assessed.some((one) => one.verdict === verdict);
  return has('does-not-fit') ? 'does-not-fit' : has('to-check') ? 'to-check' : 'fits';
}
