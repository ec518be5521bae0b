/**
 * What must be there before an application is assessed (審査前確認): a list made from rules. It says nothing of whether the use is good:
 * that is the assessment's and the committee's.
 */

import type { Day } from '../../kit/day.ts';
import { ruleOn } from '../../law/rule-on.ts';
import type { Words } from '../../procedure/index.ts';
import type { ApplicationContent } from './application-content.ts';
import type { FieldFault } from './question.ts';

/** One line of the list. */
export interface CompletenessItem {
  readonly rule: string;
  readonly words: Words;
  readonly isMet: boolean;
  /** The field to look at when it is not met. */
  readonly field: string;
}

/** What else is known of an application when the list is made. */
export interface CompletenessFacts {
  /** Whether the organization has signed for its researchers. */
  readonly isSignedByOrganization: boolean;
  /** What later stations found wrong with the cohort, the tables, the profile or the key. */
  readonly contentFaults: readonly FieldFault[];
}

const item = (rule: string, field: string, isMet: boolean, ja: string, en: string): CompletenessItem => ({
  rule,
  field,
  isMet,
  words: { ja, en },
});

/** The list for `content` on a day. There is no line about an ethics committee, as the Act asks for none. */
export function completenessOf(
  content: ApplicationContent,
  { isSignedByOrganization, contentFaults }: CompletenessFacts,
  on: Day,
): readonly CompletenessItem[] {
  const { conditions, members, laySummary } = content;
  const shortest = ruleOn('lay-summary-characters-minimum', on).value;
  const longest = ruleOn('lay-summary-characters-maximum', on).value;
  const length = [...laySummary].length;
  const technical = ['cohort', 'variables', 'profile', 'recipient.agePublicKey'] as const;
  return [
    item(
      'lay-summary-length',
      'laySummary',
      length >= shortest && length <= longest,
      `一般向け概要は${shortest}字以上${longest}字以下`,
      `the plain summary has ${shortest} to ${longest} characters`,
    ),
    item(
      'period-in-order',
      'conditions.until',
      conditions.from <= conditions.until,
      '利用期間の始まりは終わりより前',
      'the period begins before it ends',
    ),
    item(
      'one-lead',
      'members',
      members.filter(({ duty }) => duty === 'lead').length === 1,
      '取扱責任者は一名',
      'one person leads',
    ),
    item(
      'trained',
      'members',
      members.every(({ trainedUntil }) => trainedUntil >= on),
      '取扱者全員の研修が有効',
      'the training of everybody is valid',
    ),
    item(
      'organization-signed',
      'members',
      isSignedByOrganization,
      '所属機関が取扱者について署名',
      'the organization signed for its people',
    ),
    ...technical.map((field) =>
      item(
        `usable-${field.split('.').at(-1) ?? field}`.replace('agePublicKey', 'key'),
        field,
        !contentFaults.some((fault) => fault.field === field),
        `${technicalWords[field]}が使える形である`,
        `${field} can be used`,
      ),
    ),
  ];
}

const technicalWords = {
  cohort: '対象者の条件',
  variables: '項目',
  profile: '匿名加工の程度',
  'recipient.agePublicKey': '受領用の公開鍵',
} as const;
