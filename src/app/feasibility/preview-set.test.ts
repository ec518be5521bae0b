import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckdbEngine } from '../../engines/duckdb/duckdb-engine.ts';
import {
  answerCells,
  catalogueOf,
  countCells,
  countInventory,
  feasibilityTable,
  parseCohortDefinition,
  storeTokens,
} from '../../flow/cohort/index.ts';
import { drawnRegion } from '../../flow/deidentify/drawn-region.fake.ts';
import { deidentify, profileNamed } from '../../flow/deidentify/index.ts';
import { buildPackage } from '../../flow/delivery/index.ts';
import type { Engine } from '../../sql/engine.ts';
import { sql } from '../../sql/sql.ts';
import type { PreviewMarginals } from './preview-rows.ts';
import { syntheticLabel, writePreviewSet, type PreviewOrder } from './preview-set.ts';

const secret = Buffer.alloc(32, 2);
const protection = { minimum: 10, base: 10, secret };
const years = [2020, 2021];

let engine: Engine;
let folder: string;
let marginals: PreviewMarginals;
/** Lines of a real delivery of the same people, by table. */
const delivered = new Map<string, readonly string[]>();

const linesOf = async (path: string) => (await readFile(path, 'utf8')).split('\r\n').slice(0, -1);
const order = (name: string, about: Partial<PreviewOrder> = {}): PreviewOrder => ({
  people: 50,
  seed: 's',
  folder: join(folder, name),
  minimum: 10,
  ...about,
});

beforeAll(async () => {
  engine = await openDuckdbEngine();
  folder = await mkdtemp(join(tmpdir(), 'meguri preview '));
  const drawn = await drawnRegion(engine, 400);
  const [people = []] = await engine.columns(sql`select person from (${drawn.person.select}) as p`);
  const tables = { ...drawn, tokens: await storeTokens(engine, people.map(String), secret) };
  const everybody = parseCohortDefinition({ name: '全員', inclusion: [] });
  const answered = (cells: Awaited<ReturnType<typeof countCells>>) =>
    new Map(answerCells(cells, [], protection).map(({ cell, shown }) => [cell, shown]));
  const table = feasibilityTable(
    everybody,
    answered(await countCells(engine, everybody, tables, 'feasibility')),
    years,
  );
  const shown = answered(await countInventory(engine, tables, 20));
  const about = {
    madeOn: '2026-10-01',
    dataVersion: 'v1',
    held: [],
    words: new Map(),
    fewestInstitutions: 3,
  };
  marginals = { catalogue: catalogueOf({ ...about, years, shown }), table };
  const outcome = await deidentify(engine, drawn, profileNamed('standard'), secret);
  const package_ = join(folder, 'package');
  const delivery = { applicationId: 'A', title: 't', recipient: 'r', operator: 'o', builtAt: '2026-10-01' };
  const { manifest } = await buildPackage(engine, outcome, delivery, package_);
  for (const { name, csv } of manifest.tables) delivered.set(name, await linesOf(join(package_, csv)));
});
afterAll(async () => {
  await engine[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

describe('writePreviewSet', () => {
  it('E14: has the tables and columns of a delivery, and the word 合成データ in every file name', async () => {
    const set = await writePreviewSet(marginals, order('schema'));
    const names = await readdir(set.folder);
    expect(names.every((name) => name.startsWith(`${syntheticLabel}_`))).toBe(true);
    expect(delivered.size).toBeGreaterThan(5);
    for (const [name, [header]] of delivered) {
      const [own] = await linesOf(join(set.folder, `${syntheticLabel}_${name}.csv`));
      expect(own).toBe(header);
    }
    const rows = new Map(set.files.map((file) => [file.name, file.rows]));
    expect(rows.get(`${syntheticLabel}_person.csv`)).toBe(50);
    expect(rows.get(`${syntheticLabel}_condition_occurrence.csv`)).toBeGreaterThan(50);
  });

  it('E14: has no row of a delivery of the same people', async () => {
    const { folder: made } = await writePreviewSet(marginals, order('rows', { people: 400 }));
    for (const [name, lines] of delivered) {
      const real = new Set(lines.slice(1));
      const own = (await linesOf(join(made, `${syntheticLabel}_${name}.csv`))).slice(1);
      expect(own.filter((line) => real.has(line))).toEqual([]);
    }
  });

  it('E14: follows from the published numbers and the seed alone', async () => {
    const again = async (name: string) => {
      const { folder: made } = await writePreviewSet(marginals, order(name));
      return Promise.all((await readdir(made)).sort().map((file) => readFile(join(made, file), 'utf8')));
    };
    expect(await again('once')).toEqual(await again('twice'));
  });

  it('E14, D10: refuses a code that too few people have, should a catalogue ever name one', async () => {
    const { catalogue } = marginals;
    const variables = catalogue.variables.map((one) => ({ ...one, people: 9 }));
    const careless = { ...marginals, catalogue: { ...catalogue, variables } };
    await expect(writePreviewSet(careless, order('rare'))).rejects.toMatchObject({
      code: 'deidentify/rare-code-in-trial',
    });
    expect(await readdir(join(folder, 'rare'))).toEqual([]);
  });
});
