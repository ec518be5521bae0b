/**
 * 審査委員会の会議: calendar, agenda, pack, interests, attendance, minutes, public summary.
 *
 * @law 基本方針 — 提供の是非の判断に際し委員会の審査を経て; 透明性の確保
 */

import { z } from 'zod';
import { personsOf } from '../../access/actor.ts';
import {
  commandOf,
  dayOfCase,
  defineCase,
  only,
  openingOf,
  refusal,
  workingDays,
} from '../../procedure/index.ts';
import { digestShape } from './application-content.ts';
import { meetingDataShape, type AgendaItem, type MeetingData, type MeetingState } from './meeting-rules.ts';
import { dayShape } from './use-conditions.ts';

/** What a meeting's rules look up: the matters that may be put on an agenda. */
export interface MeetingFacts {
  /** Cases that wait for a committee, as they would stand on the agenda. */
  readonly waiting: readonly AgendaItem[];
}

const command = commandOf<MeetingData, MeetingState, MeetingFacts>();
const office = ['office'] as const;
const everybody = ['committee', 'committee-chair'] as const;

const nobody = z.strictObject({});
const memberShape = meetingDataShape.shape.members;

const preparation = {
  'add-matter': command({
    words: { ja: '議題に加える', en: 'add a matter' },
    happened: 'matter-added',
    by: office,
    from: ['planned'],
    to: 'same',
    audience: 'operator',
    input: z.strictObject({ matter: z.string() }),
    inputRefusal: ({ matter }, { data }, { facts }) => {
      if (data.agenda.some((item) => item.matter === matter)) {
        return refusal('meeting/already-on-agenda', 'すでに議題にあります。', 'it is on the agenda already');
      }
      return facts.waiting.some((item) => item.matter === matter)
        ? undefined
        : refusal(
            'meeting/not-waiting',
            '委員会の審査を待つ案件ではありません。',
            'this case does not wait for a committee',
          );
    },
    detail: ({ matter }, { facts }) => ({
      item: facts.waiting.find((item) => item.matter === matter) ?? null,
    }),
    apply: (data, { item }) => (item === null ? data : { ...data, agenda: [...data.agenda, item] }),
  }),
  'remove-matter': command({
    words: { ja: '議題から除く', en: 'remove a matter' },
    happened: 'matter-removed',
    by: office,
    from: ['planned'],
    to: 'same',
    audience: 'operator',
    input: z.strictObject({ matter: z.string() }),
    apply: (data, { matter }) => ({ ...data, agenda: data.agenda.filter((item) => item.matter !== matter) }),
  }),
  'declare-interests': command({
    words: { ja: '利益相反を申告する', en: 'declare interests' },
    happened: 'interests-declared',
    by: everybody,
    from: ['planned', 'convened', 'in-session'],
    to: 'same',
    audience: 'operator',
    /** Matters in which there is an interest; none is said by an empty list. */
    input: z.strictObject({ matters: z.array(z.string()).max(100) }),
    refusal: ({ data }, { actor }) =>
      data.members.some(({ person }) => personsOf(actor).includes(person))
        ? undefined
        : refusal('meeting/not-a-member', 'この会議の委員ではありません。', 'not a member of this meeting'),
    // What was declared once is not taken back: a later declaration adds to it.
    apply: (data, { matters }, { persons }) => ({
      ...data,
      declarations: [...data.declarations, ...persons.map((person) => ({ person, matters }))],
    }),
  }),
  convene: command({
    words: { ja: '招集する', en: 'convene' },
    happened: 'convened',
    by: office,
    from: ['planned'],
    to: 'convened',
    audience: 'operator',
    input: z.strictObject({ pack: digestShape }),
    refusal: ({ data }) =>
      data.agenda.length === 0
        ? refusal('meeting/no-agenda', '議題がありません。', 'there is no matter on the agenda')
        : undefined,
    apply: (data, { pack }) => ({ ...data, pack }),
  }),
  cancel: command({
    words: { ja: '中止する', en: 'cancel' },
    happened: 'cancelled',
    by: office,
    from: ['planned', 'convened'],
    to: 'cancelled',
    audience: 'operator',
    input: nobody,
    apply: (data) => data,
  }),
};

const session = {
  'begin-session': command({
    words: { ja: '開会する', en: 'open' },
    happened: 'session-opened',
    by: ['committee-chair'],
    from: ['convened'],
    to: 'in-session',
    audience: 'operator',
    input: z.strictObject({ present: z.array(z.string()).min(1) }),
    inputRefusal: ({ present }, { data }) =>
      new Set(present).size === present.length &&
      present.every((one) => data.members.some(({ person }) => person === one))
        ? undefined
        : refusal(
            'meeting/not-a-member',
            '委員でない人、又は重複が含まれます。',
            'somebody is not a member, or is there twice',
          ),
    refusal: ({ data }) =>
      data.members.every(({ person }) => data.declarations.some((one) => one.person === person))
        ? undefined
        : refusal(
            'meeting/interests-not-declared',
            '利益相反の申告が済んでいない委員がいます。',
            'a member has not declared',
          ),
    apply: (data, { present }) => ({ ...data, present }),
  }),
  close: command({
    words: { ja: '閉会する', en: 'close' },
    happened: 'session-closed',
    by: ['committee-chair'],
    from: ['in-session'],
    to: 'minutes',
    audience: 'operator',
    input: nobody,
    apply: (data) => data,
  }),
  'draft-minutes': command({
    words: { ja: '議事録案を作る', en: 'draft minutes' },
    happened: 'minutes-drafted',
    by: office,
    from: ['minutes'],
    to: 'same',
    audience: 'operator',
    input: z.strictObject({ text: z.string().min(1).max(20_000) }),
    apply: (data, { text }, { persons }) => ({ ...data, minutes: { text, draftedBy: [...persons] } }),
  }),
  'approve-minutes': command({
    words: { ja: '議事録を承認し、概要を公表する', en: 'approve minutes' },
    happened: 'minutes-approved',
    by: ['committee-chair'],
    from: ['minutes'],
    to: 'approved',
    apart: ['minutes-drafted'],
    audience: 'public',
    input: z.strictObject({
      summary: z.string().min(1).max(4000),
      redacted: z
        .array(z.strictObject({ matter: z.string(), reason: z.string().min(1).max(200) }))
        .default([]),
    }),
    signs: ({ data }) => ({ minutes: data.minutes?.text ?? '' }),
    refusal: ({ data }) =>
      data.minutes === undefined
        ? refusal('meeting/no-minutes', '議事録案がありません。', 'there is no draft')
        : undefined,
    apply: (data, { summary, redacted }) => ({ ...data, publicSummary: { text: summary, redacted } }),
  }),
};

/** See the head of this file. */
export const meetingCase = defineCase<MeetingData, MeetingState, MeetingFacts>({
  name: 'meeting',
  series: 'M',
  words: { ja: '審査委員会の会議', en: 'meeting of the committee' },
  data: meetingDataShape,
  title: ({ on }) => `審査委員会 ${on}`,
  readers: {
    office: 'operator',
    committee: 'operator',
    'committee-chair': 'operator',
    director: 'operator',
    auditor: 'operator',
    public: 'public',
  },
  view: ({ data }, { audience }) =>
    audience === 'operator' ? data : { on: data.on, ...only(data, ['publicSummary']) },
  states: {
    planned: {
      words: { ja: '予定', en: 'planned' },
      turn: 'office',
      due: dayOfCase<MeetingData>('会議の日', 'day of the meeting', ({ on }) => on),
    },
    convened: {
      words: { ja: '招集済', en: 'convened' },
      turn: 'committee-chair',
      due: dayOfCase<MeetingData>('会議の日', 'day of the meeting', ({ on }) => on),
    },
    'in-session': { words: { ja: '開会中', en: 'in session' }, turn: 'committee-chair' },
    minutes: { words: { ja: '議事録作成', en: 'minutes' }, turn: 'office', due: workingDays(10) },
    approved: { words: { ja: '議事録承認済', en: 'minutes approved' }, turn: 'nobody', final: true },
    cancelled: { words: { ja: '中止', en: 'cancelled' }, turn: 'nobody', final: true },
  },
  opening: openingOf<MeetingData, MeetingState, MeetingFacts>()({
    words: { ja: '会議を予定する', en: 'plan a meeting' },
    by: office,
    audience: 'operator',
    input: z.strictObject({ on: dayShape, place: z.string().min(1).max(200), members: memberShape }),
    to: 'planned',
    party: () => '-',
    begin: ({ on, place, members }) => ({ on, place, members, agenda: [], declarations: [], present: [] }),
  }),
  commands: { ...preparation, ...session },
});
