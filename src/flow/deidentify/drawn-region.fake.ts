import { seededRandom } from '../../kit/random.ts';
import { addDays, day } from '../../kit/day.ts';
import { eventColumns as loaded } from '../../formats/record-tables.ts';
import type { Engine, LoadedColumn } from '../../sql/engine.ts';
import { tableRelation } from '../../sql/relation.ts';
import type { SqlValue } from '../../sql/sql.ts';
import { eventColumns, personColumns } from './released-columns.ts';
import type { DrawnTables } from './source-tables.ts';

const personTypes: readonly LoadedColumn[] = personColumns.map((name) => ({
  name,
  type: name.endsWith('_on') ? 'date' : 'text',
}));
const eventTypes: readonly LoadedColumn[] = eventColumns.map((name) => ({
  name,
  type: loaded.find((column) => column.name === name)?.type ?? 'text',
}));

/** Loads a draw from hand-written rows; each event is given by the columns that it has. */
export async function drawnFrom(
  engine: Engine,
  people: readonly Readonly<Record<string, SqlValue>>[],
  events: readonly Readonly<Record<string, SqlValue>>[],
): Promise<DrawnTables> {
  const load = async (name: string, columns: readonly LoadedColumn[], rows: typeof people) => {
    const writer = await engine.writer(name, columns);
    writer.append(rows.map((row) => columns.map((column) => row[column.name] ?? null)));
    await writer.close();
    const about = { columns: columns.map((column) => column.name), grain: ['person'] };
    return tableRelation(name, { ...about, informationClass: 'medical-information' as const });
  };
  return {
    person: await load('person', personTypes, people),
    event: await load('event', eventTypes, events),
  };
}

/** A small made-up draw of `size` people with visits, diagnoses, drugs, laboratory values and some deaths. */
export async function drawnRegion(engine: Engine, size: number): Promise<DrawnTables> {
  const random = seededRandom('drawn-region');
  const people: Record<string, SqlValue>[] = [];
  const events: Record<string, SqlValue>[] = [];
  for (let index = 0; index < size; index += 1) {
    const person = `person-${String(index).padStart(12, '0')}`;
    const birthOn = addDays(day('1930-01-01'), random.below(30_000));
    people.push({
      person,
      sex: random.pick(['M', 'F']),
      birth_on: birthOn,
      death_on: random.chance(0.1) ? '2024-11-11' : null,
      area_code: random.pick(['22101', '22138', '19201', '13101']),
    });
    let on = addDays(day('2020-01-06'), random.below(200));
    for (let visit = 0; visit < 6; visit += 1) {
      on = addDays(on, 1 + random.below(90));
      const shared = { person, visit: `visit-${index}-${visit}`, start_on: on, start_time: '09:30' };
      events.push(
        { ...shared, domain: 'visit', code: 'outpatient', vocabulary: 'local', end_on: on },
        {
          ...shared,
          domain: 'condition',
          code: random.pick(['E119', 'E118', 'I10']),
          vocabulary: 'icd10',
          qualifier: 'primary',
        },
        {
          ...shared,
          domain: 'drug',
          code: '620000001',
          vocabulary: 'receipt-drug',
          second_code: '1124017F2026',
          second_vocabulary: 'yj',
          quantity: 28,
          days: 14 + random.below(14),
        },
        {
          ...shared,
          domain: 'measurement',
          code: '3D010000001926101',
          vocabulary: 'jlac10',
          value_number: 5 + random.below(60) / 10,
          unit: '%',
          value_text: random.chance(0.02) ? '=1+1' : null,
        },
      );
    }
  }
  return drawnFrom(engine, people, events);
}
