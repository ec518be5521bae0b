import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EngineError } from '../kit/errors.ts';

/** A running server process, as its lock file tells. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: string;
}

const pollMs = 15;

/** The server that runs on this data folder, or undefined. A lock file of a dead process is nobody's. */
export function runningPostmaster(dataFolder: string): Postmaster | undefined {
  const lines = lockFile(dataFolder)?.split('\n') ?? [];
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0 || !isPostmaster(pid, dataFolder)) return undefined;
  return { pid, port: Number(lines[3] ?? 0), status: (lines[7] ?? '').trim() };
}

/** Removes the lock file of a server that was killed, so that a process which later got its number does not stand in the way. */
export function removeStaleLock(dataFolder: string): void {
  if (runningPostmaster(dataFolder) === undefined)
    rmSync(join(dataFolder, 'postmaster.pid'), { force: true });
}

/**
 * Waits until the server on this data folder says what is waited for, or undefined once it is gone.
 *
 * @throws {EngineError} `db/server-slow` after `seconds`.
 */
export async function awaitPostmaster(
  dataFolder: string,
  until: (postmaster: Postmaster | undefined) => boolean,
  seconds: number,
): Promise<Postmaster | undefined> {
  for (let waitedMs = 0; waitedMs < seconds * 1000; waitedMs += pollMs) {
    const postmaster = runningPostmaster(dataFolder);
    if (until(postmaster)) return postmaster;
    await sleep(pollMs);
  }
  throw new EngineError('db/server-slow', `the embedded PostgreSQL did not answer within ${seconds} s`);
}

/** Stops the server on this data folder and waits until it is gone: open transactions are rolled back, data are safe. */
export async function stopPostmaster(dataFolder: string): Promise<void> {
  const postmaster = runningPostmaster(dataFolder);
  if (postmaster === undefined) return;
  process.kill(postmaster.pid, 'SIGINT');
  await awaitPostmaster(dataFolder, (running) => running?.pid !== postmaster.pid, 60);
}

function lockFile(dataFolder: string): string | undefined {
  const path = join(dataFolder, 'postmaster.pid');
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function realPathOf(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

function isPostmaster(pid: number, dataFolder: string): boolean {
  if (existsSync('/proc/self/cmdline')) {
    try {
      // A zombie and a process that got the number later have another command line.
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      // The same folder may have been reached by another path, through a link.
      const real = realPathOf(dataFolder);
      return words.some((word) => word.startsWith('/') && realPathOf(word) === real);
    } catch {
      return false;
    }
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
