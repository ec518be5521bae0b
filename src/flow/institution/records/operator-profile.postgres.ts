import { sql, type Kysely } from 'kysely';
import { ConflictError } from '../../../kit/errors.ts';
import { assertReceipt } from '../../../ledger/receipt.ts';
import type { OperatorProfile, OperatorProfiles } from './operator-profile.ts';

/** How `operator` is named, in PostgreSQL. */
export function postgresOperatorProfiles(db: Kysely<unknown>, operator: string): OperatorProfiles {
  return {
    keep: async (receipt, { validFrom, name, address, representative }) => {
      assertReceipt(receipt);
      const { numAffectedRows } = await sql`
        insert into institution.operator_profile (operator, valid_from, name, address, representative, receipt_sequence)
        values (${operator}, ${validFrom}, ${name}, ${address}, ${representative}, ${receipt.sequence})
        on conflict do nothing`.execute(db);
      if (numAffectedRows !== 1n) {
        throw new ConflictError('institution/profile-of-this-day-kept', 'this day has its profile');
      }
    },
    on: async (day) =>
      (
        await sql<OperatorProfile>`
          select valid_from as "validFrom", name, address, representative from institution.operator_profile
          where operator = ${operator} and valid_from <= ${day}::date order by valid_from desc limit 1`.execute(
          db,
        )
      ).rows[0],
  };
}
