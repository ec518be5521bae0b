import { z } from 'zod';
import { refusal } from '../../procedure/index.ts';
import { digestShape } from './application-content.ts';
import { amended, stateWhenAmended } from './use-agreed.ts';
import { evenSuspended, useCommand } from './use-command.ts';
import { dayShape } from './use-conditions.ts';
import type { UseState } from './use-data.ts';
import { refusalWithoutData, statesWithData } from './use-holding.ts';

const empty = z.strictObject({});
const open: readonly UseState[] = [
  'draft',
  'completeness',
  'returned',
  'assessment',
  'opinions',
  'voting',
  'deferred',
  ...statesWithData,
  'expired',
];

/** 期限, 消去届, 証明, 終結; and what may happen to a use at any time: 停止, 取消, 変更の反映. */
export const endingCommands = {
  expire: evenSuspended({
    words: { ja: '期限が到来する', en: 'run out' },
    happened: 'expired',
    by: ['clock'],
    from: statesWithData,
    to: 'expired',
    input: empty,
    refusal: ({ data }, { on }) =>
      data.contract !== undefined && on > data.contract.until
        ? refusalWithoutData(data)
        : refusal('use/in-term', '利用期間が残っています。', 'the term has not run out'),
    apply: (data) => data,
  }),
  'report-erasure': evenSuspended({
    words: { ja: '消去を届け出る', en: 'report the erasure' },
    happened: 'erasure-reported',
    by: ['applicant', 'applicant-representative'],
    from: [...statesWithData.filter((state) => state !== 'delivered'), 'expired', 'revoked'],
    to: 'erasure-reported',
    refusal: ({ data }) => refusalWithoutData(data),
    input: z.strictObject({ on: dayShape, copies: z.int().min(1), evidence: digestShape }),
    inputRefusal: (input, _given, { on }) =>
      input.on <= on
        ? undefined
        : refusal('use/not-erased-yet', '消去日が未来です。', 'the day is yet to come'),
    apply: (data, erasure) => ({ ...data, erasure }),
  }),
  'return-erasure': evenSuspended({
    words: { ja: '消去の証拠を求め直す', en: 'ask for more evidence' },
    happened: 'erasure-returned',
    by: ['office'],
    from: ['erasure-reported'],
    to: 'expired',
    input: z.strictObject({ reason: z.string().min(1).max(2000) }),
    apply: ({ erasure: _erasure, ...data }) => data,
  }),
  'certify-erasure': evenSuspended({
    words: { ja: '消去を証明する', en: 'certify the erasure' },
    happened: 'erasure-certified',
    by: ['director'],
    from: ['erasure-reported'],
    to: 'erased',
    apart: ['opened', 'submitted', 'erasure-reported'],
    input: empty,
    signs: ({ data }) => ({ evidence: data.erasure?.evidence ?? '' }),
    apply: (data, _input, { on }) =>
      data.erasure === undefined ? data : { ...data, erasure: { ...data.erasure, certifiedOn: on } },
  }),
  close: evenSuspended({
    words: { ja: '終結する', en: 'close' },
    happened: 'closed',
    by: ['office'],
    from: ['erased', 'rejected'],
    to: 'closed',
    input: empty,
    refusal: (_given, { facts }) =>
      facts.openDuties === 0
        ? undefined
        : refusal('use/duties-open', '報告等の義務が残っています。', 'duties of the recipient are open'),
    apply: (data) => data,
  }),
  suspend: useCommand({
    words: { ja: '停止する', en: 'suspend' },
    happened: 'suspended',
    by: ['director'],
    from: open,
    to: 'same',
    input: z.strictObject({ reason: z.string().min(1).max(2000) }),
    apply: (data, { reason }, { on }) => ({ ...data, suspended: { on, reason } }),
  }),
  'lift-suspension': evenSuspended({
    words: { ja: '停止を解除する', en: 'lift the suspension' },
    happened: 'suspension-lifted',
    by: ['director'],
    from: open,
    to: 'same',
    apart: ['opened', 'submitted'],
    input: empty,
    refusal: ({ data: { suspended } }) =>
      suspended === undefined
        ? refusal('use/not-suspended', '停止されていません。', 'it is not suspended')
        : undefined,
    apply: ({ suspended: _suspended, ...data }) => data,
  }),
  revoke: evenSuspended({
    words: { ja: '取り消す', en: 'revoke' },
    happened: 'revoked',
    by: ['director'],
    from: open,
    to: ['revoked', 'closed'],
    input: z.strictObject({ reason: z.string().min(1).max(2000) }),
    // Where nothing was handed over there is nothing to erase.
    chooses: ({ handOver }) => (handOver === undefined ? 'closed' : 'revoked'),
    apply: (data) => data,
  }),
  'apply-amendment': useCommand({
    words: { ja: '変更を反映する', en: 'put an amendment into force' },
    happened: 'amended',
    by: ['office'],
    from: ['approved', 'conditional', 'building', 'checking', 'ready', 'delivered', 'in-use', 'expired'],
    to: ['approved', 'conditional', 'building', 'delivered', 'in-use', 'expired'],
    input: empty,
    refusal: (_given, { facts }) =>
      facts.amendment === undefined
        ? refusal('use/no-amendment', '承認された変更がありません。', 'no amendment was granted')
        : undefined,
    detail: (_input, { facts }) => ({
      amendment: facts.amendment?.id ?? '',
      changes: facts.amendment?.changes ?? {},
    }),
    chooses: (data, _detail, { state }) => stateWhenAmended(data, state),
    apply: (data, { amendment, changes }) => amended(data, { id: amendment, changes }),
  }),
};
