import type { Relation } from '../../sql/relation.ts';
import { call, commaList, join, sql, type Sql } from '../../sql/sql.ts';
import type { Criterion } from './cohort-definition.ts';
import { matchingEvents } from './matching-events.ts';

type Identified = Relation<'medical-information'>;

/** What a criterion is judged on. */
export interface CohortTables {
  /** person, sex, birth_on, area_code. */
  readonly person: Identified;
  readonly event: Identified;
  /** One row per candidate: person, index_on. */
  readonly candidates: Identified;
}

type Kind<Name extends Criterion['kind']> = Extract<Criterion, { kind: Name }>;

/** Days from the index date of `c` to an event of `e`. */
const fromIndex = call('daysBetween', sql`c.index_on`, sql`e.start_on`);

function demographic({ person, candidates }: CohortTables, criterion: Kind<'demographic'>): Sql {
  const { sex, ageAtLeast, ageAtMost, ageOn, areas } = criterion;
  const ageDay = ageOn === undefined ? sql`c.index_on` : sql`cast(${ageOn} as date)`;
  const age = call('yearsBetween', sql`p.birth_on`, ageDay);
  const conditions: Sql[] = [sql`1 = 1`];
  if (sex !== undefined) conditions.push(sql`p.sex in (${commaList(sex.map((each) => sql`${each}`))})`);
  if (ageAtLeast !== undefined) conditions.push(sql`${age} >= ${ageAtLeast}`);
  if (ageAtMost !== undefined) conditions.push(sql`${age} <= ${ageAtMost}`);
  if (areas !== undefined) {
    const within = areas.map((area) => sql`substr(p.area_code, 1, ${area.length}) = ${area}`);
    conditions.push(sql`(${join(within, ' or ')})`);
  }
  return sql`
    select c.person as person from (${candidates.select}) as c
    join (${person.select}) as p on p.person = c.person where ${join(conditions, ' and ')}`;
}

/** Whether an event of `e` is in the window. */
function isWithin(window: Kind<'event'>['window']): Sql {
  return window === undefined
    ? sql`1 = 1`
    : sql`${fromIndex} >= ${window.fromDays} and ${fromIndex} <= ${window.toDays}`;
}

function event({ event, candidates }: CohortTables, criterion: Kind<'event'>): Sql {
  const { window, atLeast = 1 } = criterion;
  return sql`
    select c.person as person from (${candidates.select}) as c
    join (${matchingEvents(event, criterion.event).select}) as e on e.person = c.person
    where ${isWithin(window)} group by c.person having ${call('countDistinct', sql`e.start_on`)} >= ${atLeast}`;
}

function visit({ event, candidates }: CohortTables, criterion: Kind<'visit'>): Sql {
  const { kinds, daysAtLeast, daysAtMost, atLeast = 1, window } = criterion;
  const days = sql`${call('daysBetween', sql`e.start_on`, sql`e.end_on`)} + 1`;
  const conditions: Sql[] = [isWithin(window)];
  if (kinds !== undefined) conditions.push(sql`e.code in (${commaList(kinds.map((each) => sql`${each}`))})`);
  if (daysAtLeast !== undefined) conditions.push(sql`${days} >= ${daysAtLeast}`);
  if (daysAtMost !== undefined) conditions.push(sql`${days} <= ${daysAtMost}`);
  return sql`
    select c.person as person from (${candidates.select}) as c
    join (${matchingEvents(event, { domain: 'visit' }).select}) as e on e.person = c.person
    where ${join(conditions, ' and ')} group by c.person having count(*) >= ${atLeast}`;
}

function supply({ event, candidates }: CohortTables, criterion: Kind<'supply'>): Sql {
  return sql`
    select c.person as person from (${candidates.select}) as c
    join (${matchingEvents(event, criterion.event).select}) as e on e.person = c.person
    where ${isWithin(criterion.window)} group by c.person having sum(coalesce(e.days, 0)) >= ${criterion.daysAtLeast}`;
}

function sequence({ event, candidates }: CohortTables, criterion: Kind<'sequence'>): Sql {
  const days = call('daysBetween', sql`a.start_on`, sql`b.start_on`);
  return sql`
    select distinct c.person as person from (${candidates.select}) as c
    join (${matchingEvents(event, criterion.first).select}) as a on a.person = c.person
    join (${matchingEvents(event, criterion.then).select}) as b on b.person = c.person
    where ${days} >= ${criterion.minimumDays ?? 0} and ${days} <= ${criterion.maximumDays}`;
}

function washout({ event, candidates }: CohortTables, criterion: Kind<'washout'>): Sql {
  return sql`
    select person from (${candidates.select}) as kept where person not in (
      select c.person from (${candidates.select}) as c
      join (${matchingEvents(event, criterion.event).select}) as e on e.person = c.person
      where ${fromIndex} < 0 and ${fromIndex} >= ${-criterion.days})`;
}

function observed({ event, candidates }: CohortTables, { beforeDays, afterDays }: Kind<'observed'>): Sql {
  return sql`
    select c.person as person from (${candidates.select}) as c
    join (select person, start_on from (${event.select}) as every) as e on e.person = c.person
    group by c.person having min(${fromIndex}) <= ${-beforeDays} and max(${fromIndex}) >= ${afterDays}`;
}

function selectOf(tables: CohortTables, criterion: Criterion): Sql {
  switch (criterion.kind) {
    case 'demographic':
      return demographic(tables, criterion);
    case 'event':
      return event(tables, criterion);
    case 'visit':
      return visit(tables, criterion);
    case 'supply':
      return supply(tables, criterion);
    case 'sequence':
      return sequence(tables, criterion);
    case 'washout':
      return washout(tables, criterion);
    case 'observed':
      return observed(tables, criterion);
  }
}

/**
 * The candidates who meet a criterion. What is not known of a person (sex, birth date, residence) meets nothing.
 *
 * @shape one row per person: person
 */
export function meetingCriterion(tables: CohortTables, criterion: Criterion): Identified {
  return {
    informationClass: 'medical-information',
    grain: ['person'],
    columns: ['person'],
    select: selectOf(tables, criterion),
  };
}
