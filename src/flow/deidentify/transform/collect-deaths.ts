import type { Relation } from '../../../sql/relation.ts';
import { sql } from '../../../sql/sql.ts';

type Identified = Relation<'medical-information'>;

/**
 * One death per dead person: the day from the person or, where that has none, from the first death event; the cause
 * from the event.
 *
 * @shape one row per dead person: person, died_on, code, vocabulary
 */
export function collectDeaths(person: Identified, event: Identified): Identified {
  return {
    informationClass: 'medical-information',
    grain: ['person'],
    columns: ['person', 'died_on', 'code', 'vocabulary'],
    select: sql`
      select p.person as person, coalesce(p.death_on, d.start_on) as died_on, d.code as code, d.vocabulary as vocabulary
      from (${person.select}) as p
      left join (
        select person, start_on, code, vocabulary from (
          select person, start_on, code, vocabulary,
                 row_number() over (partition by person order by start_on, code nulls last, vocabulary) as __nth
          from (${event.select}) as e where domain = 'death'
        ) as ordered where __nth = 1
      ) as d on d.person = p.person
      where coalesce(p.death_on, d.start_on) is not null`,
  };
}
