/** The report of a recipient about its use 利用報告: interim, annual or final. */

import { z } from 'zod';
import { commandOf, dayOfCase, defineCase, openingOf, workingDays } from '../../../procedure/index.ts';
import { codeField, dayField, digestField, proseField } from '../field.ts';
import { partyOf, refusalToBeginFor, type UseFacts } from '../use-on-record.ts';
import { operatorAndHolder } from '../operator-and-holder.ts';

const inputShape = z.strictObject({
  use: codeField,
  report: z.enum(['interim', 'annual', 'final']),
  from: dayField,
  until: dayField,
  dueOn: dayField,
});
const submissionShape = z.strictObject({
  /** What was done with the data. */
  account: proseField(4000),
  handlers: z.int().min(0),
  copies: z.int().min(0),
  publications: z.int().min(0),
  attachment: digestField.optional(),
});
const dataShape = inputShape.extend({
  submissions: z.array(submissionShape.extend({ on: dayField })),
  questions: z.array(z.strictObject({ text: z.string(), on: dayField })),
});

type ReportData = z.output<typeof dataShape>;
type ReportState = 'awaited' | 'submitted' | 'asked-back' | 'accepted' | 'waived';

const command = commandOf<ReportData, ReportState, UseFacts>();
const words = { interim: '中間', annual: '年次', final: '最終' } as const;
const recipients = ['applicant', 'applicant-representative'] as const;

/**
 * See the head of this file.
 *
 * @law Act, contract of use — 「データ利用の追跡性（トレーサビリティ）確保」 (S25)
 */
export const useReport = defineCase<ReportData, ReportState, UseFacts>({
  name: 'use-report',
  series: 'RP',
  words: { ja: '利用報告', en: 'use report' },
  data: dataShape,
  title: ({ use, report, until }) => `${use} ${words[report]}報告（${until} まで）`,
  readers: operatorAndHolder,
  view: ({ data }) => data,
  states: {
    awaited: {
      words: { ja: '提出待ち', en: 'awaited' },
      turn: 'applicant',
      due: dayOfCase<ReportData>('契約の報告期限', 'as the contract says', ({ dueOn }) => dueOn),
    },
    submitted: { words: { ja: '提出済', en: 'submitted' }, turn: 'office', due: workingDays(10) },
    'asked-back': { words: { ja: '照会中', en: 'asked back' }, turn: 'applicant', due: workingDays(10) },
    accepted: { words: { ja: '受理', en: 'accepted' }, turn: 'nobody', final: true },
    waived: { words: { ja: '免除', en: 'waived' }, turn: 'nobody', final: true },
  },
  opening: openingOf<ReportData, ReportState, UseFacts>()({
    words: { ja: '報告を求める', en: 'ask for a report' },
    by: ['clock', 'office'],
    input: inputShape,
    to: 'awaited',
    party: (_input, { facts }) => partyOf(facts),
    parent: ({ use }) => use,
    refusal: (_input, { facts }) => refusalToBeginFor(facts),
    begin: (input) => ({ ...input, submissions: [], questions: [] }),
  }),
  commands: {
    submit: command({
      words: { ja: '提出する', en: 'submit' },
      happened: 'submitted',
      by: recipients,
      from: ['awaited', 'asked-back'],
      to: 'submitted',
      input: submissionShape,
      apply: (data, submission, { on }) => ({
        ...data,
        submissions: [...data.submissions, { ...submission, on }],
      }),
    }),
    'ask-back': command({
      words: { ja: '照会する', en: 'ask back' },
      happened: 'asked-back',
      by: ['office'],
      from: ['submitted'],
      to: 'asked-back',
      input: z.strictObject({ text: proseField(2000) }),
      apply: (data, { text }, { on }) => ({ ...data, questions: [...data.questions, { text, on }] }),
    }),
    accept: command({
      words: { ja: '受理する', en: 'accept' },
      happened: 'accepted',
      by: ['office'],
      from: ['submitted'],
      to: 'accepted',
      apart: ['submitted'],
      input: z.strictObject({}),
      apply: (data) => data,
    }),
    waive: command({
      words: { ja: '免除する', en: 'waive' },
      happened: 'waived',
      by: ['director'],
      from: ['awaited', 'asked-back'],
      to: 'waived',
      input: z.strictObject({ reason: proseField(1000) }),
      apply: (data) => data,
    }),
  },
});
