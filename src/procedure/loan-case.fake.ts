/** A small kind for the kernel's own tests: something is lent out after two different people agree. */

import { z } from 'zod';
import { commandOf, openingOf } from './case-kind.ts';
import { defineCase } from './define-case.ts';
import { workingDays } from './due.ts';
import { only } from './case-kind.ts';
import { refusal } from './refusal.ts';

const dataShape = z.strictObject({
  thing: z.string(),
  days: z.int(),
  agreed: z.array(z.string()),
  note: z.string(),
});
type LoanData = z.output<typeof dataShape>;
type LoanState = 'asked' | 'lent' | 'refused' | 'returned';

/** What this test's rules look up beside the case. */
export interface LoanFacts {
  readonly isClosed: boolean;
}

const command = commandOf<LoanData, LoanState, LoanFacts>();

/** See the head of this file. */
export const loanCase = defineCase<LoanData, LoanState, LoanFacts>({
  name: 'loan',
  series: 'L',
  words: { ja: '貸出し', en: 'loan' },
  data: dataShape,
  title: ({ thing }) => thing,
  readers: { office: 'operator', director: 'operator', applicant: 'party', public: 'public' },
  view: ({ data }, { audience }) => (audience === 'operator' ? data : only(data, ['thing'])),
  states: {
    asked: { words: { ja: '受付', en: 'asked' }, turn: 'office', due: workingDays(3) },
    lent: { words: { ja: '貸出中', en: 'lent' }, turn: 'applicant' },
    refused: { words: { ja: '不可', en: 'refused' }, turn: 'nobody', final: true },
    returned: { words: { ja: '返却済', en: 'returned' }, turn: 'nobody', final: true },
  },
  opening: openingOf<LoanData, LoanState, LoanFacts>()({
    words: { ja: '申し込む', en: 'ask' },
    by: ['applicant'],
    input: z.strictObject({ thing: z.string().min(1), days: z.int().min(1) }),
    to: 'asked',
    party: (_input, { actor }) => actor.organization,
    begin: ({ thing, days }) => ({ thing, days, agreed: [], note: '' }),
  }),
  commands: {
    agree: command({
      words: { ja: '承認する', en: 'agree' },
      happened: 'agreed',
      by: ['office', 'director'],
      from: ['asked'],
      to: ['asked', 'lent'],
      chooses: ({ agreed }) => (agreed.length === 2 ? 'lent' : 'asked'),
      apart: ['opened'],
      oncePerPerson: true,
      input: z.strictObject({ note: z.string().max(10).default('') }),
      inputRefusal: ({ note }, { data }) =>
        note === data.thing ? refusal('loan/echo', '同じ語です。', 'the note repeats the thing') : undefined,
      apply: (data, { note }, { persons }) => ({
        ...data,
        note,
        agreed: [...data.agreed, ...persons.slice(0, 1)],
      }),
    }),
    refuse: command({
      words: { ja: '断る', en: 'refuse' },
      happened: 'refused',
      by: ['director'],
      from: ['asked'],
      to: 'refused',
      audience: 'operator',
      signs: ({ data }) => ({ thing: data.thing }),
      input: z.strictObject({}),
      apply: (data) => data,
    }),
    'give-back': command({
      words: { ja: '返す', en: 'give back' },
      happened: 'given-back',
      by: ['applicant'],
      from: ['lent'],
      to: 'returned',
      input: z.strictObject({}),
      refusal: (_given, { facts }) =>
        facts.isClosed ? refusal('loan/closed', '閉館日です。', 'the house is closed') : undefined,
      apply: (data) => data,
    }),
  },
});
