import type { Engine } from '../../sql/engine.ts';
import type { Relation } from '../../sql/relation.ts';
import { commaList, id, sql } from '../../sql/sql.ts';
import { purposeKey } from './delivery-key.ts';
import type { DeidentificationProfile } from './profile.ts';
import { codeReleaseTable, storeCodeReleases, type CodeCounts } from './release-code-table.ts';
import { boundNumbers } from './transform/bound-numbers.ts';
import { capDurations, durationBounds } from './transform/cap-durations.ts';
import { emptyColumn } from './transform/empty-column.ts';
import { commonValues, keepCommonValues } from './transform/keep-common-values.ts';
import { numberBounds } from './transform/number-bounds.ts';
import { releaseCodes } from './transform/release-codes.ts';
import { renumberVisits } from './transform/renumber-visits.ts';
import { replacePersons } from './transform/replace-persons.ts';
import { shiftDates } from './transform/shift-dates.ts';

type Identified = Relation<'medical-information'>;

/** Events as they may be released (still with `__row`), and what was done. */
export interface ReleasedEvents {
  readonly events: Identified;
  readonly codes: CodeCounts;
  /** Rows that left because their code was suppressed or absent. */
  readonly rowsDropped: number;
  /** Numbers brought to a bound, and numbers left out. */
  readonly numbersBounded: number;
  readonly numbersLeftOut: number;
}

const dates = ['start_on', 'end_on'];

/** Deaths told by the year only: the day goes, the year stands in `value_number`. */
function deathsByYear(input: Identified): Identified {
  const cells = input.columns.map((name) => {
    if (name === 'start_on') return sql`case when domain <> 'death' then start_on end as start_on`;
    if (name !== 'value_number') return id(name);
    return sql`case when domain = 'death' then extract(year from start_on) else value_number end as value_number`;
  });
  return { ...input, select: sql`select ${commaList(cells)} from (${input.select}) as i` };
}

/** Nobody is told by the outcome of a stay or a disease when a person died: neither that it was death, nor the day. */
function deathsOnlyAsDeaths(input: Identified): Identified {
  const tells = sql`domain <> 'death' and qualifier is not null and qualifier = 'died'`;
  const cells = input.columns.map((name) =>
    name === 'qualifier' || name === 'end_on'
      ? sql`case when ${tells} then null else ${id(name)} end as ${id(name)}`
      : id(name),
  );
  return { ...input, select: sql`select ${commaList(cells)} from (${input.select}) as i` };
}

/** Tables of this prefix serve the rewriting only: what is common, and where the bounds are. */
const lookup = (name: string) => `__deid_lookup_${name}`;

/**
 * Values, amounts and durations that are common enough. What is looked up is stored, and small; the events are not
 * written in between.
 */
async function commonEvents(
  engine: Engine,
  coded: Identified,
  { rareCodePeople: minimumPeople, extremeShare: share, keepTimeOfDay }: DeidentificationProfile,
): Promise<{ readonly events: Identified; readonly lookups: readonly string[] }> {
  const lookups: string[] = [];
  const stored = (name: string, relation: Identified) => {
    lookups.push(lookup(name));
    return engine.store(lookup(name), relation);
  };
  let events = keepTimeOfDay ? coded : emptyColumn(coded, 'start_time');
  for (const column of ['value_text', 'unit']) {
    const common = await stored(column, commonValues(coded, column, minimumPeople));
    events = keepCommonValues(events, column, minimumPeople, common);
  }
  const cap = { share, minimumPeople };
  const durations = await stored('duration', durationBounds(coded, cap));
  const measured = events;
  events = capDurations(events, cap, durations);
  const measures = { value_number: ['domain', 'vocabulary', 'code', 'unit'] };
  for (const [column, within] of Object.entries({
    ...measures,
    quantity: measures.value_number,
    days: ['domain'],
  })) {
    const bounds = { ...cap, column, within };
    events = boundNumbers(events, bounds, await stored(column, numberBounds(measured, bounds)));
  }
  return { events, lookups };
}

/**
 * Events of the released persons by the criteria ③ to ⑤: new numbers, shifted dates, rare codes rolled up, extreme and
 * rare values brought in or left out.
 *
 * @param keys one row per released person: person, number, offset_days
 */
export async function releaseEvents(
  engine: Engine,
  { source, keys }: { readonly source: Identified; readonly keys: Identified },
  profile: DeidentificationProfile,
  deliveryKey: Uint8Array,
): Promise<ReleasedEvents> {
  const salt = purposeKey(deliveryKey, 'visit').toString('hex');
  const numbered = replacePersons(source, keys);
  const offsets: Identified = {
    ...keys,
    select: sql`select number as person, offset_days from (${keys.select}) as k`,
  };
  const { releases, counts } = await storeCodeReleases(engine, numbered, profile.rareCodePeople);
  const shifted = renumberVisits(shiftDates(numbered, offsets, dates), salt);
  const coded = await engine.store('__deid_coded', releaseCodes(shifted, releases));
  const common = await commonEvents(engine, coded, profile);
  const told = profile.death === 'day' ? common.events : deathsOnlyAsDeaths(common.events);
  const released = profile.death === 'year' ? deathsByYear(told) : told;
  const events = await engine.store('__deid_event', released);
  const [dropped] = await engine.rows(sql`
    select (select count(*) from (${numbered.select}) as n) - (select count(*) from (${events.select}) as e)`);
  const [numbers] = await engine.rows(sql`
    select sum(case when e.value_number <> c.value_number then 1 else 0 end),
           sum(case when e.value_number is null and c.value_number is not null then 1 else 0 end)
    from (${coded.select}) as c join (${events.select}) as e on e.__row = c.__row where c.domain <> 'death'`);
  for (const table of ['__deid_coded', codeReleaseTable, ...common.lookups]) await engine.drop(table);
  return {
    events,
    codes: counts,
    rowsDropped: Number(dropped?.[0] ?? 0),
    numbersBounded: Number(numbers?.[0] ?? 0),
    numbersLeftOut: Number(numbers?.[1] ?? 0),
  };
}
