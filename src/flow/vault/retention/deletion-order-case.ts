/**
 * 消去指示: what is no longer needed is ordered to be deleted by one person and confirmed by another, is deleted copy by copy, and
 * ends with a certificate. A legal hold keeps it as long as it lasts.
 */

import { z } from 'zod';
import {
  commandOf,
  defineCase,
  openingOf,
  refusal,
  workingDays,
  type Refusal,
} from '../../../procedure/index.ts';
import { deletionCopies, erasureInput, refusalOfErasure } from '../../institution/index.ts';

const reasonCode = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/)
  .max(60);

const dataShape = z.strictObject({
  kind: z.enum(['medical-records', 'confirmation-records']),
  institution: z.string(),
  reason: z.enum(['contract-ended', 'retention-over', 'no-longer-needed']),
  /** Patients or records when it was ordered. */
  count: z.int(),
  dueOn: z.string().nullable(),
  copies: z.array(
    z.strictObject({
      copy: z.string(),
      erasedOn: z.string().nullable(),
      count: z.int(),
      event: z.int().nullable(),
    }),
  ),
  refusedFor: reasonCode.nullable(),
});

/** What a case of 消去指示 holds. Its certificate is made from it and from the ledger. */
export type DeletionOrderData = z.output<typeof dataShape>;

type State = 'ordered' | 'confirmed' | 'completed' | 'refused';

/** What the rules look up beside the case. */
export interface DeletionOrderFacts {
  readonly heldBy: readonly string[];
  /** Patients or records that are there now. */
  readonly count: number;
  readonly dueOn: string | null;
}

const command = commandOf<DeletionOrderData, State, DeletionOrderFacts>();

const held = ({ heldBy }: DeletionOrderFacts): Refusal | undefined =>
  heldBy.length === 0
    ? undefined
    : refusal(
        'retention/legal-hold',
        `保存命令（${heldBy.join('、')}）があるため消去できません。`,
        `kept by a legal hold: ${heldBy.join(', ')}`,
      );

/** The copies that each kind of data has. A confirmation record has no other copy than its row and the backups of it. */
const copiesOf = (kind: DeletionOrderData['kind']) =>
  deletionCopies.filter((copy) => kind === 'medical-records' || copy === 'originals' || copy === 'backups');

/** See the head of this file. */
export const deletionOrderCase = defineCase<DeletionOrderData, State, DeletionOrderFacts>({
  name: 'deletion-order',
  series: 'E',
  words: { ja: '消去指示', en: 'order to delete' },
  data: dataShape,
  title: ({ kind, institution }) => `${institution} ${kind === 'medical-records' ? '医療情報' : '確認記録'}`,
  readers: { steward: 'operator', director: 'operator', auditor: 'operator' },
  states: {
    ordered: { words: { ja: '確認待ち', en: 'to be confirmed' }, turn: 'director', due: workingDays(3) },
    confirmed: { words: { ja: '消去中', en: 'being deleted' }, turn: 'steward', due: workingDays(5) },
    completed: { words: { ja: '消去済・証明済', en: 'deleted and certified' }, turn: 'nobody', final: true },
    refused: { words: { ja: '不承認', en: 'refused' }, turn: 'nobody', final: true },
  },
  opening: openingOf<DeletionOrderData, State, DeletionOrderFacts>()({
    words: { ja: '消去を指示する', en: 'order the deletion' },
    by: ['steward'],
    audience: 'operator',
    input: z.strictObject({
      kind: dataShape.shape.kind,
      institution: z.string().min(1),
      reason: dataShape.shape.reason,
    }),
    to: 'ordered',
    party: () => '-',
    refusal: ({ kind }, { facts }) =>
      held(facts) ??
      (facts.count === 0
        ? refusal('retention/nothing-there', '消去するものがありません。', `there are no ${kind} to delete`)
        : undefined),
    detail: (input, { facts: { count, dueOn } }) => ({ ...input, count, dueOn }),
    begin: (ordered) => ({
      ...ordered,
      copies: copiesOf(ordered.kind).map((copy) => ({ copy, erasedOn: null, count: 0, event: null })),
      refusedFor: null,
    }),
  }),
  commands: {
    confirm: command({
      words: { ja: '確認する', en: 'confirm' },
      happened: 'confirmed',
      by: ['director', 'steward'],
      from: ['ordered'],
      to: 'confirmed',
      audience: 'operator',
      apart: ['opened'],
      input: z.strictObject({}),
      refusal: (_given, { facts }) => held(facts),
      apply: (data) => data,
    }),
    refuse: command({
      words: { ja: '承認しない', en: 'refuse' },
      happened: 'refused',
      by: ['director', 'steward'],
      from: ['ordered'],
      to: 'refused',
      audience: 'operator',
      apart: ['opened'],
      input: z.strictObject({ reason: reasonCode }),
      apply: (data, { reason }) => ({ ...data, refusedFor: reason }),
    }),
    'record-erasure': command({
      words: { ja: '写しの消去を記録する', en: 'record that a copy is gone' },
      happened: 'copy-erased',
      by: ['clock', 'steward'],
      from: ['confirmed'],
      to: ['confirmed', 'completed'],
      audience: 'operator',
      apart: ['opened'],
      input: erasureInput,
      inputRefusal: (input, { data, events }, { actor, on }) =>
        data.copies.some((state) => state.copy === input.copy && state.erasedOn === null)
          ? refusalOfErasure(input, {
              roles: actor.roles,
              on,
              since: events.findLast(({ happened }) => happened === 'confirmed')?.on,
            })
          : refusal('retention/copy-erased', 'すでに消去されています。', 'this copy is gone already'),
      apply: (data, { copy, count, goneOn }, { on, sequence }) => ({
        ...data,
        copies: data.copies.map((state) =>
          state.copy === copy ? { ...state, erasedOn: goneOn ?? on, count, event: sequence } : state,
        ),
      }),
      chooses: ({ copies }) =>
        copies.every(({ erasedOn }) => erasedOn !== null) ? 'completed' : 'confirmed',
    }),
  },
});
