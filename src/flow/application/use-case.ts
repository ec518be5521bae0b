/**
 * 利用案件: one case from the draft of an application to the end of the use.
 *
 * @law 基本方針 — 事前相談、委員会の審査、契約、対価の支払、提供
 */

import { z } from 'zod';
import { dayOfCase, defineCase, openingOf, refusal, workingDays } from '../../procedure/index.ts';
import { answersShape } from './question.ts';
import { committeeCommands } from './use-committee-commands.ts';
import { contractCommands } from './use-contract-commands.ts';
import { useDataShape, type UseData, type UseFacts, type UseState } from './use-data.ts';
import { deliveryCommands } from './use-delivery-commands.ts';
import { draftCommands } from './use-draft-commands.ts';
import { endingCommands } from './use-ending-commands.ts';
import { screeningCommands } from './use-screening-commands.ts';
import { useAsSeenBy } from './use-view.ts';

const words = (ja: string, en: string) => ({ ja, en });

/** See the head of this file. */
export const useCase = defineCase<UseData, UseState, UseFacts>({
  name: 'use',
  series: 'U',
  words: words('利用案件', 'use of data'),
  data: useDataShape,
  title: ({ answers, content }) =>
    content?.title ?? (typeof answers['title'] === 'string' ? answers['title'] : '（無題）'),
  readers: {
    office: 'operator',
    committee: 'operator',
    'committee-chair': 'operator',
    builder: 'operator',
    releaser: 'operator',
    accountant: 'operator',
    director: 'operator',
    auditor: 'operator',
    applicant: 'party',
    'applicant-representative': 'party',
  },
  view: useAsSeenBy,
  states: {
    draft: { words: words('申出草案', 'draft'), turn: 'applicant' },
    completeness: { words: words('審査前確認', 'completeness'), turn: 'office', due: workingDays(5) },
    returned: { words: words('差戻し', 'returned'), turn: 'applicant', due: workingDays(20) },
    assessment: { words: words('予備判定', 'pre-assessment'), turn: 'office', due: workingDays(5) },
    opinions: { words: words('委員会（独立意見）', 'opinions'), turn: 'committee', due: workingDays(10) },
    voting: {
      words: words('委員会（取りまとめ・議決）', 'vote'),
      turn: 'committee-chair',
      due: workingDays(20),
    },
    approved: { words: words('承認', 'approved'), turn: 'office', due: workingDays(10) },
    conditional: {
      words: words('条件付承認', 'approved with conditions'),
      turn: 'office',
      due: workingDays(10),
    },
    rejected: { words: words('不承認', 'rejected'), turn: 'office' },
    deferred: { words: words('保留', 'deferred'), turn: 'office', due: workingDays(20) },
    'contract-draft': { words: words('契約案', 'contract drafted'), turn: 'director', due: workingDays(10) },
    signing: { words: words('署名', 'signing'), turn: 'applicant-representative', due: workingDays(20) },
    invoicing: { words: words('請求', 'to be invoiced'), turn: 'accountant', due: workingDays(5) },
    payment: {
      words: words('入金待ち', 'waiting for payment'),
      turn: 'applicant',
      due: dayOfCase<UseData>('支払期限', 'day of payment', ({ invoice }) => invoice?.dueOn),
    },
    building: { words: words('作成', 'to be built'), turn: 'builder', due: workingDays(20) },
    checking: { words: words('点検', 'output check'), turn: 'releaser', due: workingDays(5) },
    ready: { words: words('引渡可', 'ready'), turn: 'office', due: workingDays(5) },
    delivered: { words: words('引渡済', 'handed over'), turn: 'applicant', due: workingDays(10) },
    'in-use': {
      words: words('利用中', 'in use'),
      turn: 'applicant',
      due: dayOfCase<UseData>('利用期間の満了', 'end of the term', ({ contract }) => contract?.until),
    },
    expired: { words: words('期限到来', 'run out'), turn: 'applicant', due: workingDays(10) },
    revoked: { words: words('取消', 'revoked'), turn: 'applicant', due: workingDays(5) },
    'erasure-reported': {
      words: words('消去届', 'erasure reported'),
      turn: 'director',
      due: workingDays(10),
    },
    erased: { words: words('消去証明済', 'erasure certified'), turn: 'office', due: workingDays(10) },
    closed: { words: words('終結', 'closed'), turn: 'nobody', final: true },
    withdrawn: { words: words('取下げ', 'withdrawn'), turn: 'nobody', final: true },
  },
  opening: openingOf<UseData, UseState, UseFacts>()({
    words: words('申出を始める', 'begin an application'),
    by: ['applicant'],
    input: z.strictObject({ consultation: z.string().max(40).optional(), answers: answersShape.default({}) }),
    to: 'draft',
    // One refusal for another party's and for none: it does not tell which numbers there are.
    refusal: ({ consultation }, { facts }) =>
      consultation === undefined || consultation === facts.ownConsultation
        ? undefined
        : refusal(
            'use/no-such-consultation',
            '該当する事前相談がありません。',
            'this organization has no such consultation',
          ),
    party: (_input, { actor }) => actor.organization,
    parent: ({ consultation }) => consultation,
    detail: (input, { facts }) => ({ ...input, isFirstUse: facts.isFirstUse }),
    begin: ({ consultation, answers, isFirstUse }, { persons }) => ({
      applicant: persons[0] ?? '',
      ...(consultation === undefined ? {} : { consultation }),
      isFirstUse,
      answers,
      submitted: [],
      comments: [],
      assessed: [],
      opinions: [],
      votes: [],
      conditions: [],
      packages: [],
      amendments: [],
    }),
  }),
  commands: {
    ...draftCommands,
    ...screeningCommands,
    ...committeeCommands,
    ...contractCommands,
    ...deliveryCommands,
    ...endingCommands,
  },
});
