import type { Command } from 'commander';
import { readdir, stat } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { openDuckdbEngine } from '../engines/duckdb/duckdb-engine.ts';
import { filesAt, readers, readToParquet, type FormatName, type ReadSummary } from '../formats/index.ts';
import { ConflictError, InvalidInputError, NotFoundError } from '../kit/errors.ts';
import { newCommand, printOutcome, tell, type CommonOptions } from './command-line.ts';

interface ReadOptions extends CommonOptions {
  readonly format: string;
  readonly input: string;
  readonly output: string;
  readonly force?: boolean;
}

const formatNames = ['auto', ...readers.map(({ format }) => format)];
/** How often a person who waits is told how far it is. */
const unitsBetweenNews = 1_000_000;

/** The `read` command: records of medical files as Parquet, and what could not be used. */
export function readCommand(): Command {
  return newCommand(
    'read',
    '手元の医療情報のファイルを読み、Parquet と findings.json にする',
    'meguri read --format auto --input RECEIPTC.UKE --output records/',
  )
    .option('--format <name>', formatNames.join(' | '), 'auto')
    .requiredOption('--input <path>', 'a file, a folder, or a .tar of one')
    .requiredOption('--output <folder>', 'folder for the tables and findings.json; new or empty')
    .option('--force', 'write into a folder that is not empty, replacing files of the same names')
    .action(async (_: unknown, command: Command) => read(command.optsWithGlobals<ReadOptions>()));
}

async function read(options: ReadOptions): Promise<void> {
  const startedAt = performance.now();
  const format = formatOf(options.format);
  await assertThere(options.input);
  if (options.force !== true) await assertEmpty(options.output);
  await using engine = await openDuckdbEngine();
  let told = 0;
  const summary = await readToParquet({
    files: filesAt(options.input),
    format,
    engine,
    outputFolder: options.output,
    progress: (units) => {
      if (options.json === true || units - told < unitsBetweenNews) return;
      told = units;
      tell(`read: ${units} units`);
    },
  });
  const seconds = Math.round(performance.now() - startedAt) / 1000;
  printOutcome(options, { ...summary, seconds, output: options.output }, () =>
    linesOf(summary, options.output),
  );
}

function linesOf({ units, formats, rows, findings }: ReadSummary, output: string): string[] {
  return [
    `${units.read} units: ${units.used} used, ${units.structural} structural, ${units.lost} lost`,
    ...Object.entries(formats).map(([name, { read: count }]) => `  ${name}: ${count}`),
    ...Object.entries(rows).map(([name, count]) => `${name}.parquet: ${count} rows`),
    ...findings
      .slice(0, 20)
      .map(({ code, severity, field, count }) => `${severity} ${code} ${field ?? ''}: ${count}`),
    `Tables and findings.json are in ${output}.`,
  ];
}

function formatOf(name: string): FormatName | 'auto' {
  if (!formatNames.includes(name)) {
    throw new InvalidInputError('read/no-such-format', `--format is one of ${formatNames.join(', ')}`);
  }
  return name as FormatName | 'auto';
}

async function assertThere(input: string): Promise<void> {
  try {
    await stat(input);
  } catch (cause) {
    throw new NotFoundError('read/no-input', 'there is no file or folder at --input', { cause });
  }
}

async function assertEmpty(folder: string): Promise<void> {
  const entries = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw new InvalidInputError('read/bad-output', '--output is not a folder', { cause: error });
  });
  if (entries.length > 0) {
    throw new ConflictError(
      'read/output-not-empty',
      'the output folder is not empty; --force replaces what is in it',
    );
  }
}
