import { sql, type Kysely } from 'kysely';
import type { Day } from '../../kit/day.ts';
import type { GateFacts } from './eligibility.ts';
import type { StopRequest } from './stop-request.ts';
import type { SubjectId } from './subject-id.ts';

interface MutableFacts {
  notices: GateFacts['notices'][number][];
  stops: GateFacts['stops'][number][];
  diedOn?: Day;
}

interface StopRow {
  readonly subject: SubjectId;
  readonly state: StopRequest['state'];
  readonly requester: StopRequest['requester'];
  readonly withdrawn_on: Day | null;
}

/** What PostgreSQL knows about these patients with regard to `operator`; nothing stands for who is unknown. */
export async function gateFacts(
  db: Kysely<unknown>,
  operator: string,
  subjects: readonly SubjectId[],
): Promise<ReadonlyMap<SubjectId, GateFacts>> {
  const known = new Map<SubjectId, MutableFacts>();
  const of = (subject: SubjectId): MutableFacts => {
    const facts = known.get(subject) ?? { notices: [], stops: [] };
    known.set(subject, facts);
    return facts;
  };
  const asked = sql`any(${subjects}::text[])`;
  const notices = await sql<{ subject: SubjectId; noticed_on: Day; retired_on: Day | null }>`
    select n.subject, n.noticed_on, least(r.retired_on, k.noticed_on) as retired_on
    from institution.notice n
    left join institution.retired_version r using (operator, institution, version)
    left join institution.notice_correction k
      on k.operator = n.operator and k.subject = n.subject and k.version = n.version and k.noticed_on = n.noticed_on
    where n.operator = ${operator} and n.subject = ${asked}`.execute(db);
  for (const { subject, noticed_on, retired_on } of notices.rows) {
    of(subject).notices.push({
      noticedOn: noticed_on,
      ...(retired_on === null ? {} : { retiredOn: retired_on }),
    });
  }
  const stops = await sql<StopRow>`
    select c.subject, s.state, s.requester, s.withdrawn_on
    from institution.stopped_subject c
    join institution.stop_request s on s.operator = c.operator and s.id = c.stop_id
    where c.operator = ${operator} and c.subject = ${asked}`.execute(db);
  for (const { subject, state, requester, withdrawn_on } of stops.rows) {
    of(subject).stops.push({
      state,
      requester,
      ...(withdrawn_on === null ? {} : { withdrawnOn: withdrawn_on }),
    });
  }
  const deaths = await sql<{ subject: SubjectId; died_on: Day }>`
    select subject, died_on from institution.death where subject = ${asked}`.execute(db);
  for (const { subject, died_on } of deaths.rows) of(subject).diedOn = died_on;
  return known;
}

/** Everybody whom `institution` told about `operator`, or from whom it has a stop request. */
export async function subjectsOf(
  db: Kysely<unknown>,
  operator: string,
  institution: string,
): Promise<SubjectId[]> {
  const { rows } = await sql<{ subject: SubjectId }>`
    select subject from institution.notice where operator = ${operator} and institution = ${institution}
    union select subject from institution.stop_request
    where operator = ${operator} and institution = ${institution}`.execute(db);
  return rows.map(({ subject }) => subject);
}
