import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import {
  anonymizeTable,
  readTableFiles,
  riskOfTable,
  writeAnonymizedCsv,
} from '../deidentification/index.ts';
import { newCommand, printOutcome, tell, type CommonOptions } from './command-line.ts';

interface TableOptions extends CommonOptions {
  readonly spec: string;
  readonly input: string;
  readonly output: string;
  readonly report?: string;
}

const explanation = `
The spec gives each attribute a role (identifier, quasi, sensitive, insensitive), each quasi-identifier a hierarchy
file relative to the spec, the privacy models, the suppression limit and the method (full-domain or local). Columns
that it does not name are left out, as identifiers are. Suppressed rows keep their place, with * in every
quasi-identifier. In the report, granularity is ARX's (1 = untouched) and loss = 1 − granularity.`;

/** `meguri anonymize table`: a CSV in which every class of rows satisfies the privacy models. */
export function anonymizeCommand(): Command {
  const example =
    'meguri anonymize table --spec spec.json --input data.csv --output out.csv --report report.json';
  const table = newCommand('table', 'CSV を、プライバシーモデルを満たすまで一般化する', example)
    .requiredOption(
      '--spec <file>',
      'JSON: attributes, models, suppression limit (share of rows, 0 to 1) and method',
    )
    .requiredOption('--input <file>', 'CSV (`,` or `;`, UTF-8, with a header), a row per person')
    .requiredOption('--output <file>', 'CSV to write the anonymized table to')
    .option('--report <file>', 'JSON to write the report to')
    .addHelpText('after', explanation)
    .action((_options: unknown, command: Command) => anonymize(command.optsWithGlobals<TableOptions>()));
  return newCommand('anonymize', '手元の表を、k-匿名性などを満たすまで一般化する', example).addCommand(table);
}

async function anonymize(options: TableOptions): Promise<void> {
  const started = performance.now();
  const { spec, csv, table, roles, unnamed } = await readTableFiles(options.spec, options.input);
  if (unnamed.length > 0) tell(`meguri: left out, not in the spec: ${unnamed.join(', ')}`);
  const anonymized = anonymizeTable(table, spec);
  await writeAnonymizedCsv(options.output, csv, roles, anonymized);
  const outcome = {
    ...anonymized.report,
    riskBefore: riskOfTable(table),
    seconds: Math.round(performance.now() - started) / 1000,
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
  };
  if (options.report !== undefined) await writeFile(options.report, `${JSON.stringify(outcome, null, 2)}\n`);
  printOutcome(options, outcome, ({ rows, suppressed, granularity, equivalenceClasses, risk, seconds }) => [
    `${rows} rows, ${suppressed} suppressed, ${equivalenceClasses} classes of at least ${risk.k} rows`,
    `granularity ${granularity.toFixed(4)}, highest prosecutor risk ${risk.prosecutor.maximum.toFixed(4)}`,
    `${seconds} s. The table is in ${options.output}.`,
  ]);
}
