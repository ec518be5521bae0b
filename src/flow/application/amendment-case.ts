/**
 * 変更・延長・取扱者の追加: a light process of its own with what would change side by side. What widens a use goes to the committee.
 *
 * @law 基本方針 — 提供の是非の判断に際し委員会の審査を経て; 利用条件の明確化
 */

import { z } from 'zod';
import { ruleOn } from '../../law/rule-on.ts';
import {
  badInput,
  commandOf,
  defineCase,
  only,
  openingOf,
  refusal,
  workingDays,
  type Case,
  jsonShape,
} from '../../procedure/index.ts';
import { lookAtAmendment } from './amendment-rules.ts';
import type { ApplicationContent } from './application-content.ts';
import { answersOf, answersShape, contentOf } from './question.ts';

const dataShape = z.strictObject({
  use: z.string(),
  reason: z.string(),
  answers: answersShape,
  changes: z.array(
    z.strictObject({ field: z.string(), before: jsonShape.optional(), after: jsonShape.optional() }),
  ),
  /** Fields that widen the use; with any, the committee decides. */
  widening: z.array(z.string()),
  approvals: z.array(z.strictObject({ persons: z.array(z.string()), rationale: z.string() })),
  needed: z.int(),
});

/** What an amendment's events add up to. */
export type AmendmentData = z.output<typeof dataShape>;

/** Where an amendment stands. */
export type AmendmentState = 'asked' | 'committee' | 'granted' | 'refused' | 'withdrawn';

/** What an amendment's rules look up. */
export interface AmendmentFacts {
  /** The use that is to be amended: its content as approved, and who may know of it. */
  readonly use?: {
    readonly party: string;
    readonly isAmendable: boolean;
    readonly content: ApplicationContent;
    /** People who applied, were named in it, or are in conflict with it. */
    readonly barred: readonly string[];
  };
}

type Amendment = Case<AmendmentData, AmendmentState>;
const command = commandOf<AmendmentData, AmendmentState, AmendmentFacts>();
const widens = ({ data }: Amendment) => data.widening.length > 0;

/** See the head of this file. */
export const amendmentCase = defineCase<AmendmentData, AmendmentState, AmendmentFacts>({
  name: 'amendment',
  series: 'UA',
  words: { ja: '変更・延長', en: 'amendment' },
  data: dataShape,
  title: ({ use, changes }) => `${use} ${changes.map(({ field }) => field).join(', ')}`,
  readers: {
    office: 'operator',
    committee: 'operator',
    'committee-chair': 'operator',
    director: 'operator',
    auditor: 'operator',
    applicant: 'party',
    'applicant-representative': 'party',
  },
  view: ({ data }, { audience }) => {
    if (audience === 'operator') return data;
    return only(data, ['use', 'reason', 'answers', 'changes', 'widening']);
  },
  states: {
    asked: { words: { ja: '受付', en: 'asked' }, turn: 'office', due: workingDays(5) },
    committee: { words: { ja: '委員会', en: 'committee' }, turn: 'committee', due: workingDays(20) },
    granted: { words: { ja: '承認', en: 'granted' }, turn: 'nobody', final: true },
    refused: { words: { ja: '不承認', en: 'refused' }, turn: 'nobody', final: true },
    withdrawn: { words: { ja: '取下げ', en: 'withdrawn' }, turn: 'nobody', final: true },
  },
  opening: openingOf<AmendmentData, AmendmentState, AmendmentFacts>()({
    words: { ja: '変更を申し出る', en: 'ask for an amendment' },
    by: ['applicant', 'applicant-representative'],
    input: z.strictObject({ use: z.string(), reason: z.string().min(1).max(2000), answers: answersShape }),
    to: 'asked',
    party: (_input, { actor }) => actor.organization,
    parent: ({ use }) => use,
    refusal: ({ answers }, { facts: { use }, actor }) => {
      if (use === undefined || use.party !== actor.organization || !use.isAmendable) {
        return refusal(
          'amendment/no-such-use',
          '変更できる利用案件ではありません。',
          'this use cannot be amended',
        );
      }
      if (lookAtAmendment(use.content, answers).changes.length === 0) {
        return badInput('amendment/nothing-changes', '変更がありません。', 'nothing would change');
      }
      return contentOf({ ...answersOf(use.content), ...answers }) === undefined
        ? badInput(
            'amendment/not-complete',
            '変更後の内容が正しい形ではありません。',
            'what it would become is not complete',
          )
        : undefined;
    },
    detail: (input, { facts, on }) => {
      const look =
        facts.use === undefined
          ? { changes: [], widening: [] }
          : lookAtAmendment(facts.use.content, input.answers);
      return {
        ...input,
        changes: [...look.changes],
        widening: [...look.widening],
        needed: ruleOn('approvers-minimum', on).value,
      };
    },
    begin: (detail) => ({ ...detail, approvals: [] }),
  }),
  commands: {
    grant: command({
      words: { ja: '承認する', en: 'grant' },
      happened: 'granted',
      by: ['office', 'director'],
      from: ['asked'],
      to: 'granted',
      apart: ['opened'],
      input: z.strictObject({}),
      refusal: (given) =>
        widens(given)
          ? refusal(
              'amendment/widens',
              '利用を広げる変更は審査委員会が決定します。',
              'what widens the use is for the committee',
            )
          : undefined,
      apply: (data) => data,
    }),
    refer: command({
      words: { ja: '委員会に付す', en: 'refer to the committee' },
      happened: 'referred',
      by: ['office'],
      from: ['asked'],
      to: 'committee',
      input: z.strictObject({}),
      apply: (data) => data,
    }),
    approve: command({
      words: { ja: '賛成する', en: 'approve' },
      happened: 'approved',
      by: ['committee', 'committee-chair'],
      from: ['committee'],
      to: ['committee', 'granted'],
      audience: 'operator',
      apart: ['opened', 'referred'],
      oncePerPerson: true,
      input: z.strictObject({ rationale: z.string().min(1).max(2000) }),
      signs: ({ data }) => ({ use: data.use, answers: data.answers }),
      refusal: (_given, { facts, actor }) =>
        [actor.person, actor.actsFor ?? actor.person].some((person) => facts.use?.barred.includes(person))
          ? refusal(
              'amendment/recused',
              'この案件の審査に加わることができません。',
              'this member takes no part',
            )
          : undefined,
      chooses: ({ approvals, needed }) => (approvals.length >= Math.max(2, needed) ? 'granted' : 'committee'),
      apply: (data, { rationale }, { persons }) => ({
        ...data,
        approvals: [...data.approvals, { persons: [...persons], rationale }],
      }),
    }),
    refuse: command({
      words: { ja: '不承認とする', en: 'refuse' },
      happened: 'refused',
      by: ['committee-chair', 'director'],
      from: ['asked', 'committee'],
      to: 'refused',
      apart: ['opened'],
      input: z.strictObject({ reason: z.string().min(1).max(2000) }),
      apply: (data) => data,
    }),
    withdraw: command({
      words: { ja: '取り下げる', en: 'withdraw' },
      happened: 'withdrawn',
      by: ['applicant', 'applicant-representative'],
      from: ['asked', 'committee'],
      to: 'withdrawn',
      input: z.strictObject({}),
      apply: (data) => data,
    }),
  },
});
