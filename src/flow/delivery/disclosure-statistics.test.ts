import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckdbEngine } from '../../engines/duckdb/duckdb-engine.ts';
import type { Engine } from '../../sql/engine.ts';
import { sql } from '../../sql/sql.ts';
import { disclosureStatistics } from './disclosure-statistics.ts';

let engine: Engine;
let folder: string;
beforeAll(async () => {
  engine = await openDuckdbEngine();
  folder = await mkdtemp(join(tmpdir(), 'meguri disclosure '));
  await mkdir(join(folder, 'data'));
  await engine.writeParquet(
    sql`select * from (values
      (1, 8507, 'M', '40-44', 'A'), (2, 8507, 'M', '40-44', 'A'), (3, 8532, 'F', '40-44', 'A'),
      (4, 8507, 'M', null, 'RARE')
    ) as t(person_id, gender_concept_id, gender_source_value, age_band, area)`,
    join(folder, 'data/person.parquet'),
  );
});
afterAll(async () => {
  await engine[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const counted = async (minimumCell: number) => {
  const tables = [{ name: 'person', rows: 4, csv: 'data/person.csv', parquet: 'data/person.parquet' }];
  const [file] = await disclosureStatistics(engine, folder, { tables }, minimumCell);
  return file!;
};

describe('disclosureStatistics', () => {
  it('H2: counts for each column its values, its smallest cell in people and its top shares', async () => {
    const { columns, ...file } = await counted(2);
    expect(file).toEqual({
      table: 'person',
      files: ['data/person.csv', 'data/person.parquet'],
      rows: 4,
      people: 4,
      largestPersonShare: 0.25,
    });
    expect(columns.map(({ column }) => column)).not.toContain('person_id');
    expect(columns.find(({ column }) => column === 'area')).toEqual({
      column: 'area',
      distinct: 2,
      missingShare: 0,
      smallestCell: 1,
      cellsBelowMinimum: 1,
      topShares: [0.75, 0.25],
    });
    expect(columns.find(({ column }) => column === 'age_band')).toMatchObject({
      missingShare: 0.25,
      smallestCell: 3,
      cellsBelowMinimum: 0,
    });
  });

  it('H2: tells no value, only counts', async () => {
    expect(JSON.stringify(await counted(2))).not.toContain('RARE');
  });
});
