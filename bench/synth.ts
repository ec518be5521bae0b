/**
 * How fast the synthetic region is made: people a second on one core with every format, and peak memory.
 *
 * $ node bench/synth.ts [people]
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noProgress } from '../src/kit/progress.ts';
import { writeRegion } from '../src/synth/region.ts';

const people = Number(process.argv[2] ?? 10_000);
const out = mkdtempSync(join(tmpdir(), 'meguri-bench-synth-'));
try {
  const before = process.cpuUsage();
  const start = process.hrtime.bigint();
  const { subjects, records } = await writeRegion({ people, seed: 'bench', out }, noProgress);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const { user, system } = process.cpuUsage(before);
  const cpuSeconds = (user + system) / 1e6;
  const peakMemoryBytes = process.resourceUsage().maxRSS * 1024;
  const peoplePerSecond = Math.round(people / seconds);
  process.stdout.write(
    `${JSON.stringify({ people, subjects, records, seconds, cpuSeconds, peoplePerSecond, peakMemoryBytes })}\n`,
  );
} finally {
  rmSync(out, { recursive: true });
}
