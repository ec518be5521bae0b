import { z } from 'zod';
import { commandOf, refusal } from '../../../procedure/index.ts';
import { identityFirst } from './deletion-commands.ts';
import { refusalOfNumber } from './stop-commands.ts';
import type { StopCaseState, StopData, StopFacts } from './stop-data.ts';

const command = commandOf<StopData, StopCaseState, StopFacts>();
const desks = ['institution-desk', 'institution-manager', 'inquiry-desk', 'office', 'steward'] as const;

/**
 * Change of mind 気持ちが変わったら: asked for by anybody who holds the receipt, carried out when it is known who asks. Either way nothing is
 * provided before a fresh notice and its whole month; what happened before stays on record.
 */
export const returnCommands = {
  'ask-return': command({
    words: { ja: 'もう一度参加したい', en: 'ask to take part again' },
    happened: 'return-asked',
    by: ['public', ...desks],
    from: ['received', 'in-force', 'deletion-waiting', 'deletion-approval', 'deleting', 'completed'],
    to: 'same',
    refusal: ({ data }) =>
      data.returnAskedOn === null
        ? undefined
        : refusal('stop/return-asked', 'すでに承っています。', 'it has been asked for'),
    input: z.strictObject({ number: z.string().max(40).optional() }),
    detail: () => ({}),
    inputRefusal: ({ number }, given, { actor }) =>
      actor.roles.includes('public') ? refusalOfNumber(number ?? '', given) : undefined,
    apply: (data, _detail, { on }) => ({ ...data, returnAskedOn: on }),
  }),
  withdraw: command({
    words: { ja: '求めを取り下げる', en: 'withdraw the request' },
    happened: 'withdrawn',
    by: desks,
    from: ['received', 'in-force', 'deletion-waiting', 'deletion-approval'],
    to: 'withdrawn',
    // Before it is in force nothing is opened by its end.
    refusal: ({ data }) => (data.inForceOn === null ? undefined : identityFirst(data)),
    input: z.strictObject({}),
    apply: (data, _detail, { on }) => ({ ...data, endedOn: on }),
  }),
  rejoin: command({
    words: { ja: '再び参加する', en: 'take part again' },
    happened: 'rejoined',
    by: desks,
    from: ['completed'],
    to: 'rejoined',
    refusal: ({ data }) => identityFirst(data),
    input: z.strictObject({}),
    apply: (data, _detail, { on }) => ({ ...data, endedOn: on }),
  }),
};
