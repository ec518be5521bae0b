import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConflictError } from '../kit/errors.ts';
import { isRunning, processMark } from '../kit/running-process.ts';

/** The right to be the one writer of a folder, until it is disposed of. */
export type FolderLock = AsyncDisposable;

const attempts = 5;
const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

/**
 * The lock of `folder`. One that a dead process left behind (kill −9, power loss) is taken over.
 *
 * @throws {ConflictError} `ledger/in-use` while another writer lives, in this process or another.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, 'lock');
  const claim = join(folder, `lock.${randomBytes(8).toString('hex')}`);
  await writeFile(claim, processMark(), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      // A link comes into being with its content, and only when the name is free.
      const isOurs = await link(claim, path).then(
        () => true,
        (error: unknown) => {
          if (codeOf(error) === 'EEXIST') return false;
          throw error;
        },
      );
      if (isOurs) return { [Symbol.asyncDispose]: () => rm(path, { force: true }) };
      await removeIfStale(path, `${claim}.stale`);
    }
  } finally {
    await rm(claim, { force: true });
  }
  throw inUse();
}

const inUse = () =>
  new ConflictError(
    'ledger/in-use',
    'another process, such as meguri serve, has this home open: end it, or read beside it',
    {
      japanese:
        '別の処理（meguri serve など）がこのホームを使用中です。それを終えてから実行するか、見るだけのコマンド（meguri status など）を使ってください。',
    },
  );

async function removeIfStale(path: string, aside: string): Promise<void> {
  const holder = await readFile(path, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (holder === undefined) return;
  if (isRunning(holder)) throw inUse();
  await rename(path, aside).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error;
  });
  // Between reading and renaming, another opener may have put its own lock there: that one goes back.
  const taken = await readFile(aside, 'utf8').catch(() => holder);
  if (taken !== holder) {
    await rename(aside, path);
    throw inUse();
  }
  await rm(aside, { force: true });
}
