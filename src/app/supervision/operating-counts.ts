import { sql } from 'kysely';
import type { OperatingNumbers } from '../../flow/supervision/index.ts';
import type { OperatorRecords } from '../operator.ts';

/** Counts of an operator's records, before anything is hidden. */
export interface OperatingCounts {
  readonly counts: Pick<
    OperatingNumbers,
    'people' | 'notices' | 'stops' | 'refusedUses' | 'incidents' | 'nearMisses'
  >;
  readonly peopleByInstitution: readonly { readonly institution: string; readonly people: number }[];
  /** Codes of the institutions of which something was taken in. */
  readonly providers: readonly string[];
}

/** See `OperatingCounts`. A person who was linked counts once; a stop counts while it was neither refused nor withdrawn. */
export async function operatingCounts({ database, config }: OperatorRecords): Promise<OperatingCounts> {
  const { rows } = await sql<OperatingCounts['counts'] & Pick<OperatingCounts, 'providers'>>`
    select
      (select count(distinct coalesce(m.person, x.subject))::int from vault.segment_subject x
        join vault.segment s on s.id = x.segment and s.state = 'live'
        left join identity.membership m on m.subject = x.subject) as people,
      (select count(distinct subject)::int from institution.notice where operator = ${config.operator}) as notices,
      (select count(distinct subject)::int from institution.stop_request
        where operator = ${config.operator} and state not in ('refused', 'withdrawn')) as stops,
      (select count(*)::int from procedure.matter where kind = 'use' and state = 'rejected') as "refusedUses",
      (select count(*)::int from procedure.matter
        where kind = 'incident' and data->>'kind' <> 'near-miss') as incidents,
      (select count(*)::int from procedure.matter
        where kind = 'incident' and data->>'kind' = 'near-miss') as "nearMisses",
      (select coalesce(array_agg(distinct institution), '{}') from intake.batch) as providers`.execute(
    database,
  );
  const by = await sql<{ institution: string; people: number }>`
    select s.institution, count(distinct coalesce(m.person, x.subject))::int as people
    from vault.segment_subject x join vault.segment s on s.id = x.segment and s.state = 'live'
    left join identity.membership m on m.subject = x.subject
    group by s.institution order by s.institution`.execute(database);
  const none = {
    people: 0,
    notices: 0,
    stops: 0,
    refusedUses: 0,
    incidents: 0,
    nearMisses: 0,
    providers: [],
  };
  const { providers, ...counts } = rows[0] ?? none;
  return { counts, providers, peopleByInstitution: by.rows };
}
