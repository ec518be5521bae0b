/**
 * Files that an institution handed over, wherever they are: a single file, a folder, or a tar made of one.
 */

import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { extract } from 'tar-stream';

/** One file. `bytes` may be walked once; a file that is not walked is skipped. */
export interface SourceFile {
  /** Path within the object, with `/` between its parts. */
  readonly path: string;
  bytes(): AsyncIterable<Uint8Array>;
}

/** Files in the order in which they stand; each is walked before the next is asked for. */
export type SourceFiles = AsyncIterable<SourceFile>;

/** The file at `path`, or every file below the folder at `path` by name, or every entry of a `.tar` there. */
export async function* filesAt(path: string): SourceFiles {
  const about = await stat(path);
  if (about.isDirectory()) yield* filesBelow(path, path);
  else if (path.endsWith('.tar')) yield* filesInTar(createReadStream(path));
  else yield { path: basename(path), bytes: () => createReadStream(path) };
}

async function* filesBelow(root: string, folder: string): SourceFiles {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(root, path);
    else if (entry.isFile()) {
      yield { path: relative(root, path).replaceAll('\\', '/'), bytes: () => createReadStream(path) };
    }
  }
}

/** The entries of a tar stream. */
export async function* filesInTar(tar: AsyncIterable<Uint8Array>): SourceFiles {
  const unpack = extract();
  const source = Readable.from(tar, { objectMode: false });
  source.on('error', (error) => unpack.destroy(error));
  source.pipe(unpack);
  for await (const entry of unpack) {
    if (entry.header.type === 'file')
      yield { path: entry.header.name, bytes: () => entry as unknown as AsyncIterable<Uint8Array> };
    entry.resume();
  }
}

/** All bytes of a file, for formats whose files are small. */
export async function wholeFile(file: SourceFile): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.bytes()) chunks.push(chunk);
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
}
