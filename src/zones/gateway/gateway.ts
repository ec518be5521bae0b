/**
 * The gateway: takes what an institution hands over and seals it to the core's public key while it streams. It keeps
 * ciphertext and a receipt; it has no database, no key that opens, and no way into the core: the core pulls.
 *
 * @law Act Art. 20/21 — the core system is kept apart from open networks; sending and receiving are cut off from it
 */

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '../../kit/durable-file.ts';
import { isRunning, processMark } from '../../kit/running-process.ts';
import { sealStream, type RecipientPublicKey } from '../../seal/index.ts';
import { tarOf } from './tar-of.ts';

/** What is handed over. */
export interface HandOver {
  readonly institution: string;
  readonly format: string;
  /** File, folder, or `.tar`. */
  readonly path: string;
}

/** What the institution gets back, and the core finds beside the sealed object. */
export interface GatewayReceipt {
  readonly institution: string;
  readonly format: string;
  /** SHA-256 of the object before it was sealed: the same object handed over twice is known by it. */
  readonly objectDigest: string;
  readonly objectBytes: number;
  /** SHA-256 of the sealed object. */
  readonly sealedDigest: string;
  /** Name of the sealed object in the spool. */
  readonly sealedFile: string;
}

const arrivingPrefix = '.arriving-';

/** Seals what is handed over into the spool; the receipt is durable after the object is. */
export async function receive(
  { institution, format, path }: HandOver,
  recipient: RecipientPublicKey,
  spool: string,
): Promise<GatewayReceipt> {
  await mkdir(spool, { recursive: true, mode: 0o700 });
  const objectHash = createHash('sha256');
  let objectBytes = 0;
  async function* counted() {
    for await (const chunk of tarOf(path)) {
      objectHash.update(chunk);
      objectBytes += chunk.byteLength;
      yield chunk;
    }
  }
  const context = { zone: 'gateway', purpose: 'intake', institution, format };
  const temporaryFolder = join(spool, `${arrivingPrefix}${processMark()}`);
  const arriving = join(temporaryFolder, `${institution}-${format}`);
  await writeDurably(arriving, sealStream(counted(), { recipient, context }));
  const objectDigest = objectHash.digest('hex');
  const sealedFile = `${institution}-${format}-${objectDigest.slice(0, 16)}.sealed`;
  const sealedHash = createHash('sha256');
  for await (const chunk of createReadStream(arriving)) sealedHash.update(chunk as Uint8Array);
  await rename(arriving, join(spool, sealedFile));
  const receipt: GatewayReceipt = {
    institution,
    format,
    objectDigest,
    objectBytes,
    sealedDigest: sealedHash.digest('hex'),
    sealedFile,
  };
  const receiptPath = join(spool, `${sealedFile}.receipt.json`);
  await writeDurably(receiptPath, `${JSON.stringify(receipt)}\n`, { temporaryFolder });
  await rm(temporaryFolder, { recursive: true });
  return receipt;
}

/** Removes what gateways that died were still receiving: nobody has a receipt for it. */
export async function sweepSpool(spool: string): Promise<void> {
  await mkdir(spool, { recursive: true, mode: 0o700 });
  for (const name of await readdir(spool)) {
    const isArriving = name.startsWith(arrivingPrefix);
    if (!isArriving || isRunning(name.slice(arrivingPrefix.length))) continue;
    await rm(join(spool, name), { recursive: true, force: true });
  }
}
