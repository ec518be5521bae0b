/**
 * The operator's own halt 自主停止: anybody who sees that something is wrong stops the work at once; the director, another person, lets it go
 * on.
 *
 * @law Act Art. 20/21 safety standards — the incident of 2022 was known for five days before anything was stopped
 */

import { z } from 'zod';
import { commandOf, defineCase, openingOf, workingDays } from '../../../procedure/index.ts';
import { codeField, proseField } from '../../obligations/index.ts';
import { activities } from './frozen-by.ts';

const inputShape = z.strictObject({
  halts: z.array(z.enum(activities)).min(1),
  reason: proseField(1000),
  incident: codeField.optional(),
});
type FreezeData = z.output<typeof inputShape>;
type FreezeState = 'in-force' | 'lifted';

const command = commandOf<FreezeData, FreezeState>();

/** See the head of this file. */
export const ownFreeze = defineCase<FreezeData, FreezeState, unknown>({
  name: 'own-freeze',
  series: 'FZ',
  words: { ja: '自主停止', en: 'own halt' },
  data: inputShape,
  title: ({ halts }) => halts.join('・'),
  readers: {
    office: 'operator',
    steward: 'operator',
    builder: 'operator',
    releaser: 'operator',
    director: 'operator',
    auditor: 'operator',
    minister: 'operator',
    ppc: 'operator',
  },
  states: {
    'in-force': { words: { ja: '停止中', en: 'in force' }, turn: 'director', due: workingDays(1) },
    lifted: { words: { ja: '解除', en: 'lifted' }, turn: 'nobody', final: true },
  },
  opening: openingOf<FreezeData, FreezeState>()({
    words: { ja: '止める', en: 'halt' },
    // By the clock when a restored home is not known to be whole.
    by: ['director', 'office', 'steward', 'builder', 'releaser', 'clock'],
    input: inputShape,
    to: 'in-force',
    audience: 'operator',
    party: () => '-',
    begin: (input) => input,
  }),
  commands: {
    lift: command({
      words: { ja: '解除する', en: 'lift' },
      happened: 'lifted',
      by: ['director'],
      from: ['in-force'],
      to: 'lifted',
      audience: 'operator',
      apart: ['opened'],
      input: z.strictObject({ reason: proseField(1000) }),
      apply: (data) => data,
    }),
  },
});
