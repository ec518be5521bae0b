import { sql, type Kysely } from 'kysely';
import { ConflictError } from '../../../kit/errors.ts';
import { assertReceipt } from '../../../ledger/receipt.ts';
import {
  assertWithinCost,
  type CostLine,
  type CostSheet,
  type CostSheets,
  type ProviderPayment,
} from './cost-sheet.ts';

/** Cost sheets of `operator`'s institutions in PostgreSQL. Given a transaction, it works inside it. */
export function postgresCostSheets(db: Kysely<unknown>, operator: string): CostSheets {
  const changing = <Result>(work: (tx: Kysely<unknown>) => Promise<Result>) =>
    db.isTransaction ? work(db) : db.transaction().execute(work);
  return {
    addLines: async (receipt, lines) => {
      assertReceipt(receipt);
      await changing((tx) => insertLines(tx, operator, lines, receipt.sequence));
    },
    pay: async (receipt, payment) => {
      assertReceipt(receipt);
      await changing((tx) => insertPayment(tx, operator, payment, receipt.sequence));
    },
    sheet: (institution) => sheetOf(db, operator, institution),
  };
}

async function sheetOf(db: Kysely<unknown>, operator: string, institution: string): Promise<CostSheet> {
  const lines = await sql<CostLine>`
    select institution, number, month, kind, yen, evidence from institution.cost_line
    where operator = ${operator} and institution = ${institution} order by number collate "C"`.execute(db);
  const payments = await sql<ProviderPayment>`
    select institution, number, month, yen, paid_on as "paidOn" from institution.provider_payment
    where operator = ${operator} and institution = ${institution} order by number collate "C"`.execute(db);
  return { lines: lines.rows, payments: payments.rows };
}

async function insertLines(
  tx: Kysely<unknown>,
  operator: string,
  lines: readonly CostLine[],
  sequence: number,
): Promise<void> {
  const column = <Key extends keyof CostLine>(key: Key) => lines.map((line) => line[key]);
  const { numAffectedRows } = await sql`
    insert into institution.cost_line (operator, institution, number, month, kind, yen, evidence, receipt_sequence)
    select ${operator}, l.*, ${sequence}::bigint from unnest(
      ${column('institution')}::text[], ${column('number')}::text[], ${column('month')}::text[], ${column('kind')}::text[],
      ${column('yen')}::bigint[], ${column('evidence')}::text[]) l
    on conflict do nothing`.execute(tx);
  if (numAffectedRows !== BigInt(lines.length)) {
    throw new ConflictError('institution/cost-number-taken', 'a cost of this number is on the sheet');
  }
}

async function insertPayment(
  tx: Kysely<unknown>,
  operator: string,
  payment: ProviderPayment,
  sequence: number,
): Promise<void> {
  const { institution, number, month, yen, paidOn } = payment;
  // One payment at a time: two that each stay within the cost might not do so together.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`cost ${operator} ${institution}`}, 0))`.execute(
    tx,
  );
  const taken = await sql`select 1 from institution.provider_payment
    where operator = ${operator} and institution = ${institution} and number = ${number}`.execute(tx);
  if (taken.rows.length > 0) {
    throw new ConflictError('institution/payment-number-taken', 'a payment of this number is on the sheet');
  }
  assertWithinCost(await sheetOf(tx, operator, institution), payment);
  await sql`insert into institution.provider_payment (operator, institution, number, month, yen, paid_on, receipt_sequence)
    values (${operator}, ${institution}, ${number}, ${month}, ${yen}, ${paidOn}, ${sequence})`.execute(tx);
}
