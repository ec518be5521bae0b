import { z } from 'zod';
import canonicalize from 'canonicalize';
import { sha256Hex } from '../../kit/digest.ts';
import { refusal, type Json } from '../../procedure/index.ts';
import { contentDigest } from './application-content.ts';
import { fieldChanges } from './field-changes.ts';
import { answersShape, contentOf, faultsOfAnswers } from './question.ts';
import { useCommand } from './use-command.ts';
import type { UseData } from './use-data.ts';
import { statesWithData } from './use-holding.ts';
import { statesUnderConditions } from './use-holding.ts';

/** SHA-256 of the people who are to handle the data, as the organization signs for them. */
export function membersDigest({ answers }: Pick<UseData, 'answers'>): string {
  return sha256Hex(canonicalize(answers['members'] ?? null) ?? '');
}

/** Fields that may be changed: all of a draft, those with an open comment after a return. */
function unlockedFields({ comments, submitted }: UseData): ReadonlySet<string> | 'all' {
  if (submitted.length === 0) return 'all';
  return new Set(comments.filter(({ isResolved }) => !isResolved).map(({ field }) => field));
}

/** 申出草案 and 提出: what the applicant's side does. */
export const draftCommands = {
  'save-draft': useCommand({
    words: { ja: '保存する', en: 'save' },
    happened: 'draft-saved',
    by: ['applicant'],
    from: ['draft', 'returned'],
    to: 'same',
    audience: 'party',
    input: z.strictObject({ answers: answersShape }),
    inputRefusal: ({ answers }, { data }) => {
      const unlocked = unlockedFields(data);
      if (unlocked === 'all') return undefined;
      const changed = fieldChanges(data.answers, { ...data.answers, ...answers });
      return changed.every(({ field }) => unlocked.has(field))
        ? undefined
        : refusal(
            'use/field-locked',
            '指摘のない項目は変更できません。',
            'a field without a comment is changed',
          );
    },
    apply: (data, { answers }) => ({ ...data, answers: { ...data.answers, ...answers } }),
  }),
  'sign-for-members': useCommand({
    words: { ja: '所属機関として署名する', en: 'sign for the organization' },
    happened: 'organization-signed',
    by: ['applicant-representative'],
    // Also after the decision: an amendment may name others.
    from: ['draft', 'returned', 'completeness', ...statesWithData, 'expired'],
    to: 'same',
    input: z.strictObject({}),
    signs: ({ data }) => ({ members: membersDigest(data) }),
    apply: (data) => ({ ...data, membersSigned: membersDigest(data) }),
  }),
  submit: useCommand({
    words: { ja: '提出する', en: 'submit' },
    happened: 'submitted',
    by: ['applicant'],
    from: ['draft', 'returned'],
    to: 'completeness',
    input: z.strictObject({}),
    signs: ({ data }): Json => ({ answers: sha256Hex(canonicalize(data.answers) ?? '') }),
    refusal: ({ data }) =>
      faultsOfAnswers(data.answers).length === 0
        ? undefined
        : refusal(
            'use/incomplete',
            '未入力又は形の正しくない項目があります。',
            'a field is missing or not of its form',
          ),
    apply: (data, _input, { on }) => {
      const content = contentOf(data.answers);
      if (content === undefined) return data;
      const submission = { on, digest: contentDigest(content), answers: data.answers };
      return { ...data, content, submitted: [...data.submitted.slice(-1), submission] };
    },
  }),
  withdraw: useCommand({
    words: { ja: '取り下げる', en: 'withdraw' },
    happened: 'withdrawn',
    by: ['applicant', 'applicant-representative'],
    from: [
      'draft',
      'completeness',
      'returned',
      'assessment',
      'opinions',
      'deferred',
      'approved',
      'conditional',
      'contract-draft',
    ],
    to: 'withdrawn',
    input: z.strictObject({}),
    refusal: ({ data: { handOver } }) =>
      handOver === undefined
        ? undefined
        : refusal(
            'use/data-handed-over',
            '引き渡された提供物があります。取下げではなく、消去を届け出てください。',
            'data were handed over: they are to be erased',
          ),
    apply: (data) => data,
  }),
  'report-condition': useCommand({
    words: { ja: '条件の履行を届け出る', en: 'report a condition' },
    happened: 'condition-reported',
    by: ['applicant', 'applicant-representative'],
    from: statesUnderConditions,
    to: 'same',
    input: z.strictObject({ condition: z.string(), evidence: z.string().regex(/^[0-9a-f]{64}$/) }),
    inputRefusal: ({ condition }, { data }) =>
      data.conditions.some(({ id, state }) => id === condition && state !== 'met')
        ? undefined
        : refusal(
            'use/no-such-condition',
            '履行を待つ条件ではありません。',
            'no open condition of this name',
          ),
    apply: (data, { condition, evidence }) => ({
      ...data,
      conditions: data.conditions.map((one) =>
        one.id === condition ? { ...one, state: 'reported' as const, evidence } : one,
      ),
    }),
  }),
};
