import { sql, type Kysely, type Selectable } from 'kysely';
import type { Domain } from '../../../formats/clinical-model.ts';
import type { Day } from '../../../kit/day.ts';
import { ConflictError, NotFoundError } from '../../../kit/errors.ts';
import { assertReceipt } from '../../../ledger/receipt.ts';
import type { CodeMapping } from './code-mapping.ts';
import type { CodeMappings } from './code-mappings.ts';

interface MappingTable {
  institution: string;
  domain: string;
  code: string;
  version: number;
  vocabulary: string;
  standard_code: string | null;
  relation: string;
  proposed_by: string;
  proposed_on: string;
  approved_by: string | null;
  approved_on: string | null;
  receipt_sequence: number;
}

/** The table of `migrations/0008_stewards.sql`. */
type MappingTables = { 'intake.code_mapping': MappingTable };

const mappingOf = (row: Selectable<MappingTable>): CodeMapping => ({
  institution: row.institution,
  domain: row.domain as Domain,
  code: row.code,
  version: row.version,
  vocabulary: row.vocabulary as CodeMapping['vocabulary'],
  standardCode: row.standard_code,
  relation: row.relation as CodeMapping['relation'],
  proposedBy: row.proposed_by,
  proposedOn: row.proposed_on as Day,
  approvedBy: row.approved_by,
  approvedOn: row.approved_on as Day | null,
});

async function propose(db: Kysely<MappingTables>, sequence: number, mapping: CodeMapping): Promise<void> {
  const { institution, domain, code, version, vocabulary, relation } = mapping;
  const { numAffectedRows } = await sql`
    insert into intake.code_mapping
      (institution, domain, code, version, vocabulary, standard_code, relation, proposed_by, proposed_on, receipt_sequence)
    select ${institution}, ${domain}, ${code}, ${version}::integer, ${vocabulary}, ${mapping.standardCode}, ${relation},
      ${mapping.proposedBy}, ${mapping.proposedOn}::date, ${sequence}::bigint
    where ${version}::integer = 1 + (select count(*) from intake.code_mapping
      where institution = ${institution} and domain = ${domain} and code = ${code})
    on conflict do nothing`.execute(db);
  if (numAffectedRows !== 1n)
    throw new ConflictError('code-mapping/not-the-next-version', 'versions follow one another');
}

/** Code mappings in PostgreSQL. */
export function postgresCodeMappings(database: Kysely<unknown>): CodeMappings {
  const db = database.$extendTables<MappingTables>();
  return {
    propose: async (receipt, mapping) => {
      assertReceipt(receipt);
      await propose(db, receipt.sequence, mapping);
    },
    approve: async (receipt, { institution, domain, code, version }, decide) => {
      assertReceipt(receipt);
      return db.transaction().execute(async (tx) => {
        const row = await tx
          .selectFrom('intake.code_mapping')
          .selectAll()
          .where('institution', '=', institution)
          .where('domain', '=', domain)
          .where('code', '=', code)
          .where('version', '=', version)
          .forUpdate()
          .executeTakeFirst();
        if (row === undefined)
          throw new NotFoundError('code-mapping/no-such-version', 'there is no such version');
        const decided = decide(mappingOf(row));
        await tx
          .updateTable('intake.code_mapping')
          .set({
            ...{ approved_by: decided.approvedBy, approved_on: decided.approvedOn },
            receipt_sequence: receipt.sequence,
          })
          .where('institution', '=', institution)
          .where('domain', '=', domain)
          .where('code', '=', code)
          .where('version', '=', version)
          .execute();
        return decided;
      });
    },
    of: async (institution) =>
      (
        await db
          .selectFrom('intake.code_mapping')
          .selectAll()
          .where('institution', '=', institution)
          .orderBy('domain')
          .orderBy('code')
          .orderBy('version')
          .execute()
      ).map(mappingOf),
  };
}
