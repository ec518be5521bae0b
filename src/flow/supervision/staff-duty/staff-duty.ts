/**
 * The file of a person at work 従業者台帳: appointment, oath of secrecy, training, terminals, leave. Who has no valid file has no access; the oath
 * binds after leaving too.
 *
 * @law Act Art. 21–22/22–23 — 従業者の監督、守秘義務（罰則付き、離職後も） (S12)
 */

import { z } from 'zod';
import { addMonths, type Day } from '../../../kit/day.ts';
import { ruleOn } from '../../../law/rule-on.ts';
import {
  commandOf,
  dayOfCase,
  defineCase,
  forbidden,
  openingOf,
  refusal,
  type Case,
  type Moment,
} from '../../../procedure/index.ts';
import { personsOf } from '../../../access/actor.ts';
import { codeField, dayField, digestField, proseField } from '../../obligations/index.ts';

const dataShape = z.strictObject({
  /** Token of the person; the name is with the account. */
  person: codeField,
  /** `-` for the operator's own people, else the consignee's code. */
  organization: z.union([z.literal('-'), codeField]),
  work: z.string(),
  appointedFrom: dayField,
  appointedUntil: dayField,
  /** 欠格事由の確認 */
  disqualificationChecked: digestField,
  sworn: z.strictObject({ on: dayField, document: digestField }).optional(),
  trained: z.strictObject({ on: dayField, course: z.string(), until: dayField }).optional(),
  /** Terminals and media that the person holds. */
  holds: z.array(codeField),
  leaveUntil: dayField.optional(),
  leftOn: dayField.optional(),
});

/** What a person's file adds up to. */
export type StaffDutyData = z.output<typeof dataShape>;
/** Where a file stands. */
export type StaffDutyState = 'incomplete' | 'in-force' | 'on-leave' | 'left';

/** What sign-in asks of a file: last days of validity. */
export interface DutyOf {
  readonly file: string;
  readonly appointedUntil?: Day;
  readonly swornUntil?: Day;
  readonly trainedUntil?: Day;
}

const command = commandOf<StaffDutyData, StaffDutyState>();
const keepers = ['office', 'director', 'administrator'] as const;
const whole = ({ sworn, trained }: StaffDutyData): StaffDutyState =>
  sworn !== undefined && trained !== undefined ? 'in-force' : 'incomplete';
const notOwn = (given: Case<StaffDutyData, StaffDutyState>, { actor }: Moment) =>
  personsOf(actor).includes(given.data.person)
    ? forbidden('staff-duty/own-file', '自分の台帳は記録できません。', 'nobody keeps the file of their own')
    : undefined;
const live = ['incomplete', 'in-force'] as const;

/** See the head of this file. */
export const staffDuty = defineCase<StaffDutyData, StaffDutyState, unknown>({
  name: 'staff-duty',
  series: 'SD',
  words: { ja: '従業者台帳', en: 'file of a person at work' },
  data: dataShape,
  title: ({ person, work }) => `${person}（${work}）`,
  readers: {
    office: 'operator',
    director: 'operator',
    administrator: 'operator',
    auditor: 'operator',
    minister: 'operator',
    consignee: 'party',
  },
  view: ({ data }) => data,
  key: ({ person }) => person,
  states: {
    incomplete: {
      words: { ja: '未整備', en: 'incomplete' },
      turn: 'office',
      due: dayOfCase<StaffDutyData>(
        '任命の始期',
        'begin of the appointment',
        ({ appointedFrom }) => appointedFrom,
      ),
    },
    'in-force': {
      words: { ja: '有効', en: 'in force' },
      turn: 'office',
      due: dayOfCase<StaffDutyData>(
        '任命・研修の早い期限',
        'earlier end of appointment and training',
        ({ appointedUntil, trained }) =>
          trained !== undefined && trained.until < appointedUntil ? trained.until : appointedUntil,
      ),
    },
    'on-leave': {
      words: { ja: '休業中', en: 'on leave' },
      turn: 'office',
      due: dayOfCase<StaffDutyData>('休業の終期', 'end of leave', ({ leaveUntil }) => leaveUntil),
    },
    left: { words: { ja: '離職', en: 'left' }, turn: 'nobody', final: true },
  },
  opening: openingOf<StaffDutyData, StaffDutyState>()({
    words: { ja: '任命する', en: 'appoint' },
    by: keepers,
    input: dataShape
      .pick({
        person: true,
        organization: true,
        appointedFrom: true,
        appointedUntil: true,
        disqualificationChecked: true,
      })
      .extend({ work: proseField(100) }),
    to: 'incomplete',
    party: ({ organization }) => organization,
    refusal: ({ person, appointedFrom, appointedUntil }, { actor }) => {
      if (personsOf(actor).includes(person))
        return forbidden('staff-duty/own-file', '自分を任命できません。', 'nobody appoints themselves');
      return appointedUntil < appointedFrom
        ? refusal('staff-duty/bad-period', '任命の期間が逆です。', 'the appointment ends before it begins')
        : undefined;
    },
    begin: (input) => ({ ...input, holds: [] }),
  }),
  commands: {
    swear: command({
      words: { ja: '守秘の誓約を記録する', en: 'record the oath' },
      happened: 'sworn',
      by: keepers,
      from: live,
      to: ['incomplete', 'in-force'],
      chooses: (data) => whole(data) as 'incomplete' | 'in-force',
      refusal: notOwn,
      input: z.strictObject({ document: digestField }),
      apply: (data, { document }, { on }) => ({ ...data, sworn: { on, document } }),
    }),
    train: command({
      words: { ja: '研修の修了を記録する', en: 'record a training' },
      happened: 'trained',
      by: keepers,
      from: live,
      to: ['incomplete', 'in-force'],
      chooses: (data) => whole(data) as 'incomplete' | 'in-force',
      refusal: notOwn,
      input: z.strictObject({ course: proseField(200), on: dayField }),
      inputRefusal: ({ on: held }, _given, { on }) =>
        held > on
          ? refusal('staff-duty/not-yet', '修了日が先の日付です。', 'the training is yet to come')
          : undefined,
      apply: (data, { course, on }) => ({
        ...data,
        trained: { on, course, until: addMonths(on, 12 * ruleOn('duty-training-years', on).value) },
      }),
    }),
    reappoint: command({
      words: { ja: '任期を改める', en: 'appoint again' },
      happened: 'reappointed',
      by: ['director', 'administrator'],
      from: live,
      to: 'same',
      refusal: notOwn,
      input: z.strictObject({ until: dayField }),
      apply: (data, { until }) => ({ ...data, appointedUntil: until }),
    }),
    'hand-out': command({
      words: { ja: '端末・媒体を貸与する', en: 'hand out a terminal or medium' },
      happened: 'handed-out',
      by: keepers,
      from: ['in-force'],
      to: 'same',
      refusal: notOwn,
      input: z.strictObject({ code: codeField }),
      apply: (data, { code }) => ({ ...data, holds: [...new Set([...data.holds, code])] }),
    }),
    'take-back': command({
      words: { ja: '端末・媒体の返却を受ける', en: 'take back' },
      happened: 'taken-back',
      by: keepers,
      from: ['incomplete', 'in-force', 'on-leave'],
      to: 'same',
      refusal: notOwn,
      input: z.strictObject({ code: codeField }),
      apply: (data, { code }) => ({ ...data, holds: data.holds.filter((held) => held !== code) }),
    }),
    'begin-leave': command({
      words: { ja: '休業に入る', en: 'begin a leave' },
      happened: 'leave-begun',
      by: keepers,
      from: ['in-force'],
      to: 'on-leave',
      input: z.strictObject({ until: dayField }),
      apply: (data, { until }) => ({ ...data, leaveUntil: until }),
    }),
    'end-leave': command({
      words: { ja: '復帰する', en: 'end a leave' },
      happened: 'leave-ended',
      by: keepers,
      from: ['on-leave'],
      to: 'in-force',
      refusal: notOwn,
      input: z.strictObject({}),
      apply: ({ leaveUntil: _until, ...data }) => data,
    }),
    leave: command({
      words: { ja: '離職を記録する', en: 'record as left' },
      happened: 'left',
      by: keepers,
      from: ['incomplete', 'in-force', 'on-leave'],
      to: 'left',
      input: z.strictObject({}),
      refusal: ({ data }) =>
        data.holds.length > 0
          ? refusal(
              'staff-duty/holds-left',
              '返却されていない端末・媒体があります。',
              'terminals or media are not returned',
            )
          : undefined,
      apply: (data, _input, { on }) => ({ ...data, leftOn: on }),
    }),
  },
});

/**
 * What a file says of the person's duty: who is on leave or has left may do nothing; an oath holds as long as the appointment.
 *
 * @law Act Art. 21–22/22–23
 */
export function dutyOf({ id, state, data }: Case<StaffDutyData, StaffDutyState>): DutyOf {
  if (state === 'left' || state === 'on-leave') return { file: id };
  const { appointedUntil, sworn, trained } = data;
  return {
    file: id,
    appointedUntil,
    ...(sworn === undefined ? {} : { swornUntil: appointedUntil }),
    ...(trained === undefined ? {} : { trainedUntil: trained.until }),
  };
}
