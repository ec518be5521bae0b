/**
 * Closure and succession 廃止・承継: everything that the operator holds is moved to a certified successor or erased, store by store, with proof; nothing new
 * comes in meanwhile.
 *
 * @law Act Art. 10–12/11–13 (?) — 承継・廃止; Art. 19/20 — 消去
 */

import { z } from 'zod';
import {
  commandOf,
  dayOfCase,
  defineCase,
  openingOf,
  refusal,
  unlawful,
  type Refusal,
} from '../../../procedure/index.ts';
import { codeField, dayField, digestField, proseField } from '../../obligations/index.ts';

/** Everything that holds something which must not be left behind. */
export const closureStores = [
  'vault-records',
  'vault-keys',
  'link-table',
  'intake-staging',
  'notices-and-stops',
  'packages',
  'case-files',
  'ledger',
  'backups',
  'media-and-prints',
  'consignees',
] as const;

const dispositionShape = z.strictObject({
  store: z.enum(closureStores),
  how: z.enum(['move', 'erase', 'keep-by-law']),
});
const inputShape = z.strictObject({
  reason: z.enum(['closure', 'succession', 'revocation']),
  /** Code of the certified operator that takes over. */
  successor: codeField.optional(),
  endsOn: dayField,
});
const dataShape = inputShape.extend({
  plan: z.array(
    dispositionShape.extend({
      proof: z.strictObject({ evidence: digestField, items: z.int().min(0), on: dayField }).optional(),
      verifiedOn: dayField.optional(),
    }),
  ),
});
type ClosureData = z.output<typeof dataShape>;
type ClosureState = 'announced' | 'carried-out' | 'verified' | 'closed' | 'withdrawn';

/** What a closure is judged by. */
export interface ClosureFacts {
  /** Whether the successor is a certified operator today. */
  readonly isSuccessorCertified: boolean;
}

/** What must be kept for the years of the rules is handed to who keeps it; the rest goes or is erased. */
const mayBeKept: readonly string[] = ['ledger', 'notices-and-stops', 'case-files'];

function refusalToPlan(
  plan: readonly z.output<typeof dispositionShape>[],
  { successor }: ClosureData,
): Refusal | undefined {
  const stores = plan.map(({ store }) => store);
  if (new Set(stores).size !== stores.length || stores.length < closureStores.length) {
    return refusal(
      'closure/store-left-out',
      'すべての保管先を一度ずつ定めます。',
      'every store is named once',
    );
  }
  if (plan.some(({ store, how }) => how === 'keep-by-law' && !mayBeKept.includes(store))) {
    return unlawful(
      'closure/may-not-be-kept',
      'Act Art. 19/20',
      '保存できない保管先です。',
      'this store may not be kept',
    );
  }
  return plan.some(({ how }) => how === 'move') && successor === undefined
    ? refusal('closure/no-successor', '承継先がありません。', 'nobody takes over')
    : undefined;
}

const command = commandOf<ClosureData, ClosureState, ClosureFacts>();
const isProven = ({ plan }: ClosureData) => plan.length > 0 && plan.every(({ proof }) => proof !== undefined);
const isVerified = ({ plan }: ClosureData) => plan.every(({ verifiedOn }) => verifiedOn !== undefined);
const ends = dayOfCase<ClosureData>('廃止・承継の日', 'day of closure', ({ endsOn }) => endsOn);

/** See the head of this file. */
export const closure = defineCase<ClosureData, ClosureState, ClosureFacts>({
  name: 'closure',
  series: 'CL',
  words: { ja: '廃止・承継', en: 'closure or succession' },
  data: dataShape,
  title: ({ reason, endsOn }) => `${reason}（${endsOn}）`,
  readers: {
    director: 'operator',
    office: 'operator',
    steward: 'operator',
    auditor: 'operator',
    minister: 'operator',
    ppc: 'operator',
  },
  states: {
    announced: { words: { ja: '予定・実施', en: 'announced' }, turn: 'director', due: ends },
    'carried-out': { words: { ja: '検証待ち', en: 'carried out' }, turn: 'auditor', due: ends },
    verified: { words: { ja: '検証済', en: 'verified' }, turn: 'director', due: ends },
    closed: { words: { ja: '完了', en: 'closed' }, turn: 'nobody', final: true },
    withdrawn: { words: { ja: '取りやめ', en: 'withdrawn' }, turn: 'nobody', final: true },
  },
  opening: openingOf<ClosureData, ClosureState, ClosureFacts>()({
    words: { ja: '廃止・承継を決める', en: 'announce' },
    by: ['director'],
    input: inputShape,
    to: 'announced',
    audience: 'operator',
    party: () => '-',
    refusal: ({ reason, successor }, { facts }) => {
      if (reason === 'succession' && successor === undefined)
        return refusal('closure/no-successor', '承継先がありません。', 'nobody takes over');
      return successor !== undefined && !facts.isSuccessorCertified
        ? unlawful(
            'closure/successor-not-certified',
            'Act Art. 10/11',
            '承継先は認定事業者ではありません。',
            'the successor is not certified',
          )
        : undefined;
    },
    begin: (input) => ({ ...input, plan: [] }),
  }),
  commands: {
    plan: command({
      words: { ja: '保管先ごとの扱いを定める', en: 'plan store by store' },
      happened: 'planned',
      by: ['director'],
      from: ['announced'],
      to: 'same',
      audience: 'operator',
      input: z.strictObject({ plan: z.array(dispositionShape).max(closureStores.length) }),
      refusal: ({ data }) =>
        data.plan.some(({ proof }) => proof !== undefined)
          ? refusal('closure/under-way', 'すでに実施しています。', 'it is being carried out')
          : undefined,
      inputRefusal: ({ plan }, { data }) => refusalToPlan(plan, data),
      apply: (data, { plan }) => ({ ...data, plan }),
    }),
    'prove-store': command({
      words: { ja: '移転・消去を証する', en: 'prove a store' },
      happened: 'store-proven',
      by: ['steward', 'office'],
      from: ['announced'],
      to: ['announced', 'carried-out'],
      chooses: (data) => (isProven(data) ? 'carried-out' : 'announced'),
      audience: 'operator',
      input: z.strictObject({ store: z.enum(closureStores), evidence: digestField, items: z.int().min(0) }),
      refusal: ({ data }, { facts }) => {
        if (data.plan.length === 0)
          return refusal('closure/not-planned', '計画がまだです。', 'there is no plan yet');
        return data.successor !== undefined && !facts.isSuccessorCertified
          ? unlawful(
              'closure/successor-not-certified',
              'Act Art. 10/11',
              '承継先は認定事業者ではありません。',
              'the successor is not certified',
            )
          : undefined;
      },
      apply: (data, { store, ...proof }, { on }) => ({
        ...data,
        plan: data.plan.map((one) => (one.store === store ? { ...one, proof: { ...proof, on } } : one)),
      }),
    }),
    'verify-store': command({
      words: { ja: '検証する', en: 'verify a store' },
      happened: 'store-verified',
      by: ['auditor'],
      from: ['carried-out'],
      to: ['carried-out', 'verified'],
      chooses: (data) => (isVerified(data) ? 'verified' : 'carried-out'),
      apart: ['store-proven'],
      audience: 'operator',
      input: z.strictObject({ store: z.enum(closureStores) }),
      apply: (data, { store }, { on }) => ({
        ...data,
        plan: data.plan.map((one) => (one.store === store ? { ...one, verifiedOn: on } : one)),
      }),
    }),
    close: command({
      words: { ja: '完了する', en: 'close' },
      happened: 'closed',
      by: ['director'],
      from: ['verified'],
      to: 'closed',
      /** The filing of closure or succession, as it was received. */
      input: z.strictObject({ filing: codeField }),
      apply: (data) => data,
    }),
    withdraw: command({
      words: { ja: '取りやめる', en: 'withdraw' },
      happened: 'withdrawn',
      by: ['director'],
      from: ['announced'],
      to: 'withdrawn',
      audience: 'operator',
      input: z.strictObject({ reason: proseField(1000) }),
      refusal: ({ data }) =>
        data.plan.some(({ proof }) => proof !== undefined)
          ? refusal('closure/under-way', 'すでに実施しています。', 'it is being carried out')
          : undefined,
      apply: (data) => data,
    }),
  },
});
