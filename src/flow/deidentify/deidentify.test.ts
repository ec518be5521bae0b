import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckdbEngine } from '../../engines/duckdb/duckdb-engine.ts';
import { LawError } from '../../kit/errors.ts';
import type { Engine } from '../../sql/engine.ts';
import type { Relation } from '../../sql/relation.ts';
import { sql } from '../../sql/sql.ts';
import { declareAnonymized, type AnonymizedRelation } from './anonymized-relation.ts';
import { runChecks } from './checks.ts';
import { deidentify, type DeidentifiedOutcome } from './deidentify.ts';
import { drawnFrom, drawnRegion } from './drawn-region.fake.ts';
import { profileNamed, profiles } from './profile.ts';
import { eventColumns } from './released-columns.ts';
import { relationOf } from './transform/relation.fake.ts';

const key = new Uint8Array(32).fill(7);
const profile = { ...profiles.standard, suppressionLimit: 0.5 };

let engine: Engine;
let outcome: DeidentifiedOutcome;
beforeAll(async () => {
  engine = await openDuckdbEngine();
  outcome = await deidentify(engine, await drawnRegion(engine, 200), profile, key);
});
afterAll(() => engine[Symbol.asyncDispose]());

const first = async (query: Relation | ReturnType<typeof sql>) => (await engine.rows(query))[0]?.[0];

describe('deidentify', () => {
  it('gives anonymized tables whose every check holds, with evidence for each of the five criteria', () => {
    expect(outcome.evidence.map(({ criterion }) => criterion)).toEqual([1, 2, 3, 4, 5]);
    const checks = outcome.evidence.flatMap((each) => each.checks);
    expect(checks.length).toBeGreaterThanOrEqual(12);
    expect(checks.filter(({ holds }) => !holds)).toEqual([]);
    expect(outcome.evidence.every((each) => each.checks.length > 0)).toBe(true);
  });

  it('brings everybody into a class of k, and tells how it was before', () => {
    expect(outcome.risk.persons.after.k).toBeGreaterThanOrEqual(profile.k);
    expect(outcome.risk.persons.before.uniques).toBeGreaterThan(100);
    expect(outcome.risk.persons.after.uniques).toBe(0);
  });

  it('puts no secret into what goes out', () => {
    const text = JSON.stringify([outcome.evidence, outcome.risk, outcome.profile]);
    expect(text).not.toContain(Buffer.from(key).toString('hex'));
    expect(text).not.toMatch(/person-0/);
  });

  it('leaves out the events of the persons whom it leaves out', async () => {
    const { person, events } = outcome.tables;
    const orphans = sql`select count(*) from (${events.condition.select}) as e where person not in (select person from (${person.select}) as p)`;
    expect(await first(orphans)).toBe(0);
    expect(Number(await first(sql`select count(*) from (${person.select}) as p`))).toBe(
      200 - outcome.suppressedPersons,
    );
  });

  it.each([
    ['day', true],
    ['year', false],
    ['none', false],
  ] as const)(
    'tells of a death by an outcome only where deaths are told by the day (%s)',
    async (death, isTold) => {
      await using own = await openDuckdbEngine();
      const drawn = await drawnRegion(own, 200);
      const died: Relation<'medical-information'> = {
        ...drawn.event,
        select: sql`select * replace ('died' as qualifier) from (${drawn.event.select}) as e`,
      };
      const wide = { ...profile, death, suppressionLimit: 1 };
      const { tables } = await deidentify(own, { ...drawn, event: died }, wide, key);
      const [[told] = []] = await own.rows(
        sql`select count(*) from (${tables.events.condition.select}) as e where qualifier = 'died'`,
      );
      expect(Number(told) > 0).toBe(isTold);
    },
  );

  it('leaves no table of the named events behind but what it was given and the keys', async () => {
    const tables = await engine.rows(
      sql`select table_name from information_schema.tables where table_name like '!_!_%' escape '!' order by 1`,
    );
    expect(tables.flat()).toEqual(['__deid_event', '__deid_key', '__deid_person']);
  });

  it('gives the same rows for the same draw, profile and key, and others for another key', async () => {
    await using own = await openDuckdbEngine();
    const rowsBy = async (ownKey: Uint8Array) => {
      const draw = await drawnRegion(own, 100);
      const { tables } = await deidentify(own, draw, { ...profile, suppressionLimit: 1 }, ownKey);
      const digest = createHash('sha256');
      for (const { select } of [tables.person, tables.events.measurement]) {
        const rows = await own.rows(sql`select * from (${select}) as r order by all`);
        expect(rows.length).toBeGreaterThan(50);
        digest.update(JSON.stringify(rows));
      }
      return digest.digest('hex');
    };
    const once = await rowsBy(key);
    expect(await rowsBy(key)).toBe(once);
    expect(await rowsBy(new Uint8Array(32).fill(8))).not.toBe(once);
  });

  it('refuses rather than leave out more people than the profile allows', async () => {
    await using own = await openDuckdbEngine();
    const people = [1, 2, 3].map((n) => ({ person: `p${n}`, sex: 'F', birth_on: '1980-01-01' }));
    const events = people.map(({ person }) => ({ person, domain: 'visit', start_on: '2024-01-01' }));
    const draw = await drawnFrom(own, people, events);
    await expect(deidentify(own, draw, profile, key)).rejects.toThrow(LawError);
  });

  it('refuses a profile that is laxer than the rules', async () => {
    const draw = await drawnRegion(engine, 10);
    await expect(deidentify(engine, draw, { ...profile, k: 2 }, key)).rejects.toThrow('laxer');
    await expect(deidentify(engine, draw, { ...profile, topAge: 100 }, key)).rejects.toThrow('laxer');
  });

  it.each(['strict', 'rare-disease'] as const)('works by the profile %s', async (name) => {
    await using own = await openDuckdbEngine();
    const draw = await drawnRegion(own, 300);
    const made = await deidentify(own, draw, { ...profileNamed(name), suppressionLimit: 1 }, key);
    expect(made.risk.persons.after.k).toBeGreaterThanOrEqual(profiles[name].k);
    const deaths = await own.rows(made.tables.events.death);
    expect(deaths.length).toBeGreaterThan(0);
    expect(deaths.every((row) => row[eventColumns.indexOf('start_on')] === null)).toBe(true);
  });
});

describe('runChecks', () => {
  const event = (
    rows: readonly (readonly [string | number, string, string, number])[],
    type: 'text' | 'integer',
  ) => relationOf({ person: type, start_on: 'date', value_text: 'text', __row: 'integer' }, rows);
  const source = event(
    Array.from({ length: 10 }, (_, n) => [`0000000${n}`, '2024-01-01', '+', n] as const),
    'text',
  );
  const keys = relationOf(
    { person: 'text', number: 'integer', offset_days: 'integer' },
    Array.from({ length: 10 }, (_, n) => [`0000000${n}`, n + 1, 182]),
  );
  const persons = relationOf(
    { person: 'integer', sex: 'text', age_band: 'text', area: 'text', died: 'text', visit_band: 'text' },
    Array.from({ length: 10 }, (_, n) => [n + 1, 'F', '40-44', '*', 'no', '1-4']),
  );
  const empty = {
    domain: 'm',
    code: 'X',
    vocabulary: 'icd10',
    visit: null,
    second_code: null,
    second_vocabulary: null,
    unit: null,
    qualifier: null,
  };
  const whole = (relation: Relation): Relation => ({
    ...relation,
    select: sql`select *, ${empty.domain} as domain, ${empty.code} as code, ${empty.vocabulary} as vocabulary, cast(null as varchar) as visit,
      cast(null as varchar) as second_code, cast(null as varchar) as second_vocabulary, cast(null as varchar) as unit, cast(null as varchar) as qualifier from (${relation.select}) as w`,
  });
  const failing = async (
    rows: readonly (readonly [number, string, string, number])[],
    people: Relation = persons,
    allowed = ['person', 'start_on', 'value_text', '__row', ...persons.columns],
  ) => {
    const tables = { source: whole(source), events: whole(event(rows, 'integer')), persons: people, keys };
    return (await runChecks(engine, tables, profile, allowed))
      .filter(({ holds }) => !holds)
      .map(({ name }) => name);
  };
  const good = Array.from({ length: 10 }, (_, n) => [n + 1, '2024-07-01', '+', n] as const);

  it('finds nothing wrong with tables that are right', async () => {
    expect(await failing(good)).toEqual([]);
  });

  it.each<[string, readonly (readonly [number, string, string, number])[], string[]]>([
    [
      'a shift that was skipped',
      good.map(([who, , text, row]) => [who, '2024-01-01', text, row] as const),
      ['no-original-date', 'shift-within-range'],
    ],
    [
      'a local identifier in a cell',
      good.map(([who, on, text, row]) => [who, on, row === 3 ? '00000003' : text, row] as const),
      ['no-local-identifier', 'no-rare-text-value'],
    ],
    ['an interval that changed', [...good, [1, '2024-07-02', '+', 0] as const], ['intervals-kept']],
    [
      'a shift of two days',
      good.map(([who, , text, row]) => [who, '2024-01-03', text, row] as const),
      ['shift-within-range'],
    ],
    ['a row of nobody', [...good, [99, '2024-07-01', '+', 0] as const], ['no-orphan-row']],
    ['a code that too few people have', good.slice(1), ['no-rare-code', 'no-rare-text-value']],
  ])('finds %s', async (_what, rows, expected) => {
    expect(await failing(rows)).toEqual(expected);
  });

  it('finds a class below k and a column that is not on the list', async () => {
    const small = {
      ...persons,
      select: sql`select person, case when person < 3 then 'M' else sex end as sex, age_band, area, died, visit_band from (${persons.select}) as p`,
    };
    expect(await failing(good, small)).toEqual(['no-small-class']);
    expect(await failing(good, persons, persons.columns as string[])).toEqual([
      'no-identifying-column',
      'no-identification-code-column',
    ]);
  });
});

describe('declareAnonymized', () => {
  const relation = relationOf({ person: 'integer' }, [[1]]);
  const fine = { k: 5, persons: 10, maximum: 0.2, failedChecks: [] };
  const limits = { k: 5, maximumRisk: 0.2 };

  it('is the only maker of an anonymized relation', () => {
    const declared: AnonymizedRelation = declareAnonymized(relation, fine, limits);
    expect(declared.informationClass).toBe('anonymized');
    // @ts-expect-error naming the class does not make it so
    const planted: AnonymizedRelation = { ...relation, informationClass: 'anonymized' };
    expect(planted.columns).toEqual(declared.columns);
  });

  it.each([
    ['a class is smaller than k', { ...fine, k: 4 }, 'deidentify/risk-above-limit'],
    ['the risk is higher than the limit', { ...fine, maximum: 0.21 }, 'deidentify/risk-above-limit'],
    ['the risk is not known', { ...fine, maximum: NaN }, 'deidentify/risk-above-limit'],
    ['a check did not hold', { ...fine, failedChecks: ['no-rare-code'] }, 'deidentify/check-failed'],
  ])('refuses when %s', (_when, risk, code) => {
    expect(() => declareAnonymized(relation, risk, limits)).toThrow(expect.objectContaining({ code }));
  });
});
