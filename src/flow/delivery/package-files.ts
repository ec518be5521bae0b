import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of a package: its path with `/`, its size and what its bytes are. */
export interface PackageFile {
  readonly path: string;
  readonly sizeBytes: number;
  /** SHA-256, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** Paths of all files under `folder`, with `/`, sorted by code unit. Anything but a plain file or folder is listed too. */
export async function filePaths(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\/+/, ''),
    )
    .sort((a, b) => (a < b ? -1 : 1));
}

/** Size and digest of one file, read as a stream. */
export async function packageFile(folder: string, path: string): Promise<PackageFile> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(join(folder, path))) hash.update(chunk as Buffer);
  return { path, sizeBytes: (await stat(join(folder, path))).size, sha256: hash.digest('hex') };
}
