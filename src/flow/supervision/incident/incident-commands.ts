import { z } from 'zod';
import { commandOf, refusal } from '../../../procedure/index.ts';
import { dayField, digestField, proseField } from '../../obligations/index.ts';
import { incidentKinds, toldParties, type IncidentData, type IncidentState } from './incident-data.ts';
import { scopeQuestionShape, type IncidentScope } from './incident-scope.ts';

/** What an incident is judged by: what its scope question reaches, when one was asked. */
export interface IncidentFacts {
  readonly found: IncidentScope | undefined;
}

const command = commandOf<IncidentData, IncidentState, IncidentFacts>();
const open = ['detected', 'contained', 'scoped', 'first-reported', 'final-reported', 'prevented'] as const;
const beforeFinal = ['detected', 'contained', 'scoped', 'first-reported'] as const;
const deskRoles = ['office', 'director', 'steward'] as const;
const isReported = ({ reports }: IncidentData) => reports.length > 0;
const document = z.strictObject({ document: digestField });

const working = {
  contain: command({
    words: { ja: '封じ込めを記録する', en: 'record the containment' },
    happened: 'contained',
    by: deskRoles,
    from: ['detected', 'first-reported'],
    to: ['contained', 'first-reported'],
    chooses: (data) => (isReported(data) ? 'first-reported' : 'contained'),
    input: z.strictObject({ text: proseField(2000) }),
    apply: (data, { text }, { on }) => ({ ...data, contained: { on, text } }),
  }),
  'find-scope': command({
    words: { ja: '範囲を調べる', en: 'find the scope' },
    happened: 'scope-found',
    by: deskRoles,
    from: ['contained', 'scoped', 'first-reported'],
    to: ['scoped', 'first-reported'],
    chooses: (data) => (isReported(data) ? 'first-reported' : 'scoped'),
    input: z.strictObject({ question: scopeQuestionShape }),
    inputRefusal: (_input, _given, { facts }) =>
      facts.found === undefined
        ? refusal(
            'incident/scope-not-found',
            '範囲を数えられませんでした。',
            'the scope could not be counted',
          )
        : undefined,
    detail: ({ question }, { facts }) => ({
      question,
      found: facts.found ?? { people: 0, institutions: [], batches: 0, packages: [] },
    }),
    apply: (data, { question, found }, { on }) => ({ ...data, scope: { question, found, on } }),
  }),
  'report-first': command({
    words: { ja: '速報する', en: 'make the first report' },
    happened: 'first-reported',
    by: ['director', 'office'],
    from: ['detected', 'contained', 'scoped'],
    to: 'first-reported',
    input: document,
    apply: (data, { document: digest }, { on }) => ({
      ...data,
      reports: [...data.reports, { report: 'first' as const, on, document: digest }],
    }),
  }),
  'report-final': command({
    words: { ja: '確報する', en: 'make the final report' },
    happened: 'final-reported',
    by: ['director'],
    from: ['first-reported'],
    to: 'final-reported',
    input: document,
    signs: ({ id, version }) => ({ id, version }),
    refusal: ({ data }) =>
      data.contained === undefined || data.scope === undefined
        ? refusal(
            'incident/scope-unknown',
            '封じ込めと範囲の確認がまだです。',
            'containment or scope is not recorded',
          )
        : undefined,
    apply: (data, { document: digest }, { on }) => ({
      ...data,
      reports: [...data.reports, { report: 'final' as const, on, document: digest }],
    }),
  }),
  prevent: command({
    words: { ja: '再発防止を記録する', en: 'record the prevention' },
    happened: 'prevented',
    by: ['director', 'office'],
    from: ['final-reported'],
    to: 'prevented',
    input: z.strictObject({ text: proseField(4000), evidence: digestField }),
    apply: (data, prevention, { on }) => ({ ...data, prevention: { ...prevention, on } }),
  }),
  close: command({
    words: { ja: '完了する', en: 'close' },
    happened: 'closed',
    by: ['director'],
    from: ['contained', 'scoped', 'prevented'],
    to: 'closed',
    apart: ['prevented'],
    input: z.strictObject({}),
    refusal: ({ data, state }) => {
      if (data.kind === 'near-miss') return undefined;
      if (state !== 'prevented')
        return refusal(
          'incident/not-reported',
          '報告と再発防止が済んでいません。',
          'it is not reported and prevented',
        );
      return data.told.some(({ to }) => to === 'ppc')
        ? undefined
        : refusal('incident/ppc-not-told', '個人情報保護委員会への連絡がまだです。', 'the PPC was not told');
    },
    apply: (data) => data,
  }),
};

const beside = {
  tell: command({
    words: { ja: '関係者に知らせる', en: 'tell a party' },
    happened: 'told',
    by: ['office', 'director', 'inquiry-desk'],
    from: open,
    to: 'same',
    input: document.extend({ to: z.enum(toldParties) }),
    apply: (data, told, { on }) => ({ ...data, told: [...data.told, { ...told, on }] }),
  }),
  'correct-awareness': command({
    words: { ja: '認知の日を早める', en: 'put awareness earlier' },
    happened: 'awareness-corrected',
    by: ['office', 'director', 'auditor'],
    from: open,
    to: 'same',
    input: z.strictObject({ awareOn: dayField, reason: proseField(1000) }),
    inputRefusal: ({ awareOn }, { data }) =>
      awareOn < data.awareOn
        ? undefined
        : refusal(
            'incident/awareness-not-later',
            '認知の日を遅らせることはできません。',
            'first awareness is never moved later',
          ),
    apply: (data, { awareOn }) => ({ ...data, awareOn }),
  }),
  'mark-malicious': command({
    words: { ja: '不正の目的によるものとする', en: 'mark as of ill intent' },
    happened: 'marked-malicious',
    by: ['director'],
    from: beforeFinal,
    to: 'same',
    input: z.strictObject({ reason: proseField(1000) }),
    apply: (data) => ({ ...data, isMalicious: true }),
  }),
  escalate: command({
    words: { ja: '事故として扱う', en: 'treat as an incident' },
    happened: 'escalated',
    by: ['office', 'director', 'auditor'],
    from: beforeFinal,
    to: 'same',
    input: z.strictObject({ kind: z.enum(incidentKinds).exclude(['near-miss']) }),
    refusal: ({ data }) =>
      data.kind === 'near-miss'
        ? undefined
        : refusal('incident/is-one', 'すでに事故として扱っています。', 'it is an incident already'),
    apply: (data, { kind }) => ({ ...data, kind }),
  }),
  publish: command({
    words: { ja: '公表する', en: 'publish' },
    happened: 'published',
    by: ['director'],
    from: ['contained', 'scoped', 'first-reported', 'final-reported', 'prevented'],
    to: 'same',
    audience: 'public',
    input: z.strictObject({
      what: proseField(1000),
      reach: proseField(1000),
      action: proseField(2000),
      lesson: proseField(2000),
    }),
    apply: (data, published, { on }) => ({ ...data, published: { ...published, on } }),
  }),
};

/** What can be done about an incident. */
export const incidentCommands = { ...working, ...beside };
