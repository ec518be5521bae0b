import { sql, type Kysely, type Transaction } from 'kysely';
import type { SubjectId } from '../institution/index.ts';
import type { IdentityStore } from './identity-store.ts';
import type { PersonId } from './person-id.ts';
import type { LinkReason, Membership } from './person-link.ts';

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

async function reasonsWithin(db: Kysely<IdentityTables>, person: PersonId): Promise<readonly LinkReason[]> {
  return (
    await db
      .selectFrom('identity.link_reason as reason')
      .innerJoin('identity.membership as l', 'l.subject', 'reason.left_subject')
      .innerJoin('identity.membership as r', 'r.subject', 'reason.right_subject')
      .select(['left_subject', 'right_subject', 'weight', 'probability', 'levels'])
      .where('l.person', '=', person)
      .where('r.person', '=', person)
      .execute()
  ).map(({ left_subject: left, right_subject: right, levels, ...reason }) => ({
    ...reason,
    left: left as SubjectId,
    right: right as SubjectId,
    levels: levels as unknown as LinkReason['levels'],
  }));
}

/** The outcome of 名寄せ in PostgreSQL. */
export function postgresIdentityStore(database: Kysely<unknown>): IdentityStore {
  const db = database.withTables<IdentityTables>();
  return {
    replace: (receipt, memberships, reasons) =>
      db.transaction().execute(async (transaction) => {
        await sql`truncate identity.membership, identity.link_reason`.execute(transaction);
        await writeMemberships(transaction, receipt.sequence, memberships);
        await writeReasons(transaction, receipt.sequence, reasons);
      }),
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
    separate: async (receipt, { left, right, decidedBy, reason }) => {
      const [first, second] = left < right ? [left, right] : [right, left];
      await db
        .insertInto('identity.separation')
        .values({
          left_subject: first,
          right_subject: second,
          decided_by: decidedBy,
          reason,
          receipt_sequence: receipt.sequence,
        })
        .onConflict((conflict) => conflict.columns(['left_subject', 'right_subject']).doNothing())
        .execute();
    },
    separations: async () =>
      (await db.selectFrom('identity.separation').selectAll().execute()).map((row) => ({
        left: row.left_subject as SubjectId,
        right: row.right_subject as SubjectId,
        decidedBy: row.decided_by,
        reason: row.reason,
      })),
    move: (receipt, memberships) =>
      db.transaction().execute((transaction) => writeMemberships(transaction, receipt.sequence, memberships)),
  };
}
