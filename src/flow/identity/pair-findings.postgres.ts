import { sql, type Kysely } from 'kysely';
import { NotFoundError } from '../../kit/errors.ts';
import type { SubjectId } from '../institution/index.ts';
import type { FindingRow, IdentityTables } from './identity-tables.postgres.ts';
import type { ReversalOrder } from './identity-store.ts';
import type { Reversal, Separation } from './person-link.ts';

type FindingTable = 'identity.separation' | 'identity.joining';

const findingOf = (row: FindingRow): Separation => ({
  left: row.left_subject as SubjectId,
  right: row.right_subject as SubjectId,
  decidedBy: row.decided_by,
  reason: row.reason,
});

const ordered = ({ left, right }: Pick<Separation, 'left' | 'right'>) =>
  left < right ? ([left, right] as const) : ([right, left] as const);

/** All findings of a table, by subject. */
export async function findingsIn(
  db: Kysely<IdentityTables>,
  table: FindingTable,
): Promise<readonly Separation[]> {
  const rows = await db
    .selectFrom(table)
    .selectAll()
    .orderBy('left_subject')
    .orderBy('right_subject')
    .execute();
  return rows.map(findingOf);
}

/** Keeps a finding; the first word about a pair stays. */
export async function keepFinding(
  transaction: Kysely<IdentityTables>,
  table: FindingTable,
  sequence: number,
  finding: Separation,
): Promise<void> {
  const [left_subject, right_subject] = ordered(finding);
  const { decidedBy: decided_by, reason } = finding;
  await transaction
    .insertInto(table)
    .values({ left_subject, right_subject, decided_by, reason, receipt_sequence: sequence })
    .onConflict((conflict) => conflict.columns(['left_subject', 'right_subject']).doNothing())
    .execute();
}

/**
 * Takes a finding back, and keeps that it was there.
 *
 * @throws {NotFoundError} `identity/no-such-finding`
 */
export async function reverseFinding(
  transaction: Kysely<IdentityTables>,
  sequence: number,
  order: ReversalOrder,
): Promise<void> {
  const { finding, reversedBy: reversed_by, reason: reversal_reason } = order;
  const [left, right] = ordered(order);
  const taken = await transaction
    .deleteFrom(`identity.${finding}`)
    .where('left_subject', '=', left)
    .where('right_subject', '=', right)
    .returningAll()
    .executeTakeFirst();
  if (taken === undefined) throw new NotFoundError('identity/no-such-finding', `there is no such ${finding}`);
  const row = { ...taken, finding, reversed_by, reversal_reason, receipt_sequence: sequence };
  await transaction.insertInto('identity.reversal').values(row).execute();
}

/** All reversals, in the order in which they were made. */
export async function reversalsIn(db: Kysely<IdentityTables>): Promise<readonly Reversal[]> {
  const rows = await db
    .selectFrom('identity.reversal')
    .selectAll()
    .orderBy(sql`receipt_sequence, left_subject, right_subject`)
    .execute();
  return rows.map((row) => ({
    ...findingOf(row),
    finding: row.finding as Reversal['finding'],
    reversedBy: row.reversed_by,
    reversalReason: row.reversal_reason,
  }));
}
