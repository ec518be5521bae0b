import { sql, type Kysely } from 'kysely';
import type { Account, AccountState, Duty } from '../../access/account.ts';
import type { Role } from '../../access/role.ts';
import type { Day } from '../../kit/day.ts';
import { ConflictError } from '../../kit/errors.ts';
import { assertReceipt, type Receipt } from '../../ledger/index.ts';
import type { AccountStore } from './account-stores.ts';

interface Row {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly organization: string;
  readonly roles: Role[];
  readonly state: AccountState;
  readonly valid_until: Day | null;
  readonly duty: Duty | null;
}

const fromRow = ({ valid_until: validUntil, duty, ...row }: Row): Account => ({
  ...row,
  ...(validUntil === null ? {} : { validUntil }),
  ...(duty === null ? {} : { duty }),
});

const columns = sql`id, person, name, organization, roles, state, valid_until, duty`;

async function put(tx: Kysely<unknown>, receipt: Receipt, account: Account): Promise<void> {
  const { id, person, name, organization, roles, state, validUntil, duty } = account;
  const { rows } = await sql`
    insert into account.account as a (id, person, name, organization, roles, state, valid_until, duty, receipt_sequence)
    values (${id}, ${person}, ${name}, ${organization}, ${roles}::text[], ${state}, ${validUntil ?? null},
      ${duty === undefined ? null : JSON.stringify(duty)}::jsonb, ${receipt.sequence})
    on conflict (id) do update set name = excluded.name, organization = excluded.organization, roles = excluded.roles,
      state = excluded.state, valid_until = excluded.valid_until, duty = excluded.duty,
      receipt_sequence = excluded.receipt_sequence
    where a.person = excluded.person
    returning id`.execute(tx);
  if (rows.length === 0) {
    throw new ConflictError('account/id-taken', 'another person has an account of this id');
  }
}

/** Accounts in PostgreSQL. */
export function postgresAccountStore(db: Kysely<unknown>): AccountStore {
  return {
    write: async (receipt, person, change) => {
      assertReceipt(receipt);
      const work = async (tx: Kysely<unknown>) => {
        await sql`select pg_advisory_xact_lock(hashtextextended(${`account ${person}`}, 0))`.execute(tx);
        const { rows } = await sql<Row>`
          select ${columns} from account.account where person = ${person} order by id collate "C"`.execute(
          tx,
        );
        const account = change(rows.map(fromRow));
        await put(tx, receipt, account);
        return account;
      };
      return db.isTransaction ? work(db) : db.transaction().execute(work);
    },
    find: async (id) => {
      const { rows } = await sql<Row>`select ${columns} from account.account where id = ${id}`.execute(db);
      return rows[0] === undefined ? undefined : fromRow(rows[0]);
    },
    all: async () => {
      const { rows } = await sql<Row>`select ${columns} from account.account order by id collate "C"`.execute(
        db,
      );
      return rows.map(fromRow);
    },
  };
}
