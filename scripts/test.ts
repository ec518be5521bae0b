/**
 * `./meguri test`: the check, then every test that fits CI. Says what was not run and why, and ends with
 * `N passed, N failed` alone on a line.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './ensure-browser.ts';
import { root } from './run-step.ts';

interface Assertion {
  readonly fullName: string;
  readonly status: 'passed' | 'failed' | 'skipped' | 'pending' | 'todo' | 'disabled';
}
interface FileResult {
  readonly name: string;
  readonly status: 'passed' | 'failed';
  readonly message: string;
  readonly assertionResults: readonly Assertion[];
}

const runInherited = (script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  }).status === 0;

function runTests(filters: readonly string[]): readonly FileResult[] {
  const folder = mkdtempSync(join(tmpdir(), 'meguri-test-'));
  const report = join(folder, 'report.json');
  const browser = ensureBrowser();
  const reporters = [
    `--reporter=${join(root, 'scripts/line-reporter.ts')}`,
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  runInherited('node_modules/vitest/vitest.mjs', ['run', ...reporters, ...filters], {
    ...(browser === undefined ? {} : { MEGURI_BROWSER: browser }),
  });
  const results = existsSync(report)
    ? (JSON.parse(readFileSync(report, 'utf8')) as { testResults: FileResult[] }).testResults
    : [];
  rmSync(folder, { recursive: true, force: true });
  return results;
}

const checked = process.argv.includes('--no-check') || runInherited('scripts/check.ts', []);
const results = runTests(process.argv.slice(2).filter((arg) => arg !== '--no-check'));
const assertions = results.flatMap(({ assertionResults }) => assertionResults);
const brokenFiles = results.filter(
  ({ status, assertionResults }) =>
    status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
);
for (const { name, message } of brokenFiles) process.stdout.write(`✗ ${name}: ${message}\n`);

const skipped = assertions.filter(({ status }) => status !== 'passed' && status !== 'failed');
if (skipped.length > 0) {
  process.stdout.write(`not run (${String(skipped.length)}), as what they need is not on this machine:\n`);
  for (const { fullName } of skipped) process.stdout.write(`  - ${fullName}\n`);
}
const passed = assertions.filter(({ status }) => status === 'passed').length;
const failed =
  assertions.filter(({ status }) => status === 'failed').length +
  brokenFiles.length +
  (checked ? 0 : 1) +
  (results.length === 0 ? 1 : 0);
if (!checked) process.stdout.write('the check failed; it counts as one failure\n');
process.stdout.write(`${String(passed)} passed, ${String(failed)} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
