/**
 * A halt 停止・取消し: a use or an onward provision is suspended or revoked, and so is everything that came from it.
 *
 * @law Act, contract of use — no one down the chain keeps what the one above may no longer use (S17)
 */

import { z } from 'zod';
import { commandOf, defineCase, openingOf, refusal, ruleDays } from '../../../procedure/index.ts';
import { codeField, proseField } from '../field.ts';
import { reachOf, type Chain } from '../onward/chain.ts';
import type { InstructionCount, InstructionInput } from './instruction.ts';
import { refusalToClose } from './recall.ts';

const linkShape = z.strictObject({ case: codeField, party: codeField, people: z.array(codeField) });
const dataShape = z.strictObject({
  measure: z.enum(['suspend', 'revoke']),
  /** The use or the onward provision from which it goes down. */
  from: codeField,
  reason: z.string(),
  reached: z.array(linkShape).min(1),
});

/** What a halt adds up to. */
export type HaltData = z.output<typeof dataShape>;
type HaltState = 'in-force' | 'lifted' | 'closed';

/** What a halt is judged by. */
export interface HaltFacts {
  readonly chain: Chain;
  readonly instructions: InstructionCount;
}

const command = commandOf<HaltData, HaltState, HaltFacts>();
const reached = (from: string, chain: Chain) =>
  reachOf(chain, from).links.map(({ case: id, party, people }) => ({ case: id, party, people: [...people] }));

/** See the head of this file. */
export const halt = defineCase<HaltData, HaltState, HaltFacts>({
  name: 'halt',
  series: 'HL',
  words: { ja: '利用の停止・取消し', en: 'halt of a use' },
  data: dataShape,
  title: ({ measure, from }) => `${from} ${measure === 'suspend' ? '停止' : '取消し'}`,
  readers: {
    director: 'operator',
    office: 'operator',
    auditor: 'operator',
    minister: 'operator',
    ppc: 'operator',
  },
  states: {
    'in-force': {
      words: { ja: '実施中', en: 'in force' },
      turn: 'office',
      due: ruleDays('recall-acknowledgement-days'),
    },
    lifted: { words: { ja: '解除', en: 'lifted' }, turn: 'nobody', final: true },
    closed: { words: { ja: '完了', en: 'closed' }, turn: 'nobody', final: true },
  },
  opening: openingOf<HaltData, HaltState, HaltFacts>()({
    words: { ja: '停止する・取り消す', en: 'suspend or revoke' },
    by: ['director'],
    input: z.strictObject({ measure: dataShape.shape.measure, from: codeField, reason: proseField(1000) }),
    to: 'in-force',
    audience: 'operator',
    party: () => '-',
    refusal: ({ from }, { facts }) =>
      reachOf(facts.chain, from).links.length === 0
        ? refusal('halt/nobody-holds', 'データを保有する者がいません。', 'nobody holds data under it')
        : undefined,
    detail: (input, { facts }) => ({ ...input, reached: reached(input.from, facts.chain) }),
    begin: (ordered) => ordered,
  }),
  commands: {
    lift: command({
      words: { ja: '停止を解く', en: 'lift' },
      happened: 'lifted',
      by: ['director'],
      from: ['in-force'],
      to: 'lifted',
      audience: 'operator',
      input: z.strictObject({ reason: proseField(1000) }),
      refusal: ({ data }) =>
        data.measure === 'suspend'
          ? undefined
          : refusal('halt/revoked-for-good', '取消しは解除できません。', 'a revocation is not lifted'),
      apply: (data) => data,
    }),
    close: command({
      words: { ja: '完了する', en: 'close' },
      happened: 'closed',
      by: ['director'],
      from: ['in-force'],
      to: 'closed',
      audience: 'operator',
      input: z.strictObject({}),
      refusal: ({ data }, { facts }) =>
        data.measure === 'revoke'
          ? refusalToClose(facts.instructions)
          : refusal(
              'halt/still-suspended',
              '停止は解除によって終わります。',
              'a suspension ends by being lifted',
            ),
      apply: (data) => data,
    }),
  },
});

/** The instructions of a halt: one per holder that it reaches, naming every person there. */
export function haltInstructions(
  cause: string,
  { measure, reason, reached: links }: HaltData,
  isLifted = false,
): readonly InstructionInput[] {
  return links.map((link) => ({
    cause,
    measure: isLifted ? 'resume' : measure,
    holder: link.party,
    holding: link.case,
    packages: [],
    people: link.people,
    text: reason,
  }));
}
