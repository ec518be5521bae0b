/**
 * Time, memory and granularity of anonymizing tables: `node bench/anonymize.ts [case …]`. One process per case.
 *
 * Adult is read from the shared data folder where it is; `million` and `ten-million` are synthetic patients with
 * eight quasi-identifiers.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  anonymizeTable,
  dictionaryHierarchy,
  intervalHierarchy,
  parseHierarchy,
  type PrivacyModel,
  type RecodingMethod,
  type Table,
  type TableColumn,
} from '../src/deidentification/index.ts';
import { seededRandom, type Random } from '../src/kit/random.ts';

const adultFolder = resolve(import.meta.dirname, '../../shared/data/anonymization/adult');

interface Case {
  readonly table: () => Table;
  readonly models: readonly PrivacyModel[];
  readonly suppressionLimit: number;
  readonly method: RecodingMethod;
}

const k = (size: number): PrivacyModel => ({ kind: 'k-anonymity', k: size });
const adultCase = (method: RecodingMethod, suppressionLimit: number, ...models: PrivacyModel[]): Case => ({
  table: () => adult(models.some((model) => 'attribute' in model) ? 'occupation' : undefined),
  models,
  suppressionLimit,
  method,
});
const entropy: PrivacyModel = { kind: 'entropy-l-diversity', attribute: 'occupation', l: 3 };
const closeness: PrivacyModel = { kind: 't-closeness', attribute: 'occupation', t: 0.2 };

const cases: Readonly<Record<string, Case>> = {
  'adult-k5-local': adultCase('local', 0, k(5)),
  'adult-k10-local': adultCase('local', 0, k(10)),
  'adult-k5-entropy3-local': adultCase('local', 0, k(5), entropy),
  'adult-k5-t0.2-local': adultCase('local', 0, k(5), closeness),
  'adult-k5-full-2%': adultCase('full-domain', 0.02, k(5)),
  'adult-k5-full-100%': adultCase('full-domain', 1, k(5)),
  'million-k5-local': {
    table: () => patients(1_000_000),
    models: [k(5)],
    suppressionLimit: 0,
    method: 'local',
  },
  'million-k5-full-2%': {
    table: () => patients(1_000_000),
    models: [k(5)],
    suppressionLimit: 0.02,
    method: 'full-domain',
  },
  'ten-million-k5-local': {
    table: () => patients(10_000_000),
    models: [k(5)],
    suppressionLimit: 0,
    method: 'local',
  },
};

function adult(sensitive: string | undefined): Table {
  const [header = '', ...lines] = readFileSync(join(adultFolder, 'adult.csv'), 'utf8')
    .trimEnd()
    .split(/\r?\n/);
  const cells = lines.map((line) => line.split(';'));
  const columns = header.split(';').map((name, index): TableColumn => {
    const values = cells.map((row) => row[index] ?? '');
    if (name === sensitive) return { name, role: 'sensitive', values };
    const hierarchy = parseHierarchy(readFileSync(join(adultFolder, `adult_hierarchy_${name}.csv`), 'utf8'));
    return { name, role: 'quasi', values, hierarchy };
  });
  return { columns, rows: cells.length };
}

/** Numbers below `size`, small ones more often. */
function skewed(random: Random, rows: number, size: number): Uint32Array {
  return Uint32Array.from({ length: rows }, () => Math.floor(size * random.next() ** 2));
}

function patients(rows: number): Table {
  const random = seededRandom('bench/anonymize');
  const digits = (size: number) => Array.from({ length: size }, (_, code) => String(code));
  const tree = (size: number, ...widths: readonly number[]) =>
    dictionaryHierarchy(
      digits(size),
      widths.map((width) => (label) => `${width}:${Math.floor(Number(label?.split(':').at(-1)) / width)}`),
    );
  const column = (name: string, size: number, hierarchy: TableColumn['hierarchy']): TableColumn => ({
    name,
    role: 'quasi',
    codes: skewed(random.fork(name), rows, size),
    dictionary: digits(size),
    ...(hierarchy && { hierarchy }),
  });
  return {
    rows,
    columns: [
      column('sex', 2, undefined),
      column('age', 100, intervalHierarchy(0, 99, [5, 10, 20])),
      column('municipality', 1_741, tree(1_741, 5, 7, 6)),
      column('diagnosis', 1_600, tree(1_600, 10, 10)),
      column('admitted', 60, intervalHierarchy(0, 59, [3, 12])),
      column('stay', 40, intervalHierarchy(0, 39, [2, 10])),
      column('ward', 12, tree(12, 3)),
      column('insurer', 5, undefined),
    ],
  };
}

function run(name: string, { table, models, suppressionLimit, method }: Case): void {
  const made = table();
  const before = process.cpuUsage();
  const { report } = anonymizeTable(made, { models, suppressionLimit, method });
  const { user, system } = process.cpuUsage(before);
  const line = [
    name.padEnd(26),
    `${((user + system) / 1e6).toFixed(2)} CPU-s`,
    `${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`,
    `granularity ${report.granularity.toFixed(4)}`,
    `suppressed ${report.suppressed}`,
    `classes ${report.equivalenceClasses} of ≥ ${report.risk.k}`,
    `${report.nodesChecked} nodes${report.optimal ? ', optimal' : ''}`,
  ];
  process.stdout.write(`${line.join(' | ')}\n`);
}

const [only, ...others] = process.argv.slice(2);
const asked = only === undefined ? Object.keys(cases) : [only, ...others];
const there = asked.filter((name) => !name.startsWith('adult') || existsSync(adultFolder));
if (there.length < asked.length) process.stdout.write('Adult is not there: its cases are not run\n');
for (const name of there) {
  const found = cases[name];
  if (found === undefined) process.stdout.write(`no such case: ${name}\n`);
  else if (there.length === 1) run(name, found);
  else execFileSync(process.execPath, [import.meta.filename, name], { stdio: 'inherit' });
}
