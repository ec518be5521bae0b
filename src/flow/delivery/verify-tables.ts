import { join as joinPath } from 'node:path';
import type { Engine } from '../../sql/engine.ts';
import { id, join, sql, type Sql } from '../../sql/sql.ts';
import type { Manifest } from './manifest.ts';
import type { PackageCheck } from './package-check.ts';

const unreadable = (name: string, japanese: string): PackageCheck => ({
  name,
  japanese,
  holds: false,
  detail: 'unreadable',
});

/** Where each quasi-identifier of the manifest stands in the delivered tables. */
function quasiIdentifier(name: string, bands: readonly number[]): Sql | undefined {
  const known: Readonly<Record<string, Sql>> = {
    sex: sql`p.gender_source_value`,
    age_band: sql`p.age_band`,
    area: sql`p.area`,
    died: sql`(d.person_id is not null)`,
    visit_band: sql`case when coalesce(v.visits, 0) = 0 then -1 ${join(
      bands.map((start, index) => sql`when v.visits < ${start} then ${index}`),
      ' ',
    )} else ${bands.length} end`,
  };
  return known[name];
}

/** Persons in the smallest class, counted again from the delivered tables. */
async function smallestClass(
  engine: Engine,
  read: (table: string) => Sql,
  manifest: Manifest,
): Promise<number> {
  // What a table tells that was not delivered, the recipient does not know.
  const hasTable = (table: string) => manifest.tables.some(({ name }) => name === table);
  const toldBy: Readonly<Record<string, string>> = { died: 'death', visit_band: 'visit_occurrence' };
  const told = manifest.quasiIdentifiers.filter((name) => hasTable(toldBy[name] ?? 'person'));
  const rowsOf = (table: string) =>
    hasTable(table) ? read(table) : sql`select cast(null as integer) as person_id where false`;
  const keys = told.map((name) => quasiIdentifier(name, manifest.visitBands));
  if (keys.length === 0 || keys.includes(undefined)) return NaN;
  const known = keys.filter((key) => key !== undefined);
  const [row] = await engine.rows(sql`
    select min(size) from (
      select count(*) as size from (${read('person')}) as p
      left join (select distinct person_id from (${rowsOf('death')}) as deaths) as d on d.person_id = p.person_id
      left join (select person_id, count(*) as visits from (${rowsOf('visit_occurrence')}) as visits group by person_id) as v
        on v.person_id = p.person_id
      group by ${join(known, ', ')}) as classes`);
  return row?.[0] === null ? Infinity : Number(row?.[0]);
}

/** Rows of each Parquet table, k counted again, and rows whose person is in no table of persons. */
export async function verifyTables(
  engine: Engine,
  folder: string,
  manifest: Manifest,
): Promise<PackageCheck[]> {
  const paths = new Map(manifest.tables.map(({ name, parquet }) => [name, joinPath(folder, parquet)]));
  const read = (table: string) => engine.parquet([paths.get(table) ?? '']);
  const count = async (query: Sql) => Number((await engine.rows(query))[0]?.[0] ?? NaN);
  const words = [
    ['row-counts', '行数が目録と同じ'],
    ['no-orphan-row', '人の表にない人の行がない'],
    ['k-anonymity', 'kを数え直して目録以上'],
  ] as const;
  try {
    const wrong: string[] = [];
    let orphans = 0;
    for (const { name, rows } of manifest.tables) {
      if ((await count(sql`select count(*) from (${read(name)}) as t`)) !== rows) wrong.push(name);
      orphans += await count(sql`
        select count(*) from (${read(name)}) as t
        where person_id not in (select person_id from (${read('person')}) as p)`);
    }
    const persons = await count(sql`select count(distinct ${id('person_id')}) from (${read('person')}) as p`);
    const smallest = await smallestClass(engine, read, manifest);
    const [rows, orphan, k] = words;
    return [
      {
        name: rows[0],
        japanese: rows[1],
        holds: wrong.length === 0 && persons === manifest.persons,
        detail: wrong.length === 0 ? `${persons} persons` : wrong.join(', '),
      },
      { name: orphan[0], japanese: orphan[1], holds: orphans === 0, detail: `${orphans}` },
      {
        name: k[0],
        japanese: k[1],
        holds: smallest >= manifest.k,
        detail: `k = ${smallest}, k ≥ ${manifest.k}`,
      },
    ];
  } catch {
    // A file that cannot be read as Parquet is a failed check, not a failure of the program.
    return words.map(([name, japanese]) => unreadable(name, japanese));
  }
}
