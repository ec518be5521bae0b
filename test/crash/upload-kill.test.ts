import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chunkStore } from '../../src/app/provision/chunk-store.ts';
import { systemClock } from '../../src/kit/clock.ts';
import { sha256Hex } from '../../src/kit/digest.ts';
import { seededRandom } from '../../src/kit/random.ts';
import { objectOf } from './upload-object.ts';

const length = 400_000;
const kills = 5;
const number = 'UP-1';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meguri upload kill '));
});
afterAll(() => rm(folder, { recursive: true }));

/** Receives until so many chunks were acknowledged, then kills. Gives the last offset that was told. */
async function receive(killAfter: number): Promise<number> {
  const victim = fileURLToPath(new URL('./upload-victim.ts', import.meta.url));
  const child = spawn(process.execPath, [victim, folder, number, String(length)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    if (text.split('\n').length > killAfter) child.kill('SIGKILL');
  });
  await new Promise((closed) => child.once('close', closed));
  const told = text.split('\n').slice(0, -1);
  return Number(told.at(-1) ?? 0);
}

describe('a server that is killed while an object arrives', () => {
  it(`B6: has lost nothing that it acknowledged after ${String(kills)} kills, and the whole is what was sent`, async () => {
    const random = seededRandom('upload kills');
    let before = 0;
    for (let round = 0; round < kills; round += 1) {
      const told = await receive(1 + random.below(12));
      const kept = await chunkStore(folder, systemClock).offset(number);
      expect(kept).toBeGreaterThanOrEqual(told);
      expect(told).toBeGreaterThan(before);
      before = kept;
    }
    // It was killed before the end, or nothing is shown.
    expect(before).toBeLessThan(length);
    expect(await receive(Infinity)).toBe(length);
    expect(await chunkStore(folder, systemClock).digest(number)).toBe(sha256Hex(objectOf(length)));
  });
});
