/**
 * The conditions of a use (利用条件) as codes with their words: what the pre-assessment reads, the contract is written from, and the
 * profile is chosen by. Codes of our own, in the manner of the Data Use Ontology.
 *
 * @law 基本方針 — 利用目的、利用形態、利用範囲等の利用条件の明確化
 * @see GA4GH Data Use Ontology (DUO), for the manner only
 */

import { z } from 'zod';
import { day, parseDay, type Day } from '../../kit/day.ts';
import type { Words } from '../../procedure/index.ts';

const words = (ja: string, en: string): Words => ({ ja, en });

/** 利用目的の区分 */
export const purposeKinds = {
  'disease-research': words(
    '疾病の原因・予後・治療に関する研究',
    'research on a disease, its course and treatment',
  ),
  'drug-safety': words('医薬品・医療機器の安全性評価', 'safety of drugs and devices'),
  'drug-development': words('医薬品・医療機器の研究開発', 'development of drugs and devices'),
  'health-policy': words('医療政策・公衆衛生の研究', 'health policy and public health'),
  'method-research': words('統計・情報処理の方法の研究', 'research on methods'),
  'ai-development': words('診断支援等のAIの開発', 'development of AI for medicine'),
  'not-medical': words('医療分野の研究開発以外', 'not medical research and development'),
} as const satisfies Readonly<Record<string, Words>>;

/** 利用者の区分: 産・学・官 and whoever provides care. */
export const userKinds = {
  academia: words('大学・研究機関（学）', 'university or research institute'),
  industry: words('企業（産）', 'company'),
  government: words('国・地方公共団体等（官）', 'public body'),
  'care-provider': words('医療機関・介護事業者', 'provider of care'),
} as const satisfies Readonly<Record<string, Words>>;

/** 利用形態: where the data are worked on. */
export const environments = {
  'operator-enclave': words('認定事業者の解析環境（持出し不可）', "the operator's own environment"),
  'own-offline': words('利用者の閉域環境', 'the user’s environment, offline'),
  'own-online': words('利用者の管理された環境', 'the user’s controlled environment'),
  'cloud-abroad': words('国外に所在する環境', 'an environment abroad'),
} as const satisfies Readonly<Record<string, Words>>;

/** 第三者提供 */
export const onwardKinds = {
  none: words('第三者に提供しない', 'not given to anybody else'),
  'with-permission': words(
    '認定事業者の許可と契約により提供することがある',
    'given on with permission and contract only',
  ),
} as const satisfies Readonly<Record<string, Words>>;

/** 公表の形 */
export const publicationKinds = {
  aggregate: words('集計結果のみを公表する', 'aggregate results only'),
  'aggregate-and-model': words('集計結果と学習済みモデルを公表する', 'aggregate results and trained models'),
  'not-published': words('公表しない', 'nothing is published'),
} as const satisfies Readonly<Record<string, Words>>;

const codesOf = <Code extends string>(table: Readonly<Record<Code, Words>>) =>
  z.enum(Object.keys(table) as [Code, ...Code[]]);

/** A calendar day in a zod shape. */
export const dayShape = z
  .string()
  .refine((text) => parseDay(text) !== undefined)
  .transform((text): Day => day(text));

/** The shape of the conditions. */
export const useConditionsShape = z.strictObject({
  purposes: z.array(codesOf(purposeKinds)).min(1),
  userKind: codesOf(userKinds),
  environment: codesOf(environments),
  /** 利用期間 */
  from: dayShape,
  until: dayShape,
  /** 利用場所 */
  places: z.array(z.string().min(1).max(200)).min(1),
  onward: codesOf(onwardKinds),
  publication: codesOf(publicationKinds),
  /** Safety measures where the data are used abroad. */
  measuresAbroad: z.string().min(1).max(4000).optional(),
});

/** See the head of this file. */
export type UseConditions = z.output<typeof useConditionsShape>;
