/**
 * The ledger of removable media and prints 媒体・印刷台帳: nothing goes onto a medium or paper without a second person, and its return or
 * destruction is witnessed by a second person too.
 *
 * @law Act Art. 20/21 safety standards — 「記録メディアの制限」 (S24)
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

const inputShape = z.strictObject({
  kind: z.enum(['removable-medium', 'print']),
  /** Serial of the medium, or number of the print. */
  serial: codeField,
  /** What class of content it is; the content itself is never described. */
  content: z.enum(['medical-information', 'pseudonymized', 'anonymized', 'keys', 'other']),
  /** The case for which it is needed. */
  purpose: codeField,
  sheets: z.int().min(1).max(10_000).optional(),
  returnBy: dayField,
});
const dataShape = inputShape.extend({
  ending: z
    .strictObject({
      how: z.enum(['returned', 'destroyed']),
      method: z.string(),
      evidence: digestField,
      on: dayField,
    })
    .optional(),
  incident: codeField.optional(),
});
type MediaData = z.output<typeof dataShape>;
type MediaState = 'proposed' | 'out' | 'ending' | 'ended' | 'lost' | 'lost-reported' | 'refused';

const command = commandOf<MediaData, MediaState>();
const staff = ['steward', 'office', 'builder', 'releaser', 'director'] as const;

/** See the head of this file. */
export const mediaItem = defineCase<MediaData, MediaState, unknown>({
  name: 'media-item',
  series: 'MD',
  words: { ja: '媒体・印刷物', en: 'medium or print' },
  data: dataShape,
  title: ({ kind, serial }) => `${kind === 'print' ? '印刷物' : '媒体'} ${serial}`,
  readers: {
    steward: 'operator',
    office: 'operator',
    builder: 'operator',
    releaser: 'operator',
    director: 'operator',
    auditor: 'operator',
    minister: 'operator',
  },
  states: {
    proposed: { words: { ja: '申請', en: 'proposed' }, turn: 'director', due: workingDays(2) },
    out: {
      words: { ja: '使用中', en: 'out' },
      turn: 'steward',
      due: dayOfCase<MediaData>('返却・廃棄の期限', 'day of return', ({ returnBy }) => returnBy),
    },
    ending: { words: { ja: '立会い待ち', en: 'to be witnessed' }, turn: 'office', due: workingDays(1) },
    ended: { words: { ja: '返却・廃棄済', en: 'ended' }, turn: 'nobody', final: true },
    lost: { words: { ja: '所在不明', en: 'lost' }, turn: 'director', due: workingDays(0) },
    'lost-reported': {
      words: { ja: '事故として処理', en: 'taken up as an incident' },
      turn: 'nobody',
      final: true,
    },
    refused: { words: { ja: '不許可', en: 'refused' }, turn: 'nobody', final: true },
  },
  opening: openingOf<MediaData, MediaState>()({
    words: { ja: '使用・印刷を申請する', en: 'ask for a medium or print' },
    by: staff,
    input: inputShape,
    to: 'proposed',
    audience: 'operator',
    party: () => '-',
    refusal: ({ kind, sheets, returnBy }, { on }) => {
      if ((kind === 'print') !== (sheets !== undefined))
        return refusal(
          'media/sheets',
          '印刷物には枚数を記します。',
          'a print has a number of sheets, a medium has none',
        );
      return returnBy < on
        ? refusal('media/due-is-past', '期限が過去の日付です。', 'the due day is past')
        : undefined;
    },
    begin: (input) => input,
  }),
  commands: {
    permit: command({
      words: { ja: '許可する', en: 'permit' },
      happened: 'permitted',
      by: staff,
      from: ['proposed'],
      to: 'out',
      apart: ['opened'],
      audience: 'operator',
      input: z.strictObject({}),
      apply: (data) => data,
    }),
    refuse: command({
      words: { ja: '許可しない', en: 'refuse' },
      happened: 'refused',
      by: staff,
      from: ['proposed'],
      to: 'refused',
      apart: ['opened'],
      audience: 'operator',
      input: z.strictObject({ reason: proseField(1000) }),
      apply: (data) => data,
    }),
    'report-ended': command({
      words: { ja: '返却・廃棄を記録する', en: 'record return or destruction' },
      happened: 'end-reported',
      by: staff,
      from: ['out'],
      to: 'ending',
      audience: 'operator',
      input: z.strictObject({
        how: z.enum(['returned', 'destroyed']),
        method: proseField(200),
        evidence: digestField,
      }),
      apply: (data, ending, { on }) => ({ ...data, ending: { ...ending, on } }),
    }),
    witness: command({
      words: { ja: '立ち会った', en: 'witness' },
      happened: 'witnessed',
      by: staff,
      from: ['ending'],
      to: 'ended',
      apart: ['end-reported'],
      audience: 'operator',
      input: z.strictObject({}),
      apply: (data) => data,
    }),
    'report-lost': command({
      words: { ja: '所在不明を届ける', en: 'report as lost' },
      happened: 'reported-lost',
      by: staff,
      from: ['out', 'ending'],
      to: 'lost',
      audience: 'operator',
      input: z.strictObject({}),
      apply: (data) => data,
    }),
    'take-up': command({
      words: { ja: '事故として処理する', en: 'take up as an incident' },
      happened: 'taken-up',
      by: ['director', 'office'],
      from: ['lost'],
      to: 'lost-reported',
      audience: 'operator',
      input: z.strictObject({ incident: codeField }),
      apply: (data, { incident }) => ({ ...data, incident }),
    }),
  },
});
