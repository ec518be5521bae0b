import type { Command } from 'commander';
import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { openDuckdbEngine } from '../engines/duckdb/duckdb-engine.ts';
import { InvalidInputError } from '../kit/errors.ts';
import {
  clustersCsv,
  codeColumn,
  evaluateClusters,
  linkageReport,
  linkageSpecFrom,
  linkRecords,
  readCsv,
  stackTables,
  writePairs,
  type CodedColumn,
  type LinkageSpec,
  type LinkageTable,
} from '../linkage/index.ts';
import { commaList, id, sql } from '../sql/sql.ts';
import { newCommand, printOutcome, tell, type CommonOptions } from './command-line.ts';

interface RunOptions extends CommonOptions {
  readonly spec: string;
  readonly input: readonly string[];
  readonly output: string;
  readonly pairs?: string;
  readonly report?: string;
}

interface EvaluateOptions extends CommonOptions {
  readonly clusters: string;
  readonly truth: string;
}

const stages = ['read', 'blocked', 'counted chance', 'learned', 'scored', 'clustered'];

/** The `linkage` command: which records of anybody's table are of one person, and how right that is. */
export function linkageCommand(): Command {
  const linkage = newCommand(
    'linkage',
    '手元の表の中から、同じ人の記録を見つける（名寄せ）',
    'meguri linkage run --spec spec.json --input patients.csv --output clusters.csv',
  );
  linkage.addCommand(
    newCommand(
      'run',
      '同じ人の記録を見つける（正解データは不要）',
      'meguri linkage run --spec spec.json --input a.csv --input b.csv --output clusters.csv --report report.html',
    )
      .requiredOption('--spec <file>', 'JSON: which column holds what (docs/explanation/linkage.md)')
      .requiredOption(
        '--input <file...>',
        'CSV (UTF-8, with a header) or Parquet; several are stacked into one table',
      )
      .requiredOption('--output <file>', 'CSV to write: id, cluster_id (and source)')
      .option('--pairs <file>', 'Parquet to write: the scored pairs and their levels')
      .option('--report <file>', 'HTML to write: the model, the rules and the clusters')
      .action(async (_: unknown, command: Command) => run(command.optsWithGlobals<RunOptions>())),
  );
  linkage.addCommand(
    newCommand(
      'evaluate',
      '名寄せの結果を正解と比べる',
      'meguri linkage evaluate --clusters clusters.csv --truth truth.csv',
    )
      .requiredOption('--clusters <file>', 'CSV with id, cluster_id (and source)')
      .requiredOption('--truth <file>', 'CSV with the same ids and, in its last other column, the person')
      .action(async (_: unknown, command: Command) => evaluate(command.optsWithGlobals<EvaluateOptions>())),
  );
  return linkage;
}

async function run(options: RunOptions): Promise<void> {
  const startedAt = performance.now();
  const spec = linkageSpecFrom(await readJson(options.spec));
  const table = stackTables(await readTables(options.input, spec));
  const result = linkRecords(table, spec, {
    progress: (done) => {
      if (options.json !== true)
        tell(`linkage: ${stages[done - 1] ?? ''} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
    },
  });
  await writeFile(options.output, clustersCsv(table, spec, result));
  if (options.pairs !== undefined) {
    await using engine = await openDuckdbEngine();
    await writePairs(engine, options.pairs, { table, spec, result });
  }
  if (options.report !== undefined) await writeFile(options.report, linkageReport(result));
  const { records, candidatePairs, pairsCompared, matches, clusters } = result.stats;
  const outcome = {
    records,
    candidatePairs,
    pairsCompared,
    matches,
    clusters,
    seconds: Math.round(performance.now() - startedAt) / 1000,
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
  };
  printOutcome(options, outcome, () => [
    `${records} records are ${clusters} people; of ${candidatePairs} candidate pairs ${pairsCompared} had to be compared, ${matches} match.`,
    `${outcome.seconds} s, ${Math.round(outcome.peakMemoryBytes / 1_048_576)} MiB. Clusters are in ${options.output}.`,
  ]);
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8');
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new InvalidInputError('linkage/bad-spec', 'the linkage spec is not JSON', { cause });
  }
}

function readTables(paths: readonly string[], spec: LinkageSpec): Promise<LinkageTable[]> {
  const names = new Set(
    [spec.id, spec.source, spec.entity, ...Object.keys(spec.columns)].filter((name) => name !== undefined),
  );
  return Promise.all(
    paths.map((path) =>
      path.endsWith('.parquet') ? readParquet(path, [...names]) : readCsvFile(path, names),
    ),
  );
}

async function readCsvFile(path: string, names: ReadonlySet<string>): Promise<LinkageTable> {
  const chunks: string[] = [];
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 }))
    chunks.push(chunk as string);
  return readCsv(chunks.join(''), (name) => names.has(name));
}

/** One column at a time: the strings of a column live only until they are coded. */
async function readParquet(path: string, names: readonly string[]): Promise<LinkageTable> {
  await using engine = await openDuckdbEngine();
  const file = engine.parquet([path]);
  const described = await engine.rows(sql`describe ${file}`);
  const present = new Set(described.map(([name]) => String(name)));
  const table = new Map<string, ReturnType<typeof codeColumn>>();
  for (const name of names.filter((one) => present.has(one))) {
    const [cells = []] = await engine.columns(sql`select ${commaList([id(name)])} from (${file}) as t`);
    table.set(name, codeColumn(cells.map((cell) => (cell === null ? null : String(cell)))));
  }
  return table;
}

async function evaluate(options: EvaluateOptions): Promise<void> {
  const [clusters, truth] = await Promise.all([readColumns(options.clusters), readColumns(options.truth)]);
  const useSource = clusters.has('source') && truth.has('source');
  const clusterOf = labelsById(clusters, useSource);
  const personOf = labelsById(truth, useSource);
  if ([...clusterOf.keys()].some((key) => !personOf.has(key))) {
    throw new InvalidInputError('linkage/no-truth', 'a record of the clusters is not in the truth');
  }
  // A record that no cluster names is one that was not linked to any other.
  const found = [...personOf.keys()].map((key, index) => clusterOf.get(key) ?? `alone ${index}`);
  const outcome = evaluateClusters(found, [...personOf.values()]);
  const percent = (share: number) => `${(share * 100).toFixed(3)} %`;
  printOutcome(options, outcome, ({ records, precision, recall, f1, b3 }) => [
    `${records} records`,
    `pairs  precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}`,
    `B³     precision ${percent(b3.precision)}  recall ${percent(b3.recall)}  F1 ${percent(b3.f1)}`,
  ]);
}

type Columns = ReadonlyMap<string, CodedColumn>;

async function readColumns(path: string): Promise<Columns> {
  return readCsv(await readFile(path, 'utf8'), () => true);
}

/** Per record (by `id`, or else the first column) its label: `cluster_id`, or else the last column that is neither id nor source. */
function labelsById(columns: Columns, useSource: boolean): Map<string, string> {
  const ids = columns.get('id') ?? [...columns.values()][0];
  const labels =
    columns.get('cluster_id') ??
    [...columns].filter(([name, column]) => name !== 'source' && column !== ids).at(-1)?.[1];
  if (ids === undefined || labels === undefined) {
    throw new InvalidInputError(
      'linkage/no-such-column',
      'the file needs a column for ids and one for clusters',
    );
  }
  const source = useSource ? columns.get('source') : undefined;
  const text = ({ codes, values }: CodedColumn, record: number) => values[codes[record] as number] ?? '';
  const keyOf = (record: number) =>
    (source === undefined ? '' : `${text(source, record)}\u0000`) + text(ids, record);
  return new Map(Array.from(ids.codes, (_, record) => [keyOf(record), text(labels, record)]));
}
