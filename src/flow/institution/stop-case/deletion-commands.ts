import { z } from 'zod';
import { commandOf, refusal, type Refusal } from '../../../procedure/index.ts';
import { deletionCopies, erasureInput, refusalOfErasure } from './deletion-copy.ts';
import { refusalOfNumber } from './stop-commands.ts';
import { restingState, type StopCaseState, type StopData, type StopFacts } from './stop-data.ts';

const command = commandOf<StopData, StopCaseState, StopFacts>();

/** Why deletion and return wait, or undefined once it is known who asks. */
export const identityFirst = ({ identity }: StopData): Refusal | undefined =>
  identity === null
    ? refusal(
        'stop/identity-first',
        '削除と再参加は、ご本人などであることを確認してから行います。停止はすでに効いています。',
        'deletion and return wait until it is known who asks; the stop is in force already',
      )
    : undefined;

/** Deletion of what was provided already: asked for, ordered by one, approved by another, done copy by copy. */
export const deletionCommands = {
  'ask-deletion': command({
    words: { ja: '提供済みの情報の削除も求める', en: 'ask for deletion as well' },
    happened: 'deletion-asked',
    by: ['public', 'institution-desk', 'institution-manager', 'inquiry-desk', 'office', 'steward'],
    from: ['received', 'in-force', 'completed'],
    to: ['received', 'in-force', 'deletion-waiting'],
    chooses: (_data, _detail, { state }) =>
      state === 'completed' ? 'deletion-waiting' : state === 'received' ? 'received' : 'in-force',
    refusal: ({ data }) =>
      data.asksDeletion
        ? refusal('stop/deletion-asked', 'すでに求められています。', 'it has been asked for')
        : undefined,
    input: z.strictObject({ number: z.string().max(40).optional() }),
    detail: () => ({}),
    inputRefusal: ({ number }, given, { actor }) =>
      actor.roles.includes('public') ? refusalOfNumber(number ?? '', given) : undefined,
    apply: (data) => ({ ...data, asksDeletion: true, completedOn: null }),
  }),
  'order-deletion': command({
    words: { ja: '削除を指示する（一人目）', en: 'order the deletion (first person)' },
    happened: 'deletion-ordered',
    by: ['steward'],
    from: ['deletion-waiting'],
    to: 'deletion-approval',
    refusal: ({ data }) => identityFirst(data),
    input: z.strictObject({}),
    apply: (data, _detail, { on }) => ({
      ...data,
      deletion: {
        orderedOn: on,
        approvedOn: null,
        copies: deletionCopies.map((copy) => ({ copy, erasedOn: null, count: 0, event: null })),
      },
    }),
  }),
  'send-back': command({
    words: { ja: '削除の指示を差し戻す', en: 'send the order back' },
    happened: 'deletion-sent-back',
    by: ['steward', 'director'],
    from: ['deletion-approval'],
    to: 'deletion-waiting',
    apart: ['deletion-ordered'],
    input: z.strictObject({ reason: z.enum(['other-person', 'identity-doubtful', 'legal-hold']) }),
    apply: (data) => ({ ...data, deletion: null }),
  }),
  'approve-deletion': command({
    words: { ja: '削除を承認する（二人目）', en: 'approve the deletion (second person)' },
    happened: 'deletion-approved',
    by: ['steward', 'director'],
    from: ['deletion-approval'],
    to: 'deleting',
    apart: ['deletion-ordered'],
    signs: ({ id, data }) => ({ case: id, subject: data.subject, scope: data.scope }),
    input: z.strictObject({}),
    apply: (data, _detail, { on }) => ({
      ...data,
      deletion: data.deletion === null ? null : { ...data.deletion, approvedOn: on },
    }),
  }),
  'record-erasure': command({
    words: { ja: '写しの消去を記録する', en: 'record that a copy is gone' },
    happened: 'copy-erased',
    by: ['clock', 'steward'],
    from: ['deleting'],
    to: ['deleting', 'completed'],
    apart: ['deletion-ordered'],
    chooses: (data) => (restingState(data) === 'completed' ? 'completed' : 'deleting'),
    input: erasureInput,
    inputRefusal: (input, { data }, { actor, on }) =>
      data.deletion?.copies.find((state) => state.copy === input.copy)?.erasedOn === null
        ? refusalOfErasure(input, { roles: actor.roles, on, since: data.deletion.approvedOn ?? undefined })
        : refusal('stop/copy-erased', 'すでに消去されています。', 'this copy is gone already'),
    apply: (data, { copy, count, goneOn }, { on, sequence }) => {
      const copies = (data.deletion?.copies ?? []).map((state) =>
        state.copy === copy ? { ...state, erasedOn: goneOn ?? on, count, event: sequence } : state,
      );
      const deletion = data.deletion === null ? null : { ...data.deletion, copies };
      const isDone = copies.every(({ erasedOn }) => erasedOn !== null);
      return { ...data, deletion, completedOn: isDone ? on : null };
    },
  }),
};
