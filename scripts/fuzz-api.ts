/**
 * Sends many generated requests to the API of a fresh home and prints how they were answered:
 * `node scripts/fuzz-api.ts --requests 200000 --seed 1`. Ends with 1 when an answer was a 5xx or not as documented.
 */

import { parseArgs } from 'node:util';
import { ApiAtWork } from '../test/fixtures/api-at-work.ts';
import { runApi } from '../test/fuzz/api-run.ts';

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '200000' }, seed: { type: 'string', default: '1' } },
});
const startedAt = performance.now();
await using at = await ApiAtWork.open();
let told = 0;
const { faults, ...run } = await runApi(at.app, {
  requests: Number(values.requests),
  seed: Number(values.seed),
  become: (actor) => (at.actor = actor),
  tell: (done) => {
    if (done < told + 10_000) return;
    told = done;
    process.stderr.write(`${String(done)} requests\n`);
  },
});
const seconds = Math.round((performance.now() - startedAt) / 1000);
process.stdout.write(
  `${JSON.stringify({ ...run, seconds, faults: faults.length, first: faults.slice(0, 10) }, null, 2)}\n`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
