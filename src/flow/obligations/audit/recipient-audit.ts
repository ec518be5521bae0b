/**
 * The audit of a recipient 利活用者の監査: planned, held, its findings followed up one by one.
 *
 * @law Act, contract under 規則6条5号ニ — the recipient's safety measures are confirmed
 */

import { z } from 'zod';
import { commandOf, dayOfCase, defineCase, openingOf, refusal } from '../../../procedure/index.ts';
import { codeField, dayField, digestField, proseField } from '../field.ts';
import { partyOf, refusalToBeginFor, type UseFacts } from '../use-on-record.ts';
import { operatorAndHolder } from '../operator-and-holder.ts';

const findingShape = z.strictObject({
  code: codeField,
  severity: z.enum(['minor', 'major', 'critical']),
  text: proseField(2000),
  dueOn: dayField,
});
const keptShape = findingShape.extend({
  answer: z.strictObject({ text: z.string(), evidence: digestField, on: dayField }).optional(),
  closedOn: dayField.optional(),
});
const dataShape = z.strictObject({
  use: codeField,
  plannedOn: dayField,
  scope: z.string(),
  findings: z.array(keptShape),
});
type AuditData = z.output<typeof dataShape>;
type AuditState = 'planned' | 'follow-up' | 'closed' | 'called-off';

const command = commandOf<AuditData, AuditState, UseFacts>();
const isOpen = ({ closedOn }: AuditData['findings'][number]) => closedOn === undefined;
const earliestDue = ({ findings }: AuditData) =>
  findings
    .filter(isOpen)
    .map(({ dueOn }) => dueOn)
    .sort()[0];
const unknown = refusal(
  'recipient-audit/no-such-finding',
  '該当する指摘がありません。',
  'no such open finding',
);

/** See the head of this file. */
export const recipientAudit = defineCase<AuditData, AuditState, UseFacts>({
  name: 'recipient-audit',
  series: 'RA',
  words: { ja: '利活用者の監査', en: 'audit of a recipient' },
  data: dataShape,
  title: ({ use, plannedOn }) => `${use}（${plannedOn}）`,
  readers: operatorAndHolder,
  view: ({ data }) => data,
  states: {
    planned: {
      words: { ja: '予定', en: 'planned' },
      turn: 'auditor',
      due: dayOfCase<AuditData>('監査の予定日', 'the planned day', ({ plannedOn }) => plannedOn),
    },
    'follow-up': {
      words: { ja: '改善中', en: 'follow-up' },
      turn: 'applicant-representative',
      due: dayOfCase<AuditData>('最も早い指摘の期限', 'earliest due day of a finding', earliestDue),
    },
    closed: { words: { ja: '終了', en: 'closed' }, turn: 'nobody', final: true },
    'called-off': { words: { ja: '中止', en: 'called off' }, turn: 'nobody', final: true },
  },
  opening: openingOf<AuditData, AuditState, UseFacts>()({
    words: { ja: '監査を予定する', en: 'plan an audit' },
    by: ['auditor', 'office'],
    input: z.strictObject({ use: codeField, plannedOn: dayField, scope: proseField(1000) }),
    to: 'planned',
    party: (_input, { facts }) => partyOf(facts),
    parent: ({ use }) => use,
    refusal: (_input, { facts }) => refusalToBeginFor(facts),
    begin: (input) => ({ ...input, findings: [] }),
  }),
  commands: {
    hold: command({
      words: { ja: '結果を記録する', en: 'record the audit' },
      happened: 'held',
      by: ['auditor'],
      from: ['planned'],
      to: ['follow-up', 'closed'],
      chooses: ({ findings }) => (findings.length > 0 ? 'follow-up' : 'closed'),
      input: z.strictObject({ findings: z.array(findingShape).max(100) }),
      apply: (data, { findings }) => ({ ...data, findings }),
    }),
    answer: command({
      words: { ja: '改善を報告する', en: 'answer a finding' },
      happened: 'finding-answered',
      by: ['applicant', 'applicant-representative'],
      from: ['follow-up'],
      to: 'same',
      input: z.strictObject({ code: codeField, text: proseField(2000), evidence: digestField }),
      inputRefusal: ({ code }, { data }) =>
        data.findings.some((finding) => finding.code === code && isOpen(finding)) ? undefined : unknown,
      apply: (data, { code, ...answer }, { on }) => ({
        ...data,
        findings: data.findings.map((finding) =>
          finding.code === code ? { ...finding, answer: { ...answer, on } } : finding,
        ),
      }),
    }),
    'close-finding': command({
      words: { ja: '改善を確認する', en: 'close a finding' },
      happened: 'finding-closed',
      by: ['auditor'],
      from: ['follow-up'],
      to: ['follow-up', 'closed'],
      chooses: ({ findings }) => (findings.some(isOpen) ? 'follow-up' : 'closed'),
      input: z.strictObject({ code: codeField }),
      inputRefusal: ({ code }, { data }) => {
        const finding = data.findings.find((one) => one.code === code && isOpen(one));
        if (finding === undefined) return unknown;
        return finding.answer === undefined
          ? refusal(
              'recipient-audit/not-answered',
              '改善の報告がまだありません。',
              'the finding is not answered',
            )
          : undefined;
      },
      apply: (data, { code }, { on }) => ({
        ...data,
        findings: data.findings.map((finding) =>
          finding.code === code ? { ...finding, closedOn: on } : finding,
        ),
      }),
    }),
    'call-off': command({
      words: { ja: '中止する', en: 'call off' },
      happened: 'called-off',
      by: ['auditor'],
      from: ['planned'],
      to: 'called-off',
      input: z.strictObject({ reason: proseField(1000) }),
      apply: (data) => data,
    }),
  },
});
