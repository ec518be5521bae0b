/**
 * The text of a contract (匿名加工医療情報利用契約), written from the approved conditions, so that what was approved is what is agreed.
 *
 * @law 基本方針 — 利用条件の明確化、匿名加工医療情報であることの明示、消去、安全管理措置、第三者提供の禁止; Rules Art. 6(5)(iv)
 */

import type { ApplicationContent } from './application-content.ts';
import type { Quote } from './quote.ts';
import type { UseData } from './use-data.ts';
import { environments, onwardKinds, publicationKinds, purposeKinds, userKinds } from './use-conditions.ts';

/** Version of the wording: an older contract keeps the text that was signed. */
export const contractWording = 'v1';

const yen = (amount: number) => `${amount.toLocaleString('ja-JP')}円`;

/** What a contract is written from. */
export interface ContractGround {
  readonly use: string;
  readonly operator: string;
  readonly data: Pick<UseData, 'content' | 'conditions' | 'quote'>;
}

type Clause = readonly [heading: string, text: string];

/** What the data are used for, by whom and where. */
function clausesOfUse({
  purpose,
  conditions,
  members,
  variables,
  profile,
}: ApplicationContent): readonly Clause[] {
  return [
    [
      '利用目的',
      `${purpose}（区分: ${conditions.purposes.map((kind) => purposeKinds[kind].ja).join('、')}）`,
    ],
    [
      '利用者',
      `${userKinds[conditions.userKind].ja}。取扱者は別紙の${members.length}名に限り、変更には甲の承認を要する。`,
    ],
    ['利用形態', `${environments[conditions.environment].ja}において利用する。`],
    ['利用場所', conditions.places.join('、')],
    ['利用期間', `${conditions.from}から${conditions.until}まで`],
    ['提供する情報', `項目: ${variables.join('、')}。匿名加工の程度: ${profile}。`],
  ];
}

/** What the recipient must do and must not. */
function clausesOfDuties({ conditions }: ApplicationContent): readonly Clause[] {
  return [
    [
      '匿名加工医療情報であることの明示',
      '乙は、本情報を利用し、又は成果を公表するときは、匿名加工医療情報であることを明示する。',
    ],
    [
      '識別行為の禁止',
      '乙は、本人を識別するために、本情報を他の情報と照合し、又は加工の方法に関する情報を取得してはならない。',
    ],
    [
      '安全管理措置',
      '乙は、本情報の漏えい、滅失及び毀損の防止のために適切な措置を講じ、取扱いの記録を保存する。',
    ],
    [
      '第三者への提供',
      `${onwardKinds[conditions.onward].ja}。甲の許可及び契約のない第三者への提供を禁止する。`,
    ],
    [
      '成果の公表',
      `${publicationKinds[conditions.publication].ja}。公表の前に甲の確認を受け、出典を明示する。`,
    ],
    ['利用状況の報告', '乙は、甲の定める時期に利用状況を報告する。'],
    ['監査', '甲は、本情報の取扱いを監査することができ、乙はこれに協力する。'],
    ['事故の報告', '乙は、漏えい等又はそのおそれを知ったときは、直ちに甲に報告する。'],
    [
      '消去',
      '乙は、利用する必要がなくなったとき、又は利用期間が満了したときは、遅滞なく全ての複製を消去し、その証拠を甲に提出する。',
    ],
  ];
}

/** What it costs, and what follows from a breach; then the conditions of the approval. */
function clausesOfTerms(quote: Quote, tracked: UseData['conditions']): readonly Clause[] {
  return [
    [
      '対価',
      `原価${yen(quote.costYen)}、マージン${yen(quote.marginYen)}、減免${yen(quote.waivedYen)}、合計${yen(quote.priceYen)}（料金表 ${quote.tariff}）。支払の確認の後に引き渡す。`,
    ],
    [
      '停止・取消し',
      '甲は、本契約の違反があるときは、利用を停止させ、又は契約を解除し、本情報の消去を求めることができる。',
    ],
    ['違約', '乙は、識別行為、無断の提供その他の違反により甲又は第三者に生じた損害を賠償する。'],
    ...tracked.map(({ text, dueOn }, at): readonly [string, string] => [
      `承認の条件${at + 1}`,
      `${text}（期限 ${dueOn}）`,
    ]),
  ];
}

/** The text, or nothing before there is an approved content and an approved price. */
export function contractTextOf({ use, operator, data }: ContractGround): string {
  const { content, conditions, quote } = data;
  if (content === undefined || quote === undefined) return '';
  const body = [
    ...clausesOfUse(content),
    ...clausesOfDuties(content),
    ...clausesOfTerms(quote, conditions),
  ].map(([heading, text], at) => `第${at + 1}条（${heading}）\n${text}`);
  return [
    '匿名加工医療情報利用契約書',
    `案件番号 ${use}`,
    `${operator}（以下「甲」という。）と${content.recipient.name}（以下「乙」という。）は、次のとおり契約する。`,
    ...body,
  ].join('\n\n');
}
