/**
 * A version of the notice 通知の版 as a case: drafted, put before the ministries, confirmed by all four, in use, retired. From its submission on
 * its text is what its digest says, and no other.
 *
 * @law Act Art. 30(1)/52(1) — the notice; the model notice: 「内閣府・文部科学省・厚生労働省・経済産業省が確認したものです」
 */

import { z } from 'zod';
import type { Day } from '../../../kit/day.ts';
import {
  badInput,
  commandOf,
  defineCase,
  openingOf,
  refusal,
  unlawful,
  workingDays,
  type Refusal,
} from '../../../procedure/index.ts';
import { codeText, dayText, digestText } from '../stop-case/stop-fields.ts';

/** The ministries that confirm a notice: 内閣府, 文部科学省, 厚生労働省, 経済産業省. */
export const confirmingMinistries = ['cabinet-office', 'mext', 'mhlw', 'meti'] as const;

const shape = z.strictObject({
  version: z.string(),
  digest: digestText,
  /** How often the text was revised. */
  revision: z.int(),
  submittedOn: dayText.nullable(),
  confirmations: z.array(
    z.strictObject({ ministry: z.enum(confirmingMinistries), reference: codeText, confirmedOn: dayText }),
  ),
  inUseFrom: dayText.nullable(),
  retiredFrom: dayText.nullable(),
});

/** What the events of a version add up to. */
export type NoticeVersionData = z.output<typeof shape>;

/** Where a version stands: 草案, 確認中, 確認済, 使用中, 終了, 廃案. */
export type NoticeVersionState =
  'draft' | 'under-confirmation' | 'confirmed' | 'in-use' | 'retired' | 'discarded';

/** What the rules look up: the text that is spoken of. */
export interface NoticeVersionFacts {
  /** Undefined when no such text is kept. */
  readonly text:
    { readonly version: string; readonly digest: string; readonly isComplete: boolean } | undefined;
}

const command = commandOf<NoticeVersionData, NoticeVersionState, NoticeVersionFacts>();
const versionText = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/);

const noText = badInput(
  'notice/no-such-text',
  'この文面は登録されていません。',
  'this text is not kept here',
);
const otherVersion = badInput(
  'notice/other-version',
  '文面の版の名前が違います。',
  'the text is of another version',
);
const incomplete = refusal(
  'notice/not-complete',
  '法定の記載事項が欠けているか、直すべき箇所があります。',
  'an item of the Act is missing, or something is to be mended',
);

/** The kind. See the head of this file. */
export const noticeVersionCase = defineCase<NoticeVersionData, NoticeVersionState, NoticeVersionFacts>({
  name: 'notice-version',
  series: 'N',
  words: { ja: '通知の版', en: 'version of the notice' },
  data: shape,
  title: ({ version }) => `通知の版 ${version}`,
  key: ({ version }) => version,
  readers: {
    office: 'operator',
    director: 'operator',
    steward: 'operator',
    'inquiry-desk': 'operator',
    auditor: 'operator',
    minister: 'operator',
    ppc: 'operator',
  },
  states: {
    draft: { words: { ja: '草案', en: 'draft' }, turn: 'office' },
    'under-confirmation': {
      words: { ja: '確認中', en: 'before the ministries' },
      turn: 'minister',
      due: workingDays(20),
    },
    confirmed: { words: { ja: '確認済', en: 'confirmed' }, turn: 'director', due: workingDays(10) },
    'in-use': { words: { ja: '使用中', en: 'in use' }, turn: 'nobody' },
    retired: { words: { ja: '終了', en: 'retired' }, turn: 'nobody', final: true },
    discarded: { words: { ja: '廃案', en: 'discarded' }, turn: 'nobody', final: true },
  },
  opening: openingOf<NoticeVersionData, NoticeVersionState, NoticeVersionFacts>()({
    words: { ja: '版を起こす', en: 'begin a version' },
    by: ['office', 'director'],
    input: z.strictObject({ version: versionText, digest: digestText }),
    to: 'draft',
    party: () => '-',
    refusal: ({ version }, { facts }) => refusalOfText(version, facts),
    begin: (given) => ({
      ...given,
      revision: 1,
      submittedOn: null,
      confirmations: [],
      inUseFrom: null,
      retiredFrom: null,
    }),
  }),
  commands: {
    revise: command({
      words: { ja: '文面を改める', en: 'revise the text' },
      happened: 'revised',
      by: ['office', 'director'],
      from: ['draft'],
      to: 'same',
      input: z.strictObject({ digest: digestText }),
      inputRefusal: (_input, { data }, { facts }) => refusalOfText(data.version, facts),
      apply: (data, { digest }) => ({ ...data, digest, revision: data.revision + 1 }),
    }),
    submit: command({
      words: { ja: '国の確認を求める', en: 'put before the ministries' },
      happened: 'submitted',
      by: ['office', 'director'],
      from: ['draft'],
      to: 'under-confirmation',
      refusal: (_given, { facts }) => (facts.text?.isComplete === true ? undefined : incomplete),
      input: z.strictObject({}),
      apply: (data, _detail, { on }) => ({ ...data, submittedOn: on }),
    }),
    'ask-changes': command({
      words: { ja: '修正を求める', en: 'ask for changes' },
      happened: 'changes-asked',
      by: ['minister', 'office'],
      from: ['under-confirmation'],
      to: 'draft',
      input: z.strictObject({ about: z.string().trim().min(1).max(1000) }),
      // What is confirmed is one text: another one is confirmed anew.
      apply: (data) => ({ ...data, submittedOn: null, confirmations: [] }),
    }),
    confirm: command({
      words: { ja: '確認した（主務府省ごと）', en: 'confirm, for one ministry' },
      happened: 'ministry-confirmed',
      by: ['minister', 'office', 'director'],
      from: ['under-confirmation'],
      to: ['under-confirmation', 'confirmed'],
      chooses: ({ confirmations }) =>
        confirmations.length === confirmingMinistries.length ? 'confirmed' : 'under-confirmation',
      // Where the office writes down a ministry's letter, it is not whoever wrote the text.
      apart: ['opened', 'revised', 'submitted'],
      input: z.strictObject({
        ministry: z.enum(confirmingMinistries),
        reference: codeText,
        digest: digestText,
      }),
      inputRefusal: ({ ministry, digest }, { data }) => {
        if (digest !== data.digest) {
          return badInput(
            'notice/other-text',
            '確認された文面が、この版の文面と違います。',
            'another text was confirmed',
          );
        }
        return data.confirmations.some((one) => one.ministry === ministry)
          ? refusal(
              'notice/ministry-confirmed',
              'この府省の確認は済んでいます。',
              'this ministry has confirmed',
            )
          : undefined;
      },
      apply: (data, { ministry, reference }, { on }) => ({
        ...data,
        confirmations: [...data.confirmations, { ministry, reference, confirmedOn: on }],
      }),
    }),
    'put-in-use': command({
      words: { ja: '使用を始める', en: 'put in use' },
      happened: 'put-in-use',
      by: ['director'],
      from: ['confirmed'],
      to: 'in-use',
      input: z.strictObject({}),
      apply: (data, _detail, { on }) => ({ ...data, inUseFrom: on }),
    }),
    retire: command({
      words: { ja: '使用を終える', en: 'retire' },
      happened: 'retired',
      by: ['director'],
      from: ['confirmed', 'in-use'],
      to: 'retired',
      input: z.strictObject({}),
      apply: (data, _detail, { on }) => ({ ...data, retiredFrom: on }),
    }),
    discard: command({
      words: { ja: '廃案とする', en: 'discard' },
      happened: 'discarded',
      by: ['office', 'director'],
      from: ['draft', 'under-confirmation'],
      to: 'discarded',
      input: z.strictObject({}),
      apply: (data) => data,
    }),
  },
});

function refusalOfText(version: string, { text }: NoticeVersionFacts): Refusal | undefined {
  if (text === undefined) return noText;
  return text.version === version ? undefined : otherVersion;
}

/**
 * Why a sheet of this version could not be handed to anybody on day `on`, or undefined. `undefined` as the version is one that nobody
 * knows. A version that has been retired since was a notice while it was in use.
 *
 * @law Act Art. 30(1)/52(1) — what was not confirmed is no notice
 */
export function refusalToHandOut(
  version: Pick<NoticeVersionData, 'inUseFrom' | 'retiredFrom'> | undefined,
  on: Day,
): Refusal | undefined {
  const { inUseFrom = null, retiredFrom = null } = version ?? {};
  if (inUseFrom !== null && inUseFrom <= on && (retiredFrom === null || on < retiredFrom)) return undefined;
  return unlawful(
    'notice/not-in-use',
    'Act Art. 30(1)/52(1)',
    retiredFrom !== null && retiredFrom <= on
      ? 'この版の使用は終わっています。新しい版をお渡しください。'
      : '国の確認を受け、使用を始めた版だけをお渡しできます。',
    'only a version that the ministries have confirmed, and that is in use, is handed out',
  );
}
