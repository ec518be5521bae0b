/**
 * The demonstration's checks, from the delivered bytes and the truth about the synthetic region: never from what the
 * pipeline says of itself.
 */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from '../../sql/engine.ts';
import { sql } from '../../sql/sql.ts';
import { recoverEffects, type RecoveredEffect } from './planted-effects.ts';
import type { TrueStop } from './demo-truth.ts';
import { filesBelow } from './files-below.ts';

/** What was found in the delivered package. */
export interface DeliveryChecks {
  /** Delivered people who are recognized, by their values and intervals, as somebody who stopped. */
  readonly stoppedPersonsInPackage: number;
  /** Delivered people with records that an institution had no valid notice for. */
  readonly unnotifiedPersonsInPackage: number;
  /** Names, numbers and local ids of the truth that stand in a delivered file. */
  readonly directIdentifiersInPackage: number;
  readonly intervalsPreserved: boolean;
  readonly plantedEffectsRecovered: boolean;
  readonly effects: readonly RecoveredEffect[];
  /** Delivered people whom the truth recognizes at all, so that a check that recognizes nobody is seen. */
  readonly recognizedPersons: number;
}

/** Triples of values that must agree, at one shift, before a delivered person is recognized. */
const agreeingPairs = 3;

/**
 * Tables `truth_pair` and `delivered_pair`: two neighbouring measurements of one person on one day, with the day. The pair of
 * values is rare; the days tell the shift.
 */
async function pairsOfValues(engine: Engine, truthFolder: string): Promise<void> {
  const csv = (name: string) => join(truthFolder, name);
  await engine.run(sql`create or replace table truth_measurement as
    select person, institution, cast("on" as date) as on_day, code, cast(value as double) as value
    from read_csv(${csv('measurements.csv')}, header = true, all_varchar = true)`);
  await engine.run(sql`create or replace table truth_gate as
    select s.person, s.institution, g.expected
    from read_csv(${csv('subjects.csv')}, header = true, all_varchar = true) as s
    join read_csv(${csv('gate.csv')}, header = true, all_varchar = true) as g using (institution, local_id)`);
  await engine.run(sql`create or replace table truth_pair as
    select person, institution, on_day, value, lead(value) over w as next_value, lead(value, 2) over w as third_value
    from truth_measurement
    window w as (partition by person, institution, on_day order by code, value)
    qualify third_value is not null`);
  await engine.run(sql`create or replace table delivered_pair as
    select person_id, measurement_date as on_day, value_as_number as value, lead(value_as_number) over w as next_value,
           lead(value_as_number, 2) over w as third_value
    from measurement where value_as_number is not null
    window w as (partition by person_id, visit_occurrence_id, measurement_date order by measurement_source_value, value_as_number)
    qualify third_value is not null`);
}

/** How often a delivered person's values agree with those of a truth person at an institution, by the shift of the dates. */
const agreements = sql`
  select d.person_id, t.person, t.institution, d.on_day - t.on_day as shift, count(*) as pairs
  from delivered_pair as d
  join truth_pair as t on t.value = d.value and t.next_value = d.next_value and t.third_value = d.third_value
  group by d.person_id, t.person, t.institution, d.on_day - t.on_day`;

/** Of each delivered person the one truth person and shift that agree most, when nobody else agrees as much. */
const best = sql`
  with candidates as (select person_id, person, shift, sum(pairs) as pairs from agreement group by all)
  select person_id, person, shift from candidates
  qualify pairs >= ${agreeingPairs}
    and row_number() over (partition by person_id order by pairs desc) = 1
    and count(*) over (partition by person_id, pairs) = 1`;

const count = async (engine: Engine, query: ReturnType<typeof sql>) =>
  Number((await engine.rows(query))[0]?.[0] ?? 0);

/** Identifiers of the truth that stand in a file of the package, as UTF-8. */
async function identifiersIn(engine: Engine, folder: string, regionFolder: string): Promise<number> {
  const localIds = await engine.rows(sql`select distinct local_id from
    read_csv(${join(regionFolder, 'truth', 'subjects.csv')}, header = true, all_varchar = true) where length(local_id) >= 6`);
  const identifiers = new Set(localIds.map(([id]) => String(id)));
  const found = new Set<string>();
  for (const path of await filesBelow(folder)) {
    if (path.endsWith('.parquet')) continue;
    const text = await readFile(path, 'utf8');
    // Every run of letters and digits is a word; identifiers are words.
    for (const word of text.match(/[A-Za-z0-9-]{6,}/g) ?? []) if (identifiers.has(word)) found.add(word);
  }
  return found.size;
}

/**
 * Recognizes people in the package by triples of values on one day at one common shift, and looks whether anybody is there who may
 * not be; whether identifiers stand anywhere; whether intervals hold; and whether the planted effects are found again.
 */
export async function checkDelivery(
  engine: Engine,
  packageFolder: string,
  regionFolder: string,
  stops: readonly TrueStop[],
): Promise<DeliveryChecks> {
  await pairsOfValues(engine, join(regionFolder, 'truth'));
  await engine.run(sql`create or replace table agreement as ${agreements}`);
  await engine.run(sql`create or replace table best as ${best}`);
  // What is there of each institution's records of a recognized person: those that agree at the person's own shift.
  await engine.run(sql`create or replace table recognized as
    select a.* from agreement as a join best using (person_id, person, shift)`);
  const stopped = await engine.writer('true_stop', [
    { name: 'person', type: 'text' },
    { name: 'institution', type: 'text' },
  ]);
  stopped.append(stops.map(({ person, institution }) => [person, institution]));
  await stopped.close();
  const effects = await recoverEffects(engine, join(regionFolder, 'truth', 'effects.json'));
  return {
    stoppedPersonsInPackage: await count(
      engine,
      sql`select count(distinct r.person_id) from recognized as r join true_stop as s
          on s.person = r.person and coalesce(s.institution, r.institution) = r.institution`,
    ),
    unnotifiedPersonsInPackage: await count(
      engine,
      sql`select count(distinct r.person_id) from recognized as r join truth_gate as g using (person, institution)
          where g.expected in ('not-notified', 'waiting', 'died-before-notice')`,
    ),
    directIdentifiersInPackage: await identifiersIn(engine, packageFolder, regionFolder),
    intervalsPreserved: await intervalsHold(engine),
    plantedEffectsRecovered:
      effects.some(({ recovered }) => recovered === true) &&
      effects.every(({ recovered }) => recovered !== false),
    effects,
    recognizedPersons: await count(engine, sql`select count(distinct person_id) from recognized`),
  };
}

/**
 * Whether every recognized person's dates moved by one shift of whole weeks: nearly all of what agrees with the person's own
 * measurements agrees at that shift.
 */
async function intervalsHold(engine: Engine): Promise<boolean> {
  const [row] = await engine.rows(sql`
    with per_person as (
      select b.person_id, any_value(b.shift) as shift,
             sum(a.pairs) filter (where a.shift = b.shift) / sum(a.pairs) as share
      from best as b join agreement as a using (person_id, person) group by b.person_id
    )
    select count(*), count(*) filter (where share < 0.8), count(*) filter (where shift % 7 <> 0 or shift = 0) from per_person`);
  const [people = 0, scattered = 0, notWholeWeeks = 0] = (row ?? []).map(Number);
  return people > 0 && scattered <= people / 100 && notWholeWeeks === 0;
}
