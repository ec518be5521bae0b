import { sql, type Kysely } from 'kysely';
import { assertReceipt } from '../../ledger/receipt.ts';
import type { SubjectId } from '../institution/index.ts';
import type { IdentityStore, LinkageAside } from './identity-store.ts';
import type { IdentityTables } from './identity-tables.postgres.ts';
import { findingsIn, keepFinding, reversalsIn, reverseFinding } from './pair-findings.postgres.ts';
import type { MatchExplanation } from './match-explanation.ts';
import type { PersonId } from './person-id.ts';
import type { DoubtfulPair, LinkReason, Membership } from './person-link.ts';
import { pairEvidence } from './pair-evidence.postgres.ts';
import {
  contradictsSeparation,
  isContradicted,
  joinedByReview,
  separatedMeanwhile,
  type PersonEvidence,
} from './separate-subjects.ts';

type Writer = Kysely<IdentityTables>;

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

const writeDoubtful = (transaction: Writer, sequence: number, pairs: readonly DoubtfulPair[]) =>
  inSlices(pairs, (slice) =>
    sql`insert into identity.doubtful_pair (left_subject, right_subject, probability, explanation, receipt_sequence)
        select l, r, p, e::jsonb, ${sequence}
        from unnest(${slice.map(({ left }) => left)}::text[], ${slice.map(({ right }) => right)}::text[],
                    ${slice.map(({ probability }) => probability)}::float8[],
                    ${slice.map(({ explanation }) => JSON.stringify(explanation))}::text[]) as new (l, r, p, e)`.execute(
      transaction,
    ),
  );

const writeReasons = (transaction: Writer, sequence: number, reasons: readonly LinkReason[]) =>
  inSlices(reasons, (slice) =>
    sql`insert into identity.link_reason (left_subject, right_subject, weight, probability, levels, explanation, receipt_sequence)
        select l, r, w, p, v::jsonb, e::jsonb, ${sequence}
        from unnest(${slice.map(({ left }) => left)}::text[], ${slice.map(({ right }) => right)}::text[],
                    ${slice.map(({ weight }) => weight)}::float8[], ${slice.map(({ probability }) => probability)}::float8[],
                    ${slice.map(({ levels }) => JSON.stringify(levels))}::text[],
                    ${slice.map(({ explanation }) => (explanation === undefined ? null : JSON.stringify(explanation)))}::text[])
          as new (l, r, w, p, v, e)`.execute(transaction),
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
      .select(['left_subject', 'right_subject', 'weight', 'probability', 'levels', 'explanation'])
      .where('l.person', '=', person)
      .where('r.person', '=', person)
      .orderBy('left_subject')
      .orderBy('right_subject')
      .execute()
  ).map(({ left_subject: left, right_subject: right, levels, explanation, ...reason }) => ({
    ...reason,
    ...(explanation === null ? {} : { explanation: explanation as unknown as MatchExplanation }),
    left: left as SubjectId,
    right: right as SubjectId,
    levels: levels as unknown as LinkReason['levels'],
  }));
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
    separations: await findingsIn(transaction, 'identity.separation'),
    joinings: await findingsIn(transaction, 'identity.joining'),
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

async function replaceAll(
  transaction: Writer,
  sequence: number,
  { memberships, reasons, aside }: NewLinkage,
): Promise<void> {
  // Not truncate: a stop that is taken in meanwhile would see nobody linked.
  await sql`delete from identity.membership`.execute(transaction);
  await sql`delete from identity.link_reason`.execute(transaction);
  await sql`delete from identity.doubtful_pair`.execute(transaction);
  await writeMemberships(transaction, sequence, memberships);
  await writeReasons(transaction, sequence, reasons);
  await writeDoubtful(transaction, sequence, aside?.doubtful ?? []);
  if (aside?.quality !== undefined) {
    const quality = JSON.stringify(aside.quality);
    await transaction
      .insertInto('identity.linkage_quality')
      .values({ receipt_sequence: sequence, quality })
      .execute();
  }
  await assertApart(transaction);
}

/** What a linkage gives. */
interface NewLinkage {
  readonly memberships: readonly Membership[];
  readonly reasons: readonly LinkReason[];
  readonly aside: LinkageAside | undefined;
}

/** In the transaction that `db` is already, or in one of its own. */
const within = <Result>(
  db: Kysely<IdentityTables>,
  work: (transaction: Writer) => Promise<Result>,
): Promise<Result> => (db.isTransaction ? work(db) : db.transaction().execute(work));

/** One at a time with other decisions and with a new linkage, so that none regroups what another has moved. */
const lockMemberships = (transaction: Writer) =>
  sql`lock table identity.membership in share row exclusive mode`.execute(transaction);

/** Findings about pairs, and what they make of a person. */
function findings(
  db: Kysely<IdentityTables>,
): Pick<IdentityStore, 'join' | 'joinings' | 'separate' | 'separations' | 'reverse' | 'reversals'> {
  return {
    join: async (receipt, joining) => {
      assertReceipt(receipt);
      await within(db, async (transaction) => {
        await lockMemberships(transaction);
        await keepFinding(transaction, 'identity.joining', receipt.sequence, joining);
        const joinings = await findingsIn(transaction, 'identity.joining');
        if (isContradicted(joinings, await findingsIn(transaction, 'identity.separation')))
          throw contradictsSeparation();
      });
    },
    joinings: () => findingsIn(db, 'identity.joining'),
    separate: async (receipt, separation, regroup) => {
      assertReceipt(receipt);
      return within(db, async (transaction) => {
        await lockMemberships(transaction);
        if (isContradicted(await findingsIn(transaction, 'identity.joining'), [separation]))
          throw joinedByReview();
        await keepFinding(transaction, 'identity.separation', receipt.sequence, separation);
        const regrouped = regroup(await evidenceAbout(transaction, separation.left));
        await writeMemberships(transaction, receipt.sequence, regrouped);
        return regrouped;
      });
    },
    separations: () => findingsIn(db, 'identity.separation'),
    reverse: async (receipt, order, regroup) => {
      assertReceipt(receipt);
      return within(db, async (transaction) => {
        await lockMemberships(transaction);
        await reverseFinding(transaction, receipt.sequence, order);
        if (order.finding === 'separation') return [];
        const regrouped = regroup(await evidenceAbout(transaction, order.left));
        await writeMemberships(transaction, receipt.sequence, regrouped);
        return regrouped;
      });
    },
    reversals: () => reversalsIn(db),
  };
}

/** The outcome of 名寄せ in PostgreSQL. */
export function postgresIdentityStore(database: Kysely<unknown>): IdentityStore {
  const db = database.$extendTables<IdentityTables>();
  return {
    ...findings(db),
    ...pairEvidence(db),
    replace: async (receipt, memberships, reasons, aside) => {
      assertReceipt(receipt);
      await within(db, (transaction) =>
        replaceAll(transaction, receipt.sequence, { memberships, reasons, aside }),
      );
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
  };
}
