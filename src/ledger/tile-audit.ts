import type { Hash } from './merkle-tree.ts';
import { entryBundle, hashTile, levelSize, tilePath, tileWidth, widthOf, type TileLevel } from './tile.ts';
import { TreeEdge } from './tree-edge.ts';

/**
 * Compares every tile file with what the entries give, while they pass. A crash may leave tiles of other widths than
 * the checkpoint's: those must be true as well. In constant memory but for the list of files.
 */
export class TileAudit {
  /** Files not yet looked at. */
  readonly #files: Set<string>;
  /** Partial tiles that are there, by the path of the full tile. */
  readonly #partial = new Map<string, number[]>();
  readonly #checkpointSize: number;
  readonly #read: (path: string) => Promise<Buffer>;
  readonly #find: (code: string, place: string) => void;
  readonly #edge = new TreeEdge();
  #bundle: Uint8Array[] = [];

  constructor(
    files: Set<string>,
    checkpointSize: number,
    read: (path: string) => Promise<Buffer>,
    find: (code: string, place: string) => void,
  ) {
    this.#read = read;
    this.#files = files;
    this.#checkpointSize = checkpointSize;
    this.#find = find;
    for (const path of files) {
      const match = /^(.*)\.p\/([1-9]\d?\d?)$/.exec(path);
      const [full, width] = [match?.[1] ?? '', Number(match?.[2])];
      if (match !== null) this.#partial.set(full, [...(this.#partial.get(full) ?? []), width]);
    }
  }

  /** Takes the next entry. */
  async append(entry: Uint8Array, hash: Hash): Promise<void> {
    const filled = this.#edge.append(hash);
    this.#bundle.push(entry);
    if (this.#bundle.length === tileWidth) {
      await this.#compare('entries', this.#edge.size / tileWidth - 1, this.#bundle);
      this.#bundle = [];
    }
    for (const { level, index, hashes } of filled) await this.#compare(level, index, hashes);
  }

  /** Root of the entries so far. */
  root(): Hash {
    return this.#edge.root();
  }

  /** Compares the unfinished tiles, and finds files that belong to no entry. */
  async finish(): Promise<void> {
    const { size, unfinished } = this.#edge;
    if (this.#bundle.length > 0) {
      await this.#compare('entries', Math.floor(size / tileWidth), this.#bundle);
    }
    for (const [level, hashes] of unfinished.entries()) {
      const index = Math.floor(levelSize(level, size) / tileWidth);
      if (hashes.length > 0) await this.#compare(level, index, hashes);
    }
    for (const path of this.#files) this.#find('ledger/unexpected-file', path);
  }

  async #compare(level: TileLevel, index: number, parts: readonly Uint8Array[]): Promise<void> {
    const needed = widthOf(level, index, this.#checkpointSize);
    const there = this.#partial.get(tilePath(level, index)) ?? [];
    const widths = new Set([...there, ...(needed > 0 ? [needed] : []), tileWidth]);
    for (const width of widths) {
      const path = tilePath(level, index, width);
      if (width > parts.length || !this.#files.delete(path)) {
        if (width === needed) this.#find('ledger/missing-tile', path);
        continue;
      }
      const expected = parts.slice(0, width);
      const bytes = level === 'entries' ? entryBundle(expected) : hashTile(expected);
      if (!(await this.#read(path)).equals(bytes)) this.#find('ledger/bad-tile', path);
    }
  }
}
