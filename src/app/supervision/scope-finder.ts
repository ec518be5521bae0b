/**
 * How far an incident reaches, counted over the stores: the batches that are in question, whose records they brought, from which
 * institutions, and which packages whose key is out hold somebody of them.
 */

import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { IncidentScope, ScopeFinder, ScopeQuestion } from '../../flow/supervision/index.ts';

/** The subjects that a question reaches. Of a batch, everybody whose records of it were ever sealed, gone since or not. */
function subjectsOf(question: ScopeQuestion): RawBuilder<unknown> {
  switch (question.by) {
    case 'batch':
      return sql`select x.subject from vault.segment s join vault.segment_subject x on x.segment = s.id
        where s.object_digest = ${question.object}`;
    case 'package':
      return sql`select subject from delivery.package_member where package = ${question.package}`;
    case 'period':
      return sql`select x.subject from vault.segment s join vault.segment_subject x on x.segment = s.id
        where s.object_digest in (select object_digest from intake.batch
          where batch->>'receivedOn' between ${question.from} and ${question.until})`;
  }
}

/** The batches that a question reaches. */
function batchesOf(question: ScopeQuestion): RawBuilder<unknown> {
  switch (question.by) {
    case 'batch':
      return sql`select object_digest, institution from intake.batch where object_digest = ${question.object}`;
    case 'package':
      return sql`select b.object_digest, b.institution from intake.batch b where b.object_digest in (
        select s.object_digest from vault.segment s join vault.segment_subject x on x.segment = s.id
        where x.subject in (select subject from reached))`;
    case 'period':
      return sql`select object_digest, institution from intake.batch
        where batch->>'receivedOn' between ${question.from} and ${question.until}`;
  }
}

/** Answers questions for the scope of an incident. Numbers and our own references; no person is named. */
export function scopeFinder(db: Kysely<unknown>): ScopeFinder {
  return {
    find: async (question) => {
      const { rows } = await sql<IncidentScope>`
        with reached as (select distinct subject from (${subjectsOf(question)}) as s),
          batches as (select distinct object_digest, institution from (${batchesOf(question)}) as b)
        select
          (select count(distinct coalesce(m.person, r.subject))::int
            from reached r left join identity.membership m on m.subject = r.subject) as people,
          (select coalesce(array_agg(distinct institution order by institution), '{}') from (
            select institution from batches union
            select s.institution from vault.segment s join vault.segment_subject x on x.segment = s.id
              where x.subject in (select subject from reached)) as i) as institutions,
          (select count(distinct object_digest)::int from batches) as batches,
          (select coalesce(array_agg(distinct p.id order by p.id), '{}') from delivery.package p
            join delivery.package_member x on x.package = p.id
            where p.state in ('key-released', 'delivered', 'recalled')
              and x.subject in (select subject from reached)) as packages`.execute(db);
      return rows[0] ?? { people: 0, institutions: [], batches: 0, packages: [] };
    },
  };
}
