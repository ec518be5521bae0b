import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from '../../kit/durable-file.ts';

const sealedName = /^([0-9a-f]{64})\.sealed$/;
const readBytes = 1 << 20;

/** Sealed files under their own digest: what is there under a name is whole, and never changes. */
export class SegmentFiles {
  readonly #folder: string;

  /** The files below `folder`. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Writes a sealed stream durably; returns the SHA-256 that is its name. */
  async write(sealed: AsyncIterable<Uint8Array>): Promise<string> {
    const unfinished = join(this.#folder, 'unfinished', randomBytes(8).toString('hex'));
    await mkdir(dirname(unfinished), { recursive: true, mode: 0o700 });
    try {
      const digest = await writeHashed(unfinished, sealed);
      const path = this.#path(digest);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await rename(unfinished, path);
      // The file's name, then the folders' names: any of them may be new.
      const segments = dirname(dirname(path));
      for (const folder of [dirname(path), segments, this.#folder, dirname(this.#folder)])
        await syncFolder(folder);
      return digest;
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  /** The sealed bytes. */
  read(digest: string): AsyncIterable<Uint8Array> {
    return createReadStream(this.#path(digest), { highWaterMark: readBytes });
  }

  /** SHA-256 of the file as it is now, or undefined when there is none. */
  async digestNow(digest: string): Promise<string | undefined> {
    const hash = createHash('sha256');
    try {
      for await (const bytes of this.read(digest)) hash.update(bytes);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
    return hash.digest('hex');
  }

  /** Removes a file, durably; does nothing when there is none. */
  async remove(digest: string): Promise<void> {
    await rm(this.#path(digest), { force: true });
    await syncFolder(dirname(this.#path(digest)));
  }

  /** Removes what was being written when a process died. Nobody else may write meanwhile. */
  async removeUnfinished(): Promise<void> {
    await rm(join(this.#folder, 'unfinished'), { recursive: true, force: true });
  }

  /** Digests of all files. */
  async all(): Promise<string[]> {
    const root = join(this.#folder, 'segments');
    await mkdir(root, { recursive: true, mode: 0o700 });
    const names = await readdir(root, { recursive: true });
    return names.flatMap((name) => sealedName.exec(name.slice(-71))?.[1] ?? []);
  }

  #path(digest: string): string {
    return join(this.#folder, 'segments', digest.slice(0, 2), `${digest}.sealed`);
  }
}

async function writeHashed(path: string, source: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  const handle = await open(path, 'wx', 0o600);
  try {
    for await (const bytes of source) {
      hash.update(bytes);
      await handle.appendFile(bytes);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return hash.digest('hex');
}
