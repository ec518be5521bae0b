/**
 * Entries a second with fsync, and milliseconds to the acknowledgement, by number of concurrent writers; then the time of a full
 * verification. Run: `node bench/ledger.ts [folder]`.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../src/kit/clock.ts';
import {
  ledgerSigningKey,
  newLedgerKey,
  openFileLedger,
  verifierKeyOf,
  verifyLedgerFolder,
  type Ledger,
} from '../src/ledger/index.ts';

const rounds: readonly (readonly [writers: number, entries: number])[] = [
  [1, 200],
  [10, 2000],
  [100, 20_000],
  [500, 100_000],
];

async function measure(ledger: Ledger, writers: number, entries: number): Promise<string> {
  const waits: number[] = [];
  const write = async (writer: number) => {
    for (let n = 0; n < entries / writers; n += 1) {
      const start = performance.now();
      await ledger.record({ type: 'bench/entry', actor: 'bench', subject: `${writer}-${n}` });
      waits.push(performance.now() - start);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  const perSecond = entries / ((performance.now() - start) / 1000);
  waits.sort((a, b) => a - b);
  const at = (share: number) => (waits[Math.floor(waits.length * share)] ?? 0).toFixed(1);
  return `${writers} writers: ${perSecond.toFixed(0)} entries/s, acknowledged after ${at(0.5)} ms (p99 ${at(0.99)} ms)`;
}

const folder = await mkdtemp(join(process.argv[2] ?? tmpdir(), 'meguri bench '));
const signingKey = ledgerSigningKey('bench/ledger', newLedgerKey());
{
  await using ledger = await openFileLedger({ folder, signingKey, clock: systemClock });
  for (const [writers, entries] of rounds)
    process.stdout.write(`${await measure(ledger, writers, entries)}\n`);
}
const start = performance.now();
const { ok, size } = await verifyLedgerFolder(folder, verifierKeyOf(signingKey));
const seconds = (performance.now() - start) / 1000;
process.stdout.write(`verified ${size} entries in ${seconds.toFixed(1)} s: ${ok ? 'ok' : 'NOT ok'}\n`);
await rm(folder, { recursive: true });
