/**
 * An instruction 指示 to somebody who holds data: suspend, resume, give up or give back. One per holder; receipt and deed are counted.
 *
 * @law Act, contract of use — suspension, revocation and recall reach everybody in the chain
 */

import { z } from 'zod';
import { commandOf, defineCase, openingOf, ruleDays, workingDays } from '../../../procedure/index.ts';
import { codeField, dayField, digestField, proseField } from '../field.ts';
import { operatorAndHolder } from '../operator-and-holder.ts';

/** What a holder is told to do. */
export const measures = ['suspend', 'resume', 'revoke', 'recall'] as const;

const inputShape = z.strictObject({
  /** The recall or the halt that it carries out. */
  cause: codeField,
  measure: z.enum(measures),
  holder: codeField,
  /** The use or the onward provision under which the data are held. */
  holding: codeField,
  packages: z.array(codeField),
  /** Everybody who handles the data there: each is told. */
  people: z.array(codeField),
  text: proseField(2000),
});
const dataShape = inputShape.extend({
  readBy: z.array(z.string()),
  acknowledgedOn: dayField.optional(),
  done: z.strictObject({ on: dayField, evidence: digestField }).optional(),
});
type InstructionData = z.output<typeof dataShape>;
type InstructionState = 'sent' | 'acknowledged' | 'done' | 'confirmed' | 'withdrawn';

/** What somebody enters to open an instruction. */
export type InstructionInput = z.output<typeof inputShape>;

const command = commandOf<InstructionData, InstructionState>();
const words = { suspend: '利用停止', resume: '再開', revoke: '許可取消し', recall: '回収' } as const;

/** See the head of this file. */
export const instruction = defineCase<InstructionData, InstructionState, unknown>({
  name: 'instruction',
  series: 'IS',
  words: { ja: '利活用者への指示', en: 'instruction to a holder' },
  data: dataShape,
  title: ({ cause, measure, holding }) => `${cause} ${words[measure]}（${holding}）`,
  readers: operatorAndHolder,
  view: ({ data }) => data,
  states: {
    sent: {
      words: { ja: '送付済', en: 'sent' },
      turn: 'applicant-representative',
      due: ruleDays('recall-acknowledgement-days'),
    },
    acknowledged: {
      words: { ja: '受領確認済', en: 'acknowledged' },
      turn: 'applicant-representative',
      due: ruleDays('erasure-days'),
    },
    done: { words: { ja: '実施報告済', en: 'done' }, turn: 'office', due: workingDays(5) },
    confirmed: { words: { ja: '確認済', en: 'confirmed' }, turn: 'nobody', final: true },
    withdrawn: { words: { ja: '撤回', en: 'withdrawn' }, turn: 'nobody', final: true },
  },
  opening: openingOf<InstructionData, InstructionState>()({
    words: { ja: '指示する', en: 'instruct' },
    by: ['director', 'office'],
    input: inputShape,
    to: 'sent',
    party: ({ holder }) => holder,
    parent: ({ cause }) => cause,
    begin: (input) => ({ ...input, readBy: [] }),
  }),
  commands: {
    read: command({
      words: { ja: '読んだことを知らせる', en: 'tell that it was read' },
      happened: 'read',
      by: ['applicant', 'applicant-representative'],
      from: ['sent', 'acknowledged'],
      to: 'same',
      oncePerPerson: true,
      input: z.strictObject({}),
      apply: (data, _input, { persons }) => ({
        ...data,
        readBy: [...new Set([...data.readBy, ...persons])],
      }),
    }),
    acknowledge: command({
      words: { ja: '受領を確認する', en: 'acknowledge' },
      happened: 'acknowledged',
      by: ['applicant-representative'],
      from: ['sent'],
      to: 'acknowledged',
      input: z.strictObject({}),
      apply: (data, _input, { on }) => ({ ...data, acknowledgedOn: on }),
    }),
    'report-done': command({
      words: { ja: '実施を報告する', en: 'report as done' },
      happened: 'done',
      by: ['applicant-representative'],
      from: ['acknowledged'],
      to: 'done',
      input: z.strictObject({ evidence: digestField }),
      apply: (data, { evidence }, { on }) => ({ ...data, done: { on, evidence } }),
    }),
    confirm: command({
      words: { ja: '実施を確認する', en: 'confirm' },
      happened: 'confirmed',
      by: ['office'],
      from: ['done'],
      to: 'confirmed',
      input: z.strictObject({}),
      apply: (data) => data,
    }),
    withdraw: command({
      words: { ja: '撤回する', en: 'withdraw' },
      happened: 'withdrawn',
      by: ['director'],
      from: ['sent', 'acknowledged'],
      to: 'withdrawn',
      input: z.strictObject({ reason: proseField(1000) }),
      apply: (data) => data,
    }),
  },
});

/** How far the instructions of one cause are. */
export interface InstructionCount {
  readonly sent: number;
  readonly acknowledged: number;
  readonly confirmed: number;
  /** Holders who have not acknowledged. */
  readonly silent: readonly string[];
}

/** Counts instructions by what their holders did; a withdrawn one counts no more. */
export function instructionCount(
  instructions: readonly { readonly party: string; readonly state: string }[],
): InstructionCount {
  const live = instructions.filter(({ state }) => state !== 'withdrawn');
  const silent = live.filter(({ state }) => state === 'sent').map(({ party }) => party);
  return {
    sent: live.length,
    acknowledged: live.length - silent.length,
    confirmed: live.filter(({ state }) => state === 'confirmed').length,
    silent: [...new Set(silent)].sort(),
  };
}
