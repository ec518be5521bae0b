import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { HomePaths } from './home.ts';
import type { Operator } from './operator.ts';

const receiptEnding = '.receipt.json';

/** Removes an object that was taken in from the inbox: first the object, then the receipt that tells of it. */
export async function removeFromInbox({ inbox }: HomePaths, sealedFile: string): Promise<void> {
  await rm(join(inbox, sealedFile), { force: true });
  await rm(join(inbox, `${sealedFile}${receiptEnding}`), { force: true });
}

/**
 * Removes every object from the inbox that was taken in before the process could remove it. Gives their number. An object
 * that was handed over again, and not yet taken in again, stays.
 */
export async function sweepInbox({ paths, intake }: Pick<Operator, 'paths' | 'intake'>): Promise<number> {
  const receipts = (await readdir(paths.inbox)).filter((name) => name.endsWith(receiptEnding));
  let removed = 0;
  for (const name of receipts) {
    const { sealedDigest } = JSON.parse(await readFile(join(paths.inbox, name), 'utf8')) as {
      sealedDigest?: string;
    };
    if (sealedDigest === undefined || !(await intake.hasTaken(sealedDigest))) continue;
    await removeFromInbox(paths, name.slice(0, -receiptEnding.length));
    removed += 1;
  }
  return removed;
}
