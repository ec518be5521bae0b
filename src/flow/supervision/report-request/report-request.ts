/**
 * A request for a report 報告徴収: the ministers ask, the operator drafts, the director approves, it is sent; questions and answers until it
 * is accepted.
 *
 * @law Act Art. 35/57–59 (?) — 報告徴収 (S13)
 */

import { z } from 'zod';
import { commandOf, dayOfCase, defineCase, openingOf, refusal } from '../../../procedure/index.ts';
import { dayField, digestField, proseField } from '../../obligations/index.ts';
import { refusalWithoutLetter } from '../by-letter.ts';

const inputShape = z.strictObject({
  subject: proseField(200),
  questions: z.array(proseField(2000)).min(1).max(100),
  /** Set by the minister. */
  dueOn: dayField,
  letter: digestField.optional(),
});
const answerShape = z.strictObject({
  /** Digest of the evidence pack or of the document. */
  document: digestField,
  summary: proseField(4000),
});
const dataShape = inputShape.extend({
  draft: answerShape.optional(),
  sent: z.array(answerShape.extend({ on: dayField })),
  asked: z.array(z.strictObject({ text: z.string(), dueOn: dayField, on: dayField })),
});
type RequestData = z.output<typeof dataShape>;
type RequestState = 'received' | 'approving' | 'approved' | 'sent' | 'questioned' | 'accepted' | 'withdrawn';

const command = commandOf<RequestData, RequestState>();
const ministers = ['minister', 'ppc', 'office'] as const;
/** The day that the ministers set last. */
const ministersDay = dayOfCase<RequestData>(
  '主務大臣が定めた期限',
  'the day set by the ministers',
  ({ asked, dueOn }) => asked.at(-1)?.dueOn ?? dueOn,
);

/** See the head of this file. */
export const reportRequest = defineCase<RequestData, RequestState, unknown>({
  name: 'report-request',
  series: 'RQ',
  words: { ja: '報告徴収', en: 'request for a report' },
  data: dataShape,
  title: ({ subject }) => subject,
  readers: {
    minister: 'operator',
    ppc: 'operator',
    office: 'operator',
    director: 'operator',
    auditor: 'operator',
  },
  // A draft is the operator's own until it is sent.
  view: ({ data }, { roles }) => {
    const isMinisters = roles.some((role) => role === 'minister' || role === 'ppc');
    return isMinisters ? Object.fromEntries(Object.entries(data).filter(([name]) => name !== 'draft')) : data;
  },
  states: {
    received: { words: { ja: '求め', en: 'received' }, turn: 'office', due: ministersDay },
    approving: { words: { ja: '内部承認', en: 'for approval' }, turn: 'director', due: ministersDay },
    approved: { words: { ja: '承認済', en: 'approved' }, turn: 'office', due: ministersDay },
    sent: { words: { ja: '提出済', en: 'sent' }, turn: 'minister' },
    questioned: { words: { ja: '照会', en: 'questioned' }, turn: 'office', due: ministersDay },
    accepted: { words: { ja: '受理', en: 'accepted' }, turn: 'nobody', final: true },
    withdrawn: { words: { ja: '取下げ', en: 'withdrawn' }, turn: 'nobody', final: true },
  },
  opening: openingOf<RequestData, RequestState>()({
    words: { ja: '報告を求める', en: 'ask for a report' },
    by: ministers,
    input: inputShape,
    to: 'received',
    party: () => '-',
    refusal: (input, moment) =>
      refusalWithoutLetter(input, moment) ??
      (input.dueOn < moment.on
        ? refusal('report-request/due-is-past', '期限が過去の日付です。', 'the due day is past')
        : undefined),
    begin: (input) => ({ ...input, sent: [], asked: [] }),
  }),
  commands: {
    draft: command({
      words: { ja: '下書きを回す', en: 'put up a draft' },
      happened: 'drafted',
      by: ['office'],
      from: ['received', 'questioned'],
      to: 'approving',
      audience: 'operator',
      input: answerShape,
      apply: (data, draft) => ({ ...data, draft }),
    }),
    approve: command({
      words: { ja: '承認する', en: 'approve' },
      happened: 'approved',
      by: ['director'],
      from: ['approving'],
      to: 'approved',
      audience: 'operator',
      apart: ['drafted'],
      input: z.strictObject({}),
      signs: ({ id, data }) => ({ id, document: data.draft?.document ?? '' }),
      apply: (data) => data,
    }),
    'send-back': command({
      words: { ja: '書き直しを求める', en: 'send back' },
      happened: 'sent-back',
      by: ['director'],
      from: ['approving'],
      to: 'received',
      audience: 'operator',
      input: z.strictObject({ reason: proseField(2000) }),
      apply: (data) => data,
    }),
    send: command({
      words: { ja: '提出する', en: 'send' },
      happened: 'sent',
      by: ['office', 'director'],
      from: ['approved'],
      to: 'sent',
      input: z.strictObject({}),
      apply: ({ draft, ...data }, _input, { on }) => ({
        ...data,
        sent: draft === undefined ? data.sent : [...data.sent, { ...draft, on }],
      }),
    }),
    question: command({
      words: { ja: '照会する', en: 'question' },
      happened: 'questioned',
      by: ministers,
      from: ['sent'],
      to: 'questioned',
      input: z.strictObject({ text: proseField(4000), dueOn: dayField, letter: digestField.optional() }),
      inputRefusal: (input, _given, moment) => refusalWithoutLetter(input, moment),
      apply: (data, { text, dueOn }, { on }) => ({ ...data, asked: [...data.asked, { text, dueOn, on }] }),
    }),
    accept: command({
      words: { ja: '受理する', en: 'accept' },
      happened: 'accepted',
      by: ministers,
      from: ['sent'],
      to: 'accepted',
      input: z.strictObject({ letter: digestField.optional() }),
      inputRefusal: (input, _given, moment) => refusalWithoutLetter(input, moment),
      apply: (data) => data,
    }),
    withdraw: command({
      words: { ja: '求めを取り下げる', en: 'withdraw' },
      happened: 'withdrawn',
      by: ministers,
      from: ['received', 'approving', 'approved', 'questioned'],
      to: 'withdrawn',
      input: z.strictObject({ letter: digestField.optional() }),
      inputRefusal: (input, _given, moment) => refusalWithoutLetter(input, moment),
      apply: (data) => data,
    }),
  },
});
