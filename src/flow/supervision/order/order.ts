/**
 * An order of the ministers 是正命令: findings, a plan that answers each, evidence of each action, confirmation, closing. An order to halt stops the
 * named work until it is closed.
 *
 * @law Act Art. 37/61 (?) — 是正命令 (S13)
 */

import { z } from 'zod';
import {
  commandOf,
  dayOfCase,
  defineCase,
  openingOf,
  refusal,
  workingDays,
} from '../../../procedure/index.ts';
import { codeField, dayField, digestField, proseField } from '../../obligations/index.ts';
import { refusalWithoutLetter } from '../by-letter.ts';
import { activities } from './frozen-by.ts';

const findingShape = z.strictObject({ code: codeField, text: proseField(4000) });
const inputShape = z.strictObject({
  subject: proseField(200),
  findings: z.array(findingShape).min(1).max(100),
  /** Work that is to stop at once. */
  halts: z.array(z.enum(activities)).default([]),
  /** By when everything is to be put right. */
  dueOn: dayField,
  letter: digestField.optional(),
});
const actionShape = z.strictObject({
  code: codeField,
  finding: codeField,
  text: proseField(2000),
  dueOn: dayField,
});
const dataShape = inputShape.extend({
  issuedOn: dayField,
  actions: z.array(actionShape.extend({ evidence: digestField.optional(), doneOn: dayField.optional() })),
  /** Digest of the letter by which the ministers decide the step that is due now; a decision uses it up. */
  decisionLetter: digestField.optional(),
});

/** What an order adds up to. */
export type OrderData = z.output<typeof dataShape>;
/** Where an order stands. */
export type OrderState = 'issued' | 'planned' | 'done' | 'confirmed' | 'closed';

const command = commandOf<OrderData, OrderState>();
const ministers = ['minister', 'office'] as const;
const letterOnly = z.strictObject({ letter: digestField.optional() });
const nothing = z.strictObject({});
/** Who has a hand in what the ministers judge, or in the letter itself: they do not enter the decision. */
const ownHands = ['opened', 'planned', 'carried-out', 'letter-entered'];
const withoutLetter = ({ decisionLetter: _used, ...data }: OrderData): OrderData => data;
const signedLetter = ({ id, state, data }: { id: string; state: string; data: OrderData }) => ({
  id,
  state,
  letter: data.decisionLetter ?? '',
});
const refusalUnlessEntered = ({ data }: { readonly data: OrderData }) =>
  data.decisionLetter === undefined
    ? refusal(
        'order/no-letter-entered',
        'この決定の主務大臣の文書が登録されていません。',
        'no letter of the ministers is entered for this decision',
      )
    : undefined;
const isDone = ({ actions }: OrderData) => actions.every(({ evidence }) => evidence !== undefined);

/** See the head of this file. */
export const ministerOrder = defineCase<OrderData, OrderState, unknown>({
  name: 'order',
  series: 'OR',
  words: { ja: '是正命令', en: 'order of the ministers' },
  data: dataShape,
  title: ({ subject, halts }) => (halts.length > 0 ? `${subject}（停止: ${halts.join('・')}）` : subject),
  readers: {
    minister: 'operator',
    ppc: 'operator',
    office: 'operator',
    director: 'operator',
    auditor: 'operator',
  },
  states: {
    issued: { words: { ja: '発出', en: 'issued' }, turn: 'director', due: workingDays(10) },
    planned: {
      words: { ja: '計画・実施', en: 'planned' },
      turn: 'office',
      due: dayOfCase<OrderData>('命令の期限', 'the day of the order', ({ dueOn }) => dueOn),
    },
    done: { words: { ja: '実施済', en: 'done' }, turn: 'minister' },
    confirmed: { words: { ja: '確認済', en: 'confirmed' }, turn: 'minister' },
    closed: { words: { ja: '完了', en: 'closed' }, turn: 'nobody', final: true },
  },
  opening: openingOf<OrderData, OrderState>()({
    words: { ja: '命令する', en: 'order' },
    by: ministers,
    input: inputShape,
    to: 'issued',
    party: () => '-',
    refusal: refusalWithoutLetter,
    begin: (input, { on }) => ({ ...input, issuedOn: on, actions: [] }),
  }),
  commands: {
    plan: command({
      words: { ja: '改善計画を出す', en: 'plan' },
      happened: 'planned',
      by: ['director'],
      from: ['issued', 'planned'],
      to: 'planned',
      input: z.strictObject({ actions: z.array(actionShape).min(1).max(200) }),
      inputRefusal: ({ actions }, { data }) => {
        const left = data.findings.filter(({ code }) => !actions.some(({ finding }) => finding === code));
        const isLate = actions.some(({ dueOn }) => dueOn > data.dueOn);
        if (left.length > 0)
          return refusal('order/finding-unanswered', '対応のない指摘があります。', 'a finding has no action');
        return isLate
          ? refusal(
              'order/plan-too-late',
              '計画が命令の期限を超えています。',
              'an action is due after the order',
            )
          : undefined;
      },
      apply: (data, { actions }) => ({ ...data, actions }),
    }),
    'carry-out': command({
      words: { ja: '実施を証する', en: 'show that an action was done' },
      happened: 'carried-out',
      by: ['office', 'director'],
      from: ['planned'],
      to: ['planned', 'done'],
      chooses: (data) => (isDone(data) ? 'done' : 'planned'),
      input: z.strictObject({ code: codeField, evidence: digestField }),
      inputRefusal: ({ code }, { data }) =>
        data.actions.some((action) => action.code === code)
          ? undefined
          : refusal('order/no-such-action', '計画にない対応です。', 'the plan has no such action'),
      apply: (data, { code, evidence }, { on }) => ({
        ...data,
        actions: data.actions.map((action) =>
          action.code === code ? { ...action, evidence, doneOn: on } : action,
        ),
      }),
    }),
    'ask-more': command({
      words: { ja: '不十分として差し戻す', en: 'ask for more' },
      happened: 'found-wanting',
      by: ministers,
      from: ['done'],
      to: 'planned',
      input: letterOnly.extend({ code: codeField, reason: proseField(2000) }),
      inputRefusal: (input, _given, moment) => refusalWithoutLetter(input, moment),
      apply: (data, { code }) => ({
        ...withoutLetter(data),
        actions: data.actions.map(({ evidence, doneOn, ...action }) =>
          action.code === code
            ? action
            : { ...action, ...(evidence && { evidence }), ...(doneOn && { doneOn }) },
        ),
      }),
    }),
    confirm: command({
      words: { ja: '是正を確認する', en: 'confirm' },
      happened: 'confirmed',
      by: ['minister'],
      from: ['done'],
      to: 'confirmed',
      input: nothing,
      apply: withoutLetter,
    }),
    close: command({
      words: { ja: '完了とする', en: 'close' },
      happened: 'closed',
      by: ['minister'],
      from: ['confirmed'],
      to: 'closed',
      input: nothing,
      apply: withoutLetter,
    }),
    'enter-letter': command({
      words: { ja: '主務大臣の文書を登録する', en: 'enter a letter of the ministers' },
      happened: 'letter-entered',
      by: ['office'],
      from: ['done', 'confirmed'],
      to: 'same',
      input: z.strictObject({ letter: digestField }),
      apply: (data, { letter }) => ({ ...data, decisionLetter: letter }),
    }),
    'confirm-by-letter': command({
      words: { ja: '文書による確認を登録する', en: 'enter a confirmation by letter' },
      happened: 'confirmed-by-letter',
      by: ['director'],
      from: ['done'],
      to: 'confirmed',
      apart: ownHands,
      input: nothing,
      signs: signedLetter,
      refusal: refusalUnlessEntered,
      apply: withoutLetter,
    }),
    'close-by-letter': command({
      words: { ja: '文書による完了を登録する', en: 'enter a closing by letter' },
      happened: 'closed-by-letter',
      by: ['director'],
      from: ['confirmed'],
      to: 'closed',
      apart: ownHands,
      input: nothing,
      signs: signedLetter,
      refusal: refusalUnlessEntered,
      apply: withoutLetter,
    }),
  },
});
