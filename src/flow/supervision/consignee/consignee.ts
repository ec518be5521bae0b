/**
 * The register of certified consignees 認定受託事業者台帳: certification, scope, validity, consent to re-entrustment.
 *
 * @law Act Art. 23–24/24–25, 45–51 — 委託先の認定と監督 (S12)
 */

import { z } from 'zod';
import {
  commandOf,
  dayOfCase,
  defineCase,
  openingOf,
  refusal,
  workingDays,
  type Case,
} from '../../../procedure/index.ts';
import { codeField, dayField, digestField, proseField } from '../../obligations/index.ts';
import { entrustedScopes, type RegisteredConsignee } from './certified-party.ts';

const certificationShape = z.strictObject({
  certificationNumber: codeField,
  scopes: z.array(z.enum(entrustedScopes)).min(1),
  validFrom: dayField,
  validUntil: dayField,
  /** Digest of the ministers' document. */
  evidence: digestField,
});
const dataShape = certificationShape.extend({
  code: codeField,
  reentrusts: z.array(
    z.strictObject({ to: codeField, scope: z.enum(entrustedScopes), consent: digestField }),
  ),
  reason: z.string().optional(),
});

/** What a consignee's entry adds up to. */
export type ConsigneeData = z.output<typeof dataShape>;
type ConsigneeState = RegisteredConsignee['state'];

const command = commandOf<ConsigneeData, ConsigneeState>();
const badPeriod = ({ validFrom, validUntil }: { readonly validFrom: string; readonly validUntil: string }) =>
  validUntil < validFrom
    ? refusal('consignee/bad-period', '有効期間が逆です。', 'the period ends before it begins')
    : undefined;

/** See the head of this file. */
export const consignee = defineCase<ConsigneeData, ConsigneeState, unknown>({
  name: 'consignee',
  series: 'CN',
  words: { ja: '認定受託事業者', en: 'certified consignee' },
  data: dataShape,
  title: ({ code, scopes }) => `${code}（${scopes.join('・')}）`,
  readers: {
    office: 'operator',
    director: 'operator',
    steward: 'operator',
    auditor: 'operator',
    consignee: 'party',
    minister: 'operator',
    ppc: 'operator',
  },
  view: ({ data }) => data,
  key: ({ code }) => code,
  states: {
    proposed: { words: { ja: '確認中', en: 'proposed' }, turn: 'director', due: workingDays(5) },
    certified: {
      words: { ja: '認定有効', en: 'certified' },
      turn: 'office',
      due: dayOfCase<ConsigneeData>('認定の有効期限', 'end of validity', ({ validUntil }) => validUntil),
    },
    suspended: { words: { ja: '取扱停止', en: 'suspended' }, turn: 'director' },
    ended: { words: { ja: '終了', en: 'ended' }, turn: 'nobody', final: true },
  },
  opening: openingOf<ConsigneeData, ConsigneeState>()({
    words: { ja: '登録を申し出る', en: 'propose' },
    by: ['office'],
    input: certificationShape.extend({ code: codeField }),
    to: 'proposed',
    party: ({ code }) => code,
    refusal: badPeriod,
    begin: (input) => ({ ...input, reentrusts: [] }),
  }),
  commands: {
    confirm: command({
      words: { ja: '認定を確認する', en: 'confirm the certification' },
      happened: 'confirmed',
      by: ['director'],
      from: ['proposed'],
      to: 'certified',
      apart: ['opened'],
      input: z.strictObject({}),
      signs: ({ id, data }) => ({ id, code: data.code, evidence: data.evidence, scopes: data.scopes }),
      apply: (data) => data,
    }),
    renew: command({
      words: { ja: '更新・変更を記録する', en: 'record a renewal or change' },
      happened: 'renewed',
      by: ['office'],
      from: ['proposed', 'certified', 'suspended'],
      // Another person confirms it again.
      to: 'proposed',
      input: certificationShape,
      inputRefusal: (input) => badPeriod(input),
      apply: (data, certification) => ({ ...data, ...certification }),
    }),
    'consent-reentrustment': command({
      words: { ja: '再委託に同意する', en: 'consent to re-entrustment' },
      happened: 'reentrustment-consented',
      by: ['director'],
      from: ['certified'],
      to: 'same',
      input: z.strictObject({ to: codeField, scope: z.enum(entrustedScopes), consent: digestField }),
      inputRefusal: ({ scope }, { data }) =>
        data.scopes.includes(scope)
          ? undefined
          : refusal(
              'consignee/not-in-scope',
              '認定の範囲外の業務です。',
              'it is not certified for this scope',
            ),
      apply: (data, consent) => ({ ...data, reentrusts: [...data.reentrusts, consent] }),
    }),
    'withdraw-consent': command({
      words: { ja: '再委託の同意を撤回する', en: 'withdraw the consent' },
      happened: 'consent-withdrawn',
      by: ['director'],
      from: ['certified', 'suspended'],
      to: 'same',
      input: z.strictObject({ to: codeField }),
      apply: (data, { to }) => ({ ...data, reentrusts: data.reentrusts.filter((one) => one.to !== to) }),
    }),
    suspend: command({
      words: { ja: '取扱いを止める', en: 'suspend' },
      happened: 'suspended',
      by: ['director', 'office'],
      from: ['certified', 'proposed'],
      to: 'suspended',
      input: z.strictObject({ reason: proseField(1000) }),
      apply: (data, { reason }) => ({ ...data, reason }),
    }),
    end: command({
      words: { ja: '登録を終える', en: 'end' },
      happened: 'ended',
      by: ['director'],
      from: ['proposed', 'certified', 'suspended'],
      to: 'ended',
      input: z.strictObject({ reason: proseField(1000) }),
      apply: (data, { reason }) => ({ ...data, reason }),
    }),
  },
});

/** The entry as the register is asked for it. */
export function registeredConsignee({
  state,
  data,
}: Pick<Case<ConsigneeData, ConsigneeState>, 'state' | 'data'>): RegisteredConsignee {
  const { code, scopes, validFrom, validUntil, reentrusts } = data;
  return { code, state, scopes, validFrom, validUntil, reentrusts };
}
