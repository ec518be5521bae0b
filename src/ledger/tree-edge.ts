import { emptyRoot, nodeHash, type Hash } from './merkle-tree.ts';
import { tileWidth } from './tile.ts';

/** A tile that is full: it never changes again. */
export interface FullTile {
  readonly level: number;
  readonly index: number;
  readonly hashes: readonly Hash[];
}

const perfectRoot = (hashes: readonly Hash[]): Hash => {
  let row = hashes;
  while (row.length > 1) {
    row = Array.from({ length: row.length / 2 }, (_, index) =>
      nodeHash(row[index * 2] ?? emptyRoot, row[index * 2 + 1] ?? emptyRoot),
    );
  }
  return row[0] ?? emptyRoot;
};

/** The growing right edge of a tree: the unfinished tile of every level. Memory is constant in the size of the log. */
export class TreeEdge {
  #size: number;
  readonly #levels: Hash[][];

  /** The edge of a tree of `size` leaves, with the hashes of its unfinished tiles by level. */
  constructor(size = 0, levels: readonly (readonly Hash[])[] = []) {
    this.#size = size;
    this.#levels = levels.map((hashes) => [...hashes]);
  }

  /** Number of leaves. */
  get size(): number {
    return this.#size;
  }

  /** The unfinished tiles by level; a level may be empty. */
  get unfinished(): readonly (readonly Hash[])[] {
    return this.#levels;
  }

  /** Adds a leaf; returns the tiles that it fills. */
  append(leaf: Hash): FullTile[] {
    const filled: FullTile[] = [];
    let hash = leaf;
    for (let level = 0; ; level += 1) {
      const hashes = (this.#levels[level] ??= []);
      hashes.push(hash);
      if (hashes.length < tileWidth) break;
      this.#levels[level] = [];
      const index = Math.floor(this.#size / tileWidth ** (level + 1));
      filled.push({ level, index, hashes });
      hash = perfectRoot(hashes);
    }
    this.#size += 1;
    return filled;
  }

  /** The root of the tree as it stands. */
  root(): Hash {
    // From the smallest perfect subtree, at the right, to the largest.
    let root: Hash | undefined;
    for (const hashes of this.#levels) {
      for (let [end, width] = [hashes.length, 1]; end > 0; width *= 2) {
        if ((end & width) === 0) continue;
        const subtree = perfectRoot(hashes.slice(end - width, end));
        root = root === undefined ? subtree : nodeHash(subtree, root);
        end -= width;
      }
    }
    return root ?? emptyRoot;
  }
}
