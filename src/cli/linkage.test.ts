import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDuckdbEngine } from '../engines/duckdb/duckdb-engine.ts';
import { sql } from '../sql/sql.ts';
import { linkageCommand } from './linkage.ts';

const shared = join(import.meta.dirname, '../../../shared/data/linkage');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linkage-'));
});
afterAll(() => rm(folder, { recursive: true }));

const at = (name: string) => join(folder, name);

/** What the command prints with `--json`. */
async function outcomeOf(...args: string[]): Promise<Record<string, number>> {
  const written: string[] = [];
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  try {
    await linkageCommand().parseAsync([...args, '--json'], { from: 'user' });
  } finally {
    stdout.mockRestore();
  }
  return JSON.parse(written.join('')) as Record<string, number>;
}

/** Precision, recall and F1 of a run over `input`. */
async function quality(spec: object, input: string, truth: string) {
  await writeFile(at('spec.json'), JSON.stringify(spec));
  await writeFile(at('truth.csv'), truth);
  const run = ['run', '--spec', at('spec.json'), '--input', input, '--output', at('clusters.csv')];
  await outcomeOf(...run);
  return outcomeOf('evaluate', '--clusters', at('clusters.csv'), '--truth', at('truth.csv'));
}

describe('meguri linkage run', () => {
  it('writes clusters, pairs and a report of two inputs, and says what it did', async () => {
    const person = (n: number) => `n${n}a,s${n}b,19${10 + n}0${1 + (n % 9)}1${n % 10},${n * 7919}`;
    const rows = Array.from({ length: 80 }, (_, n) => person(n));
    const csv = (source: string) => [
      'id, hospital, given, family, birth, zip',
      ...rows.map((row, n) => `${n}, ${source}, ${row}`),
    ];
    await writeFile(at('a.csv'), csv('A').join('\n'));
    await writeFile(at('b.csv'), csv('B').join('\n'));
    const columns = { given: 'given-name', family: 'surname', birth: 'date', zip: 'postcode' };
    await writeFile(at('spec.json'), JSON.stringify({ id: 'id', source: 'hospital', columns }));
    const outcome = await outcomeOf(
      ...['run', '--spec', at('spec.json'), '--input', at('a.csv'), '--input', at('b.csv')],
      ...['--output', at('c.csv'), '--pairs', at('p.parquet'), '--report', at('r.html')],
    );
    expect(outcome).toMatchObject({ records: 160, clusters: 80, matches: 80 });
    expect(Object.keys(outcome)).toEqual([
      'records',
      'candidatePairs',
      'pairsCompared',
      'matches',
      'clusters',
      'seconds',
      'peakMemoryBytes',
    ]);
    const lines = (await readFile(at('c.csv'), 'utf8')).split('\n');
    expect([lines[0], lines[1], lines[81]]).toEqual(['id,cluster_id,source', '0,1,A', '0,1,B']);
    await using engine = await openDuckdbEngine();
    const file = engine.parquet([at('p.parquet')]);
    expect(await engine.rows(sql`select count(*) from (${file}) as p where same_cluster`)).toEqual([[80]]);
    const report = await readFile(at('r.html'), 'utf8');
    expect(report).toContain('<svg');
    // Whole in itself, and without a value of any record.
    expect(report).not.toMatch(/https?:|<script|src=|n17a|s17b/u);
  });
});

describe.skipIf(!existsSync(shared))('meguri linkage on public sets', () => {
  const febrl = {
    id: 'rec_id',
    columns: {
      given_name: 'given-name',
      surname: 'surname',
      street_number: 'code',
      address_1: 'address',
      address_2: 'address',
      suburb: 'city',
      postcode: 'postcode',
      state: 'code',
      date_of_birth: 'date',
      soc_sec_id: 'code',
    },
  };

  it.each(['dataset1', 'dataset2'])('links Febrl %s with F1 of at least 0.998', async (name) => {
    const input = join(shared, 'febrl', `${name}.csv`);
    const ids = (await readFile(input, 'utf8'))
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[0] ?? '');
    const truth = ['id,person', ...ids.map((id) => `${id},${id.split('-')[1] ?? ''}`)].join('\n');
    const { f1 } = await quality(febrl, input, truth);
    expect(f1).toBeGreaterThanOrEqual(0.998);
  });

  it.each([
    [
      'split',
      {
        surname_kanji: 'surname',
        given_kanji: 'given-name',
        surname_kana: 'kana-surname',
        given_kana: 'kana-given-name',
      },
    ],
    ['raw', { name_kanji_raw: 'full-name', name_kana_raw: 'kana-full-name' }],
  ])('links the Japanese set by its %s names: precision 0.998, recall 0.99', async (_, names) => {
    const input = at('japanese.parquet');
    await using engine = await openDuckdbEngine();
    // A tenth of the people, whole: the full set takes seconds and is measured by bench/linkage.ts.
    const whole = engine.parquet([join(shared, 'japanese-100k', 'japanese-100k.parquet')]);
    await engine.writeParquet(sql`select * from (${whole}) as t where hash(person_id) % 10 = 0`, input);
    const truth = await engine.rows(sql`select rec_id, person_id from (${engine.parquet([input])}) as t`);
    const columns = { ...names, sex: 'sex', dob: 'date', postal: 'postcode', phone: 'phone' };
    const outcome = await quality(
      { id: 'rec_id', columns },
      input,
      ['id,person', ...truth.map(([id, person]) => `${String(id)},${String(person)}`)].join('\n'),
    );
    expect(outcome['precision']).toBeGreaterThanOrEqual(0.998);
    expect(outcome['recall']).toBeGreaterThanOrEqual(0.99);
  });
});
