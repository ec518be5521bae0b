import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A log's folder at one moment, as far as it may change: what is full never does. */
export interface LogSnapshot {
  /** Bytes of `checkpoint`, `journal`, `verifier-key` and partial tiles, by path. */
  readonly contents: ReadonlyMap<string, Buffer>;
  /** Paths of all files below the folder. */
  readonly files: ReadonlySet<string>;
}

const attempts = 100;
const isPartial = (path: string) => /\.p\/\d+$/.test(path);

/**
 * The folder as it was between two looks at the same checkpoint, so that a log can be verified while it is written. Tiles are
 * listed before the journal is read: the entries of any tile that is listed are in it, or the checkpoint has changed.
 */
export async function snapshotLog(folder: string): Promise<LogSnapshot> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await contentOf(folder, 'checkpoint');
    const files = await filesOf(folder);
    const contents = new Map<string, Buffer>();
    for (const path of [...files].filter(isPartial).concat('journal', 'verifier-key', 'checkpoint')) {
      const content = await contentOf(folder, path);
      if (content !== undefined) contents.set(path, content);
    }
    const after = contents.get('checkpoint');
    const isSame = before === undefined ? after === undefined : after?.equals(before) === true;
    // Without a checkpoint at all, or after too many tries, what was seen is what there is to say something about.
    if (
      (isSame && [...files].every((path) => !isPartial(path) || contents.has(path))) ||
      attempt === attempts
    ) {
      return { contents, files };
    }
  }
}

async function contentOf(folder: string, path: string): Promise<Buffer | undefined> {
  return readFile(join(folder, path)).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
}

async function filesOf(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')),
  );
}
