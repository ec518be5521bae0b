import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Root of the repository. */
export const root = join(import.meta.dirname, '..');

/** How a step ended, with all it printed. */
export interface StepOutcome {
  readonly name: string;
  readonly ok: boolean;
  readonly output: string;
  readonly seconds: number;
}

/** Runs a program of the project's own `node_modules`, and collects what it prints. */
export function runStep(name: string, script: string, args: readonly string[]): Promise<StepOutcome> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
  });
  let output = '';
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ name, ok: code === 0, output, seconds: (performance.now() - startedAt) / 1000 });
    });
  });
}

/** Prints a line for a step, and all of its output when it failed. */
export function printStep({ name, ok, output, seconds }: StepOutcome): void {
  process.stdout.write(`${ok ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)\n`);
  if (!ok) process.stdout.write(`${output}\n`);
}
