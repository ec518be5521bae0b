import { randomBytes } from 'node:crypto';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../kit/durable-file.ts';
import { ConflictError, IntegrityError, NotFoundError } from '../kit/errors.ts';
import type { KeyCustody } from './key-custody.ts';
import { keyFromBytes } from './sealing-key.ts';

const keyBytes = 32;
const othersMask = 0o077;
const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

/**
 * Makes a root key in a new file that its owner alone may read. Whoever loses it loses everything sealed under it.
 *
 * @throws {ConflictError} `seal/root-key-exists`: an old key is never replaced.
 */
export async function createRootKeyFile(path: string): Promise<void> {
  let handle: FileHandle;
  try {
    handle = await open(path, 'wx', 0o600);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    throw new ConflictError('seal/root-key-exists', 'there is a root key already', { cause: error });
  }
  try {
    await handle.writeFile(randomBytes(keyBytes));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(dirname(path));
}

/** The root key in a file of 32 bytes that its owner alone may read. */
export function fileKeyCustody(path: string): KeyCustody {
  return {
    rootKey: async () => {
      const bytes = Buffer.alloc(keyBytes + 1);
      let read: number;
      let handle: FileHandle;
      try {
        handle = await open(path, 'r');
      } catch (error) {
        if (codeOf(error) !== 'ENOENT') throw error;
        throw new NotFoundError('seal/no-root-key', 'there is no root key', { cause: error });
      }
      try {
        const { mode } = await stat(path);
        if ((mode & othersMask) !== 0) {
          throw new IntegrityError('seal/root-key-exposed', 'others than its owner may read the root key');
        }
        ({ bytesRead: read } = await handle.read(bytes, 0, bytes.length, 0));
      } finally {
        await handle.close();
      }
      if (read !== keyBytes) throw new IntegrityError('seal/bad-root-key', 'the root key has not 32 bytes');
      const key = Buffer.from(bytes.subarray(0, keyBytes));
      bytes.fill(0);
      return keyFromBytes(key);
    },
  };
}
