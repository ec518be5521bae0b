import { createReadStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { extract, pack, type Pack } from 'tar-stream';
import { IntegrityError } from '../../kit/errors.ts';
import { filePaths } from './package-files.ts';

const epoch = new Date(0);

async function addFiles(archive: Pack, folder: string): Promise<void> {
  for (const name of await filePaths(folder)) {
    const path = join(folder, name);
    const entry = archive.entry({
      name,
      size: (await stat(path)).size,
      mtime: epoch,
      mode: 0o644,
      uid: 0,
      gid: 0,
    });
    await pipeline(createReadStream(path), entry);
  }
  archive.finalize();
}

/** The files of a folder as a tar stream: sorted, without times, owners or machine, so that the same files give the same bytes. */
export function packFolder(folder: string): AsyncIterable<Uint8Array> {
  const archive = pack();
  addFiles(archive, folder).catch((error: unknown) => {
    archive.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return archive as AsyncIterable<Uint8Array>;
}

/** Whether a name in an archive stays inside the folder that it is unpacked into. */
export function isInnerPath(name: string): boolean {
  return (
    name !== '' &&
    !name.includes('\\') &&
    !name.includes('\0') &&
    !posix.isAbsolute(name) &&
    posix.normalize(name) === name &&
    !name.split('/').includes('..')
  );
}

/**
 * Unpacks a tar stream into a folder. Plain files only.
 *
 * @throws {IntegrityError} `delivery/bad-archive` when an entry is no plain file, leaves the folder or comes twice.
 */
export async function unpackInto(archive: AsyncIterable<Uint8Array>, folder: string): Promise<void> {
  const entries = extract();
  const reading = pipeline(archive, entries);
  // An archive that breaks off leaves its open entry waiting for ever: the break ends that wait too.
  const broken = new Promise<never>((_resolve, reject) => {
    reading.catch(reject);
  });
  broken.catch(() => undefined);
  for await (const entry of entries) {
    const { name, type } = entry.header;
    if (type !== 'file' || !isInnerPath(name)) {
      throw new IntegrityError(
        'delivery/bad-archive',
        'the archive holds something that is no plain file inside it',
      );
    }
    await mkdir(dirname(join(folder, name)), { recursive: true });
    try {
      await Promise.race([pipeline(entry, createWriteStream(join(folder, name), { flags: 'wx' })), broken]);
    } catch (cause) {
      throw new IntegrityError('delivery/bad-archive', 'a file of the archive cannot be unpacked', { cause });
    }
  }
  await reading;
}
