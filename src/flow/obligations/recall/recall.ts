/**
 * A recall 回収: from a defect to every delivery that it touches, to every holder down the chain, until each has acknowledged and done.
 *
 * @law Act Art. 30(1)/52(1), safety standards — a mistake that left the house is called back
 */

import { z } from 'zod';
import {
  commandOf,
  defineCase,
  openingOf,
  refusal,
  ruleDays,
  workingDays,
} from '../../../procedure/index.ts';
import { codeField, proseField } from '../field.ts';
import type { Chain } from '../onward/chain.ts';
import { reachOf } from '../onward/chain.ts';
import type { InstructionCount, InstructionInput } from './instruction.ts';
import { defectShape, type TouchedDelivery } from './touched-delivery.ts';

const deliveryShape = z.strictObject({ package: codeField, use: codeField, people: z.int().min(0) });
const dataShape = z.strictObject({
  defect: defectShape,
  summary: z.string(),
  deliveries: z.array(deliveryShape),
  text: z.string().optional(),
});

/** What a recall adds up to. */
export type RecallData = z.output<typeof dataShape>;
type RecallState = 'found' | 'instructed' | 'closed' | 'dismissed';

/** What a recall is judged by: what its defect touches, and how far its instructions are. */
export interface RecallFacts {
  readonly touched: readonly TouchedDelivery[];
  readonly instructions: InstructionCount;
}

const command = commandOf<RecallData, RecallState, RecallFacts>();

/** See the head of this file. */
export const recall = defineCase<RecallData, RecallState, RecallFacts>({
  name: 'recall',
  series: 'RC',
  words: { ja: '回収', en: 'recall' },
  data: dataShape,
  title: ({ defect, deliveries }) => `${defect.kind}（提供 ${deliveries.length} 件）`,
  readers: {
    office: 'operator',
    director: 'operator',
    steward: 'operator',
    auditor: 'operator',
    minister: 'operator',
    ppc: 'operator',
  },
  states: {
    found: { words: { ja: '影響を確認', en: 'found' }, turn: 'director', due: workingDays(2) },
    instructed: {
      words: { ja: '指示済', en: 'instructed' },
      turn: 'office',
      due: ruleDays('erasure-days'),
    },
    closed: { words: { ja: '完了', en: 'closed' }, turn: 'nobody', final: true },
    dismissed: { words: { ja: '回収なし', en: 'nothing to recall' }, turn: 'nobody', final: true },
  },
  opening: openingOf<RecallData, RecallState, RecallFacts>()({
    words: { ja: '影響する提供を探す', en: 'find what a defect touches' },
    by: ['office', 'steward', 'director'],
    input: z.strictObject({ defect: defectShape, summary: proseField(1000) }),
    to: 'found',
    audience: 'operator',
    party: () => '-',
    detail: (input, { facts }) => ({
      ...input,
      deliveries: facts.touched.map((touched) => ({ ...touched })),
    }),
    begin: (found) => found,
  }),
  commands: {
    instruct: command({
      words: { ja: '回収を指示する', en: 'instruct every holder' },
      happened: 'instructed',
      by: ['director'],
      from: ['found'],
      to: 'instructed',
      apart: ['opened'],
      audience: 'operator',
      input: z.strictObject({ text: proseField(2000) }),
      signs: ({ id, data }) => ({ id, deliveries: data.deliveries }),
      refusal: ({ data }) =>
        data.deliveries.length === 0
          ? refusal('recall/nothing-touched', '影響する提供がありません。', 'no delivery is touched')
          : undefined,
      apply: (data, { text }) => ({ ...data, text }),
    }),
    dismiss: command({
      words: { ja: '回収しないこととする', en: 'recall nothing' },
      happened: 'dismissed',
      by: ['director'],
      from: ['found'],
      to: 'dismissed',
      audience: 'operator',
      input: z.strictObject({ reason: proseField(1000) }),
      apply: (data) => data,
    }),
    close: command({
      words: { ja: '完了する', en: 'close' },
      happened: 'closed',
      by: ['director'],
      from: ['instructed'],
      to: 'closed',
      audience: 'operator',
      input: z.strictObject({}),
      refusal: (_given, { facts }) => refusalToClose(facts.instructions),
      apply: (data) => data,
    }),
  },
});

/** Why a matter that was carried out by instructions is not at its end, or undefined. */
export function refusalToClose({ sent, confirmed }: InstructionCount) {
  if (sent > 0 && confirmed === sent) return undefined;
  return refusal(
    'recall/not-all-confirmed',
    `実施が確認された指示は ${sent} 件中 ${confirmed} 件です。`,
    `${confirmed} of ${sent} instructions are confirmed`,
  );
}

/** The instructions of a recall: one per holder, from the use of each touched delivery down its chain. */
export function recallInstructions(
  cause: string,
  { deliveries, text }: Pick<RecallData, 'deliveries' | 'text'>,
  chain: Chain,
): readonly InstructionInput[] {
  const uses = [...new Set(deliveries.map(({ use }) => use))];
  return uses.flatMap((use) => {
    const packages = deliveries.filter((delivery) => delivery.use === use).map((one) => one.package);
    return reachOf(chain, use).links.map((link) => ({
      cause,
      measure: 'recall' as const,
      holder: link.party,
      holding: link.case,
      packages,
      people: [...link.people],
      text: text ?? '',
    }));
  });
}
