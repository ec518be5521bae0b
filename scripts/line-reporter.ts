import type { Reporter, TestModule } from 'vitest/node';

/** A line for each file of tests as it ends, and what failed in it: progress on long work, and nothing else. */
export default class LineReporter implements Reporter {
  onTestModuleEnd(module: TestModule): void {
    const tests = [...module.children.allTests()];
    const failed = tests.filter((test) => test.result().state === 'failed');
    const skipped = tests.filter((test) => test.result().state === 'skipped').length;
    const seconds = (module.diagnostic().duration / 1000).toFixed(1);
    const isGood = failed.length === 0 && module.errors().length === 0;
    const notRun = skipped === 0 ? '' : `, ${String(skipped)} not run`;
    process.stdout.write(
      `${isGood ? '✓' : '✗'} ${module.relativeModuleId} (${String(tests.length)} tests${notRun}, ${seconds} s)\n`,
    );
    for (const error of module.errors()) process.stdout.write(`    ${error.stack ?? error.message}\n`);
    for (const test of failed) {
      process.stdout.write(`  ✗ ${test.fullName}\n`);
      for (const error of test.result().errors ?? []) {
        process.stdout.write(`    ${(error.stack ?? error.message).replaceAll('\n', '\n    ')}\n`);
      }
    }
  }
}
