import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckdbEngine } from '../../../engines/duckdb/duckdb-engine.ts';
import type { Engine } from '../../../sql/engine.ts';
import type { SqlValue } from '../../../sql/sql.ts';
import { drawnFrom } from '../../deidentify/drawn-region.fake.ts';
import { answerCells } from '../protection/answer-cells.ts';
import { storeTokens } from '../protection/sketch-cells.ts';
import { catalogueOf, wordsFor, type Catalogue, type CodeWords, type RecordsHeld } from './catalogue.ts';
import { countInventory } from './inventory-cells.ts';
import { searchCatalogue } from './search-catalogue.ts';

const secret = Buffer.alloc(32, 6);
const words: CodeWords = new Map([
  ['icd10', new Map([['E11', { ja: '２型糖尿病', en: 'type 2 diabetes' }]])],
  ['yj', new Map([['2149', { ja: '血圧降下剤', en: 'antihypertensives' }]])],
]);

/** 40 people with diabetes in 2024, 25 of them in 2025 too and with a drug; 12 with a rare disease; an institution's own code. */
function happened(): Record<string, SqlValue>[] {
  const events: Record<string, SqlValue>[] = [];
  for (let index = 0; index < 52; index += 1) {
    const person = `p${index}`;
    const condition = { person, domain: 'condition', vocabulary: 'icd10' };
    if (index >= 40) {
      events.push({ ...condition, code: 'G10', start_on: '2024-05-01' });
      continue;
    }
    events.push({ ...condition, code: index % 2 === 0 ? 'E11.9' : 'E119', start_on: '2024-05-01' });
    events.push({ person, domain: 'visit', vocabulary: 'local', code: 'X1', start_on: '2024-05-01' });
    if (index >= 25) continue;
    events.push({ ...condition, code: 'E119', start_on: '2025-05-01' });
    const drug = {
      person,
      domain: 'drug',
      code: '620000001',
      vocabulary: 'receipt-drug',
      start_on: '2025-05-01',
    };
    events.push({ ...drug, second_code: '2149999F1019', second_vocabulary: 'yj' });
  }
  return events;
}

const held: RecordsHeld[] = ['a', 'b', 'c', 'd'].map((institution, index) => ({
  institution,
  kind: index < 3 ? 'hospital' : 'clinic',
  domain: 'condition',
  year: 2024,
}));

let engine: Engine;
let catalogue: Catalogue;
let exact: Map<string, number>;
beforeAll(async () => {
  engine = await openDuckdbEngine();
  const people = Array.from({ length: 52 }, (_, index) => ({ person: `p${index}` }));
  const drawn = await drawnFrom(engine, people, happened());
  const tokens = await storeTokens(
    engine,
    people.map(({ person }) => person),
    secret,
  );
  const cells = await countInventory(engine, { event: drawn.event, tokens }, 20);
  exact = new Map(cells.map(({ cell, sketch }) => [cell, sketch.people]));
  const answers = answerCells(cells, [], { minimum: 10, base: 10, secret });
  catalogue = catalogueOf({
    madeOn: '2026-10-01',
    dataVersion: 'v1',
    years: [2024, 2025],
    shown: new Map(answers.map(({ cell, shown }) => [cell, shown])),
    held,
    words,
    fewestInstitutions: 3,
  });
});
afterAll(() => engine[Symbol.asyncDispose]());

describe('countInventory', () => {
  it('counts people by kind of record, code and year, as counted by hand, and no code that few have', () => {
    expect(Object.fromEntries(exact)).toEqual({
      '': 52,
      'dataset|condition': 52,
      'dataset|condition|2024': 52,
      'dataset|condition|2025': 25,
      'dataset|drug': 25,
      'dataset|drug|2025': 25,
      'dataset|visit': 40,
      'dataset|visit|2024': 40,
      'variable|condition|icd10|E119': 40,
      'variable|condition|icd10|E119|2024': 40,
      'variable|condition|icd10|E119|2025': 25,
      'variable|drug|receipt-drug|620000001': 25,
      'variable|drug|receipt-drug|620000001|2025': 25,
      'variable|drug|yj|2149999F1019': 25,
      'variable|drug|yj|2149999F1019|2025': 25,
    });
  });
});

describe('catalogueOf', () => {
  it('E1: has kinds of records by year, with the number of institutions of a kind and never which', () => {
    const conditions = catalogue.datasets.find(({ domain }) => domain === 'condition');
    expect(conditions?.ja).toBe('傷病');
    const [in2024] = conditions?.years ?? [];
    expect(in2024?.year).toBe(2024);
    expect(in2024?.institutions).toMatchObject({ hospital: 3, clinic: null, 'dental-clinic': null });
    expect([50, 60]).toContain(in2024?.people);
    expect(JSON.stringify(catalogue)).not.toMatch(/"institution":/);
  });

  it('E2, D10: has every code that enough people have, with its years, and does not name the others', () => {
    expect(catalogue.variables.map(({ code }) => code).sort()).toEqual(['2149999F1019', '620000001', 'E119']);
    const diabetes = catalogue.variables.find(({ code }) => code === 'E119');
    expect(diabetes).toMatchObject({ people: 40, words: { ja: '２型糖尿病' } });
    expect(diabetes?.years.map(({ people }) => people !== null)).toEqual([true, true]);
    expect(JSON.stringify(catalogue)).not.toContain('G10');
    expect(JSON.stringify(catalogue)).not.toContain('X1');
  });
});

describe('searchCatalogue', () => {
  const codes = (search: Parameters<typeof searchCatalogue>[1]) =>
    searchCatalogue(catalogue, search).variables.map(({ code }) => code);

  it('E2: finds by a word, by the beginning of a code with or without its dot, and by both languages', () => {
    expect(codes({ text: '糖尿病' })).toEqual(['E119']);
    expect(codes({ text: 'e11.9' })).toEqual(['E119']);
    expect(codes({ text: 'ANTIHYPER' })).toEqual(['2149999F1019']);
    expect(codes({ text: '2型' })).toEqual(['E119']);
    expect(codes({ text: 'ない' })).toEqual([]);
    expect(codes({})[0]).toBe('E119');
  });

  it('E1: has facets, each counted under the other choices', () => {
    const { facets, variables } = searchCatalogue(catalogue, { domain: 'drug', year: 2025 });
    expect(variables).toHaveLength(2);
    expect(facets.domain).toEqual([
      { value: 'condition', variables: 1 },
      { value: 'drug', variables: 2 },
    ]);
    expect(facets.vocabulary).toEqual([
      { value: 'receipt-drug', variables: 1 },
      { value: 'yj', variables: 1 },
    ]);
    expect(facets.year).toEqual([
      { value: 2024, variables: 0 },
      { value: 2025, variables: 2 },
    ]);
  });
});

describe('wordsFor', () => {
  it('takes the longest beginning that is known, and an ICD-10 chapter where there is none', () => {
    expect(wordsFor(words, 'icd10', 'E11.9')?.en).toBe('type 2 diabetes');
    expect(wordsFor(words, 'icd10', 'K053')?.ja).toBe('消化器系の疾患');
    expect(wordsFor(words, 'icd10', 'T98')?.en).toContain('injury');
    expect(wordsFor(words, 'jlac10', '3D010')).toBeNull();
    expect(wordsFor(words, 'icd10', '1')).toBeNull();
  });
});
