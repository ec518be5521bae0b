/**
 * `node scripts/kill-demo.ts --rounds 200 --people 500 --seed S [--per-home 5] [--folder /dev/shm/x]`: kills the
 * demonstration at seeded random moments and tells what each kill hit and what did not come back.
 */

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seededRandom } from '../src/kit/random.ts';
import { demoStations } from '../src/app/demo/run-demo.ts';
import { drawMoment, killHome } from '../test/crash/demo-kills.ts';
import { runVictim } from '../test/crash/demo-victim.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    people: { type: 'string', default: '500' },
    seed: { type: 'string', default: 'kills' },
    'per-home': { type: 'string', default: '5' },
    folder: { type: 'string', default: `/dev/shm/meguri-kills-${process.pid}` },
  },
});
const print = (text: string) => process.stdout.write(`${text}\n`);
await mkdir(values.folder, { recursive: true });
const about = { people: Number(values.people), seed: 'meguri' };
const undisturbed = await runVictim({ ...about, home: join(values.folder, 'undisturbed') });
if (undisturbed.outcome === undefined) throw new Error(undisturbed.stderr);
print(
  `undisturbed: ${(undisturbed.beganAt.at(-1) ?? 0).toFixed(0)} ms, ${undisturbed.outcome.packageDigest}`,
);

const random = seededRandom(values.seed);
const byStation = new Map<number, number>();
let [kills, faults, homes] = [0, 0, 0];
while (kills < Number(values.rounds)) {
  homes += 1;
  const home = join(values.folder, `home-${homes}`);
  const moments = Array.from({ length: Number(values['per-home']) }, () => drawMoment(random, undisturbed));
  const killed = await killHome({ ...about, home }, moments, undisturbed.outcome);
  kills += killed.stations.length;
  faults += killed.faults.length;
  for (const station of killed.stations) byStation.set(station, (byStation.get(station) ?? 0) + 1);
  print(
    `home ${homes}: killed in ${killed.stations.join(', ')}; ${killed.digest?.slice(0, 12) ?? 'had ended'}; faults ${killed.faults.length}`,
  );
  for (const fault of killed.faults) print(`  ✗ ${fault}`);
}
print(`${kills} kills in ${homes} homes, ${faults} faults`);
for (let station = 0; station <= demoStations.length; station += 1) {
  const title = station === 0 ? '最初の工程の前' : (demoStations[station - 1]?.title ?? '');
  print(`${String(byStation.get(station) ?? 0).padStart(5)}  ${station} ${title}`);
}
process.exitCode = faults === 0 ? 0 : 1;
