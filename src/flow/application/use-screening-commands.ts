import { z } from 'zod';
import { refusal } from '../../procedure/index.ts';
import { completenessOf, type CompletenessItem } from './completeness.ts';
import { questions } from './question.ts';
import { partOfTheApplicant, useCommand } from './use-command.ts';
import type { UseData, UseFacts } from './use-data.ts';
import { membersDigest } from './use-draft-commands.ts';
import type { Day } from '../../kit/day.ts';
import { statesUnderConditions } from './use-holding.ts';

/** The completeness list of an application that was submitted; empty before. */
export function completenessListOf(
  data: UseData,
  { contentFaults }: Pick<UseFacts, 'contentFaults'>,
  on: Day,
): readonly CompletenessItem[] {
  if (data.content === undefined) return [];
  const isSignedByOrganization = data.membersSigned === membersDigest(data);
  return completenessOf(data.content, { isSignedByOrganization, contentFaults }, on);
}

const hasOpenComment = ({ comments }: UseData) => comments.some(({ isResolved }) => !isResolved);

/** 審査前確認 and 予備判定: what the office does. Neither decides. */
export const screeningCommands = {
  comment: useCommand({
    words: { ja: '項目に指摘する', en: 'comment on a field' },
    happened: 'commented',
    apart: partOfTheApplicant,
    by: ['office'],
    from: ['completeness'],
    to: 'same',
    input: z.strictObject({
      field: z.string().refine((field) => questions.some((one) => one.field === field)),
      text: z.string().min(1).max(2000),
    }),
    apply: (data, { field, text }, { on, sequence }) => ({
      ...data,
      comments: [...data.comments, { id: `c${sequence}`, field, text, on, isResolved: false }],
    }),
  }),
  'resolve-comment': useCommand({
    words: { ja: '指摘を解決済みにする', en: 'resolve a comment' },
    happened: 'comment-resolved',
    apart: partOfTheApplicant,
    by: ['office'],
    from: ['completeness'],
    to: 'same',
    input: z.strictObject({ comment: z.string() }),
    inputRefusal: ({ comment }, { data }) =>
      data.comments.some(({ id, isResolved }) => id === comment && !isResolved)
        ? undefined
        : refusal('use/no-such-comment', '未解決の指摘ではありません。', 'no open comment of this name'),
    apply: (data, { comment }) => ({
      ...data,
      comments: data.comments.map((one) => (one.id === comment ? { ...one, isResolved: true } : one)),
    }),
  }),
  return: useCommand({
    words: { ja: '差し戻す', en: 'return' },
    happened: 'returned',
    apart: partOfTheApplicant,
    by: ['office'],
    from: ['completeness'],
    to: 'returned',
    input: z.strictObject({}),
    refusal: ({ data }) =>
      hasOpenComment(data)
        ? undefined
        : refusal(
            'use/nothing-to-change',
            '差し戻すには、項目への指摘が必要です。',
            'say on which field what is to change',
          ),
    apply: (data) => data,
  }),
  'pass-completeness': useCommand({
    words: { ja: '受理する', en: 'accept as complete' },
    happened: 'completeness-passed',
    apart: partOfTheApplicant,
    by: ['office'],
    from: ['completeness'],
    to: 'assessment',
    input: z.strictObject({}),
    refusal: ({ data }, { facts, on }) => {
      if (hasOpenComment(data)) {
        return refusal('use/open-comments', '未解決の指摘があります。', 'a comment is open');
      }
      return completenessListOf(data, facts, on).every(({ isMet }) => isMet)
        ? undefined
        : refusal(
            'use/not-complete',
            '審査前確認の項目を満たしていません。',
            'the completeness list is not met',
          );
    },
    apply: (data) => data,
  }),
  'pre-assess': useCommand({
    words: { ja: '予備判定を記録して委員会に付す', en: 'record the pre-assessment' },
    happened: 'pre-assessed',
    apart: partOfTheApplicant,
    by: ['office'],
    from: ['assessment'],
    // One state, whatever the machine says: it never decides.
    to: 'opinions',
    input: z.strictObject({}),
    detail: (_input, { facts }) => ({ assessed: [...facts.assessed] }),
    apply: (data, { assessed }) => ({ ...data, assessed }),
  }),
  'accept-condition': useCommand({
    words: { ja: '条件の履行を確認する', en: 'accept the evidence of a condition' },
    happened: 'condition-accepted',
    by: ['office'],
    from: statesUnderConditions,
    to: 'same',
    apart: [...partOfTheApplicant, 'condition-reported'],
    input: z.strictObject({ condition: z.string() }),
    inputRefusal: ({ condition }, { data }) =>
      data.conditions.some(({ id, state }) => id === condition && state === 'reported')
        ? undefined
        : refusal(
            'use/condition-not-reported',
            '履行の届出がありません。',
            'nothing was reported of this condition',
          ),
    apply: (data, { condition }) => ({
      ...data,
      conditions: data.conditions.map((one) =>
        one.id === condition ? { ...one, state: 'met' as const } : one,
      ),
    }),
  }),
};
