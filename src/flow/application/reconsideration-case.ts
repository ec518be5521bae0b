/**
 * 再審査の求め: an applicant who was refused asks once more, and others than those who decided look at whether it is taken up again.
 *
 * @law 基本方針 — 特定の者に差別的な取扱いを行わない
 */

import { z } from 'zod';
import { ruleOn } from '../../law/rule-on.ts';
import { commandOf, defineCase, forbidden, openingOf, refusal, workingDays } from '../../procedure/index.ts';
import { digestShape } from './application-content.ts';
import { isAmong } from './use-command.ts';

const opinionShape = z.strictObject({
  persons: z.array(z.string()),
  isFor: z.boolean(),
  rationale: z.string(),
});

const dataShape = z.strictObject({
  use: z.string(),
  grounds: z.string(),
  evidence: z.array(digestShape),
  opinions: z.array(opinionShape),
  needed: z.int(),
});

/** What a reconsideration's events add up to. */
export type ReconsiderationData = z.output<typeof dataShape>;

/** Where a reconsideration stands. */
export type ReconsiderationState = 'asked' | 'granted' | 'dismissed';

/** What a reconsideration's rules look up. */
export interface ReconsiderationFacts {
  readonly use?: {
    readonly party: string;
    readonly isRejected: boolean;
    /** Whether this refusal was reconsidered before. */
    readonly wasReconsidered: boolean;
    /** People who consolidated or closed the decision, or who belong to the application. */
    readonly barred: readonly string[];
  };
}

/** See the head of this file. */
export const reconsiderationCase = defineCase<
  ReconsiderationData,
  ReconsiderationState,
  ReconsiderationFacts
>({
  name: 'reconsideration',
  series: 'UR',
  words: { ja: '再審査の求め', en: 'reconsideration' },
  data: dataShape,
  title: ({ use }) => `${use} 再審査`,
  readers: {
    office: 'operator',
    committee: 'operator',
    'committee-chair': 'operator',
    director: 'operator',
    auditor: 'operator',
    applicant: 'party',
    'applicant-representative': 'party',
  },
  view: ({ data }, { audience }) =>
    audience === 'operator' ? data : { use: data.use, grounds: data.grounds, evidence: data.evidence },
  states: {
    asked: { words: { ja: '受付', en: 'asked' }, turn: 'committee', due: workingDays(20) },
    granted: { words: { ja: '再審査する', en: 'granted' }, turn: 'nobody', final: true },
    dismissed: { words: { ja: '再審査しない', en: 'dismissed' }, turn: 'nobody', final: true },
  },
  opening: openingOf<ReconsiderationData, ReconsiderationState, ReconsiderationFacts>()({
    words: { ja: '再審査を求める', en: 'ask for reconsideration' },
    by: ['applicant', 'applicant-representative'],
    input: z.strictObject({
      use: z.string(),
      grounds: z.string().min(1).max(8000),
      evidence: z.array(digestShape).max(20).default([]),
    }),
    to: 'asked',
    party: (_input, { actor }) => actor.organization,
    parent: ({ use }) => use,
    refusal: (_input, { facts: { use }, actor }) => {
      if (use === undefined || use.party !== actor.organization || !use.isRejected) {
        return refusal(
          'reconsideration/not-refused',
          '不承認となった案件ではありません。',
          'this use was not refused',
        );
      }
      return use.wasReconsidered
        ? refusal('reconsideration/once-only', '再審査の求めは一度に限ります。', 'it was reconsidered before')
        : undefined;
    },
    detail: (input, { on }) => ({ ...input, needed: ruleOn('approvers-minimum', on).value }),
    begin: (detail) => ({ ...detail, opinions: [] }),
  }),
  commands: {
    opine: commandOf<ReconsiderationData, ReconsiderationState, ReconsiderationFacts>()({
      words: { ja: '意見を述べる', en: 'say whether it is taken up again' },
      happened: 'opined',
      by: ['committee', 'committee-chair', 'director'],
      from: ['asked'],
      to: ['asked', 'granted', 'dismissed'],
      audience: 'operator',
      apart: ['opened'],
      oncePerPerson: true,
      input: z.strictObject({ isFor: z.boolean(), rationale: z.string().min(1).max(4000) }),
      signs: ({ data }) => ({ use: data.use, grounds: data.grounds }),
      refusal: (_given, { facts, actor }) =>
        isAmong(actor, facts.use?.barred ?? [])
          ? forbidden(
              'reconsideration/decided-before',
              '元の決定を取りまとめた人は加われません。',
              'who made the decision does not look at it again',
            )
          : undefined,
      chooses: ({ opinions, needed }) => {
        const enough = Math.max(2, needed);
        if (opinions.filter(({ isFor }) => isFor).length >= enough) return 'granted';
        return opinions.filter(({ isFor }) => !isFor).length >= enough ? 'dismissed' : 'asked';
      },
      apply: (data, { isFor, rationale }, { persons }) => ({
        ...data,
        opinions: [...data.opinions, { persons: [...persons], isFor, rationale }],
      }),
    }),
  },
});
