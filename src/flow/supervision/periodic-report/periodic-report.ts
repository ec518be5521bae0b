/**
 * The periodic report 定期報告: numbers composed from the ledgers and the stores, frozen with a digest, approved and sent. What changes later makes a
 * new version; the old one stays as it was sent.
 *
 * @law Act Art. 35 (?) and 基本方針 — 定期報告、事業運営の状況の開示 (S13, S22)
 */

import { z } from 'zod';
import { commandOf, defineCase, openingOf, refusal, workingDays } from '../../../procedure/index.ts';
import { dayField, digestField, proseField } from '../../obligations/index.ts';
import { refusalWithoutLetter } from '../by-letter.ts';
import { figureShape, periodShape, reportDigest, type Figure } from './composed-report.ts';

const versionShape = z.strictObject({
  version: z.int().min(1),
  composedOn: dayField,
  figures: z.array(figureShape),
  digest: digestField,
  sentOn: dayField.optional(),
});
const dataShape = z.strictObject({
  period: periodShape,
  versions: z.array(versionShape).min(1),
  questions: z.array(z.strictObject({ text: z.string(), on: dayField })),
});
type ReportData = z.output<typeof dataShape>;
type ReportState = 'composed' | 'approved' | 'sent' | 'questioned' | 'accepted';

/** What a report is made of: the figures of its period as the stores give them now. */
export interface PeriodicReportFacts {
  readonly figures: readonly Figure[];
}

const command = commandOf<ReportData, ReportState, PeriodicReportFacts>();
const ministers = ['minister', 'ppc', 'office'] as const;
const letterOnly = z.strictObject({ letter: digestField.optional() });
const lastOf = ({ versions }: ReportData) => versions.at(-1);
const composed = (period: ReportData['period'], figures: readonly Figure[]) => ({
  figures: figures.map((figure) => ({ ...figure })),
  digest: reportDigest(period, figures),
});

/** See the head of this file. */
export const periodicReport = defineCase<ReportData, ReportState, PeriodicReportFacts>({
  name: 'periodic-report',
  series: 'PR',
  words: { ja: '定期報告', en: 'periodic report' },
  data: dataShape,
  title: ({ period, versions }) => `${period.from}〜${period.until}（第 ${versions.length} 版）`,
  readers: {
    minister: 'operator',
    ppc: 'operator',
    office: 'operator',
    director: 'operator',
    auditor: 'operator',
  },
  states: {
    composed: { words: { ja: '作成', en: 'composed' }, turn: 'director', due: workingDays(10) },
    approved: { words: { ja: '承認済', en: 'approved' }, turn: 'office', due: workingDays(5) },
    sent: { words: { ja: '提出済', en: 'sent' }, turn: 'minister' },
    questioned: { words: { ja: '照会', en: 'questioned' }, turn: 'office', due: workingDays(10) },
    accepted: { words: { ja: '受理', en: 'accepted' }, turn: 'nobody' },
  },
  opening: openingOf<ReportData, ReportState, PeriodicReportFacts>()({
    words: { ja: '台帳から作成する', en: 'compose from the ledgers' },
    by: ['office', 'clock'],
    input: periodShape,
    to: 'composed',
    audience: 'operator',
    party: () => '-',
    refusal: ({ from, until }, { on }) =>
      from <= until && until < on
        ? undefined
        : refusal(
            'periodic-report/period-not-over',
            '対象期間が終わっていません。',
            'the period is not over',
          ),
    detail: (period, { facts }) => ({ period, ...composed(period, facts.figures) }),
    begin: ({ period, figures, digest }, { on }) => ({
      period,
      versions: [{ version: 1, composedOn: on, figures, digest }],
      questions: [],
    }),
  }),
  commands: {
    recompose: command({
      words: { ja: '新しい版を作る', en: 'make a new version' },
      happened: 'recomposed',
      by: ['office'],
      from: ['composed', 'questioned', 'accepted'],
      to: 'composed',
      audience: 'operator',
      input: z.strictObject({ reason: proseField(1000) }),
      refusal: ({ data }, { facts }) =>
        reportDigest(data.period, facts.figures) === lastOf(data)?.digest
          ? refusal('periodic-report/nothing-changed', '数値に変わりはありません。', 'no number has changed')
          : undefined,
      detail: (_input, { facts }) => ({ figures: facts.figures.map((figure) => ({ ...figure })) }),
      apply: (data, { figures }, { on }) => ({
        ...data,
        versions: [
          ...data.versions,
          { version: data.versions.length + 1, composedOn: on, ...composed(data.period, figures) },
        ],
      }),
    }),
    approve: command({
      words: { ja: '承認する', en: 'approve' },
      happened: 'approved',
      by: ['director'],
      from: ['composed'],
      to: 'approved',
      audience: 'operator',
      input: z.strictObject({}),
      signs: ({ id, data }) => ({ id, digest: lastOf(data)?.digest ?? '' }),
      apply: (data) => data,
    }),
    send: command({
      words: { ja: '提出する', en: 'send' },
      happened: 'sent',
      by: ['office', 'director'],
      from: ['approved'],
      to: 'sent',
      input: z.strictObject({}),
      apply: (data, _input, { on }) => ({
        ...data,
        versions: data.versions.map((version, index) =>
          index === data.versions.length - 1 ? { ...version, sentOn: on } : version,
        ),
      }),
    }),
    question: command({
      words: { ja: '照会する', en: 'question' },
      happened: 'questioned',
      by: ministers,
      from: ['sent'],
      to: 'questioned',
      input: letterOnly.extend({ text: proseField(4000) }),
      inputRefusal: (input, _given, moment) => refusalWithoutLetter(input, moment),
      apply: (data, { text }, { on }) => ({ ...data, questions: [...data.questions, { text, on }] }),
    }),
    answer: command({
      words: { ja: '回答する', en: 'answer' },
      happened: 'answered',
      by: ['office', 'director'],
      from: ['questioned'],
      to: 'sent',
      input: z.strictObject({ text: proseField(4000) }),
      apply: (data) => data,
    }),
    accept: command({
      words: { ja: '受理する', en: 'accept' },
      happened: 'accepted',
      by: ministers,
      from: ['sent'],
      to: 'accepted',
      input: letterOnly,
      inputRefusal: (input, _given, moment) => refusalWithoutLetter(input, moment),
      apply: (data) => data,
    }),
  },
});
