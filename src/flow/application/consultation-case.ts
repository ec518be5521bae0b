/**
 * 事前相談: a room with a named contact in which both sides write, meet, and find out whether the data can answer the question.
 *
 * @law 基本方針 — ①事前相談
 */

import { z } from 'zod';
import { commandOf, defineCase, only, openingOf, refusal, workingDays } from '../../procedure/index.ts';
import { digestShape } from './application-content.ts';
import { dayShape } from './use-conditions.ts';

const file = z.strictObject({ name: z.string().min(1).max(200), digest: digestShape });
const messageShape = z.strictObject({
  side: z.enum(['operator', 'applicant']),
  on: dayShape,
  text: z.string(),
  files: z.array(file),
});

const dataShape = z.strictObject({
  topic: z.string(),
  messages: z.array(messageShape),
  /** Account of the operator's person who answers. */
  contact: z.string().optional(),
  /** Times that were offered for a talk, and the one that was taken. */
  slots: z.array(z.strictObject({ at: z.iso.datetime(), isTaken: z.boolean() })),
  minutes: z.array(z.strictObject({ on: dayShape, text: z.string() })),
  /** Numbers of the feasibility questions whose answers belong here. */
  feasibility: z.array(z.string()),
  /** Why it was closed. */
  closing: z.string().optional(),
});

/** What a consultation's events add up to. */
export type ConsultationData = z.output<typeof dataShape>;

/** Where a consultation stands. */
export type ConsultationState = 'asked' | 'answering' | 'waiting' | 'proceeding' | 'closed';

const command = commandOf<ConsultationData, ConsultationState>();
const open = ['asked', 'answering', 'waiting'] as const;
const text = z.string().min(1).max(8000);
const operators = ['office', 'inquiry-desk'] as const;

const conversation = {
  assign: command({
    words: { ja: '担当者を決める', en: 'name the contact' },
    happened: 'contact-named',
    by: ['office'],
    from: open,
    to: ['answering', 'waiting'],
    chooses: (_data, _detail, { state }) => (state === 'waiting' ? 'waiting' : 'answering'),
    input: z.strictObject({ contact: z.string().regex(/^[a-z][a-z0-9-]*$/) }),
    apply: (data, { contact }) => ({ ...data, contact }),
  }),
  write: command({
    words: { ja: '書き込む', en: 'write' },
    happened: 'message-written',
    by: ['applicant', 'applicant-representative'],
    from: open,
    to: ['asked', 'answering'],
    chooses: ({ contact }) => (contact === undefined ? 'asked' : 'answering'),
    input: z.strictObject({ text, files: z.array(file).max(20).default([]) }),
    apply: (data, { text: written, files }, { on }) => ({
      ...data,
      messages: [...data.messages, { side: 'applicant' as const, on, text: written, files }],
    }),
  }),
  answer: command({
    words: { ja: '回答する', en: 'answer' },
    happened: 'answered',
    by: operators,
    from: ['answering', 'waiting'],
    to: 'waiting',
    input: z.strictObject({ text, files: z.array(file).max(20).default([]) }),
    apply: (data, { text: written, files }, { on }) => ({
      ...data,
      messages: [...data.messages, { side: 'operator' as const, on, text: written, files }],
    }),
  }),
  'offer-slots': command({
    words: { ja: '面談の候補日時を示す', en: 'offer times' },
    happened: 'slots-offered',
    by: operators,
    from: ['answering', 'waiting'],
    to: 'same',
    input: z.strictObject({ at: z.array(z.iso.datetime()).min(1).max(20) }),
    apply: (data, { at }) => ({ ...data, slots: at.map((one) => ({ at: one, isTaken: false })) }),
  }),
  'take-slot': command({
    words: { ja: '面談の日時を選ぶ', en: 'take a time' },
    happened: 'slot-taken',
    by: ['applicant', 'applicant-representative'],
    from: ['answering', 'waiting'],
    to: 'same',
    input: z.strictObject({ at: z.iso.datetime() }),
    inputRefusal: ({ at }, { data }) =>
      data.slots.some((slot) => slot.at === at)
        ? undefined
        : refusal(
            'consultation/no-such-slot',
            '示された候補日時ではありません。',
            'this time was not offered',
          ),
    apply: (data, { at }) => ({
      ...data,
      slots: data.slots.map((slot) => ({ ...slot, isTaken: slot.at === at })),
    }),
  }),
  'keep-minutes': command({
    words: { ja: '面談記録を残す', en: 'keep minutes' },
    happened: 'minutes-kept',
    by: operators,
    from: ['answering', 'waiting'],
    to: 'same',
    input: z.strictObject({ on: dayShape, text: z.string().min(1).max(20_000) }),
    apply: (data, minutes) => ({ ...data, minutes: [...data.minutes, minutes] }),
  }),
  'link-feasibility': command({
    words: { ja: '実現可能性の結果を添える', en: 'link a feasibility result' },
    happened: 'feasibility-linked',
    by: operators,
    from: ['answering', 'waiting'],
    to: 'same',
    input: z.strictObject({ result: z.string().min(1).max(60) }),
    apply: (data, { result }) => ({ ...data, feasibility: [...data.feasibility, result] }),
  }),
};

/** See the head of this file. */
export const consultationCase = defineCase<ConsultationData, ConsultationState, unknown>({
  name: 'consultation',
  series: 'C',
  words: { ja: '事前相談', en: 'consultation' },
  data: dataShape,
  title: ({ topic }) => topic,
  readers: {
    office: 'operator',
    'inquiry-desk': 'operator',
    director: 'operator',
    auditor: 'operator',
    applicant: 'party',
    'applicant-representative': 'party',
  },
  view: ({ data }, { audience }) => (audience === 'public' ? only(data, []) : data),
  states: {
    asked: { words: { ja: '受付', en: 'asked' }, turn: 'office', due: workingDays(3) },
    answering: { words: { ja: '回答準備中', en: 'being answered' }, turn: 'office', due: workingDays(5) },
    waiting: {
      words: { ja: '相談者の返答待ち', en: 'waiting for the asker' },
      turn: 'applicant',
      due: workingDays(40),
    },
    proceeding: { words: { ja: '申出へ', en: 'goes on as an application' }, turn: 'nobody', final: true },
    closed: { words: { ja: '終了', en: 'closed' }, turn: 'nobody', final: true },
  },
  opening: openingOf<ConsultationData, ConsultationState>()({
    words: { ja: '相談を始める', en: 'ask for a consultation' },
    by: ['applicant', 'applicant-representative'],
    input: z.strictObject({ topic: z.string().min(1).max(200), text }),
    to: 'asked',
    party: (_input, { actor }) => actor.organization,
    begin: ({ topic, text: written }, { on }) => ({
      topic,
      messages: [{ side: 'applicant', on, text: written, files: [] }],
      slots: [],
      minutes: [],
      feasibility: [],
    }),
  }),
  commands: {
    ...conversation,
    proceed: command({
      words: { ja: '申出に進む', en: 'go on to an application' },
      happened: 'proceeded',
      by: ['applicant', 'applicant-representative'],
      from: ['answering', 'waiting'],
      to: 'proceeding',
      input: z.strictObject({}),
      apply: (data) => data,
    }),
    close: command({
      words: { ja: '相談を終える', en: 'close' },
      happened: 'closed',
      by: ['office', 'applicant', 'applicant-representative'],
      from: open,
      to: 'closed',
      input: z.strictObject({ reason: z.string().min(1).max(2000) }),
      apply: (data, { reason }) => ({ ...data, closing: reason }),
    }),
  },
});
