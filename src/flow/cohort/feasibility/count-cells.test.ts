import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckdbEngine } from '../../../engines/duckdb/duckdb-engine.ts';
import type { Engine } from '../../../sql/engine.ts';
import { sql, type SqlValue } from '../../../sql/sql.ts';
import { drawnFrom } from '../../deidentify/drawn-region.fake.ts';
import { parseCohortDefinition } from '../cohort-definition.ts';
import { answerCells } from '../protection/answer-cells.ts';
import { storeTokens } from '../protection/sketch-cells.ts';
import { countCells, type CountableTables } from './count-cells.ts';
import { feasibilityTable } from './feasibility-table.ts';

const secret = Buffer.alloc(32, 5);
type Row = Readonly<Record<string, SqlValue>>;

/** 60 women of 42 in 静岡 with two diagnoses a year and a half apart, 30 men of 95, 4 of unknown sex and place, 5 without diabetes. */
function population(): { people: Row[]; events: Row[] } {
  const people: Row[] = [];
  const events: Row[] = [];
  const add = (count: number, about: Row, diagnoses: readonly string[], code = 'E119') => {
    for (let index = 0; index < count; index += 1) {
      const person = `p${people.length}`;
      people.push({ person, ...about });
      const shared = { person, domain: 'condition', code, vocabulary: 'icd10' };
      events.push(...diagnoses.map((start_on) => ({ ...shared, start_on })));
    }
  };
  const women = { sex: 'F', birth_on: '1982-01-01', area_code: '22101' };
  add(60, women, ['2024-02-01', '2025-08-01']);
  add(30, { sex: 'M', birth_on: '1929-01-01', area_code: '13101' }, ['2024-06-01']);
  add(4, { sex: null, birth_on: null, area_code: null }, ['2024-06-01']);
  add(5, women, ['2024-06-01'], 'I10');
  return { people, events };
}

const definition = parseCohortDefinition({
  name: '糖尿病',
  index: { domain: 'condition' },
  inclusion: [
    {
      kind: 'event',
      label: '糖尿病',
      event: { domain: 'condition', codes: [{ vocabulary: 'icd10', prefixes: ['E11'] }] },
    },
  ],
});

let engine: Engine;
let tables: CountableTables;
beforeAll(async () => {
  engine = await openDuckdbEngine();
  const { people, events } = population();
  const drawn = await drawnFrom(engine, people, events);
  tables = {
    ...drawn,
    tokens: await storeTokens(
      engine,
      people.map(({ person }) => String(person)),
      secret,
    ),
  };
});
afterAll(() => engine[Symbol.asyncDispose]());

const exact = async () => {
  const cells = await countCells(engine, definition, tables, 'feasibility');
  return new Map(cells.map(({ cell, sketch }) => [cell, sketch.people]));
};

describe('countCells', () => {
  it('counts each person once in each cell, as counted by hand', async () => {
    expect(Object.fromEntries(await exact())).toEqual({
      '': 94,
      'step/0': 99,
      'step/1': 94,
      'age-sex/40-44/F': 60,
      'age-sex/90+/M': 30,
      'age-sex/unknown/other': 4,
      'sex/F': 60,
      'sex/M': 30,
      'sex/other': 4,
      'prefecture/22': 60,
      'prefecture/13': 30,
      'prefecture/unknown': 4,
      'year/2024': 94,
      'records/2024': 94,
      'records/2025': 60,
      'observed/0': 34,
      'observed/1': 60,
      'domain/condition': 94,
    });
  });

  it('counts nobody who has no token: they may not be counted', async () => {
    const { tokens } = tables;
    const fewer = { ...tokens, select: sql`select * from (${tokens.select}) as t where person <> 'p0'` };
    const [total] = await countCells(engine, definition, { ...tables, tokens: fewer }, 'count');
    expect(total?.sketch.people).toBe(93);
  });
});

describe('feasibilityTable', () => {
  const years = [2023, 2024, 2025];
  const table = async () => {
    const cells = await countCells(engine, definition, tables, 'feasibility');
    const answers = answerCells(cells, [], { minimum: 10, base: 10, secret });
    return feasibilityTable(definition, new Map(answers.map(({ cell, shown }) => [cell, shown])), years);
  };
  const part = async (id: string) => (await table()).parts.find((one) => one.id === id);

  it('E7: shows the people left after each criterion, a step of five people as none', async () => {
    const [start, left] = (await part('steps'))?.rows ?? [];
    expect(start?.ja).toBe('糖尿病');
    expect(left?.ja).toBe('含める: 糖尿病');
    expect(left?.people).toBe(start?.people);
    expect([90, 100]).toContain(left?.people);
  });

  it('E8: has age pyramid, sex, prefecture, year, span of records and observed time', async () => {
    const { parts } = await table();
    expect(parts.map(({ id, rows }) => [id, rows.length])).toEqual([
      ['steps', 2],
      ['age-sex', 60],
      ['sex', 3],
      ['prefecture', 48],
      ['year', 3],
      ['records', 3],
      ['observed', 5],
      ['domain', 7],
    ]);
    const sexes = new Map((await part('sex'))?.rows.map(({ ja, people }) => [ja, people]));
    expect(sexes).toEqual(
      new Map([
        ['男', 30],
        ['女', 60],
        ['その他・不明', null],
      ]),
    );
  });

  it('E9: shows a cell of four people and a cell of nobody alike', async () => {
    const rows = (await part('prefecture'))?.rows ?? [];
    const byCell = new Map(rows.map(({ cell, people }) => [cell, people]));
    expect(byCell.get('prefecture/unknown')).toBeNull();
    expect(byCell.get('prefecture/01')).toBeNull();
    expect(rows.filter(({ people }) => people !== null)).toHaveLength(2);
  });

  it('E8: has a total that is the sum of what is shown, and none where people are in several cells', async () => {
    expect((await part('sex'))?.shownTotal).toBe(90);
    expect((await part('records'))?.shownTotal).toBeNull();
  });
});
