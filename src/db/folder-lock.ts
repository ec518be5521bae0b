import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConflictError } from '../kit/errors.ts';

const pollMs = 20;
const waitSeconds = 120;
const sqliteBusy = 5;

/**
 * Runs `work` while no other process does such work in `folder`. The lock is SQLite's lock on a file, which the
 * operating system takes back when its holder dies, so a killed process leaves nothing to clean up.
 *
 * @throws {ConflictError} `db/folder-busy` when another process keeps the lock too long.
 */
export async function withFolderLock<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const lock = new DatabaseSync(join(folder, 'lock'), { timeout: 0 });
  try {
    for (let waitedMs = 0; !isAcquired(lock); waitedMs += pollMs) {
      if (waitedMs > waitSeconds * 1000) {
        throw new ConflictError('db/folder-busy', 'another process is starting or stopping the database');
      }
      await sleep(pollMs);
    }
    return await work();
  } finally {
    lock.close();
  }
}

function isAcquired(lock: DatabaseSync): boolean {
  try {
    lock.exec('begin exclusive');
    return true;
  } catch (error) {
    if ((error as { errcode?: number }).errcode === sqliteBusy) return false;
    throw error;
  }
}
