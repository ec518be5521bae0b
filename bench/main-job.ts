/**
 * The main job by station: wall and CPU seconds, records per second, memory. `node bench/main-job.ts [people …]`.
 *
 * CPU counts this process and the children that have ended (the gateway); PostgreSQL's own is not in it. The last columns are
 * per person, so that a run at 2,000 and one at 50,000 can be laid side by side.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runDemo } from '../src/app/demo/run-demo.ts';

const sizes = process.argv.slice(2).map(Number);

for (const people of sizes.length > 0 ? sizes : [2000]) {
  const home = await mkdtemp(join(tmpdir(), 'meguri-bench-'));
  let total = 0;
  process.stdout.write(`\n${String(people)} people\n`);
  process.stdout.write('  wall s   CPU s   ms CPU/person   RSS MB   station\n');
  const outcome = await runDemo({ home, people, seed: 'bench' }, async (station, state) => {
    const startedAt = performance.now();
    const before = process.cpuUsage();
    const line = await station.run(state, () => undefined);
    const { user, system } = process.cpuUsage(before);
    const cpu = (user + system) / 1e6;
    total += cpu;
    const cells = [
      ((performance.now() - startedAt) / 1000).toFixed(1).padStart(8),
      cpu.toFixed(1).padStart(8),
      ((cpu * 1000) / people).toFixed(2).padStart(16),
      (process.memoryUsage.rss() / 2 ** 20).toFixed(0).padStart(9),
    ];
    process.stdout.write(`${cells.join('')}   ${station.title}: ${line}\n`);
  });
  const peak = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(
    `  all ${outcome.seconds.toFixed(1)} s, ${total.toFixed(1)} CPU-s, ${((total * 1000) / people).toFixed(2)} ms CPU/person, ` +
      `${Math.round(outcome.recordsRead / outcome.seconds).toLocaleString('en')} records/s, peak ${peak.toFixed(0)} MB\n`,
  );
  process.stdout.write(
    `  ${JSON.stringify({ linkage: outcome.linkage, release: outcome.release, checks: outcome.checks })}\n`,
  );
  await rm(home, { recursive: true, force: true });
}
