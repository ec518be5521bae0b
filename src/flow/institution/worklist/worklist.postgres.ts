import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Day } from '../../../kit/day.ts';
import type { Rule } from '../../../law/rule.ts';
import { assertReceipt } from '../../../ledger/receipt.ts';
import type { GateReason } from '../eligibility.ts';
import type { SubjectId } from '../subject-id.ts';
import { buildWorklist } from './build-worklist.postgres.ts';
import {
  worklistPage,
  worklistRow,
  type Worklist,
  type WorklistCount,
  type WorklistKey,
} from './worklist.ts';

/** The worklist of `operator` in PostgreSQL. Given a transaction, it works inside it. */
export function postgresWorklist(db: Kysely<unknown>, operator: string, rules?: readonly Rule[]): Worklist {
  const builtOn = async () => {
    const { rows } = await sql<{ built_on: Day }>`
      select built_on from institution.worklist_build where operator = ${operator}`.execute(db);
    return rows[0]?.built_on;
  };
  return {
    build: async (receipt, on) => {
      assertReceipt(receipt);
      const work = async (tx: Kysely<unknown>) => {
        const built = await buildWorklist(tx, { operator, on, rules });
        await sql`insert into institution.worklist_build (operator, built_on, receipt_sequence)
          values (${operator}, ${on}, ${receipt.sequence})
          on conflict (operator) do update
            set built_on = excluded.built_on, receipt_sequence = excluded.receipt_sequence`.execute(tx);
        return { builtOn: on, ...built };
      };
      return db.isTransaction ? work(db) : db.transaction().execute(work);
    },
    builtOn,
    counts: async (institution) =>
      (
        await sql<WorklistCount>`
          select institution, state, reason, people from institution.worklist_count
          where operator = ${operator} ${institution === undefined ? sql`` : sql`and institution = ${institution}`}
          order by institution collate "C", state collate "C", reason collate "C"`.execute(db)
      ).rows,
    page: async ({ institution, state, size, after }) => {
      const on = await builtOn();
      if (on === undefined) return { rows: [] };
      const { rows } = await sql<{ subject: SubjectId; reason: GateReason; eligibleOn: Day | null }>`
        select subject, reason, eligible_on as "eligibleOn" from institution.worklist
        where operator = ${operator} and institution = ${institution} and state = ${state} ${beyond(after)}
        order by eligible_on, subject limit ${size + 1}`.execute(db);
      return worklistPage(
        rows.map((row) => worklistRow(row, state, on)),
        size,
      );
    },
  };
}

/** Within one state either all rows have a day or none has: so each has a part of the index of its own. */
function beyond(after: WorklistKey | undefined): RawBuilder<unknown> {
  if (after === undefined) return sql``;
  const { eligibleOn, subject } = after;
  return eligibleOn === undefined
    ? sql`and eligible_on is null and subject > ${subject}`
    : sql`and (eligible_on, subject) > (${eligibleOn}::date, ${subject})`;
}
