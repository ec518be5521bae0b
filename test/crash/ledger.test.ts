import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/kit/clock.ts';
import { seededRandom } from '../../src/kit/random.ts';
import {
  ledgerSigningKey,
  newLedgerKey,
  openFileLedger,
  verifierKeyOf,
  verifyLedgerFolder,
} from '../../src/ledger/index.ts';

const pem = newLedgerKey();
const signingKey = ledgerSigningKey('example.jp/ledger', pem);
const kills = 15;
let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'meguri crash '));
  await writeFile(join(root, 'key.pem'), pem);
});
afterAll(() => rm(root, { recursive: true }));

/** Starts a writer and kills it after so many acknowledgements and milliseconds more; what it had acknowledged. */
async function killedWriter(
  folder: string,
  lines: number,
  milliseconds: number,
): Promise<Map<number, string>> {
  const writer = fileURLToPath(new URL('./ledger-writer.ts', import.meta.url));
  const child = spawn(process.execPath, [writer, folder, join(root, 'key.pem')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const before = output.split('\n').length;
    output += chunk.toString();
    if (before <= lines && output.split('\n').length > lines) {
      setTimeout(() => child.kill('SIGKILL'), milliseconds);
    }
  });
  const signal = await new Promise((resolve) => child.on('close', (_code, by) => resolve(by)));
  expect(signal).toBe('SIGKILL');
  const whole = output.slice(0, output.lastIndexOf('\n')).split('\n');
  return new Map(whole.map((line) => [Number(line.split(' ')[0]), line.split(' ')[1] ?? '']));
}

describe('a ledger whose process is killed', () => {
  it(`verifies and has every acknowledged entry after each of ${kills} kills`, async () => {
    const random = seededRandom('ledger kills');
    const folder = join(root, 'ledger');
    const acknowledged = new Map<number, string>();
    for (let kill = 0; kill < kills; kill += 1) {
      const added = await killedWriter(folder, 1 + random.below(60), random.below(12));
      for (const [sequence, subject] of added) {
        expect(acknowledged.has(sequence)).toBe(false);
        acknowledged.set(sequence, subject);
      }
      expect((await verifyLedgerFolder(folder, verifierKeyOf(signingKey))).findings).toEqual([]);
    }
    await using ledger = await openFileLedger({ folder, signingKey, clock: systemClock });
    for await (const { sequence, subject } of ledger.entries()) {
      if (acknowledged.has(sequence)) expect(subject).toBe(acknowledged.get(sequence));
      acknowledged.delete(sequence);
    }
    expect([...acknowledged.keys()]).toEqual([]);
  });
});
