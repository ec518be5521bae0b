/**
 * Records for those who inspect: the institutions' provision records 提供記録 and the operator's confirmation records 確認記録.
 */

import {
  firstNotices,
  missingInRecord,
  postgresOperatorProfiles,
  postgresProvisionRecords,
  type KeptProvisionRecord,
  type OperatorProfile,
  type RecordQuery,
} from '../../flow/institution/index.ts';
import { confirmationRecords, type ConfirmationRecord } from '../../flow/intake/index.ts';
import { guarded } from '../guarded.ts';
import type { Operator, OperatorRecords } from '../operator.ts';
import { csvList } from './csv-list.ts';

/** Records, and the items that the Act asks for and some of them do not say. */
export interface RecordExport<Kept> {
  readonly records: readonly Kept[];
  readonly missing: readonly string[];
}

/** Provision records of these days. */
export async function provisionRecordsFor(
  { database, config }: OperatorRecords,
  query: RecordQuery,
): Promise<RecordExport<KeptProvisionRecord>> {
  const records = await postgresProvisionRecords(database, config.operator).find(query);
  return { records, missing: [...new Set(records.flatMap(missingInRecord))].sort() };
}

/** Confirmation records of these days. */
export async function confirmationRecordsFor(
  { database }: OperatorRecords,
  query: RecordQuery,
): Promise<RecordExport<ConfirmationRecord>> {
  const records = await confirmationRecords(database, query);
  const missing = records.flatMap(({ provider, filing }) => [
    ...(['address', 'representative'] as const)
      .filter((item) => provider[item] === null)
      .map((item) => `provider.${item}`),
    ...(filing === null ? ['filing'] : []),
  ]);
  return { records, missing: [...new Set(missing)].sort() };
}

const provisionColumns = [
  'provided_on',
  'institution',
  'institution_name',
  'institution_address',
  'institution_representative',
  'operator',
  'operator_name',
  'operator_address',
  'operator_representative',
  'subject',
  'noticed_on',
  'data_items',
  'format',
  'object_digest',
  'round',
  'ledger_sequence',
  'keep_until',
];

/** Provision records as CSV: a line for each person whose records were provided. */
export async function* provisionCsv(
  { database, config }: OperatorRecords,
  records: readonly KeptProvisionRecord[],
): AsyncIterable<string> {
  yield* csvList(provisionColumns, []);
  for (const record of records) {
    const { institution, operator } = record;
    const noticed = await firstNotices(database, config.operator, record.subjects);
    const lines = record.subjects.map((subject) => [
      record.providedOn,
      ...[institution, operator].flatMap((party) => [
        party.code,
        party.name ?? undefined,
        party.address ?? undefined,
        party.representative ?? undefined,
      ]),
      subject,
      noticed.get(subject),
      record.dataItems.join(' '),
      record.format,
      record.objectDigest,
      record.round,
      record.ledgerSequence,
      record.keepUntil,
    ]);
    const [, ...rows] = csvList(provisionColumns, lines);
    yield* rows;
  }
}

const confirmationColumns = [
  'received_on',
  'provider',
  'provider_name',
  'provider_address',
  'provider_representative',
  'acquired_by',
  'data_items',
  'people',
  'people_digest',
  'records',
  'notice_confirmed',
  'filing',
  'format',
  'object_digest',
  'ledger_sequence',
  'keep_until',
];

/** Confirmation records as CSV: a line for each take-in. */
export function confirmationCsv(records: readonly ConfirmationRecord[]): Iterable<string> {
  return csvList(
    confirmationColumns,
    records.map((record) => [
      record.receivedOn,
      record.provider.code,
      record.provider.name ?? undefined,
      record.provider.address ?? undefined,
      record.provider.representative ?? undefined,
      record.acquiredBy,
      record.dataItems.join(' '),
      record.subjects,
      record.subjectsDigest,
      record.records,
      String(record.noticeConfirmed),
      record.filing ?? undefined,
      record.format,
      record.objectDigest,
      record.ledgerSequence,
      record.keepUntil,
    ]),
  );
}

/** Keeps how records name the operator from a day on. */
export async function recordOperatorProfile(operator: Operator, profile: OperatorProfile): Promise<void> {
  const { operator: code } = operator.config;
  const event = { type: 'institution/operator-profile-kept', actor: 'office', subject: code } as const;
  await guarded(operator.ledger, event, (receipt) =>
    postgresOperatorProfiles(operator.database, code).keep(receipt, profile),
  );
}
