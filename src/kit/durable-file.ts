import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Makes the names in a folder durable. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** How a file is written durably. */
export interface DurableWrite {
  /** Where the unfinished file lives: on the same file system as `path`. Beside `path` when not given. */
  readonly temporaryFolder?: string;
  /** Permission bits; 0600 when not given. */
  readonly mode?: number;
}

/**
 * Writes a file so that after a crash it is there whole or not at all: temporary file, fsync, rename, fsync of the
 * folder. Folders that are missing are made.
 */
export async function writeDurably(
  path: string,
  content: Uint8Array | string | AsyncIterable<Uint8Array>,
  { temporaryFolder, mode = 0o600 }: DurableWrite = {},
): Promise<void> {
  const folder = dirname(path);
  const madeFrom = await mkdir(folder, { recursive: true, mode: 0o700 });
  const temporary = join(temporaryFolder ?? folder, `.unfinished-${randomBytes(8).toString('hex')}`);
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
  if (madeFrom !== undefined) await syncUpTo(folder, dirname(madeFrom));
}

async function syncUpTo(from: string, last: string): Promise<void> {
  for (let folder = from; folder !== last; folder = dirname(folder)) await syncFolder(dirname(folder));
}
