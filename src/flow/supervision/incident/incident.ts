/**
 * An incident 漏えい等・事故: detected, contained, its scope found, reported first and finally, prevented from coming again, closed. The clock starts at first
 * awareness, of a suspicion too, and its start is never moved later.
 *
 * @law Act Art. 24-2/26 — 漏えい等の報告 to the ministers; consultation with the PPC (S13, S23)
 */

import { z } from 'zod';
import { dayOfCase, defineCase, only, openingOf, refusal, workingDays } from '../../../procedure/index.ts';
import { dayField, proseField } from '../../obligations/index.ts';
import { incidentClock } from './incident-clock.ts';
import { incidentCommands, type IncidentFacts } from './incident-commands.ts';
import { incidentDataShape, incidentKinds, type IncidentData, type IncidentState } from './incident-data.ts';

const isNearMiss = ({ kind }: IncidentData) => kind === 'near-miss';
const firstReport = dayOfCase<IncidentData>(
  '速報の期限（認知の日から）',
  'first report, from awareness',
  (data) => (isNearMiss(data) ? undefined : incidentClock(data, data.awareOn).firstDueOn),
);
const finalReport = dayOfCase<IncidentData>(
  '確報の期限（認知の日から）',
  'final report, from awareness',
  (data) => (isNearMiss(data) ? undefined : incidentClock(data, data.awareOn).finalDueOn),
);

/** See the head of this file. */
export const incident = defineCase<IncidentData, IncidentState, IncidentFacts>({
  name: 'incident',
  series: 'IC',
  words: { ja: '事故・漏えい等', en: 'incident' },
  data: incidentDataShape,
  title: ({ kind, isSuspected }) => (isSuspected ? `${kind}（おそれ）` : kind),
  readers: {
    office: 'operator',
    director: 'operator',
    steward: 'operator',
    auditor: 'operator',
    minister: 'operator',
    ppc: 'operator',
    consignee: 'party',
    public: 'public',
  },
  view: ({ data }, { audience }) => {
    if (audience === 'operator') return data;
    if (audience === 'party') return only(data, ['kind', 'isSuspected', 'awareOn', 'summary']);
    return data.published === undefined ? {} : only(data, ['kind', 'published']);
  },
  states: {
    detected: { words: { ja: '検知', en: 'detected' }, turn: 'director', due: firstReport },
    contained: { words: { ja: '封じ込め', en: 'contained' }, turn: 'office', due: firstReport },
    scoped: { words: { ja: '範囲確認', en: 'scoped' }, turn: 'director', due: firstReport },
    'first-reported': { words: { ja: '速報済', en: 'first report made' }, turn: 'office', due: finalReport },
    'final-reported': {
      words: { ja: '確報済', en: 'final report made' },
      turn: 'director',
      due: workingDays(20),
    },
    prevented: { words: { ja: '再発防止', en: 'prevented' }, turn: 'director', due: workingDays(10) },
    closed: { words: { ja: '完了', en: 'closed' }, turn: 'nobody', final: true },
  },
  opening: openingOf<IncidentData, IncidentState, IncidentFacts>()({
    words: { ja: '事故を知らせる', en: 'tell of an incident' },
    by: [
      'office',
      'director',
      'steward',
      'linkage-reviewer',
      'builder',
      'releaser',
      'inquiry-desk',
      'auditor',
      'administrator',
      'consignee',
    ],
    input: z.strictObject({
      kind: z.enum(incidentKinds),
      isSuspected: z.boolean().default(false),
      isMalicious: z.boolean().default(false),
      awareOn: dayField,
      summary: proseField(2000),
    }),
    to: 'detected',
    party: (_input, { actor }) => (actor.roles.includes('consignee') ? actor.organization : '-'),
    refusal: ({ awareOn }, { on }) =>
      awareOn > on
        ? refusal('incident/aware-later', '認知の日が先の日付です。', 'the day of awareness is yet to come')
        : undefined,
    begin: (input) => ({ ...input, reports: [], told: [] }),
  }),
  commands: incidentCommands,
});
