import type { Command } from 'commander';
import { readPlainTable, readTableFiles, riskOfTable, type TableRisk } from '../deidentification/index.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { newCommand, printOutcome, type CommonOptions } from './command-line.ts';

interface RiskTableOptions extends CommonOptions {
  readonly spec: string;
  readonly input: string;
  readonly threshold: string;
  readonly population?: string;
  readonly populationTable?: string;
}

const explanation = `
--population takes the table as a random sample of so many people, and estimates how many of them are alone in the
population (Pitman's model up to a sampling fraction of 0.1 where it fits, else Zayatz's). --population-table counts the
classes in the population itself: journalist risk, k-map and δ-presence are then exact.`;

/** `meguri risk table`: how easily people in a CSV are re-identified by its quasi-identifiers. */
export function riskCommand(): Command {
  const example = 'meguri risk table --spec spec.json --input data.csv --population 126000000';
  const table = newCommand('table', 'CSV の再識別リスクを、そのままの姿で測る', example)
    .requiredOption('--spec <file>', 'JSON: which attributes are quasi-identifiers')
    .requiredOption('--input <file>', 'CSV (`,` or `;`, UTF-8, with a header), a row per person')
    .option('--threshold <probability>', 'from 0 to 1: rows with a higher risk are counted as at risk', '0.2')
    .option(
      '--population <people>',
      'how many people the population has that the table is a random sample of',
    )
    .option(
      '--population-table <file>',
      'CSV of everybody in the population, with the same quasi-identifiers',
    )
    .addHelpText('after', explanation)
    .action((_options: unknown, command: Command) => measure(command.optsWithGlobals<RiskTableOptions>()));
  return newCommand('risk', '手元の表の再識別リスクを測る', example).addCommand(table);
}

/** The number that an option holds; its meaning is judged by whom it is given to. */
function numberIn(text: string, option: string): number {
  const number = text.trim() === '' ? NaN : Number(text);
  if (!Number.isFinite(number)) throw new InvalidInputError('risk/bad-number', `${option} takes a number`);
  return number;
}

async function measure(options: RiskTableOptions): Promise<void> {
  const threshold = numberIn(options.threshold, '--threshold');
  const { population, populationTable } = options;
  const known = {
    ...(population !== undefined && { population: numberIn(population, '--population') }),
    ...(populationTable !== undefined && { populationTable: await readPlainTable(populationTable) }),
  };
  const { table } = await readTableFiles(options.spec, options.input);
  const outcome = riskOfTable(table, { threshold, ...known });
  printOutcome(options, outcome, (risk) => describe(risk, threshold));
}

function describe(risk: TableRisk, threshold: number): string[] {
  const { rows, classes, k, uniques, prosecutor, journalist, marketer, suppressed } = risk;
  const { populationUniqueness: alone, presence, kMap } = risk;
  return [
    `${rows} rows in ${classes} classes, the smallest of ${k}; ${uniques} unique, ${suppressed} suppressed`,
    `prosecutor: highest ${prosecutor.maximum.toFixed(4)}, mean ${prosecutor.average.toFixed(4)}, ` +
      `share above ${threshold}: ${prosecutor.aboveThreshold.toFixed(4)}`,
    `marketer: ${marketer.toFixed(4)}`,
    ...(alone === undefined
      ? []
      : [
          `unique in a population of ${alone.population}: ${alone.share.toFixed(4)} of the rows, ` +
            `${alone.ofUniques.toFixed(4)} of the unique ones (${alone.model})`,
        ]),
    ...(presence === undefined
      ? []
      : [
          `journalist, in the population: highest ${journalist.maximum.toFixed(4)}; k-map ${String(kMap)}; ` +
            `δ-presence ${presence.lowest.toFixed(4)} to ${presence.highest.toFixed(4)}`,
        ]),
  ];
}
