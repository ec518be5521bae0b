import { sql, type Kysely } from 'kysely';
import { assertReceipt } from '../../../ledger/receipt.ts';
import type { KnownSubject, KnownSubjects } from './known-subjects.ts';

/** Patients that `operator` names for its institutions, in PostgreSQL. */
export function postgresKnownSubjects(db: Kysely<unknown>, operator: string): KnownSubjects {
  return {
    record: async (receipt, known) => {
      assertReceipt(receipt);
      // One statement cannot meet the same row twice: a list that names a patient twice names the earliest day.
      const { rows } = await sql<{ added: number }>`
        with given as (
          select institution, subject, min(seen_on) as seen_on
          from unnest(${known.map(({ institution }) => institution)}::text[],
            ${known.map(({ subject }) => subject)}::text[],
            ${known.map(({ firstSeenOn }) => firstSeenOn)}::date[]) as g(institution, subject, seen_on)
          group by institution, subject),
        kept as (
          insert into institution.known_subject as k (operator, institution, subject, first_seen_on, receipt_sequence)
          select ${operator}, institution, subject, seen_on, ${receipt.sequence}::bigint from given
          on conflict (operator, institution, subject) do update
            set first_seen_on = excluded.first_seen_on, receipt_sequence = excluded.receipt_sequence
            where excluded.first_seen_on < k.first_seen_on
          returning xmax = 0 as is_new)
        select count(*) filter (where is_new) as added from kept`.execute(db);
      return rows[0]?.added ?? 0;
    },
    of: async (institution) =>
      (
        await sql<KnownSubject>`
          select institution, subject, first_seen_on as "firstSeenOn" from institution.known_subject
          where operator = ${operator} and institution = ${institution} order by subject`.execute(db)
      ).rows,
  };
}
