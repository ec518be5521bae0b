/** The demonstration's way through the procedure, from a consultation to the build: each state's next step, by its own person. */

import {
  answersOf,
  tariffCase,
  useCase,
  type ApplicationContent,
  type UseCase,
  type UseState,
} from '../../flow/application/index.ts';
import { today } from '../../kit/clock.ts';
import { openCase } from '../cases/carry-on-case.ts';
import { casesOf, useNamed } from '../use/cases-of.ts';
import { doAs, type DemoDesk } from './demo-desk.ts';
import { closeMeetings, consolidateOpinions, decideInSession } from './demo-meeting.ts';
import type { DemoAccount } from './demo-staff.ts';

type Line = readonly [component: string, ja: string, unit: string, unitCostYen: number];
const tariffLines: readonly Line[] = [
  ['collection', '収集', 'thousand-people', 30_000],
  ['linkage', '名寄せ', 'thousand-people', 12_000],
  ['anonymization', '匿名加工', 'hour', 8_000],
  ['delivery', '提供', 'package', 50_000],
];

/** Puts the demonstration's tariff into force, when none is. */
async function putTariffIntoForce(desk: DemoDesk): Promise<void> {
  const { operator, office, hands } = desk;
  const tariffs = await casesOf(operator.database, tariffCase, { states: ['draft', 'in-force'] });
  if (tariffs.some(({ state }) => state === 'in-force')) return;
  const input = {
    from: today(operator.clock),
    marginPercent: 10,
    lines: tariffLines.map(([component, ja, unit, unitCostYen]) => ({
      component,
      words: { ja, en: component },
      unit,
      unitCostYen,
      basis: '架空の前年度実績',
    })),
    waivers: [{ code: 'public-health', words: { ja: '公衆衛生', en: 'public health' }, paidPercent: 50 }],
  };
  const draft = tariffs[0] ?? (await openCase(office, hands.sakai.actor, { kind: 'tariff', input }));
  await doAs(desk, 'kondo', ['tariff', draft.id, 'put-into-force']);
}

/** A consultation that goes on as an application; its number. */
async function consult(desk: DemoDesk, { title }: ApplicationContent): Promise<string> {
  const text = '医科と歯科をつないだ記録で、治療と転帰の関係を調べられるでしょうか。';
  const input = { topic: title, text };
  const { id } = await openCase(desk.office, desk.hands.sato.actor, { kind: 'consultation', input });
  await doAs(desk, 'kato', ['consultation', id, 'assign'], { contact: 'kato' });
  const answer = 'この地域の記録で調べられる見込みです。申出の様式をご案内します。';
  await doAs(desk, 'kato', ['consultation', id, 'answer'], { text: answer });
  await doAs(desk, 'sato', ['consultation', id, 'proceed']);
  return id;
}

/** Begins an application with this content, after a consultation; gives the number of the use. */
export async function applyFor(desk: DemoDesk, content: ApplicationContent): Promise<string> {
  const input = { consultation: await consult(desk, content), answers: answersOf(content) };
  return (await openCase(desk.office, desk.hands.sato.actor, { kind: 'use', input })).id;
}

/** The use of a demonstration that was begun, or undefined. */
export async function firstUse({ operator }: DemoDesk): Promise<UseCase | undefined> {
  return (await casesOf(operator.database, useCase))[0];
}

type Step = (desk: DemoDesk, use: UseCase) => Promise<void>;

const step =
  (
    account: DemoAccount,
    command: string,
    inputOf: (desk: DemoDesk, use: UseCase) => unknown = () => ({}),
  ): Step =>
  (desk, use) =>
    doAs(desk, account, ['use', use.id, command], inputOf(desk, use));

const sign: Step = (desk, use) => {
  const side = use.data.contract?.byOperator === undefined ? 'operator' : 'recipient';
  const account = side === 'operator' ? 'kondo' : 'mori';
  return step(account, `sign-as-${side}`, () => ({ contract: use.data.contract?.digest }))(desk, use);
};

const quantities = [
  { component: 'collection', quantity: 5 },
  { component: 'linkage', quantity: 5 },
  { component: 'anonymization', quantity: 40 },
  { component: 'delivery', quantity: 1 },
];

const agree: Step = async (desk, use) => {
  const { quote } = use.data;
  await closeMeetings(desk);
  if (quote === undefined) return step('kato', 'quote', () => ({ quantities }))(desk, use);
  return (quote.approvedBy === undefined ? step('kondo', 'approve-quote') : step('kato', 'draft-contract'))(
    desk,
    use,
  );
};

/** What is done next in each state, up to the build. */
const steps: Readonly<Partial<Record<UseState, Step>>> = {
  draft: (desk, use) =>
    (use.data.membersSigned === undefined ? step('mori', 'sign-for-members') : step('sato', 'submit'))(
      desk,
      use,
    ),
  completeness: step('kato', 'pass-completeness'),
  assessment: step('kato', 'pre-assess'),
  opinions: consolidateOpinions,
  voting: decideInSession,
  approved: agree,
  'contract-draft': sign,
  signing: sign,
  invoicing: step('sakai', 'invoice', (_desk, { id }) => ({ number: `INV-${id}`, days: 30 })),
  payment: step('sakai', 'confirm-payment', ({ operator }, { data }) => ({
    yen: data.invoice?.yen,
    receivedOn: today(operator.clock),
  })),
};

/** Carries a use on until it may be built, or does not wait for its people any more; one that was left in between goes on. */
export async function carryToBuild(desk: DemoDesk, id: string): Promise<UseCase> {
  await putTariffIntoForce(desk);
  for (;;) {
    const use = await useNamed(desk.operator.database, id);
    const next = steps[use.state];
    if (next === undefined) return use;
    await next(desk, use);
  }
}
