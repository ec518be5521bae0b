import type { Command } from 'commander';
import { resolve } from 'node:path';
import { healthChecks } from '../app/backup/health-checks.ts';
import { healthFacts } from '../app/backup/health-facts.ts';
import { printOutcome } from './command-line.ts';
import { homeCommand, type HomeOptions } from './home-command.ts';

interface DoctorOptions extends HomeOptions {
  readonly deep?: boolean;
}

const marks = { good: '○', attention: '△', bad: '×' } as const;
const badExitCode = 70;

/** `meguri doctor`: how a home is, and what to do about it. */
export function doctorCommand(): Command {
  return homeCommand(
    'doctor',
    'ホームの健全性を調べ、すべきことを示す',
    'meguri doctor --home ./meguri-home --deep',
  )
    .option('--deep', 'recomputes the whole ledger')
    .action(async (options: DoctorOptions) => {
      const checks = healthChecks(
        await healthFacts(resolve(options.home), { isDeep: options.deep === true }),
      );
      if (checks.some(({ state }) => state === 'bad')) process.exitCode = badExitCode;
      printOutcome(options, { checks }, () =>
        checks.flatMap(({ state, japanese, found, toDo }) => [
          `${marks[state]} ${japanese}: ${found}`,
          ...(toDo === '' ? [] : [`    → ${toDo}`]),
        ]),
      );
    });
}
