import { sql, type Kysely, type Transaction } from 'kysely';
import { assertReceipt } from '../../ledger/receipt.ts';
import type { SubjectId } from '../institution/index.ts';
import type { IdentityStore } from './identity-store.ts';
import type { PersonId } from './person-id.ts';
import type { LinkReason, Membership, Separation } from './person-link.ts';
import { separatedMeanwhile, type PersonEvidence } from './separate-subjects.ts';

/** The tables of `migrations/0004_identity.sql`. */
type IdentityTables = {
  'identity.membership': { subject: string; person: string; receipt_sequence: number };
  'identity.link_reason': {
    left_subject: string;
    right_subject: string;
    weight: number;
    probability: number;
    levels: string;
    receipt_sequence: number;
  };
  'identity.separation': {
    left_subject: string;
    right_subject: string;
    decided_by: string;
    reason: string;
    receipt_sequence: number;
  };
};

type Writer = Transaction<IdentityTables>;

/** Rows of one statement: arrays are bound whole, so that the number of parameters stays small. */
const rowsAtOnce = 20_000;

async function inSlices<Item>(items: readonly Item[], write: (slice: readonly Item[]) => Promise<unknown>) {
  for (let start = 0; start < items.length; start += rowsAtOnce)
    await write(items.slice(start, start + rowsAtOnce));
}

const writeMemberships = (transaction: Writer, sequence: number, memberships: readonly Membership[]) =>
  inSlices(memberships, (slice) =>
    sql`insert into identity.membership (subject, person, receipt_sequence)
        select subject, person, ${sequence}
        from unnest(${slice.map(({ subject }) => subject)}::text[], ${slice.map(({ person }) => person)}::text[])
          as new (subject, person)
        on conflict (subject) do update set person = excluded.person, receipt_sequence = excluded.receipt_sequence`.execute(
      transaction,
    ),
  );

const writeReasons = (transaction: Writer, sequence: number, reasons: readonly LinkReason[]) =>
  inSlices(reasons, (slice) =>
    sql`insert into identity.link_reason (left_subject, right_subject, weight, probability, levels, receipt_sequence)
        select l, r, w, p, v::jsonb, ${sequence}
        from unnest(${slice.map(({ left }) => left)}::text[], ${slice.map(({ right }) => right)}::text[],
                    ${slice.map(({ weight }) => weight)}::float8[], ${slice.map(({ probability }) => probability)}::float8[],
                    ${slice.map(({ levels }) => JSON.stringify(levels))}::text[]) as new (l, r, w, p, v)`.execute(
      transaction,
    ),
  );

async function membershipsOf(db: Kysely<IdentityTables>, person: PersonId): Promise<Membership[]> {
  const rows = await db
    .selectFrom('identity.membership')
    .select(['subject', 'person'])
    .where('person', '=', person)
    .orderBy('subject')
    .execute();
  return rows.map((row) => ({ subject: row.subject as SubjectId, person: row.person as PersonId }));
}

async function reasonsWithin(db: Kysely<IdentityTables>, person: PersonId): Promise<readonly LinkReason[]> {
  return (
    await db
      .selectFrom('identity.link_reason as reason')
      .innerJoin('identity.membership as l', 'l.subject', 'reason.left_subject')
      .innerJoin('identity.membership as r', 'r.subject', 'reason.right_subject')
      .select(['left_subject', 'right_subject', 'weight', 'probability', 'levels'])
      .where('l.person', '=', person)
      .where('r.person', '=', person)
      .orderBy('left_subject')
      .orderBy('right_subject')
      .execute()
  ).map(({ left_subject: left, right_subject: right, levels, ...reason }) => ({
    ...reason,
    left: left as SubjectId,
    right: right as SubjectId,
    levels: levels as unknown as LinkReason['levels'],
  }));
}

async function separations(db: Kysely<IdentityTables>): Promise<readonly Separation[]> {
  const rows = await db
    .selectFrom('identity.separation')
    .selectAll()
    .orderBy('left_subject')
    .orderBy('right_subject')
    .execute();
  return rows.map((row) => ({
    left: row.left_subject as SubjectId,
    right: row.right_subject as SubjectId,
    decidedBy: row.decided_by,
    reason: row.reason,
  }));
}

async function keepSeparation(
  transaction: Writer,
  sequence: number,
  { left, right, decidedBy, reason }: Separation,
): Promise<void> {
  const [first, second] = left < right ? [left, right] : [right, left];
  await transaction
    .insertInto('identity.separation')
    .values({
      left_subject: first,
      right_subject: second,
      decided_by: decidedBy,
      reason,
      receipt_sequence: sequence,
    })
    .onConflict((conflict) => conflict.columns(['left_subject', 'right_subject']).doNothing())
    .execute();
}

/** What is known about the person of `subject`, its memberships locked. */
async function evidenceAbout(transaction: Writer, subject: SubjectId): Promise<PersonEvidence> {
  const own = await transaction
    .selectFrom('identity.membership')
    .select('person')
    .where('subject', '=', subject)
    .executeTakeFirst();
  const person = own?.person as PersonId | undefined;
  return {
    memberships: person === undefined ? [] : await membershipsOf(transaction, person),
    reasons: person === undefined ? [] : await reasonsWithin(transaction, person),
    separations: await separations(transaction),
  };
}

async function assertApart(transaction: Writer): Promise<void> {
  const together = await transaction
    .selectFrom('identity.separation as separation')
    .innerJoin('identity.membership as l', 'l.subject', 'separation.left_subject')
    .innerJoin('identity.membership as r', 'r.subject', 'separation.right_subject')
    .select('l.person')
    .whereRef('l.person', '=', 'r.person')
    .executeTakeFirst();
  if (together !== undefined) throw separatedMeanwhile();
}

/** The outcome of 名寄せ in PostgreSQL. */
export function postgresIdentityStore(database: Kysely<unknown>): IdentityStore {
  const db = database.$extendTables<IdentityTables>();
  return {
    replace: async (receipt, memberships, reasons) => {
      assertReceipt(receipt);
      await db.transaction().execute(async (transaction) => {
        // Not truncate: a stop that is taken in meanwhile would see nobody linked.
        await sql`delete from identity.membership`.execute(transaction);
        await sql`delete from identity.link_reason`.execute(transaction);
        await writeMemberships(transaction, receipt.sequence, memberships);
        await writeReasons(transaction, receipt.sequence, reasons);
        await assertApart(transaction);
      });
    },
    memberships: async () =>
      (
        await db.selectFrom('identity.membership').select(['subject', 'person']).orderBy('subject').execute()
      ).map(({ subject, person }) => ({ subject: subject as SubjectId, person: person as PersonId })),
    subjectsWith: async (subject) =>
      (
        await db
          .selectFrom('identity.membership as own')
          .innerJoin('identity.membership as other', 'other.person', 'own.person')
          .select('other.subject')
          .where('own.subject', '=', subject)
          .orderBy('other.subject')
          .execute()
      ).map((row) => row.subject as SubjectId),
    reasonsWithin: (person) => reasonsWithin(db, person),
    separate: async (receipt, separation, regroup) => {
      assertReceipt(receipt);
      return db.transaction().execute(async (transaction) => {
        // One at a time with other separations and with a new linkage, so that none regroups what another has moved.
        await sql`lock table identity.membership in share row exclusive mode`.execute(transaction);
        await keepSeparation(transaction, receipt.sequence, separation);
        const regrouped = regroup(await evidenceAbout(transaction, separation.left));
        await writeMemberships(transaction, receipt.sequence, regrouped);
        return regrouped;
      });
    },
    separations: () => separations(db),
  };
}
