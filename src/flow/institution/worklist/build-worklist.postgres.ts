import { sql, type Kysely } from 'kysely';
import type { Day } from '../../../kit/day.ts';
import { LawError } from '../../../kit/errors.ts';
import type { Rule } from '../../../law/rule.ts';
import { openDays } from './open-days.ts';

/** What is built, by which rules. */
export interface WorklistToBuild {
  readonly operator: string;
  readonly on: Day;
  readonly rules?: readonly Rule[] | undefined;
}

/** Who is on the list: once for each notice, and once for being known, or for a stop request. */
const members = (operator: string, on: Day) => sql`
  select n.institution, n.subject, n.noticed_on, ${on}::date < least(r.retired_on, k.noticed_on) is not false as is_current
  from institution.notice n
  left join institution.retired_version r using (operator, institution, version)
  left join institution.notice_correction k
    on k.operator = n.operator and k.subject = n.subject and k.version = n.version and k.noticed_on = n.noticed_on
  where n.operator = ${operator}
  union all
  select institution, subject, null, false from institution.known_subject where operator = ${operator}
  union all
  select institution, subject, null, false from institution.stop_request where operator = ${operator}`;

/** What all requests that cover a patient come to. */
const stopFacts = (operator: string) => sql`
  select c.subject,
    bool_or(s.state not in ('refused', 'withdrawn')) as is_stopping,
    bool_or(s.state not in ('refused', 'withdrawn') and not (s.requester = 'guardian' and s.state = 'requested')) as is_certain,
    max(s.withdrawn_on) as withdrawn_on
  from institution.stopped_subject c
  join institution.stop_request s on s.operator = c.operator and s.id = c.stop_id
  where c.operator = ${operator}
  group by c.subject`;

/**
 * Makes the temporary table `worklist_now`: what `eligibility` says of everybody, as SQL. A test holds the two equal. A subject
 * id is of one institution, so facts are gathered by institution and subject in one pass.
 */
async function decideEverybody(tx: Kysely<unknown>, { operator, on, rules }: WorklistToBuild): Promise<void> {
  const { first, opensOn } = openDays(on, rules);
  await sql`create temporary table worklist_now on commit drop as
    select institution, subject, opens_on, case
        when is_stopping and is_certain then 'stop-request'
        when is_stopping then 'guardian-unchecked'
        when not is_told and is_dead then 'died-before-notice'
        when not is_told then 'no-notice'
        when not is_current then 'notice-retired'
        when is_before_act then null
        when opens_on is null then 'fresh-notice-needed-after-stop'
        when opens_on <= ${on}::date then 'month-over-without-stop'
        else 'month-not-over' end as reason
    from (
      select m.institution, m.subject,
        bool_or(coalesce(s.is_stopping, false)) as is_stopping,
        bool_or(coalesce(s.is_certain, false)) as is_certain,
        bool_or(d.died_on is not null) as is_dead,
        bool_or(coalesce(t.is_told, false)) as is_told,
        bool_or(coalesce(t.is_told, false) and m.is_current) as is_current,
        min(o.opens_on) filter (where t.is_told and m.is_current and t.is_fresh) as opens_on,
        bool_or(coalesce(t.is_told, false) and m.is_current and t.is_fresh and o.opens_on is null) as is_before_act
      from (${members(operator, on)}) m
      left join institution.death d on d.subject = m.subject
      left join (${stopFacts(operator)}) s on s.subject = m.subject
      cross join lateral (
        select (${opensOn}::date[])[m.noticed_on - ${first}::date + 1] as opens_on) o
      cross join lateral (
        select m.noticed_on <= least(${on}::date, d.died_on) as is_told,
          m.noticed_on >= s.withdrawn_on is not false as is_fresh) t
      group by m.institution, m.subject) fact`.execute(tx);
  await sql`analyze worklist_now`.execute(tx);
}

/** What each reason leaves somebody in, and whether a day goes with it. */
const stateOfReason = sql`case n.reason
  when 'stop-request' then 'stopped' when 'guardian-unchecked' then 'proxy-being-checked'
  when 'died-before-notice' then 'died-before-notice' when 'month-over-without-stop' then 'eligible'
  when 'month-not-over' then 'waiting' else 'not-notified' end`;
const dayOfReason = sql`case when n.reason in ('month-over-without-stop', 'month-not-over') then n.opens_on end`;

/** Writes what differs between the list as it stands and `worklist_now`: after the first night that is little. */
async function writeDifference(tx: Kysely<unknown>, operator: string): Promise<number> {
  await sql`create temporary table worklist_change on commit drop as
    select n.institution, n.subject, ${stateOfReason} as state, n.reason, ${dayOfReason} as eligible_on,
      w.subject is null as is_new
    from worklist_now n
    left join institution.worklist w
      on w.operator = ${operator} and w.institution = n.institution and w.subject = n.subject
    where w.subject is null or (w.reason, w.eligible_on) is distinct from (n.reason, ${dayOfReason})`.execute(
    tx,
  );
  await sql`analyze worklist_change`.execute(tx);
  const changed = await sql`
    update institution.worklist w set state = c.state, reason = c.reason, eligible_on = c.eligible_on
    from worklist_change c
    where not c.is_new and w.operator = ${operator} and w.institution = c.institution and w.subject = c.subject`.execute(
    tx,
  );
  const added = await sql`
    insert into institution.worklist (operator, institution, subject, state, reason, eligible_on)
    select ${operator}, institution, subject, state, reason, eligible_on from worklist_change where is_new
    order by institution, state, eligible_on, subject`.execute(tx);
  return (
    Number((changed.numAffectedRows ?? 0n) + (added.numAffectedRows ?? 0n)) + (await removeGone(tx, operator))
  );
}

/** Removes who is on the list and is nobody's patient any more. */
async function removeGone(tx: Kysely<unknown>, operator: string): Promise<number> {
  const { rows } = await sql<{ surplus: number }>`
    select (select count(*) from institution.worklist where operator = ${operator})
      - (select count(*) from worklist_now) as surplus`.execute(tx);
  if (rows[0]?.surplus === 0) return 0;
  const gone = await sql`delete from institution.worklist w where operator = ${operator} and not exists (
    select 1 from worklist_now n where n.institution = w.institution and n.subject = w.subject)`.execute(tx);
  return Number(gone.numAffectedRows ?? 0n);
}

/**
 * Replaces the worklist inside a transaction. Gives how many people are on it, and how many rows changed.
 *
 * @throws {LawError} `law/no-rule-in-force` when a decision hangs on a notice from before the Act.
 */
export async function buildWorklist(
  tx: Kysely<unknown>,
  build: WorklistToBuild,
): Promise<{ readonly people: number; readonly changed: number }> {
  const { operator } = build;
  // Two builds at a time would each write the difference that the other has written.
  await sql`lock table institution.worklist_build in share row exclusive mode`.execute(tx);
  await sql`set local work_mem = '256MB'`.execute(tx);
  await decideEverybody(tx, build);
  const { rows } = await sql<{ people: number; unlawful: number }>`
    select count(*) as people, count(*) filter (where reason is null) as unlawful from worklist_now`.execute(
    tx,
  );
  const { people = 0, unlawful = 0 } = rows[0] ?? {};
  if (unlawful > 0) {
    const message = `${String(unlawful)} patients have a notice from a day on which the Act knew no waiting period`;
    throw new LawError('law/no-rule-in-force', message, 'Act Art. 30(1)');
  }
  const changed = await writeDifference(tx, operator);
  await sql`delete from institution.worklist_count where operator = ${operator}`.execute(tx);
  await sql`insert into institution.worklist_count (operator, institution, state, reason, people)
    select ${operator}, n.institution, ${stateOfReason}, n.reason, count(*) from worklist_now n
    group by n.institution, n.reason`.execute(tx);
  return { people, changed };
}
