/**
 * A filing 届出 to the ministers: drafted from data, approved by who files, sent, and received under a number. An institution provides nothing
 * before its filing was received.
 *
 * @law Act Art. 30(1)/52(1) prior filing; Art. 9–12 changes, succession, closure (?)
 */

import { z } from 'zod';
import {
  commandOf,
  defineCase,
  openingOf,
  refusal,
  workingDays,
  type Case,
  type Refusal,
} from '../../../procedure/index.ts';
import { canonicalDigest, codeField, dayField, digestField, proseField } from '../../obligations/index.ts';
import { draftFiling, filingKinds, filingSourceShape, type FilingKind } from './draft-filing.ts';

const kindShape = z.enum(Object.keys(filingKinds) as [FilingKind, ...FilingKind[]]);
const inputShape = z.strictObject({
  kind: kindShape,
  /** Code of the institution that files; `-` when the operator does. */
  filer: z.union([z.literal('-'), codeField]).default('-'),
  source: filingSourceShape,
});
const dataShape = inputShape.extend({
  digest: digestField,
  missing: z.array(z.string()),
  sentOn: dayField.optional(),
  received: z.strictObject({ number: z.string(), on: dayField }).optional(),
  returned: z.string().optional(),
});

/** What a filing adds up to. */
export type FilingData = z.output<typeof dataShape>;
type FilingState = 'drafted' | 'approved' | 'sent' | 'received' | 'withdrawn';

const command = commandOf<FilingData, FilingState>();
const drafted = ({ kind, source }: Pick<FilingData, 'kind' | 'source'>) => {
  const draft = draftFiling(kind, source);
  return { digest: canonicalDigest(draft), missing: [...draft.missing] };
};

const approval = {
  from: ['drafted' as const],
  to: 'approved' as const,
  input: z.strictObject({}),
  signs: ({ id, data }: Case<FilingData, FilingState>) => ({ id, digest: data.digest }),
  apply: (data: FilingData) => data,
};

function refusalToApprove(
  { data: { missing } }: Pick<Case<FilingData, FilingState>, 'data'>,
  isFilers: boolean,
): Refusal | undefined {
  if (missing.length > 0) {
    const ja = `記載のない項目: ${missing.join('、')}`;
    return refusal('filing/items-missing', ja, `${missing.length} items are missing`);
  }
  return isFilers
    ? undefined
    : refusal('filing/not-the-filer', '届出者が決裁します。', 'the filer approves its own filing');
}

/** See the head of this file. */
export const filing = defineCase<FilingData, FilingState, unknown>({
  name: 'filing',
  series: 'FL',
  words: { ja: '主務大臣への届出', en: 'filing to the ministers' },
  data: dataShape,
  title: ({ kind, filer }) => (filer === '-' ? filingKinds[kind].ja : `${filingKinds[kind].ja}（${filer}）`),
  readers: {
    office: 'operator',
    director: 'operator',
    auditor: 'operator',
    minister: 'operator',
    'institution-manager': 'party',
    'institution-desk': 'party',
  },
  view: ({ data }) => data,
  states: {
    drafted: { words: { ja: '案', en: 'drafted' }, turn: 'office', due: workingDays(10) },
    approved: { words: { ja: '決裁済', en: 'approved' }, turn: 'office', due: workingDays(5) },
    sent: { words: { ja: '提出済', en: 'sent' }, turn: 'minister' },
    received: { words: { ja: '受理', en: 'received' }, turn: 'nobody', final: true },
    withdrawn: { words: { ja: '取下げ', en: 'withdrawn' }, turn: 'nobody', final: true },
  },
  opening: openingOf<FilingData, FilingState>()({
    words: { ja: '届出案を作る', en: 'draft a filing' },
    by: ['office', 'institution-manager'],
    input: inputShape,
    to: 'drafted',
    party: ({ filer }) => filer,
    refusal: ({ kind, filer }) =>
      (filingKinds[kind].by === 'institution') === (filer !== '-')
        ? undefined
        : refusal('filing/wrong-filer', '届出者が届出の種類に合いません。', 'this kind is filed by another'),
    begin: (input) => ({ ...input, ...drafted(input) }),
  }),
  commands: {
    revise: command({
      words: { ja: '書き直す', en: 'revise' },
      happened: 'revised',
      by: ['office', 'institution-manager'],
      from: ['drafted', 'sent'],
      to: 'drafted',
      input: z.strictObject({ source: filingSourceShape }),
      apply: (data, { source }) => ({ ...data, source, ...drafted({ kind: data.kind, source }) }),
    }),
    approve: command({
      words: { ja: '決裁する', en: 'approve' },
      happened: 'approved',
      by: ['director'],
      ...approval,
      refusal: (given) => refusalToApprove(given, given.party === '-'),
    }),
    // Who files is bound by it: an institution's filing is its own manager's to approve.
    'approve-own': command({
      words: { ja: '機関として決裁する', en: 'approve for the institution' },
      happened: 'approved-by-filer',
      by: ['institution-manager'],
      ...approval,
      refusal: (given) => refusalToApprove(given, given.party !== '-'),
    }),
    send: command({
      words: { ja: '提出を記録する', en: 'record as sent' },
      happened: 'sent',
      by: ['office', 'institution-manager'],
      from: ['approved'],
      to: 'sent',
      input: z.strictObject({}),
      apply: (data, _input, { on }) => ({ ...data, sentOn: on }),
    }),
    receive: command({
      words: { ja: '受理番号を記録する', en: 'record the receipt' },
      happened: 'received',
      by: ['minister', 'office'],
      from: ['sent'],
      to: 'received',
      input: z.strictObject({ number: codeField, letter: digestField }),
      apply: (data, { number }, { on }) => ({ ...data, received: { number, on } }),
    }),
    withdraw: command({
      words: { ja: '取り下げる', en: 'withdraw' },
      happened: 'withdrawn',
      by: ['office', 'institution-manager'],
      from: ['drafted', 'approved'],
      to: 'withdrawn',
      input: z.strictObject({ reason: proseField(1000) }),
      apply: (data) => data,
    }),
  },
});
