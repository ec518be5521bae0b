/**
 * Megabytes a second of sealing and opening, and the ratio to plain AES-256-GCM of node:crypto on the same machine at the
 * same time. Run: `node bench/seal.ts`.
 */

import { createCipheriv, randomBytes } from 'node:crypto';
import { openSealed, randomKey, sealStream } from '../src/seal/index.ts';

const megabytes = 512;
const piece = randomBytes(1 << 20);
const context = { zone: 'core', institution: '0', object: 'bench', purpose: 'bench' };
const key = randomKey();

function* plaintext(): Iterable<Uint8Array> {
  for (let n = 0; n < megabytes; n += 1) yield piece;
}

async function speed(work: () => Promise<void> | void): Promise<number> {
  const start = performance.now();
  await work();
  return megabytes / ((performance.now() - start) / 1000);
}

function plain(): void {
  const cipher = createCipheriv('aes-256-gcm', randomBytes(32), randomBytes(12));
  for (const bytes of plaintext()) cipher.update(bytes);
  cipher.final();
}

const sealed: Uint8Array[] = [];
async function seal(): Promise<void> {
  sealed.length = 0;
  for await (const bytes of sealStream(plaintext(), { key, context })) sealed.push(bytes);
}
async function open(): Promise<void> {
  let bytes = 0;
  for await (const chunk of openSealed(sealed, { key, expectedContext: context })) bytes += chunk.length;
  if (bytes !== megabytes << 20) throw new Error('not all came back');
}

for (let round = 1; round <= 3; round += 1) {
  const [plainSpeed, sealSpeed, openSpeed] = [await speed(plain), await speed(seal), await speed(open)];
  const show = (name: string, value: number) =>
    `${name} ${value.toFixed(0)} MiB/s (${(value / plainSpeed).toFixed(2)})`;
  process.stdout.write(
    `plain ${plainSpeed.toFixed(0)} MiB/s, ${show('seal', sealSpeed)}, ${show('open', openSpeed)}\n`,
  );
}
