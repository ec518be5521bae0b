/**
 * A result of a use 成果: a paper, a tool, a patent, and what it means for patients, linked back to the use and published.
 *
 * @law 基本方針 — 成果の国民への還元、透明性 (S22)
 */

import { z } from 'zod';
import { commandOf, defineCase, only, openingOf, workingDays } from '../../../procedure/index.ts';
import { codeField, dayField, proseField } from '../field.ts';
import { partyOf, refusalToBeginFor, type UseFacts } from '../use-on-record.ts';

const story = z.string().trim().min(100).max(1200);
const inputShape = z
  .strictObject({
    use: codeField,
    kind: z.enum(['paper', 'patent', 'tool', 'guideline', 'approval', 'other']),
    title: proseField(300),
    /** As registered: `10.1234/abcd`. */
    doi: z
      .string()
      .regex(/^10\.\d{4,9}\/\S{1,200}$/)
      .optional(),
    patentNumber: z
      .string()
      .regex(/^(JP|WO|US|EP)[A-Z0-9/-]{4,24}$/)
      .optional(),
    /** What it means for patients, in words that patients use. */
    benefit: story,
  })
  .refine(({ kind, doi }) => kind !== 'paper' || doi !== undefined, { path: ['doi'] })
  .refine(({ kind, patentNumber }) => kind !== 'patent' || patentNumber !== undefined, {
    path: ['patentNumber'],
  });
const dataShape = z.strictObject({
  ...inputShape.shape,
  publishedOn: dayField.optional(),
  returned: z.string().optional(),
});

/** What a result adds up to. */
export type ResultData = z.output<typeof dataShape>;
type ResultState = 'submitted' | 'returned' | 'published' | 'withdrawn';

const command = commandOf<ResultData, ResultState, UseFacts>();
const recipients = ['applicant', 'applicant-representative'] as const;
const published = ['use', 'kind', 'title', 'doi', 'patentNumber', 'benefit', 'publishedOn'] as const;

/** See the head of this file. */
export const useResult = defineCase<ResultData, ResultState, UseFacts>({
  name: 'use-result',
  series: 'RS',
  words: { ja: '成果', en: 'result' },
  data: dataShape,
  title: ({ use, title }) => `${use} ${title}`,
  readers: {
    office: 'operator',
    director: 'operator',
    auditor: 'operator',
    applicant: 'party',
    'applicant-representative': 'party',
    public: 'public',
  },
  view: ({ data, state }, { audience }) => {
    if (audience !== 'public') return data;
    return state === 'published' ? only(data, published) : {};
  },
  states: {
    submitted: { words: { ja: '届出', en: 'submitted' }, turn: 'office', due: workingDays(10) },
    returned: { words: { ja: '差戻し', en: 'returned' }, turn: 'applicant', due: workingDays(20) },
    published: { words: { ja: '公表', en: 'published' }, turn: 'nobody' },
    withdrawn: { words: { ja: '取下げ', en: 'withdrawn' }, turn: 'nobody', final: true },
  },
  opening: openingOf<ResultData, ResultState, UseFacts>()({
    words: { ja: '成果を届け出る', en: 'tell of a result' },
    by: recipients,
    input: inputShape,
    to: 'submitted',
    party: (_input, { facts }) => partyOf(facts),
    parent: ({ use }) => use,
    refusal: (_input, { facts }) => refusalToBeginFor(facts),
    begin: (input) => input,
  }),
  commands: {
    publish: command({
      words: { ja: '公表する', en: 'publish' },
      happened: 'published',
      by: ['office'],
      from: ['submitted'],
      to: 'published',
      audience: 'public',
      input: z.strictObject({}),
      apply: (data, _input, { on }) => ({ ...data, publishedOn: on }),
    }),
    return: command({
      words: { ja: '差し戻す', en: 'return' },
      happened: 'returned',
      by: ['office'],
      from: ['submitted'],
      to: 'returned',
      input: z.strictObject({ reason: proseField(1000) }),
      apply: (data, { reason }) => ({ ...data, returned: reason }),
    }),
    resubmit: command({
      words: { ja: '直して出す', en: 'submit again' },
      happened: 'resubmitted',
      by: recipients,
      from: ['returned'],
      to: 'submitted',
      input: z.strictObject({ title: proseField(300), benefit: story }),
      apply: (data, changes) => ({ ...data, ...changes }),
    }),
    withdraw: command({
      words: { ja: '取り下げる', en: 'withdraw' },
      happened: 'withdrawn',
      by: [...recipients, 'office'],
      from: ['submitted', 'returned', 'published'],
      to: 'withdrawn',
      input: z.strictObject({}),
      apply: (data) => data,
    }),
  },
});
