import { z } from 'zod';
import { ruleOn } from '../../law/rule-on.ts';
import { refusal, unlawful, type Moment, type Refusal } from '../../procedure/index.ts';
import { digestShape } from './application-content.ts';
import { isInTerm } from './contract.ts';
import { agreedDigest } from './use-agreed.ts';
import { refusalOfOpenConditions } from './use-contract-commands.ts';
import {
  firstOf,
  isAmong,
  partOfTheApplicant,
  partOfTheApplication,
  partOfTheDecision,
  useCommand,
  type UseCase,
} from './use-command.ts';
import type { UseData, UseFacts } from './use-data.ts';
import { membersDigest } from './use-draft-commands.ts';

const packageName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/);

/**
 * Why the way to a delivery is not free: committee, contract, payment. Each is asked again here, whatever state the case is in.
 *
 * @law 基本方針 — 委員会の審査、契約、対価の支払の後に提供する
 */
export function refusalOfTheWay(data: UseData, on: Moment['on']): Refusal | undefined {
  const { decision, contract, payment, invoice } = data;
  if (decision?.outcome !== 'approved' && decision?.outcome !== 'conditional') {
    return refusal('use/not-approved', '委員会の承認がありません。', 'the committee has not approved it');
  }
  if (contract === undefined || !isInTerm(contract, on)) {
    return refusal(
      'use/no-contract',
      '有効な契約がありません。',
      'there is no contract in force, signed by both',
    );
  }
  if (payment === undefined || payment.yen !== invoice?.yen) {
    return refusal('use/not-paid', '入金が確認されていません。', 'the payment is not confirmed');
  }
  return refusalOfOtherContent(data);
}

/** Why contract and signatures are not of the present content, or undefined: it was amended since. */
function refusalOfOtherContent(data: UseData): Refusal | undefined {
  const { content, contract, membersSigned } = data;
  if (content === undefined || contract?.content !== agreedDigest(content)) {
    return refusal(
      'use/contract-of-other-content',
      '契約は現在の内容について締結されたものではありません。',
      'the contract is of another content',
    );
  }
  return membersSigned === membersDigest(data)
    ? undefined
    : refusal(
        'use/members-not-signed',
        '所属機関が現在の取扱者について署名していません。',
        'the organization has not signed for the people who are named now',
      );
}

/** How many must pass an output, as of the day. */
function neededChecks(on: Moment['on']): number {
  // Fewer than two is never enough, whatever a rule says.
  return Math.max(2, ruleOn('releasers-minimum', on).value);
}

const checkers = ({ package: built }: UseData) => built?.checks.flatMap(({ persons }) => persons) ?? [];

const gateRefusal = ({ gate }: UseFacts): Refusal | undefined =>
  gate === 'clear'
    ? undefined
    : unlawful(
        'use/gate-not-clear',
        'Act Art. 30(1)/52(1), 34/56',
        '通知から一か月を経過しない人、又は停止を求めた人が含まれます。',
        'somebody in it was not told a month ago, or has stopped',
      );

function refusalToHandOver({ data }: UseCase, { facts, on }: Moment<UseFacts>): Refusal | undefined {
  const { package: built } = data;
  const enough = built !== undefined && built.checks.length >= neededChecks(on);
  return firstOf(
    refusalOfTheWay(data, on),
    refusalOfOpenConditions(data, 'delivery'),
    enough
      ? undefined
      : refusal('use/not-checked', '二人の点検が済んでいません。', 'two people have not passed it'),
    gateRefusal(facts),
    ...facts.holdsOnPackage,
    ...facts.holdsOnHandOver,
  );
}

/** 作成, 点検, 引渡し, 受領確認. */
export const deliveryCommands = {
  'record-build': useCommand({
    words: { ja: '作成を記録する', en: 'record the build' },
    happened: 'built',
    by: ['builder'],
    from: ['building', 'checking', 'ready'],
    to: 'checking',
    apart: [...partOfTheApplication, ...partOfTheDecision],
    audience: 'operator',
    input: z.strictObject({ package: packageName, manifest: digestShape }),
    inputRefusal: ({ package: id }, { data }) =>
      data.packages.includes(id)
        ? refusal('use/package-number-used', '同じ番号の提供物があります。', 'a package has this number')
        : undefined,
    refusal: ({ data }, { facts, on }) => firstOf(refusalOfTheWay(data, on), ...facts.holdsOnBuild),
    apply: (data, { package: id, manifest }, { on }) => ({
      ...data,
      package: { id, manifest, builtOn: on, checks: [] },
      packages: [...data.packages, id],
    }),
  }),
  'pass-output': useCommand({
    words: { ja: '点検して合格とする', en: 'pass the output' },
    happened: 'output-passed',
    by: ['releaser'],
    from: ['checking'],
    to: ['checking', 'ready'],
    apart: [...partOfTheApplication, ...partOfTheDecision, 'built'],
    audience: 'operator',
    input: z.strictObject({ package: packageName }),
    inputRefusal: ({ package: id }, { data }) => refusalOfOtherPackage(id, data),
    signs: ({ data }) => ({ package: data.package?.id ?? '', manifest: data.package?.manifest ?? '' }),
    refusal: ({ data }, { actor, facts }) =>
      isAmong(actor, checkers(data))
        ? refusal('use/checked-already', 'すでに点検しています。', 'this person has passed it already')
        : firstOf(...facts.holdsOnPackage),
    detail: ({ package: id }, { on }) => ({ package: id, needed: neededChecks(on) }),
    chooses: ({ package: built }, { needed }) =>
      (built?.checks.length ?? 0) >= needed ? 'ready' : 'checking',
    apply: (data, _detail, { on, persons }) =>
      data.package === undefined
        ? data
        : {
            ...data,
            package: { ...data.package, checks: [...data.package.checks, { persons: [...persons], on }] },
          },
  }),
  'fail-output': useCommand({
    words: { ja: '点検して不合格とする', en: 'fail the output' },
    happened: 'output-failed',
    by: ['releaser'],
    from: ['checking'],
    to: 'building',
    apart: [...partOfTheApplication, 'built'],
    audience: 'operator',
    input: z.strictObject({ package: packageName, reason: z.string().min(1).max(2000) }),
    inputRefusal: ({ package: id }, { data }) => refusalOfOtherPackage(id, data),
    signs: ({ data }) => ({ package: data.package?.id ?? '', manifest: data.package?.manifest ?? '' }),
    apply: ({ package: _built, ...data }) => data,
  }),
  'hand-over': useCommand({
    words: { ja: '引き渡す', en: 'hand over' },
    happened: 'handed-over',
    by: ['office'],
    apart: partOfTheApplicant,
    from: ['ready'],
    to: 'delivered',
    input: z.strictObject({
      package: packageName,
      /** Token of the person of the recipient's to whom it is handed: one who is to handle it. */
      to: z.string().min(1).max(100),
    }),
    inputRefusal: ({ package: id, to }, { data }) =>
      data.content?.members.some(({ person }) => person === to)
        ? refusalOfOtherPackage(id, data)
        : refusal(
            'use/not-a-handler',
            '取扱者として登録された人ではありません。',
            'not a person who is to handle it',
          ),
    refusal: refusalToHandOver,
    apply: (data, { package: id, to }, { on }) => ({ ...data, handOver: { package: id, on, to } }),
  }),
  'order-another': useCommand({
    words: { ja: '再度の作成を求める', en: 'order another package' },
    happened: 'another-ordered',
    by: ['office'],
    from: ['delivered', 'in-use'],
    to: 'building',
    // Under the same approval, contract and price: what widens the use is an amendment.
    input: z.strictObject({ reason: z.enum(['recalled', 'update']) }),
    refusal: ({ data }, { on }) => refusalOfTheWay(data, on),
    apply: ({ package: _handedOver, ...data }) => data,
  }),
  'confirm-receipt': useCommand({
    words: { ja: '受領を確認する', en: 'confirm the receipt' },
    happened: 'receipt-confirmed',
    by: ['applicant', 'applicant-representative'],
    from: ['delivered'],
    to: 'in-use',
    input: z.strictObject({ manifest: digestShape }),
    inputRefusal: ({ manifest }, { data }) =>
      manifest === data.package?.manifest
        ? undefined
        : refusal(
            'use/other-package',
            '引き渡された提供物ではありません。',
            'this is not what was handed over',
          ),
    signs: ({ data }) => ({ package: data.package?.id ?? '', manifest: data.package?.manifest ?? '' }),
    apply: (data, _input, { on }) => ({ ...data, receivedOn: on }),
  }),
};

function refusalOfOtherPackage(id: string, data: UseData): Refusal | undefined {
  return data.package?.id === id
    ? undefined
    : refusal('use/other-package', 'この案件の現在の提供物ではありません。', 'not the package of this use');
}
