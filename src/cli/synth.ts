import { existsSync, readdirSync } from 'node:fs';
import { Option, type Command } from 'commander';
import type { FormatName } from '../formats/clinical-model.ts';
import { day } from '../kit/day.ts';
import { ConflictError, InvalidInputError } from '../kit/errors.ts';
import { writeRegion, type RegionSummary } from '../synth/region.ts';
import { newCommand, printOutcome, tell, type CommonOptions } from './command-line.ts';

interface SynthOptions extends CommonOptions {
  readonly people: string;
  readonly institutions: string;
  readonly out: string;
  readonly formats?: string;
  readonly seed: string;
  readonly asOf: string;
  readonly force?: boolean;
}

const formatNames: readonly FormatName[] = ['ssmix2', 'receipt', 'dpc', 'fhir', 'omop'];

function formatsNamed(list: string): FormatName[] {
  return list.split(',').map((name) => {
    const format = formatNames.find((known) => known === name.trim());
    if (format === undefined) {
      throw new InvalidInputError('synth/unknown-format', `formats are ${formatNames.join(', ')}`);
    }
    return format;
  });
}

function describe(summary: RegionSummary): string[] {
  const { people, subjects, institutions, stopRequests, records, gate } = summary;
  return [
    `${String(people)} people, ${String(subjects)} patients at ${String(institutions.length)} institutions, ${String(stopRequests)} stop requests`,
    `records: ${Object.entries(records)
      .map(([format, count]) => `${format} ${String(count)}`)
      .join(', ')}`,
    `gate: ${Object.entries(gate)
      .map(([state, count]) => `${state} ${String(count)}`)
      .join(', ')}`,
  ];
}

/** The `synth` command: makes a synthetic region with the truth about it. */
export function synthCommand(): Command {
  return newCommand(
    'synth',
    '合成地域（人・機関・全形式のファイルと正解）を作る',
    'meguri synth --people 2000 --institutions 8 --out region',
  )
    .requiredOption('--people <count>', 'how many people')
    .option('--institutions <count>', 'how many institutions', '8')
    .requiredOption('--out <folder>', 'folder to write into; new or empty')
    .option('--formats <list>', `some of ${formatNames.join(',')}, with commas between; all when not given`)
    .option('--seed <text>', 'any text; the same seed gives the same bytes', '1')
    .addOption(
      new Option('--as-of <day>', 'day on which the region is looked at, YYYY-MM-DD').default('2026-10-01'),
    )
    .option('--force', 'write into a folder that is not empty')
    .action(async (options: SynthOptions) => {
      if (options.force !== true && existsSync(options.out) && readdirSync(options.out).length > 0) {
        throw new ConflictError(
          'synth/folder-not-empty',
          'the folder is not empty; --force writes into it anyway',
        );
      }
      const summary = await writeRegion(
        {
          people: Number(options.people),
          institutions: Number(options.institutions),
          seed: options.seed,
          out: options.out,
          asOf: day(options.asOf),
          ...(options.formats === undefined ? {} : { formats: formatsNamed(options.formats) }),
        },
        (done, total) => {
          if (process.stderr.isTTY) process.stderr.write(`\r${String(done)} / ${String(total ?? 0)} people`);
        },
      );
      if (process.stderr.isTTY) tell('');
      printOutcome(options, summary, describe);
    });
}
