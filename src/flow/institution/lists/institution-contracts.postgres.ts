import { sql, type Kysely } from 'kysely';
import type { Day } from '../../../kit/day.ts';
import { assertReceipt } from '../../../ledger/receipt.ts';
import { notTheNextVersion } from './contract-version.ts';
import type { DataKind } from './data-kind.ts';
import type { InstitutionContracts } from './institution-contract.ts';

interface ContractRow {
  readonly institution: string;
  readonly version: number;
  readonly kinds: readonly DataKind[];
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly filing: string | null;
}

/** Contracts of `operator` in PostgreSQL. */
export function postgresInstitutionContracts(db: Kysely<unknown>, operator: string): InstitutionContracts {
  return {
    keep: async (receipt, { institution, version, kinds, startsOn, endsOn, filing }) => {
      assertReceipt(receipt);
      const { numAffectedRows } = await sql`
        insert into institution.contract
          (operator, institution, version, data_kinds, starts_on, ends_on, filing, receipt_sequence)
        select ${operator}, ${institution}, ${version}::integer, ${kinds}::text[], ${startsOn}::date, ${endsOn}::date,
          ${filing ?? null}, ${receipt.sequence}::bigint
        where ${version}::integer = 1 + (select count(*) from institution.contract
          where operator = ${operator} and institution = ${institution})
        on conflict do nothing`.execute(db);
      if (numAffectedRows !== 1n) throw notTheNextVersion();
    },
    of: async (institution) => {
      const { rows } = await sql<ContractRow>`
        select institution, version, data_kinds as kinds, starts_on as "startsOn", ends_on as "endsOn", filing
        from institution.contract where operator = ${operator} and institution = ${institution}
        order by version`.execute(db);
      return rows.map(({ filing, ...contract }) => ({ ...contract, ...(filing === null ? {} : { filing }) }));
    },
  };
}
