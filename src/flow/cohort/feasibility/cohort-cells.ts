import type { Relation } from '../../../sql/relation.ts';
import { call, join, sql, type Sql } from '../../../sql/sql.ts';
import { ageBands, observedBounds } from './table-layout.ts';

type Identified = Relation<'medical-information'>;

const year = (date: Sql) => sql`cast(extract(year from ${date}) as varchar)`;

/** Which band of observed time: `0` … */
function observedBand(days: Sql): Sql {
  const whens = observedBounds.map((bound, index) => sql`when ${days} < ${bound} then ${String(index)}`);
  return sql`case ${join(whens, ' ')} else ${String(observedBounds.length)} end`;
}

function ageBand(age: Sql): Sql {
  const { years, top } = ageBands;
  const low = sql`cast(floor(${age} / ${years}) * ${years} as integer)`;
  return sql`case when p.birth_on is null or p.birth_on > c.index_on then 'unknown'
    when ${age} >= ${top} then ${`${top}+`}
    else concat(cast(${low} as varchar), '-', cast(${low} + ${years - 1} as varchar)) end`;
}

/**
 * In which cells of the feasibility tables each person of a cohort is.
 *
 * @param persons one row per person: person, index_on
 * @shape person, cell: `age-sex/40-44/F`, `sex/F`, `prefecture/22`, `year/2024`, `records/2024`, `observed/0`, `domain/drug`
 */
export function cohortCells(
  persons: Identified,
  { person, event }: { readonly person: Identified; readonly event: Identified },
): Identified {
  const sex = sql`case when p.sex in ('M', 'F') then p.sex else 'other' end`;
  const age = call('yearsBetween', sql`p.birth_on`, sql`c.index_on`);
  const about = (cell: Sql) => sql`
    select c.person as person, ${cell} as cell from (${persons.select}) as c
    join (${person.select}) as p on p.person = c.person`;
  const records = sql`
    from (${event.select}) as e join (${persons.select}) as c on c.person = e.person where e.start_on is not null`;
  const parts: Sql[] = [
    about(sql`concat('age-sex/', ${ageBand(age)}, '/', ${sex})`),
    about(sql`concat('sex/', ${sex})`),
    about(sql`concat('prefecture/', coalesce(substr(p.area_code, 1, 2), 'unknown'))`),
    about(sql`concat('year/', ${year(sql`c.index_on`)})`),
    sql`select c.person as person, concat('records/', ${year(sql`e.start_on`)}) as cell ${records}`,
    sql`select c.person as person, concat('domain/', e.domain) as cell ${records}`,
    sql`select person, concat('observed/', ${observedBand(sql`days`)}) as cell from (
      select c.person as person, ${call('daysBetween', sql`min(e.start_on)`, sql`max(e.start_on)`)} as days
      ${records} group by c.person) as o`,
  ];
  return {
    informationClass: 'medical-information',
    grain: [],
    columns: ['person', 'cell'],
    select: join(parts, ' union all '),
  };
}
