import type { Command } from 'commander';
import { resolve } from 'node:path';
import { openRecords } from '../app/operator.ts';
import { stationStatuses } from '../app/station-statuses.ts';
import { stations } from '../flow/stations.ts';
import { newCommand, printOutcome, type CommonOptions } from './command-line.ts';

interface StatusOptions extends CommonOptions {
  readonly home: string;
}

/** `meguri status`: the stations with today's counts, and what waits for whom. */
export function statusCommand(): Command {
  return newCommand('status', '工程ごとの本日の状況', 'meguri status --home ./meguri-home')
    .option('--home <dir>', 'the operator’s home', './meguri-home')
    .action(async (options: StatusOptions) => {
      await using records = await openRecords(resolve(options.home));
      const statuses = await stationStatuses(records);
      printOutcome(options, { stations: statuses }, () =>
        statuses.map(({ station, counts, waiting }) => {
          const name = stations.find(({ id }) => id === station)?.japanese ?? station;
          const figures = counts.map(({ label, value }) => `${label.ja} ${value.toLocaleString('ja-JP')}`);
          const turns = waiting.map(
            ({ who, what, count }) => `${who.ja}: ${what.ja} ${count.toLocaleString('ja-JP')}件`,
          );
          return [`${name}  ${figures.join('、')}`, ...turns.map((turn) => `  → ${turn}`)].join('\n');
        }),
      );
    });
}
