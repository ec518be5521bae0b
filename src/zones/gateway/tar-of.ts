import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pack, type Pack } from 'tar-stream';

/** Every file below `path` by name, or `path` itself, as path within the object and path on disk. */
async function filesOf(path: string): Promise<readonly (readonly [name: string, file: string])[]> {
  if (!(await stat(path)).isDirectory()) return [[basename(path), path]];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [relative(path, file).split(sep).join('/'), file] as const);
}

async function fill(tar: Pack, path: string): Promise<void> {
  for (const [name, file] of await filesOf(path)) {
    const { size } = await stat(file);
    await pipeline(createReadStream(file), tar.entry({ name, size, mode: 0o644, mtime: new Date(0) }));
  }
  tar.finalize();
}

/**
 * The bytes of one tar with all that is at `path`, the same for the same files wherever and whenever they are packed.
 * A `.tar` is taken as it is.
 */
export async function* tarOf(path: string): AsyncIterable<Uint8Array> {
  if (path.endsWith('.tar')) {
    yield* createReadStream(path) as AsyncIterable<Uint8Array>;
    return;
  }
  const tar = pack();
  const filling = fill(tar, path).catch((error: unknown) => tar.destroy(error as Error));
  yield* tar as unknown as AsyncIterable<Uint8Array>;
  await filling;
}
