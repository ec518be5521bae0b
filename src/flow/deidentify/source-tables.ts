import type { Engine } from '../../sql/engine.ts';
import { tableRelation, type Relation } from '../../sql/relation.ts';
import { commaList, id, sql } from '../../sql/sql.ts';
import { areaLabel } from './quasi-identifier-hierarchies.ts';
import type { DeidentificationProfile } from './profile.ts';
import { eventColumns, personColumns, releasedQualifiers } from './released-columns.ts';
import { collectDeaths } from './transform/collect-deaths.ts';
import { describePersons } from './transform/describe-persons.ts';
import { keepAllowedColumns } from './transform/keep-allowed-columns.ts';
import { keepListed } from './transform/keep-listed.ts';

type Identified = Relation<'medical-information'>;

/** What the draw gives. */
export interface DrawnTables {
  readonly person: Identified;
  readonly event: Identified;
}

/** What the work starts from: allowed columns only, each event with a row number that serves the checks. */
export interface SourceTables {
  readonly person: Identified;
  /** The allowed columns and `__row`. */
  readonly event: Identified;
  /** One row per person with what an attacker may know. */
  readonly described: Identified;
}

const stored = {
  area: '__deid_area',
  death: '__deid_death',
  source: '__deid_source',
  described: '__deid_described',
} as const;

async function storeAreas(engine: Engine, person: Identified, profile: DeidentificationProfile) {
  const codes = await engine.rows(
    sql`select distinct area_code from (${person.select}) as p where area_code is not null order by 1`,
  );
  const columns = ['area_code', 'area'];
  const writer = await engine.writer(
    stored.area,
    columns.map((name) => ({ name, type: 'text' }) as const),
  );
  writer.append(codes.map(([code]) => [String(code), areaLabel(String(code), profile.area) ?? null]));
  await writer.close();
  return tableRelation(stored.area, {
    columns,
    grain: ['area_code'],
    informationClass: 'medical-information',
  });
}

/** Events of the drawn persons with a row number, each dead person's death being one of them. */
function numberedEvents(
  person: Identified,
  event: Identified,
  deaths: Identified,
  tellDeath: boolean,
): Identified {
  const death = eventColumns.map((name) => {
    if (name === 'person') return sql`d.person`;
    if (name === 'domain') return sql`'death'`;
    if (name === 'code' || name === 'vocabulary') return sql`d.${id(name)}`;
    return name === 'start_on' ? sql`d.died_on` : sql`null`;
  });
  const own = commaList(eventColumns.map((name) => sql`e.${id(name)}`));
  return {
    informationClass: 'medical-information',
    grain: ['__row'],
    columns: [...eventColumns, '__row'],
    select: sql`
      select ${commaList(eventColumns.map(id))}, row_number() over () as __row from (
        select ${own} from (${event.select}) as e
        join (select person from (${person.select}) as p) as p on p.person = e.person where e.domain <> 'death'
        union all
        select ${commaList(death)} from (${deaths.select}) as d where ${tellDeath}
      ) as events`,
  };
}

/**
 * Stores what the work starts from, in the job's private engine.
 *
 * @throws {InvalidInputError} `deidentify/missing-column` when the draw lacks a column.
 */
export async function storeSourceTables(
  engine: Engine,
  drawn: DrawnTables,
  profile: DeidentificationProfile,
): Promise<SourceTables> {
  const person = keepAllowedColumns(drawn.person, personColumns);
  const event = keepListed(keepAllowedColumns(drawn.event, eventColumns), 'qualifier', releasedQualifiers);
  const deaths = await engine.store(stored.death, collectDeaths(person, event));
  const areas = await storeAreas(engine, person, profile);
  const source = await engine.store(
    stored.source,
    numberedEvents(person, event, deaths, profile.death !== 'none'),
  );
  const described = await engine.store(
    stored.described,
    describePersons({ person, event: source, deaths, areas }, profile),
  );
  return { person, event: source, described };
}

/** Drops what `storeSourceTables` stored: the named events need not lie beside the released ones any longer. */
export async function dropSourceTables(engine: Engine): Promise<void> {
  for (const table of Object.values(stored)) await engine.drop(table);
}
