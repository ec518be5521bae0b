/**
 * An inspection 立入検査: inspectors see for a set time and within a set scope; everything they look at is logged and summarized for both
 * sides.
 *
 * @law Act Art. 35/57 (?) — 立入検査
 */

import { z } from 'zod';
import type { Day } from '../../../kit/day.ts';
import {
  commandOf,
  dayOfCase,
  defineCase,
  forbidden,
  openingOf,
  refusal,
  type Case,
  type Refusal,
} from '../../../procedure/index.ts';
import { codeField, dayField, digestField, proseField } from '../../obligations/index.ts';
import { refusalWithoutLetter } from '../by-letter.ts';

const inputShape = z.strictObject({
  /** Accounts of the inspectors. */
  inspectors: z.array(codeField).min(1).max(20),
  from: dayField,
  until: dayField,
  scope: proseField(1000),
  letter: digestField.optional(),
});
const dataShape = inputShape.extend({
  findings: z.string().optional(),
  viewed: z.int().optional(),
  summary: digestField.optional(),
});

/** What an inspection adds up to. */
export type InspectionData = z.output<typeof dataShape>;
/** Where an inspection stands. */
export type InspectionState = 'announced' | 'open' | 'ended';

/** What an inspection is judged by: how much was looked at, and the digest of the summary. */
export interface InspectionFacts {
  readonly viewed: number;
  readonly summary: string;
}

/** Longest inspection, in days: ours. */
const longestDays = 31;
const command = commandOf<InspectionData, InspectionState, InspectionFacts>();

/** See the head of this file. */
export const inspection = defineCase<InspectionData, InspectionState, InspectionFacts>({
  name: 'inspection',
  series: 'IN',
  words: { ja: '立入検査', en: 'inspection' },
  data: dataShape,
  title: ({ from, until }) => `${from}〜${until}`,
  readers: {
    minister: 'operator',
    ppc: 'operator',
    office: 'operator',
    director: 'operator',
    auditor: 'operator',
  },
  states: {
    announced: {
      words: { ja: '予告', en: 'announced' },
      turn: 'director',
      due: dayOfCase<InspectionData>('検査の初日', 'first day', ({ from }) => from),
    },
    open: {
      words: { ja: '検査中', en: 'open' },
      turn: 'minister',
      due: dayOfCase<InspectionData>('検査の末日', 'last day', ({ until }) => until),
    },
    ended: { words: { ja: '終了', en: 'ended' }, turn: 'nobody', final: true },
  },
  opening: openingOf<InspectionData, InspectionState, InspectionFacts>()({
    words: { ja: '検査を予告する', en: 'announce' },
    by: ['minister', 'ppc', 'office'],
    input: inputShape,
    to: 'announced',
    party: () => '-',
    refusal: (input, moment) => {
      const isLong = Date.parse(input.until) - Date.parse(input.from) > longestDays * 86_400_000;
      return (
        refusalWithoutLetter(input, moment) ??
        (input.until < input.from || isLong
          ? refusal(
              'inspection/bad-period',
              '期間は31日以内で定めます。',
              'a period of at most 31 days is set',
            )
          : undefined)
      );
    },
    begin: (input) => input,
  }),
  commands: {
    admit: command({
      words: { ja: '立ち入らせる', en: 'admit' },
      happened: 'admitted',
      by: ['director', 'minister', 'ppc'],
      from: ['announced'],
      to: 'open',
      input: z.strictObject({}),
      refusal: ({ data }, { on }) =>
        on < data.from || on > data.until
          ? refusal('inspection/not-in-period', '検査の期間ではありません。', 'not in the set period')
          : undefined,
      apply: (data) => data,
    }),
    end: command({
      words: { ja: '終える', en: 'end' },
      happened: 'ended',
      by: ['minister', 'ppc', 'director', 'clock'],
      from: ['open', 'announced'],
      to: 'ended',
      input: z.strictObject({ findings: proseField(4000).optional() }),
      detail: ({ findings }, { facts }) => ({
        ...(findings === undefined ? {} : { findings }),
        viewed: facts.viewed,
        summary: facts.summary,
      }),
      apply: (data, ended) => ({ ...data, ...ended }),
    }),
  },
});

/**
 * Why an inspector may not look now, or undefined: the time is set, and only named accounts look.
 *
 * @law Act Art. 35/57 (?)
 */
export function refusalToInspect(
  given: Pick<Case<InspectionData, InspectionState>, 'state' | 'data'>,
  account: string,
  on: Day,
): Refusal | undefined {
  const { state, data } = given;
  if (state === 'open' && on >= data.from && on <= data.until && data.inspectors.includes(account))
    return undefined;
  return forbidden(
    'inspection/not-open-to-you',
    '検査の期間または検査者ではありません。',
    'no inspection is open to this account now',
  );
}
