import { sql, type Kysely } from 'kysely';
import type { Day } from '../../../kit/day.ts';
import { assertReceipt } from '../../../ledger/receipt.ts';
import {
  alreadyReflected,
  noSuchExport,
  type KeptExport,
  type StopExport,
  type StopLists,
} from './stop-lists.ts';
import type { StopToTell } from './stop-to-tell.ts';

/** Lists of stops of `operator` in PostgreSQL. Given a transaction, it works inside it. */
export function postgresStopLists(db: Kysely<unknown>, operator: string): StopLists {
  const changing = <Result>(work: (tx: Kysely<unknown>) => Promise<Result>) =>
    db.isTransaction ? work(db) : db.transaction().execute(work);
  return {
    stopsOf: (institution) => stopsOf(db, operator, institution),
    keep: async (receipt, exported) => {
      assertReceipt(receipt);
      await changing((tx) => insertExport(tx, operator, exported, receipt.sequence));
    },
    confirm: async (receipt, { number, on, by }) => {
      assertReceipt(receipt);
      await changing(async (tx) => {
        const found = await sql`select 1 from institution.stop_export
          where operator = ${operator} and number = ${number}`.execute(tx);
        if (found.rows.length === 0) throw noSuchExport();
        const { numAffectedRows } = await sql`
          insert into institution.stop_reflection (operator, number, reflected_on, confirmed_by, receipt_sequence)
          values (${operator}, ${number}, ${on}, ${by}, ${receipt.sequence}) on conflict do nothing`.execute(
          tx,
        );
        if (numAffectedRows !== 1n) throw alreadyReflected();
      });
    },
    exports: async (institution) => {
      const { rows } = await sql<
        Omit<KeptExport, 'asked' | 'reflectedOn'> & { asked: number | null; reflected_on: Day | null }
      >`
        select e.number, e.institution, e.form, e.digest, e.asked, e.stopped, e.exported_on as "exportedOn", r.reflected_on
        from institution.stop_export e left join institution.stop_reflection r using (operator, number)
        where e.operator = ${operator} and e.institution = ${institution} order by e.number desc`.execute(db);
      return rows.map(({ asked, reflected_on, ...kept }) => ({
        ...kept,
        ...(asked === null ? {} : { asked }),
        ...(reflected_on === null ? {} : { reflectedOn: reflected_on }),
      }));
    },
  };
}

async function stopsOf(
  db: Kysely<unknown>,
  operator: string,
  institution: string,
): Promise<readonly StopToTell[]> {
  const { rows } = await sql<StopToTell>`
    with covered as materialized (
      select c.subject, bool_or(s.state not in ('refused', 'withdrawn')) as is_stopped,
        min(s.received_on) filter (where s.state not in ('refused', 'withdrawn')) as stopped_on,
        max(coalesce(s.withdrawn_on, s.received_on)) as ended_on
      from institution.stopped_subject c
      join institution.stop_request s on s.operator = c.operator and s.id = c.stop_id
      where c.operator = ${operator}
      group by c.subject),
    mine as (
      select subject from institution.stop_request
      where operator = ${operator} and institution = ${institution}
      union select k.subject from covered join institution.known_subject k
        on k.operator = ${operator} and k.institution = ${institution} and k.subject = covered.subject
      union select n.subject from covered join institution.notice n
        on n.operator = ${operator} and n.institution = ${institution} and n.subject = covered.subject),
    changed as (
      select subject, is_stopped, case when is_stopped then stopped_on else ended_on end as changed_on
      from covered join mine using (subject)),
    told as (
      select x.subject, bool_or(x.is_stopped) as was_told_stopped,
        bool_or(x.is_stopped = c.is_stopped and e.exported_on >= c.changed_on) as is_told,
        bool_or(x.is_stopped = c.is_stopped and e.exported_on >= c.changed_on and r.number is not null) as is_reflected
      from changed c
      join institution.stop_export_subject x on x.operator = ${operator} and x.subject = c.subject
      join institution.stop_export e on e.operator = x.operator and e.number = x.number
      left join institution.stop_reflection r on r.operator = x.operator and r.number = x.number
      group by x.subject)
    select c.subject, c.is_stopped as "isStopped", c.changed_on as "changedOn",
      case when t.is_reflected then 'reflected' when t.is_told then 'told' else 'untold' end as progress
    from changed c left join told t using (subject)
    where c.is_stopped or t.was_told_stopped
    order by c.subject`.execute(db);
  return rows;
}

async function insertExport(
  tx: Kysely<unknown>,
  operator: string,
  { number, institution, form, digest, asked, exportedOn, told }: StopExport,
  sequence: number,
): Promise<void> {
  const stopped = told.filter(({ isStopped }) => isStopped).length;
  await sql`insert into institution.stop_export
      (operator, number, institution, form, digest, asked, stopped, exported_on, receipt_sequence)
    values (${operator}, ${number}, ${institution}, ${form}, ${digest}, ${asked ?? null}, ${stopped}, ${exportedOn},
      ${sequence})`.execute(tx);
  await sql`insert into institution.stop_export_subject (operator, number, subject, is_stopped)
    select ${operator}, ${number}, t.* from unnest(
      ${told.map(({ subject }) => subject)}::text[], ${told.map(({ isStopped }) => isStopped)}::boolean[]) t`.execute(
    tx,
  );
}
