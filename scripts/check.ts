/**
 * `./meguri check`: types, lint, format, floors, unused code, made documents. Exits 1 when one of them fails.
 */

import { printStep, runStep, type StepOutcome } from './run-step.ts';

const steps: readonly (readonly [name: string, script: string, ...args: string[]])[] = [
  ['lint', 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'],
  ['types', 'node_modules/typescript/bin/tsc', '-p', '.'],
  [
    'floors',
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    'src',
    '--config',
    '.dependency-cruiser.mjs',
  ],
  ['unused code', 'node_modules/knip/bin/knip.js', '--no-progress'],
  ['format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  ['made documents', 'scripts/made-documents.ts', '--check'],
  ['API client', 'scripts/api-client.ts', '--check'],
  ['command line', 'scripts/command-line.ts', '--check'],
  ['rule table', 'scripts/rule-table.ts', '--check'],
  ['schema', 'scripts/schema-dump.ts', '--check'],
];

/** Runs the steps, two at a time; the outcomes come in the order in which they ended. */
async function check(): Promise<readonly StepOutcome[]> {
  const waiting = [...steps];
  const outcomes: StepOutcome[] = [];
  const lane = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const [name, script, ...args] = step;
      const outcome = await runStep(name, script, args);
      printStep(outcome);
      outcomes.push(outcome);
    }
  };
  await Promise.all([lane(), lane()]);
  return outcomes;
}

const failed = (await check()).filter(({ ok }) => !ok);
process.stdout.write(
  failed.length === 0 ? 'check: all well\n' : `check: ${failed.map(({ name }) => name).join(', ')} failed\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
