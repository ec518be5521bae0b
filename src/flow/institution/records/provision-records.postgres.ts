import { sql, type Kysely } from 'kysely';
import type { Day } from '../../../kit/day.ts';
import { ConflictError } from '../../../kit/errors.ts';
import { assertReceipt } from '../../../ledger/receipt.ts';
import type { SubjectId } from '../subject-id.ts';
import { keptUntil, type ProvisionRecord } from './provision-record.ts';
import type { ProvisionRecords } from './provision-records.ts';

/** Provision records to `operator` in PostgreSQL. */
export function postgresProvisionRecords(db: Kysely<unknown>, operator: string): ProvisionRecords {
  return {
    keep: async (receipt, { subjects, ...record }) => {
      assertReceipt(receipt);
      const { objectDigest, round, institution, providedOn } = record;
      const { numAffectedRows } = await sql`
        insert into institution.provision_record
          (operator, object_digest, round, institution, provided_on, keep_until, record, subjects, receipt_sequence)
        values (${operator}, ${objectDigest}, ${round}, ${institution.code}, ${providedOn},
          ${keptUntil('provision-record-retention-years', providedOn)}, ${JSON.stringify(record)}::jsonb,
          ${subjects}::text[], ${receipt.sequence})
        on conflict do nothing`.execute(db);
      if (numAffectedRows !== 1n) {
        throw new ConflictError('institution/provision-recorded-before', 'this provision is on record');
      }
    },
    find: async ({ institution, from, to }) => {
      const { rows } = await sql<{
        record: Omit<ProvisionRecord, 'subjects'>;
        subjects: readonly SubjectId[];
        keepUntil: Day;
      }>`
        select record, subjects, keep_until as "keepUntil" from institution.provision_record
        where operator = ${operator}
          ${institution === undefined ? sql`` : sql`and institution = ${institution}`}
          ${from === undefined ? sql`` : sql`and provided_on >= ${from}::date`}
          ${to === undefined ? sql`` : sql`and provided_on <= ${to}::date`}
        order by provided_on, object_digest, round`.execute(db);
      return rows.map(({ record, subjects, keepUntil }) => ({ ...record, subjects, keepUntil }));
    },
  };
}
