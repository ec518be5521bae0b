import { sql, type Kysely } from 'kysely';
import type { Day } from '../../../kit/day.ts';
import { assertReceipt } from '../../../ledger/index.ts';
import type { Activity } from './frozen-by.ts';
import type { FreezeSwitch } from './freeze-switch.ts';

/** Held in common by work that asked, alone by who stops or lets go on: see `FreezeSwitch.inForce`. */
const switchLock = 5_240_428_016;

/** The freeze switch in PostgreSQL. Given a transaction, it works inside it. */
export function postgresFreezeSwitch(db: Kysely<unknown>): FreezeSwitch {
  const inTransaction = <Outcome>(work: (tx: Kysely<unknown>) => Promise<Outcome>) =>
    db.isTransaction ? work(db) : db.transaction().execute(work);
  const turn = (cause: string, activity: Activity, isFrozen: boolean, on: Day, sequence: number) =>
    sql`insert into supervision.freeze_turn (cause, activity, is_frozen, turned_on, receipt_sequence)
      values (${cause}, ${activity}, ${isFrozen}, ${on}, ${sequence})`;
  return {
    freeze: async (receipt, cause, activities, on) => {
      assertReceipt(receipt);
      await inTransaction(async (tx) => {
        await sql`select pg_advisory_xact_lock(${switchLock})`.execute(tx);
        const frozen = await frozenNow(tx, cause);
        for (const activity of new Set(activities)) {
          if (!frozen.some((row) => row.activity === activity))
            await turn(cause, activity, true, on, receipt.sequence).execute(tx);
        }
      });
    },
    lift: async (receipt, cause, on) => {
      assertReceipt(receipt);
      await inTransaction(async (tx) => {
        await sql`select pg_advisory_xact_lock(${switchLock})`.execute(tx);
        for (const { activity } of await frozenNow(tx, cause))
          await turn(cause, activity, false, on, receipt.sequence).execute(tx);
      });
    },
    inForce: async () => {
      if (db.isTransaction) await sql`select pg_advisory_xact_lock_shared(${switchLock})`.execute(db);
      const rows = await frozenNow(db);
      return [...new Set(rows.map(({ cause }) => cause))].map((cause) => {
        const own = rows.filter((row) => row.cause === cause);
        const since = own.map((row) => row.turned_on).sort()[0] as Day;
        return { cause, activities: own.map(({ activity }) => activity).sort(), since };
      });
    },
  };
}

interface FrozenRow {
  readonly cause: string;
  readonly activity: Activity;
  readonly turned_on: string;
}

/** The last turn of each cause and activity, where it is on. */
async function frozenNow(db: Kysely<unknown>, cause?: string): Promise<readonly FrozenRow[]> {
  const where = cause === undefined ? sql`` : sql`where cause = ${cause}`;
  const { rows } = await sql<FrozenRow>`
    select cause, activity, turned_on::text from (
      select distinct on (cause, activity) cause, activity, turned_on, is_frozen
      from supervision.freeze_turn ${where} order by cause, activity, turn desc) as last
    where is_frozen order by cause, activity`.execute(db);
  return rows;
}
