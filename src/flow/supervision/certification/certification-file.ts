/**
 * The file of one criterion of certification 認定基準の証拠: its evidence, when it was last verified, who answers for it, until when it holds.
 *
 * @law Act Art. 8–10/9–11 — the conditions of certification are kept up, not only met once
 */

import { z } from 'zod';
import { commandOf, dayOfCase, defineCase, openingOf, refusal } from '../../../procedure/index.ts';
import { codeField, dayField, digestField, proseField } from '../../obligations/index.ts';
import { criteria, criterionIds, type CriterionFile } from './criterion.ts';

const evidenceShape = z.strictObject({ digest: digestField, title: proseField(200) });
const inputShape = z.strictObject({
  criterion: z.enum(criterionIds),
  /** Token of the person who answers for it. */
  owner: codeField,
  evidence: z.array(evidenceShape).min(1).max(50),
  validUntil: dayField,
});
const dataShape = inputShape.extend({ verifiedOn: dayField, doubt: z.string().optional() });

/** What the file of a criterion adds up to. */
export type CertificationData = z.output<typeof dataShape>;
type CertificationState = 'holds' | 'in-doubt' | 'retired';

const command = commandOf<CertificationData, CertificationState>();
const until = dayOfCase<CertificationData>(
  '証拠の有効期限',
  'end of validity',
  ({ validUntil }) => validUntil,
);

/** See the head of this file. */
export const certificationFile = defineCase<CertificationData, CertificationState, unknown>({
  name: 'certification-file',
  series: 'CF',
  words: { ja: '認定基準の証拠', en: 'certification file' },
  data: dataShape,
  title: ({ criterion }) => criteria[criterion].ja,
  readers: {
    office: 'operator',
    director: 'operator',
    auditor: 'operator',
    minister: 'operator',
    ppc: 'operator',
  },
  states: {
    holds: { words: { ja: '適合', en: 'holds' }, turn: 'office', due: until },
    'in-doubt': { words: { ja: '要確認', en: 'in doubt' }, turn: 'office', due: until },
    retired: { words: { ja: '廃止', en: 'retired' }, turn: 'nobody', final: true },
  },
  opening: openingOf<CertificationData, CertificationState>()({
    words: { ja: '証拠を綴じる', en: 'file evidence' },
    by: ['office'],
    input: inputShape,
    to: 'holds',
    party: () => '-',
    refusal: ({ validUntil }, { on }) =>
      validUntil < on
        ? refusal('certification/evidence-expired', '有効期限が過ぎた証拠です。', 'the evidence has expired')
        : undefined,
    begin: (input, { on }) => ({ ...input, verifiedOn: on }),
  }),
  commands: {
    verify: command({
      words: { ja: '確かめ直す', en: 'verify again' },
      happened: 'verified',
      by: ['office', 'auditor'],
      from: ['holds', 'in-doubt'],
      to: 'holds',
      input: z.strictObject({ evidence: z.array(evidenceShape).min(1).max(50), validUntil: dayField }),
      inputRefusal: ({ validUntil }, _given, { on }) =>
        validUntil < on
          ? refusal(
              'certification/evidence-expired',
              '有効期限が過ぎた証拠です。',
              'the evidence has expired',
            )
          : undefined,
      apply: ({ doubt: _doubt, ...data }, { evidence, validUntil }, { on }) => ({
        ...data,
        evidence,
        validUntil,
        verifiedOn: on,
      }),
    }),
    doubt: command({
      words: { ja: '疑義を付す', en: 'put in doubt' },
      happened: 'doubted',
      by: ['auditor', 'director', 'minister', 'ppc'],
      from: ['holds'],
      to: 'in-doubt',
      input: z.strictObject({ reason: proseField(2000) }),
      apply: (data, { reason }) => ({ ...data, doubt: reason }),
    }),
    'hand-over': command({
      words: { ja: '責任者を替える', en: 'change the owner' },
      happened: 'owner-changed',
      by: ['director'],
      from: ['holds', 'in-doubt'],
      to: 'same',
      input: z.strictObject({ owner: codeField }),
      apply: (data, { owner }) => ({ ...data, owner }),
    }),
    retire: command({
      words: { ja: '廃止する', en: 'retire' },
      happened: 'retired',
      by: ['director'],
      from: ['holds', 'in-doubt'],
      to: 'retired',
      input: z.strictObject({ reason: proseField(1000) }),
      apply: (data) => data,
    }),
  },
});

/** The file as coverage counts it; one in doubt is not counted as evidence. */
export function criterionFileOf(data: CertificationData): CriterionFile {
  const { criterion, verifiedOn, validUntil, owner, evidence, doubt } = data;
  return { criterion, verifiedOn, validUntil, owner, evidence: doubt === undefined ? evidence.length : 0 };
}
