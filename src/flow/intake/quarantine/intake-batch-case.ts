/**
 * 提供バッチ: an object on its way from arrival to its confirmation record. Nothing of it can be used before a steward has released
 * it; what was removed from it is told by reason and number, never by person.
 */

import { z } from 'zod';
import { commandOf, defineCase, only, openingOf, refusal, workingDays } from '../../../procedure/index.ts';
import type { IntakeBatch } from '../intake-batch.ts';
import type { Arrival, Inspection } from './inspection.ts';
import { suppressionOf } from './suppression-report.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const counts = z.record(z.string(), z.int());
const reasonCode = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/)
  .max(60);
const suppressed = z.record(z.string(), z.strictObject({ subjects: z.int(), records: z.int() }));

const dataShape = z.strictObject({
  institution: z.string(),
  format: z.string(),
  objectDigest: digest,
  sealedDigest: digest,
  isIntact: z.boolean().nullable(),
  scanner: z.string().nullable(),
  scan: z.enum(['clean', 'infected', 'not-scanned']).nullable(),
  inspection: z
    .strictObject({
      checkedOn: z.string(),
      read: z.int(),
      lost: z.int(),
      rejected: z.int(),
      findings: counts,
    })
    .nullable(),
  taken: z.strictObject({ round: z.int(), subjects: z.int(), events: z.int(), suppressed }).nullable(),
  reason: reasonCode.nullable(),
});

/** What a case of a batch holds. */
export type IntakeBatchData = z.output<typeof dataShape>;

type State =
  'received' | 'quarantined' | 'inspected' | 'released' | 'taken-in' | 'completed' | 'returned' | 'cancelled';

/** What is on record of the arrival. */
export interface IntakeBatchFacts {
  readonly arrival: Arrival | undefined;
  readonly inspection: Inspection | undefined;
  readonly batch: IntakeBatch | undefined;
}

const command = commandOf<IntakeBatchData, State, IntakeBatchFacts>();
const nothing = z.strictObject({});
const notYet = (what: string, japanese: string) =>
  refusal(`intake/not-${what}`, `${japanese}の記録がありません。`, `there is no record that it was ${what}`);

/** See the head of this file. */
export const intakeBatchCase = defineCase<IntakeBatchData, State, IntakeBatchFacts>({
  name: 'intake-batch',
  series: 'B',
  words: { ja: '提供バッチ', en: 'intake batch' },
  data: dataShape,
  title: ({ institution, format }) => `${institution} ${format}`,
  key: ({ sealedDigest }) => sealedDigest,
  readers: {
    steward: 'operator',
    auditor: 'operator',
    'institution-desk': 'party',
    'institution-manager': 'party',
  },
  view: ({ data }, { audience }) =>
    audience === 'operator'
      ? data
      : only(data, ['institution', 'format', 'objectDigest', 'inspection', 'taken', 'reason']),
  states: {
    received: { words: { ja: '受信', en: 'received' }, turn: 'steward', due: workingDays(1) },
    quarantined: { words: { ja: '検疫', en: 'in quarantine' }, turn: 'steward', due: workingDays(2) },
    inspected: { words: { ja: '検査', en: 'inspected' }, turn: 'steward', due: workingDays(3) },
    released: { words: { ja: '停止除外', en: 'at the gate' }, turn: 'steward', due: workingDays(1) },
    'taken-in': { words: { ja: '取込', en: 'taken in' }, turn: 'steward', due: workingDays(3) },
    completed: {
      words: { ja: '確認記録・完了', en: 'confirmed and completed' },
      turn: 'nobody',
      final: true,
    },
    returned: { words: { ja: '差戻し', en: 'returned' }, turn: 'nobody', final: true },
    cancelled: { words: { ja: '中止', en: 'cancelled' }, turn: 'nobody', final: true },
  },
  opening: openingOf<IntakeBatchData, State, IntakeBatchFacts>()({
    words: { ja: '受信を記録する', en: 'record the arrival' },
    by: ['clock', 'steward'],
    input: z.strictObject({
      institution: z.string(),
      format: z.string(),
      objectDigest: digest,
      sealedDigest: digest,
    }),
    to: 'received',
    party: ({ institution }) => institution,
    begin: (about) => ({
      ...about,
      ...{ isIntact: null, scanner: null, scan: null, inspection: null, taken: null, reason: null },
    }),
  }),
  commands: {
    quarantine: command({
      words: { ja: '検疫する', en: 'put into quarantine' },
      happened: 'quarantined',
      by: ['clock', 'steward'],
      from: ['received'],
      to: ['quarantined', 'returned'],
      input: nothing,
      refusal: (_given, { facts }) =>
        facts.arrival === undefined ? notYet('scanned', '完全性とマルウェアの検査') : undefined,
      detail: (_input, { facts: { arrival } }) => ({
        isIntact: arrival?.isIntact ?? false,
        scanner: arrival?.scanner ?? null,
        scan: arrival?.scan ?? 'infected',
      }),
      apply: (data, found) => ({
        ...data,
        ...found,
        reason: !found.isIntact ? 'bytes-changed' : found.scan === 'infected' ? 'malware-found' : null,
      }),
      chooses: ({ reason }) => (reason === null ? 'quarantined' : 'returned'),
    }),
    inspect: command({
      words: { ja: '検査する', en: 'inspect' },
      happened: 'inspected',
      by: ['clock', 'steward'],
      from: ['quarantined'],
      to: 'inspected',
      input: nothing,
      refusal: (_given, { facts }) =>
        facts.inspection === undefined ? notYet('inspected', '様式検査') : undefined,
      detail: (_input, { facts: { inspection } }) => ({
        checkedOn: inspection?.checkedOn ?? '',
        read: inspection?.units.read ?? 0,
        lost: inspection?.units.lost ?? 0,
        rejected: inspection?.rejected ?? 0,
        findings: { ...inspection?.findings },
      }),
      apply: (data, inspection) => ({ ...data, inspection }),
    }),
    release: command({
      words: { ja: '検疫を解く', en: 'release from quarantine' },
      happened: 'released',
      by: ['steward'],
      from: ['inspected'],
      to: 'released',
      input: z.strictObject({ withoutScan: z.boolean().default(false) }),
      inputRefusal: ({ withoutScan }, { data }) =>
        data.scan === 'not-scanned' && !withoutScan
          ? refusal(
              'intake/not-scanned',
              'マルウェア検査をしていません。検査なしで解くことを明示してください。',
              'it was not scanned for malware; say that it is released without a scan',
            )
          : undefined,
      apply: (data) => data,
    }),
    'take-in': command({
      words: { ja: '取込を記録する', en: 'record the taking in' },
      happened: 'taken-in',
      by: ['clock', 'steward'],
      from: ['released'],
      to: 'taken-in',
      input: nothing,
      refusal: (_given, { facts }) => (facts.batch === undefined ? notYet('taken-in', '取込') : undefined),
      detail: (_input, { facts: { batch } }) => ({
        round: batch?.round ?? 0,
        subjects: batch?.admittedSubjects ?? 0,
        events: batch?.admittedEvents ?? 0,
        suppressed: batch === undefined ? {} : suppressionOf(batch.gate),
      }),
      apply: (data, taken) => ({ ...data, taken }),
    }),
    confirm: command({
      words: { ja: '確認記録を確かめ完了する', en: 'check the confirmation record and complete' },
      happened: 'confirmed',
      by: ['steward'],
      from: ['taken-in'],
      to: 'completed',
      input: nothing,
      apply: (data) => data,
    }),
    'send-back': command({
      words: { ja: '差し戻す', en: 'send back' },
      happened: 'returned',
      by: ['clock', 'steward'],
      from: ['quarantined', 'inspected', 'released'],
      to: 'returned',
      input: z.strictObject({ reason: reasonCode }),
      apply: (data, { reason }) => ({ ...data, reason }),
    }),
    cancel: command({
      words: { ja: '中止する', en: 'cancel' },
      happened: 'cancelled',
      by: ['steward'],
      from: ['received', 'quarantined', 'inspected'],
      to: 'cancelled',
      input: z.strictObject({ reason: reasonCode }),
      apply: (data, { reason }) => ({ ...data, reason }),
    }),
  },
});
