import type { Relation } from '../../../sql/relation.ts';
import { call, join, sql, type Sql } from '../../../sql/sql.ts';
import type { DeidentificationProfile } from '../profile.ts';

type Identified = Relation<'medical-information'>;

/** The label of a number of visits: `1-4`, `5-19`, …, `100+`; `0` for none. */
function visitBand(count: Sql, starts: readonly number[]): Sql {
  const whens = starts.map((start, index) => {
    const low = index === 0 ? 1 : (starts[index - 1] ?? 1);
    return sql`when ${count} < ${start} then ${`${low}-${start - 1}`}`;
  });
  return sql`case when ${count} is null then '0' ${join(whens, ' ')} else ${`${starts.at(-1) ?? 1}+`} end`;
}

/**
 * What an attacker may know of each person, at the finest level that a delivery may tell: sex, age band on the day
 * of the first event (from `topAge` on all are one), area, whether dead, and a band of the number of visits.
 *
 * @param deaths one row per dead person
 * @param areas one row per area code: area_code, area
 * @shape one row per person: person, sex, age_band, area, died, visit_band; unknown is a value of its own
 * @law Rules Art. 18 ①④
 */
export function describePersons(
  { person, event, deaths, areas }: Readonly<Record<'person' | 'event' | 'deaths' | 'areas', Relation>>,
  { ageBandYears, topAge, visitBands }: DeidentificationProfile,
): Identified {
  const age = call('yearsBetween', sql`p.birth_on`, sql`f.first_on`);
  const low = sql`cast(floor(${age} / ${ageBandYears}) * ${ageBandYears} as integer)`;
  return {
    informationClass: 'medical-information',
    grain: ['person'],
    columns: ['person', 'sex', 'age_band', 'area', 'died', 'visit_band'],
    select: sql`
      select p.person as person, coalesce(p.sex, 'unknown') as sex,
        case when p.birth_on is null or f.first_on is null or p.birth_on > f.first_on then 'unknown'
             when ${age} >= ${topAge} then ${`${topAge}+`}
             else concat(cast(${low} as varchar), '-', cast(${low} + ${ageBandYears - 1} as varchar)) end as age_band,
        coalesce(a.area, 'unknown') as area,
        case when d.person is null then 'no' else 'yes' end as died,
        ${visitBand(sql`f.visits`, visitBands)} as visit_band
      from (${person.select}) as p
      left join (
        select person, min(start_on) as first_on,
               nullif(sum(case when domain = 'visit' then 1 else 0 end), 0) as visits
        from (${event.select}) as e group by person
      ) as f on f.person = p.person
      left join (${deaths.select}) as d on d.person = p.person
      left join (${areas.select}) as a on a.area_code = p.area_code`,
  };
}
