/**
 * Provision between certified operators 認定事業者間の提供: as far as necessary for making anonymized data, under a contract, recorded by both sides.
 *
 * @law Act Art. 25/27 — 「匿名加工医療情報の作成のために必要な限度において、契約により」 (S28)
 */

import { z } from 'zod';
import { rolesIn } from '../../../access/actor.ts';
import {
  commandOf,
  dayOfCase,
  defineCase,
  forbidden,
  openingOf,
  unlawful,
  workingDays,
  type Case,
  type Moment,
} from '../../../procedure/index.ts';
import { codeField, dayField, digestField, proseField } from '../../obligations/index.ts';
import { refusalWhileFrozen, type Freeze } from '../order/frozen-by.ts';

const recordShape = z.strictObject({ people: z.int().min(0), digest: digestField, on: dayField });
const inputShape = z.strictObject({
  counterpart: codeField,
  /** Seen from here. */
  direction: z.enum(['giving', 'receiving']),
  /** What cannot be made without it. */
  necessity: proseField(4000),
  /** Each item with what it is needed for: an item without a need is not asked for. */
  items: z
    .array(z.strictObject({ item: codeField, neededFor: proseField(500) }))
    .min(1)
    .max(200),
  until: dayField,
});
const dataShape = inputShape.extend({
  contract: z.strictObject({ digest: digestField, until: dayField }).optional(),
  given: recordShape.optional(),
  taken: recordShape.optional(),
});
type ExchangeData = z.output<typeof dataShape>;
type ExchangeState =
  'asked' | 'agreed' | 'contracted' | 'given' | 'matched' | 'differing' | 'completed' | 'refused';

/** What an exchange is judged by. */
export interface ExchangeFacts {
  /** Whether the counterpart is a certified operator today. */
  readonly isCertifiedOperator: boolean;
  readonly freezes: readonly Freeze[];
}

const command = commandOf<ExchangeData, ExchangeState, ExchangeFacts>();
const article = 'Act Art. 25/27';
const refusalByFacts = (
  { isCertifiedOperator, freezes }: ExchangeFacts,
  direction: ExchangeData['direction'],
) =>
  isCertifiedOperator
    ? refusalWhileFrozen(freezes, direction === 'giving' ? 'release' : 'intake')
    : unlawful(
        'exchange/not-a-certified-operator',
        article,
        '相手は認定事業者ではありません。',
        'the counterpart is not a certified operator',
      );
/** Each side records what it did itself: which one gives and which one takes is said by the direction. */
const refusalUnlessSide = (
  record: 'given' | 'taken',
  { party, data }: Pick<Case<ExchangeData>, 'party' | 'data'>,
  { actor }: Moment,
) => {
  const isOurs = (data.direction === 'giving') === (record === 'given');
  return rolesIn(actor, { party }).includes(isOurs ? 'steward' : 'other-operator')
    ? undefined
    : forbidden(
        'exchange/not-your-side',
        'この記録は相手方が作成します。',
        'this record is made by the other side',
      );
};
const isSame = ({ given, taken }: ExchangeData) =>
  given !== undefined && given.people === taken?.people && given.digest === taken.digest;

/** See the head of this file. */
export const operatorExchange = defineCase<ExchangeData, ExchangeState, ExchangeFacts>({
  name: 'operator-exchange',
  series: 'OX',
  words: { ja: '認定事業者間の提供', en: 'exchange between operators' },
  data: dataShape,
  title: ({ counterpart, direction, items }) =>
    `${direction === 'giving' ? '提供' : '受領'} ${counterpart}（${items.length} 項目）`,
  readers: {
    office: 'operator',
    director: 'operator',
    steward: 'operator',
    auditor: 'operator',
    'other-operator': 'party',
    minister: 'operator',
    ppc: 'operator',
  },
  view: ({ data }) => data,
  states: {
    asked: { words: { ja: '申入れ', en: 'asked' }, turn: 'director', due: workingDays(10) },
    agreed: { words: { ja: '承諾', en: 'agreed' }, turn: 'office', due: workingDays(20) },
    contracted: {
      words: { ja: '契約済', en: 'contracted' },
      turn: 'steward',
      due: dayOfCase<ExchangeData>('契約の期限', 'end of the contract', ({ contract }) => contract?.until),
    },
    given: { words: { ja: '提供済', en: 'given' }, turn: 'other-operator', due: workingDays(5) },
    matched: { words: { ja: '記録一致', en: 'records agree' }, turn: 'office', due: workingDays(5) },
    differing: { words: { ja: '記録不一致', en: 'records differ' }, turn: 'director', due: workingDays(2) },
    completed: { words: { ja: '完了', en: 'completed' }, turn: 'nobody', final: true },
    refused: { words: { ja: '不承諾', en: 'refused' }, turn: 'nobody', final: true },
  },
  opening: openingOf<ExchangeData, ExchangeState, ExchangeFacts>()({
    words: { ja: '提供を申し入れる', en: 'ask for an exchange' },
    by: ['office', 'other-operator'],
    input: inputShape,
    to: 'asked',
    party: ({ counterpart }) => counterpart,
    refusal: ({ direction }, { facts }) => refusalByFacts(facts, direction),
    begin: (input) => input,
  }),
  commands: {
    agree: command({
      words: { ja: '承諾する', en: 'agree' },
      happened: 'agreed',
      by: ['director'],
      from: ['asked'],
      to: 'agreed',
      apart: ['opened'],
      /** The items that are needed: never more than was asked for. */
      input: z.strictObject({ items: z.array(codeField).min(1) }),
      signs: ({ id, data }) => ({ id, counterpart: data.counterpart, items: data.items }),
      refusal: ({ data }, { facts }) => refusalByFacts(facts, data.direction),
      inputRefusal: ({ items }, { data }) =>
        items.every((item) => data.items.some((asked) => asked.item === item))
          ? undefined
          : unlawful(
              'exchange/beyond-necessity',
              article,
              '必要と示されていない項目です。',
              'an item is beyond what was shown to be necessary',
            ),
      apply: (data, { items }) => ({ ...data, items: data.items.filter(({ item }) => items.includes(item)) }),
    }),
    refuse: command({
      words: { ja: '承諾しない', en: 'refuse' },
      happened: 'refused',
      by: ['director'],
      from: ['asked', 'agreed'],
      to: 'refused',
      input: z.strictObject({ reason: proseField(1000) }),
      apply: (data) => data,
    }),
    contract: command({
      words: { ja: '契約を登録する', en: 'register the contract' },
      happened: 'contracted',
      by: ['office'],
      from: ['agreed'],
      to: 'contracted',
      input: z.strictObject({ digest: digestField, until: dayField }),
      apply: (data, contract) => ({ ...data, contract }),
    }),
    give: command({
      words: { ja: '提供を記録する', en: 'record as given' },
      happened: 'given',
      by: ['steward', 'other-operator'],
      from: ['contracted'],
      to: 'given',
      input: z.strictObject({ people: z.int().min(0), digest: digestField }),
      refusal: (given, moment) =>
        refusalUnlessSide('given', given, moment) ??
        refusalByFacts(moment.facts, given.data.direction) ??
        (given.data.contract !== undefined && moment.on > given.data.contract.until
          ? unlawful(
              'exchange/contract-ended',
              article,
              '契約の期限が過ぎています。',
              'the contract has ended',
            )
          : undefined),
      apply: (data, given, { on }) => ({ ...data, given: { ...given, on } }),
    }),
    take: command({
      words: { ja: '受領を記録する', en: 'record as taken' },
      happened: 'taken',
      by: ['steward', 'other-operator'],
      from: ['given', 'differing'],
      to: ['matched', 'differing'],
      chooses: (data) => (isSame(data) ? 'matched' : 'differing'),
      apart: ['given'],
      refusal: (given, moment) => refusalUnlessSide('taken', given, moment),
      input: z.strictObject({ people: z.int().min(0), digest: digestField }),
      apply: (data, taken, { on }) => ({ ...data, taken: { ...taken, on } }),
    }),
    complete: command({
      words: { ja: '完了する', en: 'complete' },
      happened: 'completed',
      by: ['office', 'director'],
      from: ['matched'],
      to: 'completed',
      input: z.strictObject({}),
      apply: (data) => data,
    }),
  },
});
