/**
 * Time, memory and accuracy of `meguri linkage` on the public sets beside the repository (`../shared/data/linkage`), each
 * run as a process of its own: `node bench/linkage.ts`.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDuckdbEngine } from '../src/engines/duckdb/duckdb-engine.ts';
import { sql } from '../src/sql/sql.ts';

const data = join(import.meta.dirname, '../../shared/data/linkage');
const main = join(import.meta.dirname, '../src/cli/main.ts');
const folder = mkdtempSync(join(tmpdir(), 'bench-linkage-'));

interface Outcome {
  readonly records: number;
  readonly candidatePairs: number;
  readonly peakMemoryBytes: number;
}

interface Quality {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

function meguri(args: readonly string[]): { result: unknown; cpuSeconds: number } {
  const script = `process.on('exit', () => { const u = process.cpuUsage(); require('fs').writeSync(2, '\\ncpu ' + (u.user + u.system) / 1e6) })`;
  writeFileSync(join(folder, 'cpu.cjs'), script);
  const run = spawnSync(process.execPath, ['--require', join(folder, 'cpu.cjs'), main, ...args, '--json'], {
    encoding: 'utf8',
  });
  if (run.status !== 0)
    throw new Error(`meguri ${args[1] ?? ''} ended with ${String(run.status)}: ${run.stderr}`);
  const cpuSeconds = Number(/cpu ([\d.]+)/u.exec(run.stderr)?.[1] ?? NaN);
  return { result: JSON.parse(run.stdout) as unknown, cpuSeconds };
}

function measure(name: string, spec: object, input: string, truth: string): void {
  const path = (file: string) => join(folder, file);
  writeFileSync(path('spec.json'), JSON.stringify(spec));
  writeFileSync(path('truth.csv'), truth);
  const files = ['--spec', path('spec.json'), '--input', input, '--output', path('clusters.csv')];
  const { result, cpuSeconds } = meguri(['linkage', 'run', ...files]);
  const evaluated = meguri([
    ...['linkage', 'evaluate', '--clusters', path('clusters.csv'), '--truth', path('truth.csv')],
  ]);
  const { records, candidatePairs, peakMemoryBytes } = result as Outcome;
  const { precision, recall, f1 } = evaluated.result as Quality;
  process.stdout.write(
    `${name.padEnd(14)} ${String(records).padStart(7)} records  P ${precision.toFixed(5)}  R ${recall.toFixed(5)}  F1 ${f1.toFixed(5)}  ` +
      `${candidatePairs} pairs  ${cpuSeconds.toFixed(1)} CPU-s  ${Math.round(peakMemoryBytes / 1_048_576)} MiB\n`,
  );
}

const febrl = {
  id: 'rec_id',
  columns: {
    ...{
      given_name: 'given-name',
      surname: 'surname',
      street_number: 'code',
      address_1: 'address',
      address_2: 'address',
    },
    ...{ suburb: 'city', postcode: 'postcode', state: 'code', date_of_birth: 'date', soc_sec_id: 'code' },
  },
};
const rest = { sex: 'sex', dob: 'date', postal: 'postcode', phone: 'phone' };
const split = {
  surname_kanji: 'surname',
  given_kanji: 'given-name',
  surname_kana: 'kana-surname',
  given_kana: 'kana-given-name',
};
const raw = { name_kanji_raw: 'full-name', name_kana_raw: 'kana-full-name' };

async function bench(): Promise<void> {
  for (const set of ['dataset1', 'dataset2']) {
    const input = join(data, 'febrl', `${set}.csv`);
    const ids = readFileSync(input, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[0] ?? '');
    const truth = ids.map((id) => `${id},${id.split('-')[1] ?? ''}`);
    measure(`febrl ${set}`, febrl, input, ['id,person', ...truth].join('\n'));
  }
  const input = join(data, 'japanese-100k', 'japanese-100k.parquet');
  await using engine = await openDuckdbEngine();
  const rows = await engine.rows(sql`select rec_id, person_id from (${engine.parquet([input])}) as t`);
  const truth = ['id,person', ...rows.map(([id, person]) => `${String(id)},${String(person)}`)].join('\n');
  measure('japanese split', { id: 'rec_id', columns: { ...split, ...rest } }, input, truth);
  measure('japanese raw', { id: 'rec_id', columns: { ...raw, ...rest } }, input, truth);
}

if (existsSync(data)) await bench();
else process.stdout.write('the public sets are not beside the repository: nothing measured\n');
rmSync(folder, { recursive: true });
