/**
 * Onward provision 再提供: a recipient may pass data on to another only with the operator's permission and a contract of its own,
 * under the same or narrower conditions.
 *
 * @law Act, contract under 規則6条5号ニ — 「他の利活用者への提供には、認定事業者の許可・契約が必要」 (S17)
 */

import { z } from 'zod';
import {
  commandOf,
  dayOfCase,
  defineCase,
  only,
  openingOf,
  refusal,
  unlawful,
  workingDays,
  type Refusal,
} from '../../../procedure/index.ts';
import { codeField, dayField, digestField, proseField } from '../field.ts';
import { partyOf, refusalUnlessInUse, type UseFacts } from '../use-on-record.ts';
import { ancestorsOf, isFrom, type Chain } from './chain.ts';
import { chainConditionsShape, wideningsOf, type ChainConditions } from './chain-conditions.ts';
import { operatorAndHolder } from '../operator-and-holder.ts';

const inputShape = z.strictObject({
  use: codeField,
  /** The case from which the data go on: the use, or an earlier onward provision. */
  from: codeField,
  recipient: codeField,
  conditions: chainConditionsShape,
  necessity: proseField(2000),
});
const dataShape = inputShape.extend({
  screenedOn: dayField.optional(),
  reason: z.string().optional(),
  contract: z.strictObject({ digest: digestField, signedOn: dayField, until: dayField }).optional(),
  provided: z.strictObject({ packageDigest: digestField, on: dayField }).optional(),
});

type OnwardData = z.output<typeof dataShape>;
type OnwardInput = z.output<typeof inputShape>;
type OnwardState =
  'asked' | 'deciding' | 'permitted' | 'contracted' | 'provided' | 'suspended' | 'refused' | 'ended';

/** What onward provision is judged by: the use, who holds what, and the conditions of the case from which the data go on. */
export interface OnwardFacts extends UseFacts {
  readonly chain: Chain;
  readonly fromConditions: ChainConditions | undefined;
}

const article = 'Act, contract of use (規則6条5号ニ)';

function refusalToPassOn(input: OnwardInput, facts: OnwardFacts): Refusal | undefined {
  const refused = refusalUnlessInUse(facts);
  if (refused !== undefined) return refused;
  const { chain, fromConditions } = facts;
  const isOfThisUse = isFrom(chain, input.from, input.use);
  const holder = isOfThisUse ? chain.find((link) => link.case === input.from) : undefined;
  // Somebody else's case is refused as one that does not exist: the answer tells nothing of others.
  if (holder?.state !== 'holding' || !fromConditions) {
    return refusal(
      'onward/not-a-holder',
      '渡す側がデータを保有していません。',
      'who passes on holds no data now',
    );
  }
  if (!fromConditions.mayPassOn) {
    return unlawful(
      'onward/not-permitted-by-conditions',
      article,
      '再提供を認めない条件です。',
      'the conditions permit no onward provision',
    );
  }
  if (ancestorsOf(chain, input.from).includes(input.recipient)) {
    return refusal(
      'onward/cycle',
      '提供の連鎖にすでにいる相手です。',
      'the recipient stands in the chain already',
    );
  }
  const wider = wideningsOf(input.conditions, fromConditions);
  if (wider.length === 0) return undefined;
  return unlawful(
    'onward/wider-than-parent',
    article,
    `元の利用条件より広い条件です（${wider.join('、')}）。`,
    `the conditions are wider than those it comes from: ${wider.join(', ')}`,
  );
}

const command = commandOf<OnwardData, OnwardState, OnwardFacts>();
const keep = (data: OnwardData) => data;
const nothing = z.strictObject({});

/** See the head of this file. */
export const onwardProvision = defineCase<OnwardData, OnwardState, OnwardFacts>({
  name: 'onward-provision',
  series: 'ON',
  words: { ja: '再提供の許可', en: 'onward provision' },
  data: dataShape,
  title: ({ use, recipient }) => `${use} → ${recipient}`,
  readers: operatorAndHolder,
  view: ({ data }, { audience }) => (audience === 'public' ? only(data, ['use', 'recipient']) : data),
  states: {
    asked: { words: { ja: '受付', en: 'asked' }, turn: 'office', due: workingDays(5) },
    deciding: { words: { ja: '判断中', en: 'deciding' }, turn: 'director', due: workingDays(10) },
    permitted: { words: { ja: '許可', en: 'permitted' }, turn: 'office', due: workingDays(20) },
    contracted: { words: { ja: '契約済', en: 'contracted' }, turn: 'applicant', due: workingDays(20) },
    provided: {
      words: { ja: '再提供済', en: 'provided' },
      turn: 'applicant',
      due: dayOfCase<OnwardData>(
        '子契約の期限',
        'end of the child contract',
        ({ contract }) => contract?.until,
      ),
    },
    suspended: { words: { ja: '停止中', en: 'suspended' }, turn: 'director' },
    refused: { words: { ja: '不許可', en: 'refused' }, turn: 'nobody', final: true },
    ended: { words: { ja: '終了', en: 'ended' }, turn: 'nobody', final: true },
  },
  opening: openingOf<OnwardData, OnwardState, OnwardFacts>()({
    words: { ja: '再提供の許可を求める', en: 'ask to pass on' },
    by: ['applicant', 'applicant-representative'],
    input: inputShape,
    to: 'asked',
    party: (_input, { facts }) => partyOf(facts),
    parent: ({ use }) => use,
    refusal: (input, { facts }) => refusalToPassOn(input, facts),
    begin: (input) => input,
  }),
  commands: {
    screen: command({
      words: { ja: '判断に回す', en: 'put to decision' },
      happened: 'screened',
      by: ['office'],
      from: ['asked'],
      to: 'deciding',
      input: nothing,
      apply: (data, _input, { on }) => ({ ...data, screenedOn: on }),
    }),
    permit: command({
      words: { ja: '許可する', en: 'permit' },
      happened: 'permitted',
      by: ['director'],
      from: ['deciding'],
      to: 'permitted',
      apart: ['opened', 'screened'],
      input: nothing,
      signs: ({ id, party, data: { use, from, recipient, conditions } }) => ({
        id,
        party,
        use,
        from,
        to: recipient,
        conditions,
      }),
      // The chain may have changed since it was asked.
      refusal: ({ data }, { facts }) => refusalToPassOn(data, facts),
      apply: keep,
    }),
    refuse: command({
      words: { ja: '不許可とする', en: 'refuse' },
      happened: 'refused',
      by: ['director'],
      from: ['deciding'],
      to: 'refused',
      input: z.strictObject({ reason: proseField(1000) }),
      apply: (data, { reason }) => ({ ...data, reason }),
    }),
    'sign-contract': command({
      words: { ja: '子契約を登録する', en: 'register the child contract' },
      happened: 'contract-signed',
      by: ['office'],
      from: ['permitted'],
      to: 'contracted',
      input: z.strictObject({ digest: digestField, signedOn: dayField, until: dayField }),
      inputRefusal: ({ until }, { data }) =>
        until > data.conditions.until
          ? unlawful(
              'onward/contract-beyond-conditions',
              article,
              '子契約の期限が利用条件を超えています。',
              'the child contract runs beyond the conditions',
            )
          : undefined,
      apply: (data, contract) => ({ ...data, contract }),
    }),
    'report-provided': command({
      words: { ja: '渡したことを届け出る', en: 'report as provided' },
      happened: 'provided',
      by: ['applicant', 'applicant-representative'],
      from: ['contracted'],
      to: 'provided',
      input: z.strictObject({ packageDigest: digestField }),
      refusal: ({ data }, { facts }) => refusalToPassOn(data, facts),
      apply: (data, { packageDigest }, { on }) => ({ ...data, provided: { packageDigest, on } }),
    }),
    suspend: command({
      words: { ja: '停止する', en: 'suspend' },
      happened: 'suspended',
      by: ['director'],
      from: ['provided'],
      to: 'suspended',
      input: z.strictObject({ halt: codeField }),
      apply: keep,
    }),
    resume: command({
      words: { ja: '停止を解く', en: 'resume' },
      happened: 'resumed',
      by: ['director'],
      from: ['suspended'],
      to: 'provided',
      input: nothing,
      apply: keep,
    }),
    end: command({
      words: { ja: '終了する', en: 'end' },
      happened: 'ended',
      by: ['office', 'director', 'clock'],
      from: ['asked', 'deciding', 'permitted', 'contracted', 'provided', 'suspended'],
      to: 'ended',
      input: nothing,
      apply: keep,
    }),
  },
});
