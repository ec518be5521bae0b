/** A message between the operator and the ministers or the PPC 主務大臣等との連絡: to and fro until it is closed. */

import { z } from 'zod';
import { sideOf } from '../../../access/role.ts';
import { commandOf, defineCase, openingOf, workingDays } from '../../../procedure/index.ts';
import { dayField, proseField } from '../../obligations/index.ts';

const lineShape = z.strictObject({
  from: z.enum(['operator', 'supervisor']),
  text: z.string(),
  on: dayField,
});
const dataShape = z.strictObject({ subject: z.string(), lines: z.array(lineShape).min(1) });
type MessageData = z.output<typeof dataShape>;
type MessageState = 'new' | 'with-operator' | 'with-minister' | 'closed';

const command = commandOf<MessageData, MessageState>();
const text = z.strictObject({ text: proseField(4000) });
const everybody = ['minister', 'ppc', 'office', 'director'] as const;

/**
 * See the head of this file.
 *
 * @law Act Art. 35–37/57–61 (?) — 主務大臣の監督, 個人情報保護委員会との協議 (S13)
 */
export const ministerMessage = defineCase<MessageData, MessageState, unknown>({
  name: 'minister-message',
  series: 'MM',
  words: { ja: '主務大臣等との連絡', en: 'message with the ministers' },
  data: dataShape,
  title: ({ subject }) => subject,
  readers: {
    minister: 'operator',
    ppc: 'operator',
    office: 'operator',
    director: 'operator',
    auditor: 'operator',
  },
  states: {
    new: { words: { ja: '新着', en: 'new' }, turn: 'office', due: workingDays(5) },
    'with-operator': {
      words: { ja: '事業者の番', en: 'with the operator' },
      turn: 'office',
      due: workingDays(5),
    },
    'with-minister': { words: { ja: '主務大臣等の番', en: 'with the ministers' }, turn: 'minister' },
    closed: { words: { ja: '終了', en: 'closed' }, turn: 'nobody', final: true },
  },
  opening: openingOf<MessageData, MessageState>()({
    words: { ja: '連絡する', en: 'write' },
    by: everybody,
    input: text.extend({ subject: proseField(200) }),
    to: 'new',
    party: () => '-',
    begin: ({ subject, text: first }, { role, on }) => ({
      subject,
      lines: [{ from: sideOf(role) === 'supervisor' ? 'supervisor' : 'operator', text: first, on }],
    }),
  }),
  commands: {
    write: command({
      words: { ja: '返信する', en: 'reply' },
      happened: 'written',
      by: everybody,
      from: ['new', 'with-operator', 'with-minister'],
      to: ['with-operator', 'with-minister'],
      chooses: ({ lines }) => (lines.at(-1)?.from === 'operator' ? 'with-minister' : 'with-operator'),
      input: text,
      apply: (data, { text: next }, { role, on }) => ({
        ...data,
        lines: [
          ...data.lines,
          {
            from: sideOf(role) === 'supervisor' ? ('supervisor' as const) : ('operator' as const),
            text: next,
            on,
          },
        ],
      }),
    }),
    close: command({
      words: { ja: '終える', en: 'close' },
      happened: 'closed',
      by: everybody,
      from: ['new', 'with-operator', 'with-minister'],
      to: 'closed',
      input: z.strictObject({}),
      apply: (data) => data,
    }),
  },
});
