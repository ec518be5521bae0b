import type { Command } from 'commander';
import { readTableFiles, riskOfTable } from '../deidentification/index.ts';
import { newCommand, printOutcome, type CommonOptions } from './command-line.ts';

interface RiskTableOptions extends CommonOptions {
  readonly spec: string;
  readonly input: string;
  readonly threshold: string;
}

/** `meguri risk table`: how easily people in a CSV are re-identified by its quasi-identifiers. */
export function riskCommand(): Command {
  const example = 'meguri risk table --spec spec.json --input data.csv';
  const table = newCommand('table', 'measure the re-identification risk of a CSV as it is', example)
    .requiredOption('--spec <file>', 'which attributes are quasi-identifiers, as JSON')
    .requiredOption('--input <file>', 'CSV, `;` or `,`, UTF-8 with a header')
    .option('--threshold <probability>', 'rows above it count as at risk', '0.2')
    .action((_options: unknown, command: Command) => measure(command.optsWithGlobals<RiskTableOptions>()));
  return newCommand('risk', '再識別リスクを測る', example).addCommand(table);
}

async function measure(options: RiskTableOptions): Promise<void> {
  const { table } = await readTableFiles(options.spec, options.input);
  const outcome = riskOfTable(table, { threshold: Number(options.threshold) });
  printOutcome(options, outcome, ({ rows, classes, k, uniques, prosecutor, marketer, suppressed }) => [
    `${rows} rows in ${classes} classes, the smallest of ${k}; ${uniques} unique, ${suppressed} suppressed`,
    `prosecutor: highest ${prosecutor.maximum.toFixed(4)}, mean ${prosecutor.average.toFixed(4)}, ` +
      `share above ${options.threshold}: ${prosecutor.aboveThreshold.toFixed(4)}`,
    `marketer: ${marketer.toFixed(4)}`,
  ]);
}
