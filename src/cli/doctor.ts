import type { Command } from 'commander';
import { resolve } from 'node:path';
import { healthChecks, type HealthCheck } from '../app/backup/health-checks.ts';
import { healthFacts } from '../app/backup/health-facts.ts';
import { printOutcome } from './command-line.ts';
import { homeCommand, type HomeOptions } from './home-command.ts';

interface DoctorOptions extends HomeOptions {
  readonly deep?: boolean;
}

const marks = { good: '○', attention: '△', bad: '×' } as const;
/** The ledger is not as it was written; something else is to be mended. What only wants a look ends with 0. */
const exitCodes = { ledger: 70, otherwise: 5 } as const;

/** The exit code for what was found, or undefined when nothing is bad. */
function exitCodeFor(checks: readonly HealthCheck[]): number | undefined {
  const bad = checks.filter(({ state }) => state === 'bad');
  if (bad.length === 0) return undefined;
  return bad.some(({ id }) => id === 'ledger') ? exitCodes.ledger : exitCodes.otherwise;
}

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
      process.exitCode = exitCodeFor(checks);
      printOutcome(options, { checks }, () =>
        checks.flatMap(({ state, japanese, found, toDo }) => [
          `${marks[state]} ${japanese}: ${found}`,
          ...(toDo === '' ? [] : [`    → ${toDo}`]),
        ]),
      );
    });
}
