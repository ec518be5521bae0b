import { beforeAll, describe, expect, it } from 'vitest';
import { openDuckdbEngine } from '../../engines/duckdb/duckdb-engine.ts';
import { eventColumns as loaded } from '../../formats/record-tables.ts';
import { clickhouseDialect, duckdbDialect } from '../../sql/dialect.ts';
import type { Engine, LoadedColumn } from '../../sql/engine.ts';
import { tableRelation } from '../../sql/relation.ts';
import { render, sql, type SqlValue } from '../../sql/sql.ts';
import { parseCohortDefinition, type Criterion } from './cohort-definition.ts';
import { cohortTables, evaluateCohort } from './evaluate-cohort.ts';
import { meetingCriterion } from './meeting-criterion.ts';

const about = { grain: ['person'], informationClass: 'medical-information' as const };
const personColumns: readonly LoadedColumn[] = [
  { name: 'person', type: 'text' },
  { name: 'sex', type: 'text' },
  { name: 'birth_on', type: 'date' },
  { name: 'death_on', type: 'date' },
  { name: 'area_code', type: 'text' },
];
const eventColumns: readonly LoadedColumn[] = [
  { name: 'person', type: 'text' },
  ...loaded.filter(({ name }) => !['subject', 'name', 'source_file', 'source_position'].includes(name)),
];
const person = tableRelation('person', { ...about, columns: personColumns.map(({ name }) => name) });
const event = tableRelation('event', { ...about, columns: eventColumns.map(({ name }) => name) });

/** Three people: a has diabetes and then a dental procedure, b the other way round, c diabetes twice and an old one. */
const people: readonly SqlValue[][] = [
  ['a', 'F', '1960-03-01', null, '22101'],
  ['b', 'M', '1990-03-01', null, '13101'],
  ['c', null, null, null, null],
];
const happened: readonly Readonly<Record<string, SqlValue>>[] = [
  { person: 'a', domain: 'condition', code: 'E11.9', vocabulary: 'icd10', start_on: '2024-03-01' },
  {
    person: 'a',
    domain: 'procedure',
    code: '309004010',
    vocabulary: 'receipt-procedure',
    start_on: '2024-03-31',
  },
  {
    person: 'b',
    domain: 'procedure',
    code: '309004010',
    vocabulary: 'receipt-procedure',
    start_on: '2024-01-01',
  },
  {
    person: 'b',
    domain: 'condition',
    code: '8830001',
    vocabulary: 'receipt-disease',
    second_code: 'E119',
    second_vocabulary: 'icd10',
    start_on: '2024-02-01',
  },
  {
    person: 'b',
    domain: 'condition',
    code: 'E110',
    vocabulary: 'icd10',
    start_on: '2024-01-15',
    qualifier: 'suspected',
  },
  { person: 'c', domain: 'condition', code: 'E119', vocabulary: 'icd10', start_on: '2024-06-01' },
  { person: 'c', domain: 'condition', code: 'E119', vocabulary: 'icd10', start_on: '2024-07-01' },
  { person: 'c', domain: 'condition', code: 'E149', vocabulary: 'icd10', start_on: '2024-05-01' },
  {
    person: 'c',
    domain: 'measurement',
    code: '3D010',
    vocabulary: 'jlac10',
    start_on: '2024-06-02',
    value_number: 7.5,
    unit: '%',
  },
  { person: 'b', domain: 'measurement', code: '1A010', start_on: '2024-01-20', value_text: '+' },
  { person: 'a', domain: 'visit', code: 'inpatient', start_on: '2024-03-01', end_on: '2024-03-10' },
  { person: 'b', domain: 'visit', code: 'outpatient', start_on: '2024-01-20', end_on: '2024-01-20' },
  { person: 'b', domain: 'visit', code: 'outpatient', start_on: '2024-01-25' },
  { person: 'a', domain: 'drug', code: '1', start_on: '2024-02-29', days: 14 },
  { person: 'a', domain: 'drug', code: '1', start_on: '2024-03-14', days: 28 },
  { person: 'b', domain: 'drug', code: '1', start_on: '2024-03-14', days: 41 },
  { person: 'b', domain: 'drug', code: '1', start_on: '2024-03-15' },
];

const diabetes = {
  domain: 'condition',
  codes: [{ vocabulary: 'icd10', prefixes: ['E11'] }],
  without: ['suspected'],
};
const dental = { domain: 'procedure', codes: [{ vocabulary: 'receipt-procedure', prefixes: ['309'] }] };
const define = (criteria: { inclusion?: unknown[]; exclusion?: unknown[] }) =>
  parseCohortDefinition({ name: '糖尿病', index: diabetes, inclusion: [], ...criteria });

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbEngine();
  const load = async (name: string, columns: readonly LoadedColumn[], rows: readonly SqlValue[][]) => {
    const writer = await engine.writer(name, columns);
    writer.append(rows);
    await writer.close();
  };
  await load('person', personColumns, people);
  await load(
    'event',
    eventColumns,
    happened.map((row) => eventColumns.map(({ name }) => row[name] ?? null)),
  );
  return async () => engine[Symbol.asyncDispose]();
});

const found = async (criteria: { inclusion?: unknown[]; exclusion?: unknown[] }) => {
  const { persons } = await evaluateCohort(engine, define(criteria), { person, event }, 10);
  return (await engine.rows(sql`select person from (${persons.select}) as c order by 1`)).flat();
};

describe('E4: evaluateCohort', () => {
  it('takes the first event that is meant as index date, by first or second code, with or without the dot', async () => {
    const { persons } = await evaluateCohort(engine, define({}), { person, event }, 10);
    expect(await engine.rows(sql`select * from (${persons.select}) as c order by 1`)).toEqual([
      ['a', '2024-03-01'],
      ['b', '2024-02-01'],
      ['c', '2024-06-01'],
    ]);
  });

  it.each<[string, unknown, string[]]>([
    ['age on the index date', { kind: 'demographic', ageAtLeast: 64, ageAtMost: 64 }, ['a']],
    ['age on a day', { kind: 'demographic', ageAtLeast: 66, ageAtMost: 66, ageOn: '2026-03-01' }, ['a']],
    ['age the day before', { kind: 'demographic', ageAtLeast: 66, ageAtMost: 66, ageOn: '2026-02-28' }, []],
    ['sex, and unknown is none', { kind: 'demographic', sex: ['M', 'F'] }, ['a', 'b']],
    ['a prefecture', { kind: 'demographic', areas: ['13'] }, ['b']],
    [
      'another event within a window',
      { kind: 'event', event: dental, window: { fromDays: 0, toDays: 30 } },
      ['a'],
    ],
    [
      'a window that ends a day too early',
      { kind: 'event', event: dental, window: { fromDays: 0, toDays: 29 } },
      [],
    ],
    ['an event on two days', { kind: 'event', event: diabetes, atLeast: 2 }, ['c']],
    ['a value', { kind: 'event', event: { domain: 'measurement', valueAtLeast: 7.5 } }, ['c']],
    ['dental before medical', { kind: 'sequence', first: dental, then: diabetes, maximumDays: 31 }, ['b']],
    [
      'medical before dental',
      { kind: 'sequence', first: diabetes, then: dental, minimumDays: 1, maximumDays: 30 },
      ['a'],
    ],
    [
      'a washout',
      {
        kind: 'washout',
        days: 31,
        event: { domain: 'condition', codes: [{ vocabulary: 'icd10', prefixes: ['E14'] }] },
      },
      ['a', 'b'],
    ],
    [
      'a washout that is a day too short',
      {
        kind: 'washout',
        days: 30,
        event: { domain: 'condition', codes: [{ vocabulary: 'icd10', prefixes: ['E14'] }] },
      },
      ['a', 'b', 'c'],
    ],
    [
      'a stay of so many days, both ends counted',
      { kind: 'visit', kinds: ['inpatient'], daysAtLeast: 10, daysAtMost: 10 },
      ['a'],
    ],
    ['a longer stay', { kind: 'visit', kinds: ['inpatient'], daysAtLeast: 11 }, []],
    ['two outpatient visits', { kind: 'visit', kinds: ['outpatient'], atLeast: 2 }, ['b']],
    [
      'an outpatient visit in the 10 days before',
      { kind: 'visit', kinds: ['outpatient'], window: { fromDays: -10, toDays: -1 } },
      ['b'],
    ],
    ['days of supply in all', { kind: 'supply', event: { domain: 'drug' }, daysAtLeast: 42 }, ['a']],
    [
      'days of supply from the index date on',
      {
        kind: 'supply',
        event: { domain: 'drug' },
        daysAtLeast: 42,
        window: { fromDays: 0, toDays: 999 },
      },
      [],
    ],
    ['a value in its unit', { kind: 'event', event: { domain: 'measurement', units: ['%'] } }, ['c']],
    ['a value in another unit', { kind: 'event', event: { domain: 'measurement', units: ['mg'] } }, []],
    ['a categorical value', { kind: 'event', event: { domain: 'measurement', texts: ['+'] } }, ['b']],
    ['time observed', { kind: 'observed', beforeDays: 31, afterDays: 0 }, ['b', 'c']],
  ])('includes by %s, and excludes the same people', async (label, criterion, expected) => {
    const labelled = { ...(criterion as object), label };
    expect(await found({ inclusion: [labelled] })).toEqual(expected);
    const others = ['a', 'b', 'c'].filter((each) => !expected.includes(each));
    expect(await found({ exclusion: [labelled] })).toEqual(others);
  });

  it('E7: counts people left after each criterion, and hides the small counts', async () => {
    const { attrition, exactAttrition } = await evaluateCohort(
      engine,
      define({ inclusion: [{ kind: 'demographic', label: '女性', sex: ['F'] }] }),
      { person, event },
      2,
    );
    expect(exactAttrition.map((step) => step.people)).toEqual([3, 1]);
    expect(attrition.map((step) => step.people)).toEqual([3, null]);
  });

  it('cuts the draw to its people', async () => {
    const definition = define({ inclusion: [{ kind: 'demographic', label: '女性', sex: ['F'] }] });
    const cohort = await evaluateCohort(engine, definition, { person, event }, 10);
    const cut = cohortTables(cohort, { person, event });
    expect(new Set((await engine.rows(cut.event)).map(([who]) => who))).toEqual(new Set(['a']));
    expect((await engine.rows(cut.person)).length).toBe(1);
  });
});

describe('meetingCriterion', () => {
  const candidates = tableRelation('candidate', { ...about, columns: ['person', 'index_on'] });
  const washout: Criterion = define({
    inclusion: [{ kind: 'washout', label: 'w', event: diabetes, days: 365 }],
  }).inclusion[0]!;

  it.each([
    [duckdbDialect, "date_diff('day', c.index_on, e.start_on)"],
    [clickhouseDialect, "dateDiff('day', c.index_on, e.start_on)"],
  ])('counts days in the words of $name and binds every value', (dialect, days) => {
    const { text, params } = render(meetingCriterion({ person, event, candidates }, washout).select, dialect);
    expect(text).toContain(days);
    expect(text).not.toContain('E11');
    expect(params).toEqual(['condition', 'icd10', 3, 'E11', 'icd10', 3, 'E11', 'suspected', -365]);
  });
});

describe('parseCohortDefinition', () => {
  it.each([
    [{}, 'name'],
    [
      { name: 'x', inclusion: [{ kind: 'event', label: 'e', event: { domain: 'gene' } }] },
      'inclusion.0.event.domain',
    ],
    [{ name: 'x', inclusion: [], index: { domain: 'condition', from: '2024-02-30' } }, 'index.from'],
    [{ name: 'x', inclusion: [], extra: 1 }, 'Unrecognized key'],
  ])('refuses %j and names the field', (value, field) => {
    expect(() => parseCohortDefinition(value)).toThrow(field);
  });
});
