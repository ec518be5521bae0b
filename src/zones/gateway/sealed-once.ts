import { createHash } from 'node:crypto';
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Hex } from '../../kit/digest.ts';
import type { RecipientPublicKey } from '../../seal/index.ts';
import { receive, type GatewayReceipt, type HandOver } from './gateway.ts';
import { tarOf } from './tar-of.ts';

/** An object as it lies sealed in the spool. */
export interface SpooledObject {
  readonly receipt: GatewayReceipt;
  readonly path: string;
}

/**
 * Seals an object into the spool, or finds it there as it was sealed before: sealed anew it would be other bytes, and a sending
 * that was broken off could not go on.
 */
export async function sealedOnce(
  object: HandOver,
  recipient: RecipientPublicKey,
  spool: string,
): Promise<SpooledObject> {
  const folder = join(spool, sha256Hex(recipient).slice(0, 16));
  const hash = createHash('sha256');
  for await (const chunk of tarOf(object.path)) hash.update(chunk);
  const objectDigest = hash.digest('hex');
  const name = `${object.institution}-${object.format}-${objectDigest.slice(0, 16)}.sealed`;
  const known = await spooled(join(folder, name));
  const receipt = known?.objectDigest === objectDigest ? known : await receive(object, recipient, folder);
  return { receipt, path: join(folder, receipt.sealedFile) };
}

async function spooled(path: string): Promise<GatewayReceipt | undefined> {
  try {
    await stat(path);
    return JSON.parse(await readFile(`${path}.receipt.json`, 'utf8')) as GatewayReceipt;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Removes from the spool what has arrived. */
export async function removeSpooled({ path }: SpooledObject): Promise<void> {
  await rm(`${path}.receipt.json`, { force: true });
  await rm(path, { force: true });
}
