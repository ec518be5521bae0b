/**
 * An inquiry 問い合わせ: by web, phone or mail, from its coming in to its answer. Whoever asks, and in what words, stands in sealed
 * notes only; the case holds a topic, a call log without content, and which answer of the list fitted, or that none did.
 */

import { z } from 'zod';
import type { Role } from '../../../access/role.ts';
import { commandOf, defineCase, only, openingOf, refusal, workingDays } from '../../../procedure/index.ts';
import { faqAudiences } from './faq-entry.ts';

/** What inquiries are about. */
export const inquiryTopics = {
  notice: '通知の内容',
  stop: '提供の停止・再開',
  deletion: '削除',
  'own-data': '自分の情報がどう使われるか',
  security: '安全管理',
  'use-of-data': '利活用の申出',
  'joining-in': '医療機関等の参加',
  complaint: '苦情',
  other: 'その他',
} as const;

/** See `inquiryTopics`. */
export type InquiryTopic = keyof typeof inquiryTopics;

const topics = Object.keys(inquiryTopics) as [InquiryTopic, ...InquiryTopic[]];
const channels = ['web', 'phone', 'mail'] as const;
/** Number of a sealed note. */
const noteNumber = z.string().regex(/^[0-9a-f]{32}$/);
const faqName = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const callShape = z.strictObject({
  /** In or out. */
  direction: z.enum(['incoming', 'outgoing']),
  minutes: z.int().min(0).max(600),
  /** Whether somebody was spoken to. */
  isReached: z.boolean(),
  on: z.string(),
});

const dataShape = z.strictObject({
  audience: z.enum(faqAudiences),
  channel: z.enum(channels),
  topic: z.enum(topics),
  /** Whom to answer, where an answer is wanted. */
  contactNote: noteNumber.nullable(),
  /** In what words it was asked. */
  wordsNote: noteNumber.nullable(),
  calls: z.array(callShape),
  /** The answer of the list that fitted; null when none did; absent as long as it is open. */
  faq: faqName.nullable().optional(),
  answeredOn: z.string().nullable(),
});

/** What the events of an inquiry add up to. */
export type InquiryData = z.output<typeof dataShape>;

/** Where an inquiry is. */
export type InquiryState = 'received' | 'referred' | 'answered' | 'closed';

/** Who asks for an organization of their own sees how their inquiry stands. */
const isPartyRole = (role: Role) => role === 'institution-desk' || role === 'applicant';

const command = commandOf<InquiryData, InquiryState>();
const open: readonly InquiryState[] = ['received', 'referred'];

const logCall = command({
  words: { ja: '通話を記録する', en: 'log a call' },
  happened: 'call-logged',
  by: ['inquiry-desk', 'office'],
  from: open,
  to: 'same',
  audience: 'operator',
  input: callShape.omit({ on: true }),
  inputRefusal: ({ isReached, minutes }) =>
    !isReached && minutes > 5
      ? refusal(
          'inquiry/long-call-to-nobody',
          'つながらなかった通話が長すぎます。',
          'nobody was reached in so long a call',
        )
      : undefined,
  apply: (data, call, { on }) => ({ ...data, calls: [...data.calls, { ...call, on }] }),
});

const refer = command({
  words: { ja: '事務局に引き継ぐ', en: 'refer to the office' },
  happened: 'referred',
  by: ['inquiry-desk'],
  from: ['received'],
  to: 'referred',
  audience: 'operator',
  input: z.strictObject({}),
  apply: (data) => data,
});

const answer = command({
  words: { ja: '回答した', en: 'answered' },
  happened: 'answered',
  by: ['inquiry-desk', 'office'],
  from: open,
  to: 'answered',
  // Null says that no answer of the list fitted: the list has a gap.
  input: z.strictObject({ faq: faqName.nullable() }),
  inputRefusal: (_input, { data }) =>
    data.channel === 'phone' && !data.calls.some(({ isReached }) => isReached)
      ? refusal(
          'inquiry/nobody-reached',
          'だれにもつながっていません。先に通話を記録してください。',
          'log the call in which it was answered first',
        )
      : undefined,
  apply: (data, { faq }, { on }) => ({ ...data, faq, answeredOn: on }),
});

const reopen = command({
  words: { ja: '再び問い合わせがあった', en: 'asked again' },
  happened: 'asked-again',
  by: ['inquiry-desk', 'office'],
  from: ['answered'],
  to: 'received',
  input: z.strictObject({}),
  apply: ({ faq: _, ...data }) => ({ ...data, answeredOn: null }),
});

const close = command({
  words: { ja: '終了し、連絡先を消去する', en: 'close, and erase the contact data' },
  happened: 'closed',
  by: ['inquiry-desk', 'office', 'clock'],
  from: ['answered'],
  to: 'closed',
  input: z.strictObject({}),
  // The notes themselves are erased in the same transaction.
  apply: (data) => ({ ...data, contactNote: null, wordsNote: null }),
});

/**
 * The kind of case `inquiry`.
 *
 * @law 基本方針 — 広報啓発・相談 (S22, S30)
 */
export const inquiryCase = defineCase<InquiryData, InquiryState, unknown>({
  name: 'inquiry',
  series: 'Q',
  words: { ja: '問い合わせ', en: 'inquiry' },
  data: dataShape,
  title: ({ topic, channel }) => `${inquiryTopics[topic]}（${channel}）`,
  readers: {
    'inquiry-desk': 'operator',
    office: 'operator',
    director: 'operator',
    auditor: 'operator',
    'institution-desk': 'party',
    applicant: 'party',
  },
  view: ({ data }, { audience }) =>
    audience === 'operator' ? data : only(data, ['audience', 'channel', 'topic', 'answeredOn']),
  states: {
    received: { words: { ja: '受付', en: 'received' }, turn: 'inquiry-desk', due: workingDays(3) },
    referred: { words: { ja: '事務局で確認中', en: 'with the office' }, turn: 'office', due: workingDays(5) },
    answered: { words: { ja: '回答済', en: 'answered' }, turn: 'inquiry-desk', due: workingDays(10) },
    closed: { words: { ja: '終了', en: 'closed' }, turn: 'nobody', final: true },
  },
  opening: openingOf<InquiryData, InquiryState>()({
    words: { ja: '問い合わせを受け付ける', en: 'take an inquiry in' },
    by: ['inquiry-desk', 'office', 'public', 'institution-desk', 'applicant'],
    input: z.strictObject({
      audience: z.enum(faqAudiences),
      channel: z.enum(channels),
      topic: z.enum(topics),
      contactNote: noteNumber.nullable().default(null),
      wordsNote: noteNumber.nullable().default(null),
    }),
    refusal: ({ channel, contactNote }, { actor }) =>
      channel !== 'web' && !actor.roles.includes('inquiry-desk') && !actor.roles.includes('office')
        ? refusal(
            'inquiry/web-only',
            '画面からの問い合わせは web として受け付けます。',
            'what comes from a page comes by web',
          )
        : channel === 'mail' && contactNote === null
          ? refusal('inquiry/no-contact', '返信先がありません。', 'there is nobody to write to')
          : undefined,
    to: 'received',
    audience: 'operator',
    party: (_input, { actor }) => (actor.roles.some(isPartyRole) ? actor.organization : '-'),
    begin: (input) => ({ ...input, calls: [], answeredOn: null }),
  }),
  commands: { 'log-call': logCall, refer, answer, reopen, close },
});

/** Numbers of the sealed notes that end with an inquiry. */
export function notesOf({
  contactNote,
  wordsNote,
}: Pick<InquiryData, 'contactNote' | 'wordsNote'>): readonly string[] {
  return [contactNote, wordsNote].filter((number) => number !== null);
}
